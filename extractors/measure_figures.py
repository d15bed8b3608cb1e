"""What each kind of figure does to the context, and which records it makes."""

from __future__ import annotations

import re
from collections.abc import Callable

from extractors.figures import UP_WORDS, Figure
from extractors.indices import bounds
from extractors.measure_context import Context
from extractors.measure_records import Recorder
from extractors.numbers import parse_count, parse_decimal
from schemas.subject import Subject

Handler = Callable[[Recorder, Figure, Context], None]

_LOOSE = re.compile(r"(?:trên|dưới|từ|tối thiểu|ít nhất|không dưới|≥|>|<|còn|mất|bị trừ|trừ|thấp hơn|cao hơn|kém|hơn)\s*$")
_APPROX = re.compile(r"(?:gần|khoảng|xấp xỉ)\s*$")
_OPEN_END = re.compile(r"\s*(?:điểm\s*)?(?:trở lên|trở xuống)")
_OPERATIONAL = re.compile(
    r"\s+(?!(?:so với|và|trong|thuộc|đứng|xếp|tăng|giảm|của|trên|tụt|vào|cao|thấp|năm|\(|cùng|đạt|đối với|thì|nhưng|vượt|hạng|bằng)\b)[^\W\d_]"
)
_NEGATED = re.compile(r"(?:không còn|chưa|không)\s+(?:\S+\s+){0,2}$")
_YEAR_BRACKET = re.compile(r"năm (20\d\d)\s*\(?\s*$")
_IS = re.compile(r"\s+là\s")


def planned(recorder: Recorder, year: int) -> bool:
    """True where a goal's year is not yet over at the document's date."""
    issued = recorder.doc.info.issued if recorder.doc.info else None
    return issued is None or year >= int(issued[:4])


def _before(recorder: Recorder, figure: Figure, width: int = 30) -> str:
    return recorder.doc.folded[max(0, figure.start - width) : figure.start]


def _after(recorder: Recorder, figure: Figure, width: int = 40) -> str:
    return recorder.doc.folded[figure.end : figure.end + width]


def _claim(context: Context, start: int) -> None:
    context.owner, context.counted, context.owner_start = True, False, start


def _on_generic(recorder: Recorder, figure: Figure, context: Context) -> None:
    if context.index and not context.foreign:
        _claim(context, figure.start)


def _on_mean(recorder: Recorder, figure: Figure, context: Context) -> None:
    if re.search(r"so với\s+$", _before(recorder, figure, 10)):
        return
    context.mean = True
    if context.index:
        _claim(context, figure.start)
        if "trung vị" in recorder.doc.folded[figure.start : figure.end]:
            context.subject = Subject(name="cả nước", kind="khac")


def _on_year(recorder: Recorder, figure: Figure, context: Context) -> None:
    year = int(figure.parts["y"])
    if re.search(r"\(\s*$", _before(recorder, figure, 3)) and _after(recorder, figure, 2).startswith(")"):
        found = [*recorder.sentence_scores, *recorder.sentence_rankings]
        dated = next((r for r in found if figure.start - 4 <= r.evidence.end <= figure.start), None)
        if dated is not None:
            dated.year = year
            return
    if context.goal:
        if planned(recorder, year):
            return
        context.goal = False
    context.year = year
    if context.index:
        context.owner_start = figure.start if not context.owner else context.owner_start
        context.owner = True


def _on_versus(recorder: Recorder, figure: Figure, context: Context) -> None:
    context.versus = int(figure.parts["y"])
    recorder.compare(context.versus)
    context.year = context.year or context.versus + 1


def _on_goal(recorder: Recorder, figure: Figure, context: Context) -> None:
    context.goal = True


def _on_hypothesis(recorder: Recorder, figure: Figure, context: Context) -> None:
    context.hypothesis = True


def _on_count(recorder: Recorder, figure: Figure, context: Context) -> None:
    context.counted = True


def _on_foreign(recorder: Recorder, figure: Figure, context: Context) -> None:
    context.foreign = True


def _on_clause(recorder: Recorder, figure: Figure, context: Context) -> None:
    recorder.flush()
    context.hypothesis = context.foreign = False
    context.scope = None


