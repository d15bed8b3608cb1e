"""What a figure inherits: the index, field, subject and years that the words before it have set."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace

from schemas.subject import Subject


@dataclass(slots=True)
class Context:
    """The state of reading, from left to right; a bracket works on a copy and gives it up at its end."""

    index: str | None = None
    index_name: str | None = None
    component: str | None = None
    component_name: str | None = None
    subject: Subject | None = None
    year: int | None = None
    versus: int | None = None
    """The year that changes are measured against."""
    owner: bool = False
    """True once the sentence has named something that a figure can belong to."""
    owner_start: int | None = None
    foreign: bool = False
    """True after words that measure something else (`tỷ lệ hồ sơ`)."""
    counted: bool = False
    """True after a count of units (`10 tỉnh`), until a subject or an index is named."""
    goal: bool = False
    hypothesis: bool = False
    mean: bool = False
    scope: str | None = None
    sharing: list[Subject | None] = field(default_factory=list)
    """Subjects that have the next value too (`A và B có cùng …`)."""

    def copy(self) -> Context:
        return replace(self)

    def begin_sentence(self, aims: bool) -> None:
        """A sentence goes on with the index and the years of the one before it; all else starts anew."""
        self.subject, self.owner, self.owner_start = None, False, None
        self.component = self.component_name = self.scope = None
        self.foreign = self.counted = self.hypothesis = self.mean = False
        self.goal = aims

    def speak_of(self, index: str | None, name: str | None, start: int) -> None:
        """The words at ``start`` name the index, or one of its fields, that figures now belong to."""
        self.index, self.index_name = index, name
        self.component = self.component_name = None
        self.owner, self.owner_start = True, start
        self.foreign = self.counted = False

    def restore(self, saved: Context) -> None:
        """After a bracket the sentence goes on as before it, but for what it was compared with."""
        versus = self.versus
        for one in fields(self):
            setattr(self, one.name, getattr(saved, one.name))
        self.versus = versus

    def owns(self) -> bool:
        """True where a figure met now belongs to the index spoken of."""
        return self.owner and not (self.foreign or self.counted or self.goal or self.hypothesis) and bool(self.index)


@dataclass(slots=True)
class Inherited:
    """What one paragraph leaves for the next of the same block."""

    holder: str | None = None
    index: str | None = None
    index_name: str | None = None
    year: int | None = None
    versus: int | None = None
    lone_subject: Subject | None = None
