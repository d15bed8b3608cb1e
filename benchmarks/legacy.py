"""Letters with marks that come back from files of before Unicode: ``python -m benchmarks.legacy``.

Each real file that has a Unicode transcript is read as the product reads any file, and its words are held against
the transcript's. Capitals aren't compared: transcripts lose those that a font made (.VnTimeH). A transcript may be
wrong itself, being made with a table: the second share counts only words that are Vietnamese syllables in it.

    --documents DIR    the real documents, ../shared/realdocs by default
    --viparse PYTHON   the Python of an environment with viparse[office,pdf], for its shares beside ours
    -v                 the words that differ
"""

from __future__ import annotations

import argparse
import csv
import re
import subprocess
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path

from benchmarks.measure import ROOT
from pipeline.readers import read
from pipeline.readers.blocks import Paragraph
from pipeline.readers.syllables import is_syllable

_TRANSCRIPT = re.compile(r"ground truth.*for (\S+)\*", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_VIPARSE = "import sys, viparse; print(viparse.load(sys.argv[1], encoding='auto', output='text')[0].text)"
_LIMIT = 300
"""Seconds for one file of another tool."""


@dataclass(slots=True)
class Share:
    """Letters with marks that a transcript has, and those of them that came back; so for its syllables alone.

    ``missing`` are letters of words that aren't there at all: hidden cells, what stands in pictures.
    """

    all: int = 0
    right: int = 0
    spelled: int = 0
    spelled_right: int = 0
    missing: int = 0
    differences: Counter[tuple[str, str]] = field(default_factory=Counter)

    def count(self, word: str, found: str) -> None:
        """Counts a transcript's word beside the word found in its place: one as long, or none."""
        marked = [at for at, letter in enumerate(word) if _is_marked(letter)]
        right = sum(found[at : at + 1] == word[at] for at in marked)
        self.all += len(marked)
        self.right += right
        self.missing += 0 if found else len(marked)
        if is_syllable(word):
            self.spelled += len(marked)
            self.spelled_right += right
        if right < len(marked):
            self.differences[word, found] += 1

    def __iadd__(self, other: Share) -> Share:
        self.all += other.all
        self.right += other.right
        self.missing += other.missing
        self.spelled += other.spelled
        self.spelled_right += other.spelled_right
        return self

    def __str__(self) -> str:
        shares = self.right / max(self.all, 1), self.spelled_right / max(self.spelled, 1)
        return f"{shares[0]:.4f} {shares[1]:.4f} {self.missing:6}"


def main() -> int:
    """Prints a line a file and one for all; 2 without documents."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--documents", type=Path, default=ROOT.parent / "shared" / "realdocs")
    parser.add_argument("--viparse", type=Path)
    parser.add_argument("-v", "--verbose", action="store_true")
    options = parser.parse_args()
    pairs = sorted(_pairs(options.documents))
    if not pairs:
        print(f"Nothing to measure: no transcripts are listed in {options.documents}.", file=sys.stderr)
        return 2
    print("share  spelled missing letters")
    ours, theirs = Share(), Share()
    for path, transcript in pairs:
        truth = transcript.read_text("utf-8", "replace")
        share = compare(truth, _read(path))
        ours += share
        print(f"{share} {share.all:6}  {path.name}", flush=True)
        if options.viparse is not None:
            other = compare(truth, _viparse(options.viparse, path))
            theirs += other
            print(f"{other} {other.all:6}    by viparse", flush=True)
        if options.verbose:
            for (word, found), times in share.differences.most_common(20):
                print(f"    {times:4} {word} → {found or '(missing)'}")
    print(f"{ours} {ours.all:6}  all")
    if options.viparse is not None:
        print(f"{theirs} {theirs.all:6}    by viparse")
    return 0


def _pairs(documents: Path) -> Iterator[tuple[Path, Path]]:
    """The files that have a transcript, as the folder's own list tells."""
    index = documents / "INDEX.tsv"
    if not index.is_file():
        return
    with index.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            described = _TRANSCRIPT.search(row["description"] or "")
            if described:
                yield from (
                    (path, documents / row["local file"]) for path in documents.glob(f"{described[1]}*")
                )


def _read(path: Path) -> str:
    blocks = read(path.read_bytes(), path.name).blocks
    texts = (
        [block.text] if isinstance(block, Paragraph) else [cell.text for cell in block.cells]
        for block in blocks
    )
    return "\n".join(text for part in texts for text in part)


def _viparse(python: Path, path: Path) -> str:
    made = subprocess.run([python, "-c", _VIPARSE, path], capture_output=True, text=True, timeout=_LIMIT)
    if made.returncode:
        print(f"viparse fails on {path.name}: {made.stderr.strip().splitlines()[-1:]}", file=sys.stderr)
    return made.stdout


def compare(truth: str, text: str) -> Share:
    """The words of a text beside those of its transcript: in order first, then, for those left, wherever they stand.

    Words are paired by their letters without marks, so that a wrong mark is a difference and no missing word.
    """
    wanted, found = _words(truth), _words(text)
    bare_wanted, bare_found = list(map(_bare, wanted)), list(map(_bare, found))
    share = Share()
    left: list[str] = []
    spare: list[str] = []
    matcher = SequenceMatcher(None, bare_wanted, bare_found, autojunk=False)
    for kind, start, end, at, until in matcher.get_opcodes():
        if kind == "equal" or "".join(bare_wanted[start:end]) == "".join(bare_found[at:until]):
            for word, other in _cut_alike(wanted[start:end], found[at:until]):
                share.count(word, other)
        else:
            left += wanted[start:end]
            spare += found[at:until]
    _pair_rest(left, spare, share)
    return share


def _cut_alike(wanted: list[str], found: list[str]) -> Iterator[tuple[str, str]]:
    """The same letters cut into words as found: a transcript made of a PDF cuts words where its program did."""
    letters = "".join(wanted)
    start = 0
    for word in found:
        yield letters[start : start + len(word)], word
        start += len(word)


def _pair_rest(left: list[str], spare: list[str], share: Share) -> None:
    """Words out of order, of a column or a signature that stands elsewhere: those alike first."""
    whole = Counter(spare)
    again: list[str] = []
    for word in left:
        if whole[word]:
            whole[word] -= 1
            share.count(word, word)
        else:
            again.append(word)
    by_letters: dict[str, list[str]] = {}
    for word in whole.elements():
        by_letters.setdefault(_bare(word), []).append(word)
    for word in again:
        others = by_letters.get(_bare(word))
        share.count(word, others.pop() if others else "")


def _words(text: str) -> list[str]:
    return _WORD.findall(unicodedata.normalize("NFC", text).lower())


def _bare(word: str) -> str:
    return "".join("d" if letter == "đ" else unicodedata.normalize("NFD", letter)[0] for letter in word)


def _is_marked(letter: str) -> bool:
    return letter == "đ" or len(unicodedata.normalize("NFD", letter)) > 1


if __name__ == "__main__":
    raise SystemExit(main())
