"""Every package that is installed for the project has a licence that is permitted."""

from __future__ import annotations

import pytest

from scripts.licences import Package, pinned, refused


def test_every_pinned_package_is_permitted() -> None:
    packages = pinned()
    assert len(packages) > 30
    assert refused(packages) == []


@pytest.mark.parametrize(
    ("licence", "taken"),
    [
        ("MIT", True),
        ("mit", True),
        ("Apache-2.0 OR GPL-2.0-only", True),
        ("MIT AND PSF-2.0", True),
        ("MIT AND GPL-3.0-or-later", False),
        ("AGPL-3.0-only", False),
        ("GNU Affero General Public License v3", False),
        ("", False),
    ],
)
def test_a_licence_is_read_part_by_part(licence: str, taken: bool) -> None:
    assert (refused([Package("some-package", "1", licence)]) == []) is taken
