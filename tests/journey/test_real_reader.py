"""The visit on a real PC/SC service: what the slot plays elsewhere, pcscd does here."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.reader.pcsc.port import PcscPort
from kiosk.screen.pages.trouble import ProblemPage
from kiosk.simulator.personas.persona import PASSWORD
from kiosk.simulator.pki.hierarchy import TestPki
from tests.journey.conftest import Lobby
from tests.journey.test_registration import fills_the_form
from tests.journey.visitor import Visitor
from tests.reader.pcscd import Pcscd


@pytest.fixture
def real(open_lobby: Callable[..., Lobby], pcscd: Pcscd, pki_directory: Path) -> Lobby:
    """A kiosk on the private pcscd."""
    return open_lobby(port=PcscPort(), pki=TestPki.load_or_create(pki_directory))


def reaches_the_password(v: Visitor, pcscd: Pcscd, persona: str = "nagasaki") -> None:
    v.waits_for("attract")
    v.until(lambda: v.kiosk.driver.visit.reader_there, "the reader")
    v.agrees()
    pcscd.lay(persona)
    v.waits_for("password")


def test_a_new_patron_registers_with_a_card_on_a_real_reader(real: Lobby, pcscd: Pcscd) -> None:
    v = real.visitor
    reaches_the_password(v, pcscd)
    v.types_password(PASSWORD)
    v.taps("next")
    v.waits_for("take_card")
    pcscd.lift()
    v.waits_for("form")
    fills_the_form(v)
    v.taps("register")
    v.waits_for("done")


def test_a_smart_card_service_that_is_restarted_needs_no_restart_of_the_kiosk(real: Lobby, pcscd: Pcscd) -> None:
    v = real.visitor
    reaches_the_password(v, pcscd)
    pcscd.service.stop()
    v.waits_for("problem_k101")
    page = v.screen.page
    assert isinstance(page, ProblemPage)
    assert "サービス" in page.staff, "the hint fits the cause"
    pcscd.service.start()
    v.until(lambda: v.screen.name in ("place_card", "password"), "the reader being back")
    pcscd.lay("nagasaki")
    v.waits_for("password")
    v.types_password(PASSWORD)
    v.taps("next")
    v.waits_for("take_card")


def test_a_card_that_falls_silent_over_the_password_is_asked_for_until_it_is_lifted(
    open_lobby: Callable[..., Lobby], pcscd: Pcscd, pki_directory: Path
) -> None:
    pki = TestPki.load_or_create(pki_directory)
    v = open_lobby(port=PcscPort(), pki=pki, card_timeout=1.0).visitor
    reaches_the_password(v, pcscd)
    pcscd.cards.order("freeze")
    v.types_password(PASSWORD)
    v.taps("next")
    v.waits_for("take_card_silent")
    pcscd.lift()
    v.waits_for("problem_k104")
    v.taps("retry")
    v.waits_for("place_card")
    pcscd.lay("nagasaki")
    v.waits_for("password")


def test_a_card_forgotten_on_the_reader_is_asked_for_before_anybody_else_can_start(real: Lobby, pcscd: Pcscd) -> None:
    v = real.visitor
    reaches_the_password(v, pcscd)
    v.taps("cancel")
    v.waits_for("take_card_end")
    assert not v.sees("register")
    pcscd.lift()
    v.waits_for("attract")
