"""Staff read in Japanese where a kiosk called from."""

from __future__ import annotations

from kiosk.service.calls.words import page_named
from kiosk.visit.samples import registration as samples
from tests.visit.screens import presenter


def test_every_page_of_a_kiosk_has_a_name_that_staff_can_read() -> None:
    shown = presenter()
    names = {shown(visit).name for visit in samples.visits().values()}
    assert len(names) > 40
    assert [name for name in sorted(names) if page_named(name) == name] == []


def test_a_page_of_a_newer_kiosk_stays_as_it_is() -> None:
    assert page_named("page_of_tomorrow") == "page_of_tomorrow"
    assert page_named("problem_k999") == "エラーの画面"
