"""Who acts and who helps in a stretch of prose: by verbs of giving, of acting, and of helping."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from extractors.agency_runs import ROLE_MARK, Run, listed_groups, past_qualifiers, runs_of
from extractors.assignment_words import (
    BARE_OPENING,
    BARS,
    CHAIRS,
    CHARGED,
    CLAUSE,
    CLAUSE_MARK,
    COMMA,
    DOES,
    DONE_BY,
    GENERIC,
    HELPS_AFTER,
    HELPS_BEFORE,
    HELPS_TOO,
    IN_TROUBLE,
    LEADS_AFTER,
    NOT_GIVEN,
    OBJECT,
    OBJECTS_BEFORE,
    REACH,
    TO_WHOM,
    TOLD,
    WHICH_OF_THEM,
    WITHIN,
)
from extractors.document import Document
from extractors.past import is_past
from extractors.work_zones import last_match, pattern

__all__ = ["Roles", "is_past", "roles_between"]


@dataclass(slots=True)
class Roles:
    """Agencies by role, in the order of the words; ``leads_at`` is where the first lead's name stands."""

    leads: list[str] = field(default_factory=list)
    helps: list[str] = field(default_factory=list)
    leads_at: int | None = None
    given: bool = False
    """True where a verb of giving or `chủ trì` says it, not the position alone."""
    ordered: bool = False
    """True where the verb of giving is one that only somebody above uses: giao, yêu cầu, phân công."""

    def lead(self, run: Run, *, given: bool) -> None:
        """Adds a run that leads."""
        self.given = self.given or given
        if self.leads_at is None:
            self.leads_at = run.start
        self.leads += [name for name in run.names if name not in self.leads]
        self.helps += [name for name in run.beside if name not in self.helps]

    def help(self, run: Run) -> None:
        """Adds a run that helps."""
        self.helps += [name for name in run.everyone if name not in self.helps]


def roles_between(doc: Document, start: int, end: int, *, loose: bool = False) -> Roles:
    """The lead and coordinating agencies that the words between the offsets name.

    ``loose``: in a list of work an agency that opens the item acts whatever its verb is.
    """
    cache = doc.shared.setdefault("roles", {})
    assert isinstance(cache, dict)
    key = (start, end, loose)
    roles = cache.get(key)
    if not isinstance(roles, Roles):
        roles = cache[key] = _read(doc, start, end, loose)
    return roles


def _read(doc: Document, start: int, end: int, loose: bool) -> Roles:
    roles = Roles()
    runs = runs_of(doc, start, end)
    for before, run, follower in zip([None, *runs], runs, [*runs[1:], None], strict=False):
        _take(doc, roles, (before, run, follower), (start, end), loose)
    roles.leads = _without_parts(roles.leads)
    roles.helps = _without_parts(roles.helps)
    return roles


_DASHES = (" - ", " – ")
_DASHED = re.compile(
    r"\s[-–]\s(?:trước|chậm nhất|xong|hoàn thành|trong|quý|tháng|từ|đến|hằng|hàng|thường xuyên|\d)"
)
"""Agencies between dashes, before the date: `Lập danh mục - Sở Y tế, Sở Nội vụ - trước 30/9/2025`."""
Neighbours = tuple[Run | None, Run, Run | None]


def _take(doc: Document, roles: Roles, runs: Neighbours, bounds: tuple[int, int], loose: bool) -> None:
    """Gives the middle one of three runs its role, if it has any."""
    previous, run, follower = runs
    before = _before(doc, bounds[0], run.start)
    rest = past_qualifiers(doc, run.end, bounds[1])
    after = doc.folded[rest : min(bounds[1], rest + REACH)]
    leads_after = None if CHAIRS.match(after) else LEADS_AFTER.match(after)
    if mark := ROLE_MARK.match(doc.folded, run.end, bounds[1]):
        _take_marked(roles, run, helps=mark["help"] is not None)
    elif HELPS_BEFORE.search(before[-60:]):
        if _helps_another(doc, roles, previous, run):
            return
        named = not set(run.names) <= GENERIC
        if leads_after and not leads_after["duty"] and named:
            roles.lead(run, given=True)
        else:
            roles.help(run)
    elif roles.leads and (
        HELPS_AFTER.match(after) or (roles.given and HELPS_TOO.match(after) and COMMA.search(before))
    ):
        roles.help(run)
    elif given := _given(doc, run, before, previous):
        roles.lead(run, given=True)
        roles.ordered = roles.ordered or given == "ordered"
    elif DONE_BY.search(before[-4:]) and DOES.match(after):
        roles.lead(run, given=True)
    elif leads_after and not OBJECT.search(before[-40:]):
        roles.lead(Run(run.start, run.end, [*run.everyone, *listed_groups(doc, run.end, rest)]), given=True)
    elif loose and before.endswith(_DASHES) and _DASHED.match(doc.folded, run.end, bounds[1]):
        roles.lead(run, given=True)
    elif roles.leads and IN_TROUBLE.search(before[-120:]):
        return
    elif _acts(doc, run, before, after, loose) and not _gives_on(doc, run, follower):
        roles.lead(run, given=False)


