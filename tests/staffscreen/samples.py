"""The screen for staff with the words of the demo's library."""

from __future__ import annotations

from pathlib import Path

from kiosk.app.staffscreen.attach import presenter_of
from kiosk.screen.staff.facts import StaffFacts
from kiosk.screen.staff.present import StaffPresenter
from kiosk.screen.staff.samples import facts
from kiosk.settings.demo import demo_profile
from tests.house.tree import TOP

DOCUMENT = (TOP / "docs" / "doctor.md").read_text("utf-8").partition("| name |")[2].partition("\n## ")[0]
"""The table of all checks."""


def presenter(known: StaffFacts | None = None) -> StaffPresenter:
    return presenter_of(demo_profile(Path("/nowhere")), lambda: known or facts())
