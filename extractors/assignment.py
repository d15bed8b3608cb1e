"""Who acts and who helps in a stretch of prose: by verbs of giving, of acting, and of helping."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from extractors.agencies import AgencyMention, agencies_between
from extractors.document import Document
from extractors.work_zones import pattern


@dataclass(slots=True)
class Roles:
    """Agencies by role, in the order of the words; ``leads_at`` is where the first lead's name stands."""

    leads: list[str] = field(default_factory=list)
    helps: list[str] = field(default_factory=list)
    leads_at: int | None = None
    given: bool = False
    """True where a verb of giving or `chủ trì` says it, not the position alone."""

    def lead(self, run: Run, *, given: bool) -> None:
        self.given = self.given or given
        if self.leads_at is None:
            self.leads_at = run.start
        self.leads += [name for name in run.names if name not in self.leads]

    def help(self, run: Run) -> None:
        self.helps += [name for name in run.names if name not in self.helps]


@dataclass(slots=True)
class Run:
    """Agencies named one after the other, as `các sở, ban, ngành; UBND cấp huyện và các cơ quan liên quan`."""

    start: int
    end: int
    names: list[str]


_JOINT = re.compile(
    r"[\s,;/]*(?:và|cùng|cùng với|-)?\s*(?:(?:các )?đồng chí|giám đốc|thủ trưởng|chủ tịch|trưởng|chánh)?\s*$"
)
_QUALIFIER = (
    r"(?:\s*\([^)]{0,80}\))?(?:\s+(?:cấp tỉnh|cấp huyện|cấp xã|các cấp|(?:trên|trong) địa bàn(?: \w+){0,3}|có liên quan|liên quan|"
    r"căn cứ [^,;.]{3,160},|theo chức năng[^,;.]{3,80},|trong phạm vi[^,;.]{3,80},|được giao [^,;.]{3,60},|"
    r"tại (?:điểm|khoản|mục|phần) [a-zđ0-9]{1,3}(?:\s*(?:,|và)\s*[a-zđ0-9]{1,3}){0,8}))*\s*,?\s*"
)
_LEADS_AFTER = re.compile(
    _QUALIFIER + r"(?:làm |là |được giao |sẽ )?(?:chủ trì|(?:có|chịu) trách nhiệm|(?:cơ quan )?đầu mối|làm đầu mối|(?:là )?cơ quan (?:chủ trì|thường trực|đầu mối))"
)
_QUALIFIED = re.compile(_QUALIFIER)
_HELPS_BEFORE = re.compile(
    r"phối hợp(?:\s+(?:chặt chẽ|hiệu quả|tốt|thường xuyên|đồng bộ|tích cực))?(?:\s+(?:với|cùng))?(?:\s+(?:các đồng chí|đồng chí|giám đốc|thủ trưởng))?\s*:?\s*$"
)
_NOT_GIVEN = re.compile(r"(?:theo|đã|được|nhiệm vụ được|công việc được|nội dung|thực hiện|đáp ứng|xem xét,?|và)\s+$")
_OPENING = re.compile(
    r"(?:(?:hằng|hàng) (?:năm|quý|tháng|tuần)|định kỳ[^,;.]{0,40}|trên cơ sở|căn cứ|đối với|để|sau khi|khi|về|trong|thông qua|"
    r"từ|nhằm|ngoài|riêng|đồng thời|bên cạnh đó|trong đó|thực hiện|qua|theo)\b"
)
_CLAUSE = re.compile(r"(?:^|[.;:!?…]\s+|\)\s+|\n)\s*[-+]?\s*$")


def runs_of(doc: Document, start: int, end: int) -> list[Run]:
    """The agencies between the offsets, those of one list together."""
    runs: list[Run] = []
    for mention in agencies_between(doc, start, end):
        gap = doc.folded[runs[-1].end : mention.start] if runs else ""
        if runs and len(gap) <= 40 and _JOINT.match(_bare(gap)) and not _ends_phrase(doc, runs[-1], gap):
            runs[-1].names += [name for name in mention.names if name not in runs[-1].names]
            runs[-1].end = mention.end
        else:
            runs.append(_run(mention))
    return runs


def _ends_phrase(doc: Document, run: Run, gap: str) -> bool:
    """True where the agency before only closes an adverbial: `theo kết quả của UBND tỉnh, các sở …`."""
    before = doc.folded[max(0, run.start - 12) : run.start]
    return gap.strip() == "," and re.search(r"\b(?:của|tại|do|theo)\s+$", before) is not None


