"""What a run finds: each file once, in a fixed order, none of them before it is asked for."""

from __future__ import annotations

import os
from itertools import islice
from pathlib import Path

import pytest

from pipeline.sources.folders import find_items, item_of, uri_of
from pipeline.sources.item import Item
from pipeline.sources.opening import documents

TREE = (
    "b.txt",
    "a/z.txt",
    "a/b/c.txt",
    "a.txt",
    "a b/x.txt",
    ".hidden/h.txt",
    ".h.txt",
    "b.gold.json",
    "c/.d/e.txt",
)


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in TREE:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    return tmp_path


def test_files_come_by_the_parts_of_their_names(tree: Path) -> None:
    found = [item.uri for item in find_items([Path(".")])]
    assert found == ["a/b/c.txt", "a/z.txt", "a b/x.txt", "a.txt", "b.txt"]
    assert [Path(uri) for uri in found] == sorted(Path(uri) for uri in found)


@pytest.mark.parametrize(
    ("paths", "found"),
    [
        (["b.txt", "a.txt", "b.txt"], ["a.txt", "b.txt"]),
        (["a/b", "a", "a/z.txt"], ["a/b/c.txt", "a/z.txt"]),
        (["a/../a.txt", "./a.txt"], ["a.txt"]),
        ([".h.txt"], [".h.txt"]),
        ([".hidden"], [".hidden/h.txt"]),
        (["c"], []),
    ],
)
def test_nothing_is_found_twice(tree: Path, paths: list[str], found: list[str]) -> None:
    assert [item.uri for item in find_items(map(Path, paths))] == found


def test_links_lead_to_files_and_never_in_a_circle(tree: Path) -> None:
    (tree / "c" / "round").symlink_to(tree, target_is_directory=True)
    (tree / "c" / "file.txt").symlink_to(tree / "a.txt")
    (tree / "c" / "lost.txt").symlink_to(tree / "nowhere")
    (tree / "c" / "self.txt").symlink_to(tree / "c" / "self.txt")
    os.mkfifo(tree / "c" / "pipe.txt")
    assert [item.uri for item in find_items([Path("c")])] == ["c/file.txt"]


def test_what_is_left_out(tree: Path) -> None:
    found = find_items([Path("a"), Path("b.txt")], lambda path: path.name == "z.txt")
    assert [item.uri for item in found] == ["a/b/c.txt", "b.txt"]


def test_a_path_that_is_not_there(tree: Path) -> None:
    with pytest.raises(FileNotFoundError):
        list(find_items([Path("a"), Path("nowhere")]))


def test_a_folder_that_can_not_be_listed_is_an_item_that_fails(
    tree: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scandir = os.scandir

    def refused(path: Path) -> object:
        if path.name == "b":
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refused)
    assert [item.uri for item in find_items([Path("a")])] == ["a/b", "a/z.txt"]


def test_items_are_found_when_they_are_asked_for(tree: Path) -> None:
    found = find_items([Path(".")])
    assert len(list(islice(found, 2))) == 2
    (tree / "a b" / "y.txt").write_text("later")
    assert next(found).uri == "a b/x.txt"


def test_addresses_are_words_that_a_database_takes(tree: Path) -> None:
    odd = Path(os.fsdecode(b"k\xe9.txt"))
    odd.write_text("x")
    item = item_of(odd)
    assert (item.uri, item.name) == ("k\\udce9.txt", odd.name)
    assert item.uri.encode("utf-8") and uri_of(Path("/a/../b.txt")) == "/b.txt"
    (member,) = documents(item)
    assert member.data == b"x"


def test_an_item_is_plain_data() -> None:
    item = Item("crawl!/a", "crawl", "a", offset=3, length=9, province="Hà Tĩnh")
    assert Item.from_dict(item.to_dict()) == item
    assert "note" not in item.to_dict()
