"""What is measured, one function each: time beside other tokenizers, growth, start-up and memory."""

import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.composed import compose

ROUNDS = 7
START_UPS = 5
SIZES = (10_000, 50_000, 200_000, 1_000_000, 2_000_000)
ROOT = Path(__file__).resolve().parent.parent

STARTS = {
    "python with nothing": ["-c", "pass"],
    "kehoach --help": [
        "-c",
        "import sys; from pipeline.cli import main; sys.argv = ['kehoach', '--help']; main()",
    ],
    "import underthesea": ["-c", "import underthesea"],
    "import spacy": ["-c", "import spacy"],
}
"""What is started, by its name: the arguments of Python."""

SPACY = {"nlp": {"tokenizer": {"use_pyvi": False}}}

Work = Callable[[], object]
Tools = tuple[Callable[[bytes, str], object], Callable[[str], object], Callable[[str], object]]


@dataclass(frozen=True, slots=True)
class Comparison:
    """CPU milliseconds for one text, the best of several rounds, and the text's length in bytes of UTF-8."""

    name: str
    size: int
    kehoach: float
    underthesea: float
    spacy: float

    def per_10_kb(self, milliseconds: float) -> float:
        return milliseconds / self.size * 10_000

    @property
    def ratio(self) -> float:
        """Time of the whole pipeline against underthesea's word segmentation alone: below 1 is faster."""
        return self.kehoach / self.underthesea


@dataclass(frozen=True, slots=True)
class Growth:
    """CPU milliseconds and the peak of resident memory, in MB, for one composed plan of a size in bytes."""

    size: int
    milliseconds: float
    memory: float

    @property
    def per_kb(self) -> float:
        return self.milliseconds / self.size * 1_000


def cpu(work: Work) -> float:
    """CPU milliseconds of this process for one call."""
    began = time.process_time()
    work()
    return (time.process_time() - began) * 1_000


def comparisons(files: Iterable[Path] | None = None) -> Iterator[Comparison]:
    """All three tools over composed plans and the files: the samples and, where they are present, the real plans."""
    import spacy
    import underthesea

    from pipeline.flow import extract_bytes, members

    # Without its optional segmenter the Vietnamese tokenizer splits on white space, its fastest form.
    tools: Tools = (extract_bytes, underthesea.word_tokenize, spacy.blank("vi", config=SPACY))
    composed = [compose(10_000, seed) for seed in range(ROUNDS)]
    # Nothing has read these texts before they are timed, but each tool has read another one.
    _times(tools, "plan.txt", (warm := compose(10_000, ROUNDS)), warm.decode())
    yield _best(
        tools, "composed plans, a new one each round", "plan.txt", [(c, c.decode()) for c in composed]
    )
    for path in documents() if files is None else files:
        for member in members(path):
            if isinstance(member.data, bytes):
                pair = member.data, extract_bytes(member.data, member.name).text
                yield _best(tools, _label(Path(member.uri)), member.name, [pair] * ROUNDS)


def _label(path: Path) -> str:
    """Its place in the project, or beside it."""
    return path.relative_to(ROOT if path.is_relative_to(ROOT) else ROOT.parent).as_posix()


def documents() -> list[Path]:
    """The sample plans, and the real ones where they are present."""
    from pipeline.flow import find_documents

    folders = (ROOT / "corpus" / "samples", ROOT.parent / "shared" / "seeds")
    return find_documents([folder for folder in folders if folder.is_dir()])


def _best(tools: Tools, label: str, name: str, rounds: list[tuple[bytes, str]]) -> Comparison:
    """The best round of each tool, which take turns, so that what slows the machine slows all three."""
    times = [_times(tools, name, content, text) for content, text in rounds]
    best = [min(column) for column in zip(*times, strict=True)]
    return Comparison(label, len(rounds[0][1].encode()), *best)


def _times(tools: Tools, name: str, content: bytes, text: str) -> tuple[float, float, float]:
    pipeline, segment, tokenize = tools
    return cpu(lambda: pipeline(content, name)), cpu(lambda: segment(text)), cpu(lambda: tokenize(text))


def growth() -> Iterator[Growth]:
    """One composed plan of each size, each in a process of its own."""
    for size in SIZES:
        words = _python("-m", "benchmarks.memory", str(size)).split()
        yield Growth(size, float(words[0]), float(words[1]))


def start_ups() -> dict[str, float]:
    """Wall milliseconds, best of several, of a new process that prints the help, or imports a library."""
    return {name: min(_wall(words) for _ in range(START_UPS)) for name, words in STARTS.items()}


def start_ups_cpu() -> dict[str, float]:
    """As ``start_ups``, in milliseconds of the processor."""
    return {name: min(_children_cpu(words) for _ in range(START_UPS)) for name, words in STARTS.items()}


def _children_cpu(words: list[str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    _python(*words)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) * 1_000


def _wall(words: list[str]) -> float:
    began = time.perf_counter()
    _python(*words)
    return (time.perf_counter() - began) * 1_000


def _python(*words: str) -> str:
    done = subprocess.run([sys.executable, *words], cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout
