"""The data dictionary names every column of the tables that no record's model describes."""

from __future__ import annotations

from pipeline.database.comparison_tables import COMPARISON_TABLES
from pipeline.database.comparison_views import VIEWS
from pipeline.dictionary import markdown


def test_every_table_of_the_comparison_is_described() -> None:
    text = markdown()
    for spec in COMPARISON_TABLES:
        assert f"## {spec.name}\n\n{spec.about}" in text
        assert set(spec.meanings) == set(spec.columns) and all(spec.meanings.values())
        assert all(f"| `{column}` |" in text for column in spec.columns)
    assert all(f"## {view.name} (a view)" in text for view in VIEWS)
