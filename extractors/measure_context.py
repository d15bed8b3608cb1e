"""What a figure inherits: the index, field, subject and years that the words before it have set."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace

from extractors.figures import Figure
from schemas.subject import Subject


@dataclass(slots=True)
class Field:
    """A field of an index: its code, or its words where it has none, and its words as printed."""

    code: str
    name: str


@dataclass(slots=True)
class Context:
    """The state of reading, from left to right; a bracket works on a copy and gives it up at its end."""

    index: str | None = None
    index_name: str | None = None
    component: Field | None = None
    base: Field | None = None
    """The field that the headings above name: each sentence starts with it."""
    subject: Subject | None = None
    listed: bool = False
    """True in a list whose lead-in says that it names fields."""
    last: Subject | None = None
    """The one other subject of the sentence before, for `địa phương này` and `trong đó`."""
    listed_last: list[Subject] = field(default_factory=list)
    """The subjects of the sentence before, in order: whose `của 3 tỉnh lần lượt là …` may speak of."""
    years_last: list[int] = field(default_factory=list)
    """The years of the sentence before, in order: `thứ hạng các năm tương ứng là …` speaks of them."""
    year: int | None = None
    carried: bool = False
    """True where the year is only what an earlier paragraph spoke of."""
    versus: int | None = None
    """The year that changes are measured against."""
    owner: bool = False
    """True once the sentence has named something that a figure can belong to."""
    owner_start: int | None = None
    owner_end: int | None = None
    """End of the last name of an owner, or of the last figure that was taken as measured."""
    named: bool = False
    """True once the sentence itself has named an index, a field, or score and place as such."""
    dated: bool = False
    """True once the sentence itself has named the year."""
    foreign: bool = False
    """True after words that measure something else (`tỷ lệ hồ sơ`)."""
    foreign_end: int = 0
    counted: bool = False
    """True after a count of units (`10 tỉnh`), until a subject or an index is named."""
    goal: bool = False
    hypothesis: bool = False
    mean: bool = False
    maxima: bool = False
    """True in a sentence that tells what the criteria may earn."""
    bracket: bool = False
    """True inside a bracket."""
    scope: str | None = None
    ranked: int | None = None
    """How many the scope's own words count: `trong 13 tỉnh Đồng bằng sông Cửu Long`."""
    also: list[Context] = field(default_factory=list)
    """Owners that have the next figure too (`A và B đều …`, `năm 2019 và 2020 …`)."""
    run: list[Context] = field(default_factory=list)
    """The owners right before the present one, joined to it by commas and `và`."""
    each: Figure | None = None
    """A place that each field of the list has (`hai chỉ số dẫn đầu là A và B`)."""
    each_left: int = 0
    """How many fields of the list are still to come."""
    queue: list[Figure] = field(default_factory=list)
    """Places that the next subjects have in turn (`thứ 5 và thứ 6 lần lượt là A và B`)."""

    def copy(self, **changes: object) -> Context:
        """The same state, but for the changes; the lists are the copy's own."""
        return replace(self, **{"also": [], "run": [], "queue": list(self.queue), **changes})  # type: ignore[arg-type]

    def peers(self) -> list[Context]:
        """The owners joined to the present one that are of its kind: `của tỉnh, Sở Nội vụ và Sở Y tế` has two."""
        kind = self.subject.kind if self.subject else None
        return [own for own in self.run if (own.subject.kind if own.subject else None) == kind]

    def begin_sentence(self, aims: bool) -> None:
        """A sentence goes on with the index and the years of the one before it; all else starts anew."""
        self.subject, self.owner, self.named, self.dated = None, False, False, False
        self.owner_start = self.owner_end = None
        self.component, self.scope, self.each, self.queue, self.also, self.run = (
            self.base,
            None,
            None,
            [],
            [],
            [],
        )
        self.ranked = None
        self.foreign = self.counted = self.hypothesis = self.mean = False
        self.goal = aims

    def speak_of(self, index: str | None, name: str | None, start: int) -> None:
        """The words at ``start`` name the index, or one of its fields, that figures now belong to."""
        self.index, self.index_name = index, name
        self.component = None
        self.also = [own.copy(index=index, index_name=name, component=None) for own in self.also]
        self.claim(start)
        self.named = True

    def claim(self, start: int) -> None:
        """The words at ``start`` are an owner: figures after them are measured."""
        self.owner, self.owner_start = True, start
        self.foreign = self.counted = False

    def restore(self, saved: Context) -> None:
        """After a bracket the sentence goes on as before it, but for what it was compared with."""
        versus = self.versus
        for one in fields(self):
            setattr(self, one.name, getattr(saved, one.name))
        self.versus = versus

    def blocked(self) -> bool:
        """True where a figure met now is no measure of an index."""
        return self.foreign or self.counted or self.maxima or self.goal or self.hypothesis or not self.index

    def owns(self) -> bool:
        """True where a figure met now belongs to the index spoken of."""
        return self.owner and not self.blocked()


@dataclass(slots=True)
class Inherited:
    """What one paragraph leaves for the next of the same block."""

    holder: str | None = None
    index: str | None = None
    index_name: str | None = None
    component: Field | None = None
    year: int | None = None
    carried: bool = False
    """True where the year was read in a paragraph that leads to no list."""
    versus: int | None = None
    listed: bool = False
    last: Subject | None = None
    listed_last: list[Subject] = field(default_factory=list)
    lone_subject: Subject | None = None
