"""What to do at each kind of figure; brackets, lists and waiting figures are the sentence's own business."""

from __future__ import annotations

from collections.abc import Callable

from extractors import measure_changes as changes
from extractors import measure_groups as groups
from extractors import measure_past as past
from extractors import measure_places as places
from extractors import measure_states as states
from extractors import measure_values as values
from extractors.figures import Figure
from extractors.measure_context import Context
from extractors.measure_records import Recorder

Handler = Callable[[Recorder, Figure, Context], None]

HANDLERS: dict[str, Handler] = {
    "generic": states.on_generic,
    "whole": states.on_whole,
    "mean": states.on_mean,
    "year": states.on_year,
    "month": states.on_month,
    "years": states.on_years,
    "versus": states.on_versus,
    "goal": states.on_goal,
    "hypothesis": states.on_hypothesis,
    "count": states.on_count,
    "foreign": states.on_foreign,
    "clause": states.on_clause,
    "scope": states.on_scope,
    "value": values.on_value,
    "bare": values.on_bare,
    "scale": values.on_scale,
    "value_move": changes.on_value_move,
    "beside": changes.on_beside,
    "past": past.on_past,
    "history": past.on_history,
    "signed_first": changes.on_signed_first,
    "change": changes.on_change,
    "change_bare": changes.on_change_bare,
    "grown": changes.on_grown,
    "signed": changes.on_signed,
    "keep": changes.on_keep,
    "rank": places.on_place,
    "first": places.on_place,
    "last": places.on_place,
    "most": places.on_most,
    "least": places.on_most,
    "second": places.on_place,
    "leads": places.on_leads,
    "rank_move": places.on_rank_move,
    "rank_on": places.on_rank_on,
    "rank_bare": places.on_rank_bare,
    "number": places.on_number,
    "group": groups.on_group,
    "band": groups.on_band,
    "tops": groups.on_tops,
}