def _on_scope(recorder: Recorder, figure: Figure, context: Context) -> None:
    words = recorder.doc.text[figure.end - len(figure.parts["t"]) : figure.end]
    last = recorder.sentence_rankings[-1:]
    if last and last[0].scope is None and 0 <= figure.start - last[0].evidence.end <= 12:
        last[0].scope = words
    else:
        context.scope = words


def _on_leads_of(recorder: Recorder, figure: Figure, context: Context) -> None:
    last = recorder.sentence_rankings[-1:]
    if last and last[0].rank == 1:
        last[0].out_of = int(figure.parts["n"])
        last[0].scope = recorder.doc.text[figure.end - len(figure.parts["t"]) : figure.end]


def _on_out_of_max(recorder: Recorder, figure: Figure, context: Context) -> None:
    for score in recorder.sentence_scores:
        score.scale = score.scale or float(figure.parts["s"])


def _on_value(recorder: Recorder, figure: Figure, context: Context) -> None:
    before, parts = _before(recorder, figure, 16), figure.parts
    unit = "%" if parts.get("u") == "%" or parts.get("x") else "diem"
    operational = unit == "%" and _OPERATIONAL.match(recorder.doc.folded, figure.end)
    if operational or _LOOSE.search(before) or _OPEN_END.match(recorder.doc.folded, figure.end) or not context.owns():
        return
    whole = "," not in parts["n"] and "." not in parts["n"]
    if "s" in parts and whole and "." not in parts["s"] and "," not in parts["s"] and int(parts["s"]) < 70:
        return
    here = context.copy()
    dated = _YEAR_BRACKET.search(before)
    if dated and before.rstrip().endswith("("):
        here.year = int(dated[1])
    value = parse_decimal(parts["n"], *bounds(context.index or ""))
    score = recorder.add_score(
        figure, here, value, unit, rule="score.phrase", approx=bool(_APPROX.search(before))
    )
    if "s" in parts:
        score.scale = parse_decimal(parts["s"])
    recorder.settle(score, here)
    for subject in context.sharing:
        shared = here.copy()
        shared.subject = subject
        recorder.add_score(figure, shared, value, unit, rule="score.shared")
    context.sharing = []


def _on_value_bare(recorder: Recorder, figure: Figure, context: Context) -> None:
    if context.owns():
        value = parse_decimal(figure.parts["n"], *bounds(context.index or ""))
        recorder.settle(recorder.add_score(figure, context, value, "diem", rule="score.bare"), context)


def _moved(figure: Figure, context: Context) -> tuple[Context | None, Context]:
    """The contexts of the earlier and the later figure of `từ … lên …`; an earlier one without a year is None."""
    parts = figure.parts
    first_year = int(parts["y1"]) if "y1" in parts else context.versus
    past = None
    if first_year is not None:
        past = context.copy()
        past.year = first_year
    if context.versus is None:
        context.versus = first_year
    now = context.copy()
    now.year = int(parts["y2"]) if "y2" in parts else context.year or (first_year + 1 if first_year else None)
    return past, now


def _on_value_move(recorder: Recorder, figure: Figure, context: Context) -> None:
    if not context.owns():
        return
    parts, (low, high) = figure.parts, bounds(context.index or "")
    unit = "%" if "%" in (parts.get("u1", ""), parts.get("u2", "")) else "diem"
    past, now = _moved(figure, context)
    if past is not None:
        recorder.add_score(figure, past, parse_decimal(parts["a"], low, high), unit, rule="score.from")
    score = recorder.add_score(figure, now, parse_decimal(parts["b"], low, high), unit, rule="score.to")
    recorder.settle(score, now)


def _on_rank_move(recorder: Recorder, figure: Figure, context: Context) -> None:
    parts = figure.parts
    if not context.owns() or not ({"w1", "w2", "n1", "n2"} & parts.keys()):
        return
    past, now = _moved(figure, context)
    if past is not None:
        before = int(parts["n1"]) if "n1" in parts else None
        recorder.add_rank(figure, past, rank=int(parts["a"]), out_of=before, rule="rank.from")
    out_of = int(parts["n2"]) if "n2" in parts else None
    recorder.settle(recorder.add_rank(figure, now, rank=int(parts["b"]), out_of=out_of, rule="rank.to"), now)
    context.scope = None