def _helps_another(doc: Document, roles: Roles, previous: Run | None, run: Run) -> bool:
    """True in a clause on something that somebody else does: `trên nền dữ liệu do Cục A phối hợp với Vụ B xây dựng`."""
    if previous is None or set(previous.names) & set(roles.leads):
        return False
    done_by = DONE_BY.search(_before(doc, max(0, previous.start - 4), previous.start))
    return done_by is not None and not CLAUSE_MARK.search(doc.folded, previous.end, run.start)


def _take_marked(roles: Roles, run: Run, *, helps: bool) -> None:
    """The role that stands in brackets after the run; that of helping is the last one's where nobody leads yet."""
    if not helps:
        roles.lead(run, given=True)
        return
    leading = [] if roles.leads else run.everyone[:-1]
    if leading:
        roles.lead(Run(run.start, run.end, leading), given=True)
    roles.help(Run(run.start, run.end, run.everyone[len(leading) :]))


def _before(doc: Document, start: int, end: int) -> str:
    """The words before a name, as far as they matter; cut ones begin with a letter, so that nothing seems to open there."""
    return doc.folded[start:end] if end - start <= REACH else "x" + doc.folded[end - REACH : end]


def _without_parts(names: list[str]) -> list[str]:
    """Leaves out a group that another group holds: `các cơ quan, đơn vị` beside `các cơ quan, đơn vị, địa phương`."""
    groups = {name: set(name.removeprefix("các ").split(", ")) for name in names if name.startswith("các ")}
    return [n for n in names if not any(groups.get(n, {""}) < other for other in groups.values())]


def _given(doc: Document, run: Run, before: str, previous: Run | None) -> str:
    """`given` where a verb of giving stands right before the agency, `ordered` for one of ordering, else nothing."""
    tail = before[-70:]
    gives = last_match("gives", tail)
    if gives is None or not TO_WHOM.fullmatch(tail, gives.end()) or NOT_GIVEN.search(tail[: gives.start()]):
        return ""
    verb = gives[0]
    if set(run.names) <= GENERIC and WITHIN.search(tail[: gives.start()]):
        return ""
    if verb.startswith("chỉ đạo") and not (previous and _directs(doc, previous, run)):
        return ""
    if verb.startswith("đề nghị") and _is_issuer(doc, run):
        return ""
    return "ordered" if pattern("orders").match(verb) else "given"


_ABOVE = ("UBND ", "Chính phủ", "Thủ tướng", "Bộ ", "Tỉnh ủy", "Huyện ủy", "Thành ủy", "HĐND ")
_OF_MANY = ("UBND cấp", "UBND các", "HĐND cấp", "HĐND các")


def _directs(doc: Document, giver: Run, run: Run) -> bool:
    """True where a body above tells the one named next what to do: `UBND tỉnh chỉ đạo các sở …`.

    Elsewhere who is directed does not lead: `Sở Y tế chỉ đạo các bệnh viện …`.
    """
    name = giver.names[0]
    above = name.startswith(_ABOVE) and not name.startswith(_OF_MANY)
    alone = CLAUSE.search(_before(doc, max(0, giver.start - 20), giver.start)) is not None
    return above and alone and run.start - giver.end <= 40


def _is_issuer(doc: Document, run: Run) -> bool:
    """True where the document's own issuer is asked: that is a proposal to it, and no work given."""
    issuer = doc.info.issuer if doc.info else None
    return issuer is not None and len(run.names) == 1 and issuer.startswith(run.names[0])


def _acts(doc: Document, run: Run, before: str, after: str, loose: bool) -> bool:
    """True where the agency opens the item, the sentence or the clause, and a verb of acting or a colon follows."""
    if not (
        CLAUSE.search(before if len(before) < 16 else "x" + before[-15:])
        or _follows_opening(before)
        or BARE_OPENING.search(before[-30:])
    ):
        return False
    if OBJECTS_BEFORE.search(before[-120:]) and doc.folded[run.end : run.end + 1] == ",":
        return False
    if CHAIRS.match(after):
        return False
    printed = doc.folded[run.end : run.end + 200].lstrip(" ,")
    rest = after.lstrip(" ,")
    if loose and rest.startswith(("- ", "– ")):
        return pattern("acts").match(rest, 2) is not None or pattern("begins").match(rest, 2) is not None
    if rest.startswith(":") or printed.startswith(":"):
        return True
    if rest.startswith("về việc") or CHARGED.match(rest):
        return True
    if any(pattern("acts").match(words) for words in (rest, printed)):
        return True
    if TOLD.match(rest):
        return loose and pattern("acts").search(rest, 0, 90) is not None
    if run.names[0].startswith("các ") and WHICH_OF_THEM.match(rest):
        return True
    return loose and not BARS.match(rest)


def _follows_opening(before: str) -> bool:
    """True after an adverbial that opens the clause: `Hằng năm, …,`, `Căn cứ …,`, `Đối với …,`."""
    cut = max(before.rfind(". "), before.rfind("; "), before.rfind(": "))
    clause = before[cut + 2 if cut >= 0 else 0 :].lstrip(" -+")
    return clause.rstrip().endswith((",", ";")) and pattern("openings").match(clause) is not None


def _gives_on(doc: Document, run: Run, follower: Run | None) -> bool:
    """True where the agency gives the work to the one named next: `UBND tỉnh yêu cầu các sở …`."""
    if follower is None:
        return False
    between = doc.folded[run.end : follower.start]
    verb = pattern("gives").search(between) if len(between) <= 40 else None
    return verb is not None and (not verb[0].startswith("chỉ đạo") or _directs(doc, run, follower))