def _run(mention: AgencyMention) -> Run:
    return Run(mention.start, mention.end, list(mention.names))


def _bare(gap: str) -> str:
    return re.sub(r"\bcấp (?:tỉnh|huyện|xã)\b|\([^)]{0,60}\)|các cấp|trên địa bàn(?: tỉnh| huyện| xã| phường)?", " ", gap)


def roles_between(doc: Document, start: int, end: int) -> Roles:
    """The lead and coordinating agencies that the words between the offsets name."""
    roles = Roles()
    runs = runs_of(doc, start, end)
    for at, run in enumerate(runs):
        before = doc.folded[start : run.start]
        after = doc.folded[run.end : end]
        follower = runs[at + 1] if at + 1 < len(runs) else None
        if _HELPS_BEFORE.search(before[-60:]):
            if _LEADS_AFTER.match(after) and not re.match(_QUALIFIER + "(?:có|chịu) trách nhiệm", after):
                roles.lead(run, given=True)
            else:
                roles.help(run)
        elif _given(before):
            roles.lead(run, given=True)
        elif _LEADS_AFTER.match(after):
            roles.lead(run, given=True)
        elif _acts(doc, before, after) and not _gives_on(doc, run, follower):
            roles.lead(run, given=False)
    roles.leads = _without_parts(roles.leads)
    roles.helps = [name for name in _without_parts(roles.helps) if name not in roles.leads]
    return roles


def _without_parts(names: list[str]) -> list[str]:
    """Leaves out a group that another group holds: `các cơ quan, đơn vị` beside `các cơ quan, đơn vị, địa phương`."""
    groups = {name: set(name.removeprefix("các ").split(", ")) for name in names if name.startswith("các ")}
    return [n for n in names if not any(groups.get(n, {""}) < other for other in groups.values())]


def _given(before: str) -> bool:
    """True where a verb of giving stands right before the agency: `giao Sở A`, `đề nghị Giám đốc Sở B`."""
    tail = before[-60:]
    gives = None
    for gives in pattern("gives").finditer(tail):
        pass
    if gives is None:
        return False
    between = tail[gives.end() :]
    return bool(re.fullmatch(r"\s*(?:các )?(?:đồng chí|giám đốc|thủ trưởng|chủ tịch)?\s*:?\s*", between)) and not (
        _NOT_GIVEN.search(tail[: gives.start()])
    )


def _acts(doc: Document, before: str, after: str) -> bool:
    """True where the agency opens the item, the sentence or the clause, and a verb of acting or a colon follows."""
    if not (_CLAUSE.search(before) or _follows_opening(before)):
        return False
    qualified = _QUALIFIED.match(after)
    rests = [after.lstrip(" ,"), after[qualified.end() :].lstrip() if qualified else ""]
    return any(rest.startswith(":") or pattern("acts").match(rest) for rest in rests)


def _follows_opening(before: str) -> bool:
    """True after an adverbial that opens the clause: `Hằng năm, …,`, `Căn cứ …,`, `Đối với …,`."""
    cut = max(before.rfind(". "), before.rfind("; "), before.rfind(": "))
    clause = before[cut + 2 if cut >= 0 else 0 :].lstrip(" -+")
    return bool(_OPENING.match(clause)) and clause.rstrip().endswith((",", ";"))


def _gives_on(doc: Document, run: Run, follower: Run | None) -> bool:
    """True where the agency gives the work to the one named next: `UBND tỉnh yêu cầu các sở …`."""
    if follower is None:
        return False
    between = doc.folded[run.end : follower.start]
    return len(between) <= 40 and pattern("gives").search(between) is not None


_PAST = re.compile(
    r"(?<!kết quả )(?<!nội dung )(?<!chỉ tiêu )(?<!mục tiêu )(?<!văn bản )(?<!nhiệm vụ )(?<!giải pháp )(?<!những gì )"
    r"\bđã (?!được|đề|nêu|phê|có|đạt|chỉ ra|giao tại|ban hành tại)|\bvừa (?:ban hành|tổ chức)|\bđược (?:tổ chức|công nhận) "
)


def is_past(doc: Document, start: int, end: int) -> bool:
    """True where the first sentence tells what was done."""
    return _PAST.search(doc.folded[start : min(end, start + 220)]) is not None
