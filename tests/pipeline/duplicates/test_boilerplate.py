"""Passages that several issuers share, who used them first, and how much of a document is borrowed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tests.pipeline.duplicates.plans import LEGAL, MINISTRY, Collection, as_text, compared, plan

SCORE = "Năm 2023, Chỉ số PAPI của tỉnh Hà Tĩnh đạt 44,10 điểm, xếp thứ 7 cả nước."
PROVINCES = (("Hà Tĩnh", "2025-03-04"), ("Sơn La", "2025-02-11"), ("Lai Châu", "2025-05-20"))


def own(province: str) -> list[str]:
    """Sentences that only one province writes."""
    return [
        f"Ở {province}, tổ lưu động số {n} gặp {n * 7 + len(province)} hộ tại bản, ghi điều {province} còn thiếu vào sổ thứ {n}."
        for n in range(1, 9)
    ]


TITLE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"


def boilerplate(collection: Collection) -> set[str]:
    return {words for (words,) in collection.rows("SELECT words FROM passage_clusters WHERE boilerplate")}


def document(province: str, date: str, shared: Sequence[str] = (MINISTRY, LEGAL)) -> bytes:
    year, month, day = date.split("-")
    lines = plan(
        province, date=f"ngày {day} tháng {month} năm {year}", tasks=(), aims=own(province), facts=shared
    )
    return as_text(lines)


def test_the_words_of_three_issuers_are_boilerplate(tmp_path: Path) -> None:
    files = {f"{n}.txt": document(*each) for n, each in enumerate(PROVINCES)}
    with compared(tmp_path, dict(list(files.items())[:2])) as collection:
        assert boilerplate(collection) == set()
        collection.read(files)
        assert boilerplate(collection) >= {MINISTRY, LEGAL, TITLE}
        assert not any("tổ lưu động" in words for words in boilerplate(collection))
        uses = "SELECT use, province, issued FROM passage_cluster_members WHERE words = ? ORDER BY use"
        assert collection.rows(uses, MINISTRY) == [
            (1, "Sơn La", "2025-02-11"),
            (2, "Hà Tĩnh", "2025-03-04"),
            (3, "Lai Châu", "2025-05-20"),
        ]
        counted = "SELECT issuers, provinces, documents, places FROM passage_clusters WHERE words = ?"
        assert collection.rows(counted, MINISTRY) == [(3, 3, 3, 3)]
        shares = collection.rows("SELECT borrowed, words, share FROM borrowed_text")
        assert all(0.15 < share < 0.35 and borrowed < words for borrowed, words, share in shares)


def test_a_provinces_own_number_is_none(tmp_path: Path) -> None:
    """The sentence stands in three provinces' plans, and in each it is Hà Tĩnh's."""
    shared = (MINISTRY, SCORE)
    with compared(
        tmp_path, {f"{n}.txt": document(*each, shared) for n, each in enumerate(PROVINCES)}
    ) as collection:
        assert SCORE not in boilerplate(collection) and MINISTRY in boilerplate(collection)
        assert collection.rows("SELECT DISTINCT own_number, documents FROM wordings JOIN (SELECT count(*) documents"
            " FROM wordings WHERE own_number) WHERE own_number") == [(1, 3)]  # fmt: skip


def test_other_figures_in_the_same_words_are_none(tmp_path: Path) -> None:
    files = {}
    for n, each in enumerate(PROVINCES):
        told = (
            f"Đến nay toàn tỉnh có {90 + n} xã đã niêm yết đủ các thủ tục hành chính tại trụ sở và trên mạng."
        )
        files[f"{n}.txt"] = document(*each, (MINISTRY, told))
    with compared(tmp_path, files) as collection:
        assert not any("đã niêm yết" in words for words in boilerplate(collection))
        sql = "SELECT figures_differ FROM passage_cluster_members WHERE words LIKE '%đã niêm yết%' ORDER BY 1"
        assert collection.rows(sql) == [(0,), (1,), (1,)]


def test_a_document_that_goes_is_no_user(tmp_path: Path) -> None:
    with compared(tmp_path, {f"{n}.txt": document(*each) for n, each in enumerate(PROVINCES)}) as collection:
        for name in ("0.txt", "2.txt"):
            collection.read({name: document("Gia Lai", "2025-06-01", ())})
        users = "SELECT issuers, documents, places FROM passage_clusters WHERE words IN (?, ?)"
        assert collection.rows(users, MINISTRY, LEGAL) == []


def test_boilerplate_links_no_documents(tmp_path: Path) -> None:
    """Plans that are mostly the ministry's words are no template of each other."""
    ministry = [
        f"{MINISTRY[:-1]}, theo điều thứ {word} của chương trình tổng thể." for word in ("nhất", "hai", "ba")
    ]
    ministry += [
        f"Các bộ, ngành và địa phương thực hiện nghiêm việc {word} theo hướng dẫn chung của Chính phủ trong cả giai đoạn."
        for word in (
            "phân cấp quản lý",
            "số hóa kết quả",
            "kiểm tra công vụ",
            "lấy ý kiến nhân dân",
            "tinh giản biên chế",
        )
    ]
    provinces = [*PROVINCES, ("Gia Lai", "2025-06-01"), ("Cà Mau", "2025-06-02")]
    with compared(
        tmp_path, {f"{n}.txt": document(*each, ministry) for n, each in enumerate(provinces)}
    ) as collection:
        assert collection.links() == set()
