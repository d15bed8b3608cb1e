"""Deadlines of the tasks that were found: the last day, the recurrence, and whether there is an event."""

from __future__ import annotations

from pipeline.evaluation.confusion import Confusion, confused, shown
from pipeline.evaluation.report import Count, DocumentScore, Finding, Verdict
from pipeline.evaluation.values import Record, accepted, agrees

_NOTED = ("raw", "start", "inclusive", "precision", "day", "month")


def same_as_any(gold: Record, found: Record) -> bool:
    """Whether a found task's deadline is one that the gold task accepts."""
    return any(_same(option, found["deadline"]) for option in _options(gold))


def _options(gold: Record) -> list[Record | None]:
    return accepted(gold, "deadline") if "deadline" in gold else []


def _same(gold: Record | None, found: Record | None) -> bool:
    """By the last day, the recurrence, and whether there is an event."""
    if gold is None or found is None:
        return gold is found
    events = {bool(event) for event in accepted(gold, "event")} if "event" in gold else {bool(found["event"])}
    return agrees(gold, found, "due") and agrees(gold, found, "recurrence") and bool(found["event"]) in events


def score_deadline(gold: Record, found: Record, sheet: DocumentScore) -> None:
    """Right, wrong (one missed and one extra), missed or extra; loosely, whether there is one at all."""
    options = _options(gold)
    if not options:
        return
    named = [option for option in options if option is not None]
    given = found["deadline"]
    score = sheet.tally.kind("deadlines")
    if given is None:
        if None not in options:
            score.strict.add(Count(missed=1))
            score.loose.add(Count(missed=1))
            sheet.findings.append(Finding("deadlines", "missed", _tell(options[0]), gold["text"]))
            rule = found["evidence"]["rule"]
            sheet.confusions.append(Confusion("deadlines", "due", rule, shown(None), _code(options[0])))
        return
    score.loose.add(Count(right=1) if named else Count(extra=1))
    chosen = next((option for option in named if _same(option, given)), None)
    if chosen is not None:
        score.strict.add(Count(right=1))
        for name in _NOTED:
            if name in chosen:
                right = agrees(chosen, given, name)
                sheet.tally.mark("deadlines", name, right)
                if not right:
                    sheet.confusions.append(confused("deadlines", name, chosen, given, found))
        return
    score.strict.add(Count(missed=int(options[0] is not None), extra=1))
    verdict: Verdict = "extra" if options[0] is None else "differs"
    detail = f"{_tell(options[0])} ≠ {_tell(given)}; {gold['text']}"
    rule = found["evidence"]["rule"]
    sheet.findings.append(Finding("deadlines", verdict, given["raw"], detail, rule))
    sheet.confusions.append(Confusion("deadlines", "due", rule, _code(given), _code(options[0])))


def _code(deadline: Record | None) -> str:
    """What two deadlines are compared by."""
    if deadline is None:
        return shown(None)
    event = "event" if deadline.get("event") else None
    return " ".join(str(part) for part in (deadline.get("due"), deadline.get("recurrence"), event) if part)


def _tell(deadline: Record | None) -> str:
    if deadline is None:
        return "null"
    filled = (f"{name} {deadline[name]}" for name in ("due", "recurrence", "event") if deadline.get(name))
    return f"{deadline.get('raw')} ({', '.join(filled)})"
