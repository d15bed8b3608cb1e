"""Run by the peer's own Python: `peer_run.py WAY THRESHOLD FILE` finds pairs among the passages of a JSON file.

Prints `version`, `cpu` in seconds from the texts to the pairs, and `pairs` or `clusters`. Word 5-grams in both ways:
`lsh` asks datasketch's MinHashLSH for what is like each passage; `chain` signs and bands as text-dedup does, with numpy
over one passage after another, and joins by union and find whatever shares a band, with no pair verified.
Only the standard library and the peers' packages are at hand here.
"""

import json
import re
import sys
import time
from importlib import import_module
from importlib.metadata import version
from typing import Any

PERMUTATIONS = 128
_WORD = re.compile(r"\d+(?:[.,/]\d+)*|[^\W\d_]+")


def grams(text: str) -> set[bytes]:
    words = _WORD.findall(text.lower())
    return {" ".join(words[at : at + 5]).encode() for at in range(max(len(words) - 4, 1))}


def lsh(texts: list[str], threshold: float) -> dict[str, Any]:
    """Pairs as datasketch's index answers; its docs ask for update_batch where speed counts."""
    library = import_module("datasketch")
    index = library.MinHashLSH(threshold=threshold, num_perm=PERMUTATIONS)
    pairs = []
    for at, text in enumerate(texts):
        signature = library.MinHash(num_perm=PERMUTATIONS)
        signature.update_batch(list(grams(text)))
        pairs += [(other, at) for other in index.query(signature)]
        index.insert(at, signature)
    return {"pairs": pairs}


def chain(texts: list[str], threshold: float) -> dict[str, Any]:
    """Clusters as text-dedup makes them: bands of a signature, and union and find over all that share one."""
    numpy: Any = import_module("numpy")
    hashing: Any = import_module("hashlib")
    bands, rows = _parameters(threshold)
    prime = (1 << 61) - 1
    chance = numpy.random.RandomState(42)
    factors = chance.randint(1, prime, size=PERMUTATIONS, dtype=numpy.uint64)
    offsets = chance.randint(0, prime, size=PERMUTATIONS, dtype=numpy.uint64)
    tables: list[dict[bytes, int]] = [{} for _ in range(bands)]
    above = list(range(len(texts)))

    def find(at: int) -> int:
        while above[at] != at:
            above[at] = at = above[above[at]]
        return at

    for at, text in enumerate(texts):
        numbers = [int.from_bytes(hashing.sha1(gram).digest()[:4], "little") for gram in grams(text)]
        hashes = numpy.array(numbers, dtype=numpy.uint64).reshape(-1, 1)
        least = ((hashes * factors + offsets) % prime & numpy.uint64((1 << 32) - 1)).min(axis=0)
        for band, table in enumerate(tables):
            key = least[band * rows : (band + 1) * rows].tobytes()
            first = table.setdefault(key, at)
            one, other = find(first), find(at)
            above[max(one, other)] = min(one, other)
    return {"clusters": [find(at) for at in range(len(texts))]}


def _parameters(threshold: float) -> tuple[int, int]:
    """Bands and rows as datasketch's own index takes them for the threshold."""
    index = import_module("datasketch").MinHashLSH(threshold=threshold, num_perm=PERMUTATIONS)
    return index.b, index.r


WAYS = {"lsh": lsh, "chain": chain}


def main() -> None:
    way, threshold, path = sys.argv[1], float(sys.argv[2]), sys.argv[3]
    with open(path, encoding="utf-8") as file:
        texts: list[str] = json.load(file)
    # Packages are loaded and warmed before the clock starts.
    WAYS[way](texts[:50], threshold)
    start = time.process_time()
    found = WAYS[way](texts, threshold)
    found |= {"cpu": time.process_time() - start, "version": version("datasketch"), "memory": _peak()}
    json.dump(found, sys.stdout)


def _peak() -> float:
    """The most that this process held, in MB, as the kernel counts it."""
    with open("/proc/self/status", encoding="ascii") as status:
        held = next(line for line in status if line.startswith("VmHWM:"))
    return int(held.split()[1]) * 1_024 / 1_000_000


if __name__ == "__main__":
    main()
