"""The corpus of files made to hurt: each by its name in the folder, how it is made, and what must become of it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from tests.faults import hostile_files as files
from tests.faults import hostile_forms as forms

READ = "read"
"""What becomes of a file whose harm is passed by: it is read, and its words are found."""


@dataclass(frozen=True, slots=True)
class Case:
    """A file, and the categories of failure that it may end in, ``read`` where it is a document all the same.

    Where several are named, which of them it is hangs on the limits that are set, or on whether there is OCR.
    """

    name: str
    make: Callable[[], bytes]
    ends: tuple[str, ...]
    slow: bool = False
    """It takes more than some ten seconds, or a gigabyte, where nothing limits it."""


CASES: list[Case] = [
    # bombs
    Case("bom.zip", files.zip_bomb, ("too-large",)),
    Case("bom-trong-word.docx", files.docx_bomb, ("too-large",)),
    Case("bom-trong-bang.xlsx", files.xlsx_bomb, ("too-large",)),
    Case("nhieu-bom.zip", forms.archive_of_bombs, ("too-large",)),
    Case("bom-khai-sai.docx", partial(files.docx_bomb, 100), ("unreadable", "empty")),
    Case("thuc-the.docx", files.docx_of_a_billion_laughs, ("unreadable",)),
    Case("thuc-the.xlsx", forms.xlsx_of_a_billion_laughs, ("unreadable",)),
    Case("thuc-the.html", forms.page_of_a_billion_laughs, (READ,)),
    Case("thuc-the-ben-ngoai.docx", files.docx_with_outside_entities, ("unreadable",)),
    # heaps
    Case("trieu-doi-tuong.pdf", forms.pdf_of_many_objects, (READ, "memory")),
    Case("trieu-net-ve.pdf", forms.pdf_of_many_operators, ("empty", "needs-ocr", "memory", "timeout"), slow=True),
    Case("van-trang.pdf", files.pdf_of_many_pages, ("too-large",)),
    Case("dem-sai.pdf", files.pdf_that_counts_wrong, (READ,)),
    Case("khoang-trang.pdf", files.pdf_that_says_nothing, ("empty", "memory")),
    Case("anh-hai-ty-diem.pdf", forms.pdf_of_a_vast_picture, ("empty", "needs-ocr", "memory")),
    Case("trang-hai-nghin-dam.pdf", forms.pdf_of_a_vast_page, ("empty", "needs-ocr", "unreadable")),
    Case("anh-hai-ty-diem.png", forms.picture, ("unsupported",)),
    Case("anh-trong-trang.html", forms.page_with_a_vast_picture, (READ,)),
    Case("anh-trong-word.docx", forms.docx_with_a_vast_picture, (READ,)),
    Case("mot-dong-tram-mb.txt", forms.long_line, ("too-large",)),
    Case("mot-dong-chu-so.txt", forms.long_line_of_figures, (READ, "memory", "timeout"), slow=True),
    Case("nhieu-thu-dinh-kem.eml", partial(files.mail_of_many_attachments, 5_100), ("too-large",)),
    # depth and circles
    Case("vong-trang.pdf", files.pdf_whose_pages_loop, (READ,)),
    Case("vong-doi-trang.pdf", files.pdf_whose_pages_hold_one_another, (READ,)),
    Case("long-nhau.zip", files.archives_inside_one_another, ("too-large",)),
    Case("long-nhau.html", forms.nested_elements, (READ, "timeout")),
    Case("bang-long-nhau.html", files.page_of_nested_tables, (READ,)),
    Case("bang-long-nhau.docx", files.docx_of_nested_tables, ("unreadable",)),
    Case("ngoac-long-nhau.json", forms.nested_brackets, (READ, "memory", "timeout"), slow=True),
    Case("phan-long-nhau.eml", files.mail_of_nested_parts, ("too-large",)),
    # names
    Case("ten-xau.zip", forms.archive_with_bad_names, (READ,)),
    Case("ten-xau.eml", partial(files.mail_of_attachments, ["../../etc/a.txt", "a\x01.txt"]), (READ,)),
    Case("ten\n\x1b[2J\u202e.txt", partial(bytes, files.PLAN.encode()), (READ,)),
    Case(os.fsdecode(b"ten-\xff\xfe.txt"), partial(bytes, files.PLAN.encode()), (READ,)),
    # locked, cut, called by another's name
    Case("rong.docx", bytes, ("empty",)),
    Case("khoa.pdf", files.pdf_with_password, ("encrypted",)),
    Case("khoa.docx", forms.locked_docx, ("encrypted",)),
    Case("khoa.zip", forms.locked_zip, ("encrypted",)),
    Case("zip-goi-la.pdf", files.archive_of_plans, (READ,)),
    Case("pdf-goi-la.txt", files.plain_pdf, (READ,)),
    Case("chu-goi-la.docx", partial(bytes, files.PLAN.encode()), (READ,)),
    Case("chuong-trinh-goi-la.doc", partial(bytes, b"\x7fELF" + bytes(range(256)) * 8), ("unsupported",)),
    Case("so-khong.bin", partial(bytes, 100_000), ("empty", "unsupported", "unreadable")),
    *(
        Case(f"cut-{share}.{suffix}", partial(forms.cut_sample, suffix, share / 100), ends)
        for suffix, ends in {
            "pdf": ("unreadable", "empty", READ), "docx": ("unreadable",), "xlsx": ("unreadable",),
            "zip": ("unreadable",), "html": (READ,), "txt": (READ,), "md": (READ,), "odt": ("unreadable",),
            "doc": ("unreadable", "unsupported", READ), "rtf": ("unreadable", "empty", READ), "eml": ("empty", READ),
        }.items()
        for share in (30, 60, 95)
    ),
]  # fmt: skip

SPECIAL: dict[str, tuple[str, ...]] = {
    # what is no file: nothing that a folder holds, and refused where it is named
    "ong": ("unsupported",),
    "thiet-bi": ("unsupported",),
}
LOOPS = ("vong-a", "vong-b", "thu-muc/vong")
"""Links that lead to themselves, and a folder in itself."""


def write(folder: Path, with_slow: bool = True) -> Iterator[Path]:
    """Makes the corpus, each file as it is made."""
    folder.mkdir(parents=True, exist_ok=True)
    for case in CASES:
        if with_slow or not case.slow:
            path = folder / case.name
            path.write_bytes(case.make())
            yield path
    yield from _special(folder)


def _special(folder: Path) -> Iterator[Path]:
    for name in (*SPECIAL, "vong-a", "vong-b"):
        (folder / name).unlink(missing_ok=True)
    os.mkfifo(folder / "ong")
    (folder / "thiet-bi").symlink_to("/dev/zero")
    (folder / "vong-a").symlink_to("vong-b")
    (folder / "vong-b").symlink_to("vong-a")
    inner = folder / "thu-muc"
    inner.mkdir(exist_ok=True)
    (inner / "vong").unlink(missing_ok=True)
    (inner / "vong").symlink_to("../thu-muc")
    yield from (folder / name for name in SPECIAL)
    yield from (folder / name for name in LOOPS)
