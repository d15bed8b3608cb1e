"""Who acts and who helps in a stretch of prose: by verbs of giving, of acting, and of helping."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from extractors.agency_runs import ROLE_MARK, Run, listed_groups, past_qualifiers, runs_of
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


_LEADS_AFTER = re.compile(
    r"\s*,?\s*(?:thường xuyên |trực tiếp |làm |là |được giao |sẽ |phải |cần )?(?:chủ trì|(?P<duty>(?:có"
    r"|chịu) trách nhiệm)"
    r"|(?:cơ quan |đơn vị )?đầu mối|(?:cơ quan|đơn vị) (?:chủ trì|thường trực|đầu mối|nòng cốt|chủ công"
    r"|(?:được giao|chịu trách nhiệm|thực hiện|làm) chính|đứng mũi|được (?:giao|phân công) (?:chủ trì|phụ trách)))(?!\w)"
)
_HELPS_BEFORE = re.compile(
    r"(?:phối hợp(?:\s+(?:chặt chẽ|chặt|hiệu quả|tốt|thường xuyên|đồng bộ|tích cực|kịp thời|thực hiện"
    r"|chặt chẽ, hiệu quả)){0,2}(?:\s+(?:với|cùng với|cùng))?"
    r"|(?:có|với|nhận)(?:\s+(?:sự|đại diện))?\s+(?:cùng\s+)?(?:phối hợp|tham gia|hỗ trợ|đồng hành|góp sức|vào cuộc)"
    r"(?:(?:,|\s+và)\s+(?:phối hợp|tham gia|hỗ trợ))?(?:\s+(?:của|từ|từ phía))?)"
    r"(?:\s+(?:các đồng chí|đồng chí|giám đốc|thủ trưởng|lãnh đạo|và))?\s*:?\s*$"
)
_HELPS_AFTER = re.compile(
    r"\s*(?:(?:cùng |tham gia |tích cực ){0,2}phối hợp(?: (?:chặt chẽ|triển khai|tổ chức|thực hiện"
    r"|tham gia)){0,3}|(?:cùng|đi cùng) (?:tham gia|thực hiện|làm|hỗ trợ|triển khai)(?: thực hiện)?"
    r"(?: theo (?:lĩnh vực|chức năng|nhiệm vụ|thẩm quyền|phạm vi)[^,.;:]{0,60})?|(?:cùng )?hỗ trợ(?: thực hiện)?|đồng hành)"
    r"\s*(?:[./;,)]|$)"
)
_HELPS_TOO = re.compile(r"\s*(?:cùng |tham gia )?phối hợp (?!với|cùng)")
_COMMA = re.compile(r",\s*$")
_CHAIRS = re.compile(
    r"\s*(?:chủ trì|đồng chủ trì) (?:hội nghị|cuộc họp|phiên họp|buổi|họp|lễ|hội thảo|tọa đàm|cuộc làm việc)"
)
_DONE_BY = re.compile(r"\bdo\s+$")
_DOES = re.compile(
    r"\s*(?:(?:làm )?(?:chủ trì|đầu mối)|(?:trực tiếp )?(?:thực hiện|triển khai|phụ trách)|đảm nhiệm|đảm nhận|đảm trách"
    r"|chủ công|làm chính|chịu trách nhiệm)(?!\w)"
)
_OBJECT = re.compile(
    r"(?:đôn đốc|hướng dẫn|kiểm tra|giám sát|theo dõi|hỗ trợ|giúp|giúp việc|gửi|báo cáo|trình|cho|của|từ"
    r"|tới|đến|về|tham mưu"
    r"|thông báo|nhắc nhở|cùng|đề xuất|kiến nghị|qua|để|tại|do đó|là)(?: cho)?"
    r"(?:\s+(?:các )?(?:đồng chí|giám đốc|thủ trưởng|chủ tịch|lãnh đạo))?\s*$"
)
_REACH = 400
"""How far before and after a name its role is looked for."""
_GENERIC = frozenset({"các cơ quan", "các đơn vị", "các cơ quan, đơn vị"})
_NOT_GIVEN = re.compile(
    r"(?:theo|đã|đang|được|nhiệm vụ được|công việc được|nội dung|thực hiện|đáp ứng|xem xét,?|và|các|những"
    r"|một số|đúng|khi có|có|hoặc|do|bàn|chuyển|khoán"
    r"|(?<!ban hành )văn bản|(?<!ban hành )công văn|phương án|đề án|việc|cơ chế|thẩm quyền|quyền|dự toán"
    r"|chỉ tiêu|kế hoạch|vốn|ngân sách|biên chế|(?:tham mưu|đề xuất|kiến nghị|báo cáo"
    r"|trình)(?: cho)?(?: [^,;.:]{0,40})?"
    r"|(?:đôn đốc|hướng dẫn|kiểm tra|nhắc nhở|tổng hợp|báo cáo|phối hợp|tham mưu|đề xuất|kiến nghị"
    r"|rà soát)(?:[^,;.]{0,40}),)\s+$"
)
_WITHIN = re.compile(r"(?<!này)[;,]\s*$")
_TO_WHOM = re.compile(r"\s*(?:các )?(?:đồng chí|giám đốc|thủ trưởng|chủ tịch)?\s*:?\s*")
_BARE_OPENING = re.compile(
    r"(?:^|[.;:]\s+)(?:riêng |riêng đối với |đối với |đồng thời |(?:trong )?(?:thời gian tới"
    r"|quá trình (?:triển khai |tổ chức )?thực hiện) )$"
)
_CLAUSE_MARK = re.compile(r"[,;.:]")
_IN_TROUBLE = re.compile(r"(?:vướng mắc|phát sinh|khó khăn)[^.;]{0,60},\s*$")
"""What opens the closing formula on difficulties: whoever then reports them was given the work before it."""
_OBJECTS_BEFORE = re.compile(r"(?:của|tại|do|theo|từ)\s+[^,;]{3,90},\s*$")
_CLAUSE = re.compile(r"(?:^|[.;:!?…]\s+|\)\s+|\n)\s*[-+]?\s*$")
_BARS = re.compile(
    r"(?:là(?! (?:cơ quan|đầu mối|đơn vị))|đã|đang|vừa|chưa|của|thuộc|tại|ở|trên|mà|bị|đạt|xếp|đứng|chiếm"
    r"|được(?! (?:giao|phân công) \D)"
    r"|có(?! (?:trách nhiệm|giải pháp|kế hoạch|biện pháp|văn bản))|và|với|hoặc|gồm|bao gồm|nêu|(?:tăng"
    r"|giảm) \d|về(?! việc)|trong (?:năm|tháng|quý|tuần|ngày|thời gian|kỳ|đó|số|những|các)|do|khi|như|cho"
    r"|vào|theo(?! dõi)|để"
    r"|còn|cũng|vẫn|nên|cùng ngày|cho biết|cho rằng|khẳng định|nhấn mạnh|phát biểu|dự)(?!\w)|[^\w:]|$"
)
_TOLD = re.compile(r"được (?:kiểm tra|thanh tra|giám sát|chọn|lựa chọn|chấm điểm|đánh giá|khảo sát)\b")
_CHARGED = re.compile(r"được (?:giao|phân công|yêu cầu|đề nghị) (?!\d)")


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


Neighbours = tuple[Run | None, Run, Run | None]


def _take(doc: Document, roles: Roles, runs: Neighbours, bounds: tuple[int, int], loose: bool) -> None:
    """Gives the middle one of three runs its role, if it has any."""
    previous, run, follower = runs
    before = _before(doc, bounds[0], run.start)
    rest = past_qualifiers(doc, run.end, bounds[1])
    after = doc.folded[rest : min(bounds[1], rest + _REACH)]
    leads_after = None if _CHAIRS.match(after) else _LEADS_AFTER.match(after)
    if mark := ROLE_MARK.match(doc.folded, run.end, bounds[1]):
        _take_marked(roles, run, helps=mark["help"] is not None)
    elif _HELPS_BEFORE.search(before[-60:]):
        if _helps_another(doc, roles, previous, run):
            return
        named = not set(run.names) <= _GENERIC
        if leads_after and not leads_after["duty"] and named:
            roles.lead(run, given=True)
        else:
            roles.help(run)
    elif roles.leads and (
        _HELPS_AFTER.match(after) or (roles.given and _HELPS_TOO.match(after) and _COMMA.search(before))
    ):
        roles.help(run)
    elif given := _given(doc, run, before, previous):
        roles.lead(run, given=True)
        roles.ordered = roles.ordered or given == "ordered"
    elif _DONE_BY.search(before[-4:]) and _DOES.match(after):
        roles.lead(run, given=True)
    elif leads_after and not _OBJECT.search(before[-40:]):
        roles.lead(Run(run.start, run.end, [*run.everyone, *listed_groups(doc, run.end, rest)]), given=True)
    elif roles.leads and _IN_TROUBLE.search(before[-120:]):
        return
    elif _acts(doc, run, before, after, loose) and not _gives_on(doc, run, follower):
        roles.lead(run, given=False)


def _helps_another(doc: Document, roles: Roles, previous: Run | None, run: Run) -> bool:
    """True in a clause on something that somebody else does: `trên nền dữ liệu do Cục A phối hợp với Vụ B xây dựng`."""
    if previous is None or set(previous.names) & set(roles.leads):
        return False
    done_by = _DONE_BY.search(_before(doc, max(0, previous.start - 4), previous.start))
    return done_by is not None and not _CLAUSE_MARK.search(doc.folded, previous.end, run.start)


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
    return doc.folded[start:end] if end - start <= _REACH else "x" + doc.folded[end - _REACH : end]


def _without_parts(names: list[str]) -> list[str]:
    """Leaves out a group that another group holds: `các cơ quan, đơn vị` beside `các cơ quan, đơn vị, địa phương`."""
    groups = {name: set(name.removeprefix("các ").split(", ")) for name in names if name.startswith("các ")}
    return [n for n in names if not any(groups.get(n, {""}) < other for other in groups.values())]


def _given(doc: Document, run: Run, before: str, previous: Run | None) -> str:
    """`given` where a verb of giving stands right before the agency, `ordered` for one of ordering, else nothing."""
    tail = before[-70:]
    gives = last_match("gives", tail)
    if gives is None or not _TO_WHOM.fullmatch(tail, gives.end()) or _NOT_GIVEN.search(tail[: gives.start()]):
        return ""
    verb = gives[0]
    if set(run.names) <= _GENERIC and _WITHIN.search(tail[: gives.start()]):
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
    alone = _CLAUSE.search(_before(doc, max(0, giver.start - 20), giver.start)) is not None
    return above and alone and run.start - giver.end <= 40


def _is_issuer(doc: Document, run: Run) -> bool:
    """True where the document's own issuer is asked: that is a proposal to it, and no work given."""
    issuer = doc.info.issuer if doc.info else None
    return issuer is not None and len(run.names) == 1 and issuer.startswith(run.names[0])


def _acts(doc: Document, run: Run, before: str, after: str, loose: bool) -> bool:
    """True where the agency opens the item, the sentence or the clause, and a verb of acting or a colon follows."""
    if not (
        _CLAUSE.search(before if len(before) < 16 else "x" + before[-15:])
        or _follows_opening(before)
        or _BARE_OPENING.search(before[-30:])
    ):
        return False
    if _OBJECTS_BEFORE.search(before[-120:]) and doc.folded[run.end : run.end + 1] == ",":
        return False
    if _CHAIRS.match(after):
        return False
    printed = doc.folded[run.end : run.end + 200].lstrip(" ,")
    rest = after.lstrip(" ,")
    if rest.startswith(":") or printed.startswith(":"):
        return True
    if rest.startswith("về việc") or _CHARGED.match(rest):
        return True
    if any(pattern("acts").match(words) for words in (rest, printed)):
        return True
    if _TOLD.match(rest):
        return loose and pattern("acts").search(rest, 0, 90) is not None
    return loose and not _BARS.match(rest)


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
