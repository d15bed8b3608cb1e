"""The data dictionary names every column of the tables that no record's model describes."""

from __future__ import annotations

from pipeline.database.comparison_tables import COMPARISON_TABLES
from pipeline.database.comparison_views import VIEWS
from pipeline.database.tables import TABLES
from pipeline.database.views import all_views
from pipeline.dictionary import markdown
from schemas.records import RECORD_MODELS


def test_every_table_of_the_comparison_is_described() -> None:
    text = markdown()
    for spec in COMPARISON_TABLES:
        assert f"## {spec.name}\n\n{spec.about}" in text
        assert set(spec.meanings) == set(spec.columns) and all(spec.meanings.values())
        assert all(f"| `{column}` |" in text for column in spec.columns)
    assert all(f"## {view.name} (a view)" in text for view in VIEWS)


def test_every_other_table_and_view_says_what_a_row_is() -> None:
    text = markdown()
    for name in {*(spec.name for spec in TABLES), *all_views()} - set(RECORD_MODELS):
        heading = f"## {name}{' (a view)' if name in all_views() else ''}"
        about = text.split(f"{heading}\n\n")[1].split("\n")[0]
        assert len(about) > 20 and about.endswith("."), heading
