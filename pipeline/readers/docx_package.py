"""A Word package: its parts found by their relationships and parsed within bounds, damage noted and passed over."""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterator
from typing import IO, TYPE_CHECKING

from pipeline.errors import DocumentError
from pipeline.messages import say
from pipeline.readers.blocks import Note
from pipeline.readers.docx_names import STRICT
from pipeline.readers.packages import DAMAGE, open_package, read_member
from pipeline.readers.xml_references import ends_within, whole_characters

if TYPE_CHECKING:
    from lxml.etree import iterparse

    from pipeline.readers.docx_names import Element

_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_USUAL = "word/document.xml"
_MODIFIED = "{http://purl.org/dc/terms/}modified"
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ?")
_TURNS, _REFERENCE = 4, 16
"""How often, and by how many bytes, a stretch is made longer so that it doesn't end within a reference."""
_ADVICE = "Open it in the program that made it and save it anew."


class Package:
    """A package that is open; ``notes`` tell which of its parts were damaged."""

    def __init__(self, data: bytes) -> None:
        self._zip = open_package(data)
        self._names = {name.lower(): name for name in self._zip.namelist()}
        self.notes: list[Note] = []
        self._outer = {kind: target for _, kind, target in reversed([*self._relations("")])}
        """What the package itself rests on, by kind; of two of a kind the first."""
        self.main = self._outer.get("officeDocument", _USUAL)
        relations = list(self._relations(self.main))
        self._related = {kind: target for _, kind, target in relations}
        self._by_id = {key: target for key, _, target in relations}

    def _relations(self, part: str) -> Iterator[tuple[str, str, str]]:
        """Id, kind and target of what the part rests on inside the package; what lies outside is left alone."""
        folder, name = posixpath.split(part)
        root = self.parse(posixpath.join(folder, "_rels", f"{name}.rels"))
        for relation in () if root is None else root.iter(_RELATIONSHIP):
            target = relation.get("Target", "")
            if target and relation.get("TargetMode") != "External":
                path = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
                yield relation.get("Id", ""), relation.get("Type", "").rpartition("/")[2], path

    def part(self, kind: str) -> Element | None:
        """The root of the main part's related part of a kind, as ``styles``; None where there is none."""
        path = self._related.get(kind)
        return None if path is None else self.parse(path)

    def saved(self) -> str | None:
        """When the package's properties say that it was last saved; None where they don't."""
        target = self._outer.get("core-properties")
        root = None if target is None else self.parse(target)
        found = None if root is None else root.findtext(_MODIFIED)
        return found if found and _TIME.fullmatch(found) else None

    def by_id(self, key: str | None) -> Element | None:
        """The root of the part to which a relationship of the main part leads."""
        path = self._by_id.get(key or "")
        return None if path is None else self.parse(path)

    def bytes_by_id(self, key: str) -> bytes:
        """The bytes of the part to which a relationship of the main part leads; none where it leads nowhere."""
        name = self._names.get(self._by_id.get(key, "").lower())
        return b"" if name is None else read_member(self._zip, name)

    def parse(self, path: str) -> Element | None:
        """The part's root; None where the package lacks it, or nothing of it can be read."""
        if path.lower() not in self._names:
            return None
        parser, source = self._open(path, None, ())
        for _ in source.events(parser):
            pass
        self._check(path, parser, source)
        return parser.root

    def elements(self, path: str, tags: tuple[str, ...]) -> Iterator[tuple[str, Element]]:
        """The part's elements of these tags as they begin (``start``) and end (``end``).

        What can't be unpacked or parsed ends the part, and is noted. Raises DocumentError
        ``unreadable`` without the part, and where it declares entities, by which XML grows or reaches out.
        """
        if path.lower() not in self._names:
            message = say("The file is no Word document: its main part is missing.")
            raise DocumentError("unreadable", message, say(_ADVICE))
        parser, source = self._open(path, tags, ("start", "end"))
        yield from source.events(parser)
        self._check(path, parser, source)

    def without_words(self, name: str) -> DocumentError:
        """Why nothing was found: ``unreadable`` where parts are damaged, ``empty`` where all of them were read."""
        if any(note.code == "damaged-part" for note in self.notes):
            message = say(
                "{name} is damaged, or too deep inside itself: no words can be read from it.", name=name
            )
            return DocumentError("unreadable", message, say(_ADVICE))
        return DocumentError("empty", say("{name} holds no words.", name=name))

    def _open(
        self, path: str, tags: tuple[str, ...] | None, events: tuple[str, ...]
    ) -> tuple[iterparse[tuple[str, Element]], _Source]:
        # Imported here because the command line must start without it.
        from lxml import etree

        source = _Source(self._zip, self._names[path.lower()])
        parser = etree.iterparse(
            source, events=events, tag=tags, recover=True, resolve_entities=False, no_network=True
        )
        return parser, source

    def _check(self, path: str, parser: iterparse[tuple[str, Element]], source: _Source) -> None:
        root = parser.root
        if root is not None and root.getroottree().docinfo.internalDTD is not None:
            message = say(
                "The file is damaged and can't be unpacked: {reason}.", reason="a part declares XML entities"
            )
            raise DocumentError("unreadable", message, say(_ADVICE))
        if source.damage or any(entry.level_name == "FATAL" for entry in parser.error_log):
            form = "The part {part} is damaged, and what it holds after the damage is lost."
            self.notes.append(Note("damaged-part", form, {"part": path}))


class _Source:
    """A part's bytes as the parser asks for them; a damaged part ends where its damage begins."""

    def __init__(self, package: zipfile.ZipFile, name: str) -> None:
        self.damage = False
        self._begun = False
        self._file: IO[bytes] | None = None
        try:
            self._file = package.open(name)
        except DAMAGE:
            self.damage = True

    def events(self, parser: iterparse[tuple[str, Element]]) -> Iterator[tuple[str, Element]]:
        """What the parser finds in this source; a part without a single element is damage too."""
        from lxml import etree

        try:
            yield from parser
        except etree.XMLSyntaxError:
            self.damage = True

    def read(self, size: int = -1) -> bytes:
        """The next bytes; those of the part's head in the usual form's names."""
        if self._file is None:
            return b""
        try:
            data = self._file.read(size)
            for _ in range(_TURNS):
                if not ends_within(data):
                    break
                data += self._file.read(_REFERENCE)
        except DAMAGE:
            self.damage = True
            self._file = None
            return b""
        if not self._begun:
            self._begun = True
            for strict, usual in STRICT.items():
                data = data.replace(strict, usual)
        return whole_characters(data)