def place(recorder: Recorder, figure: Figure, context: Context) -> None:
    """The ranking that a place, a first or a last place makes in the context."""
    if not context.index or _NEGATED.search(_before(recorder, figure)):
        return
    if figure.kind == "rank":
        parts = figure.parts
        rank = parse_count(parts.get("n") or parts.get("r") or parts["w"])
        out_of = int(parts["o"]) if "o" in parts else None
        made = recorder.add_rank(figure, context, rank=rank, out_of=out_of, rule="rank.phrase")
    elif figure.kind == "first":
        made = recorder.add_rank(figure, context, rank=1, rule="rank.first")
    else:
        made = recorder.add_rank(figure, context, from_bottom=1, rule="rank.last")
    recorder.settle(made, context)


def _on_place(recorder: Recorder, figure: Figure, context: Context) -> None:
    """A place whose owner stands before it; one that `là` joins to what follows waits for its subject."""
    after = _after(recorder, figure)
    if context.owns() and not _IS.match(after) and not re.match(r"\s*trở lên", after):
        place(recorder, figure, context)


def _on_rank_bare(recorder: Recorder, figure: Figure, context: Context) -> None:
    if context.owns() and int(figure.parts["n"]) <= int(figure.parts["o"]):
        here = context.copy()
        dated = _YEAR_BRACKET.search(_before(recorder, figure, 12))
        if dated:
            here.year = int(dated[1])
        recorder.add_rank(figure, here, rank=int(figure.parts["n"]), out_of=int(figure.parts["o"]), rule="rank.bracket")


def _on_second(recorder: Recorder, figure: Figure, context: Context) -> None:
    if context.owns():
        recorder.settle(recorder.add_rank(figure, context, rank=2, rule="rank.runner-up"), context)


def _on_group(recorder: Recorder, figure: Figure, context: Context) -> None:
    if not context.owns() or _NEGATED.search(_before(recorder, figure)):
        return
    here = context.copy()
    if recorder.doc.folded[figure.start : figure.start + 3] == "từ ":
        here.year = context.versus
    words = recorder.doc.text[figure.end - len(figure.parts["g"]) : figure.end]
    recorder.add_rank(figure, here, group=words, rule="rank.group")


def _on_band(recorder: Recorder, figure: Figure, context: Context) -> None:
    if context.owns() and not _NEGATED.search(_before(recorder, figure)):
        recorder.add_rank(figure, context, band=(1, int(figure.parts["n"])), rule="rank.band")


def _on_keep(recorder: Recorder, figure: Figure, context: Context) -> None:
    if context.owns():
        recorder.change(figure, context, 0.0, "bậc")


def _on_signed(recorder: Recorder, figure: Figure, context: Context) -> None:
    if context.owns():
        sign = 1 if figure.parts["s"] == "+" else -1
        recorder.change(figure, context, sign * parse_decimal(figure.parts["n"]), figure.parts["u"])


def _on_change(recorder: Recorder, figure: Figure, context: Context) -> None:
    verb, words = figure.parts["v"], figure.parts["n"]
    follows = _after(recorder, figure, 14).strip()
    relative = verb in ("cao hơn", "thấp hơn") and follows.startswith("so với") and not follows.startswith("so với năm")
    if relative or not context.owns() or _OPEN_END.match(recorder.doc.folded, figure.end):
        return
    count = parse_count(words)
    number = float(count) if count is not None else parse_decimal(words)
    recorder.change(figure, context, number if verb.startswith(UP_WORDS) else -number, figure.parts["u"])


HANDLERS: dict[str, Handler] = {
    "generic": _on_generic,
    "mean": _on_mean,
    "year": _on_year,
    "versus": _on_versus,
    "goal": _on_goal,
    "hypothesis": _on_hypothesis,
    "count": _on_count,
    "foreign": _on_foreign,
    "clause": _on_clause,
    "scope": _on_scope,
    "leads_of": _on_leads_of,
    "out_of_max": _on_out_of_max,
    "value": _on_value,
    "value_bare": _on_value_bare,
    "value_move": _on_value_move,
    "rank_move": _on_rank_move,
    "rank": _on_place,
    "first": _on_place,
    "last": _on_place,
    "second": _on_second,
    "rank_bare": _on_rank_bare,
    "group": _on_group,
    "band": _on_band,
    "keep": _on_keep,
    "signed": _on_signed,
    "change": _on_change,
}
"""What to do at each kind of figure; brackets and lists are the sentence's own business."""
