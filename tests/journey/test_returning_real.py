"""A forgotten password in a real window on a real X server, by a real pointer, from the demo's card box."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from kiosk.app.running import Running
from kiosk.demo.library import PHONE
from kiosk.simulator.personas.persona import PASSWORD
from tests.journey.test_real_window import Pointing, RealKiosk, display, real, twin
from tests.patience import patience

__all__ = ["display", "real", "twin"]
NEW_PASSWORD = "umi2030"


def test_who_registered_long_ago_and_forgot_everything_is_helped_in_one_visit(
    qtbot: QtBot,
    real: RealKiosk,
    twin: Running,
    caplog: pytest.LogCaptureFixture,
) -> None:
    try:
        real.waits_for("mail is not sent")
        real.window_is_up()
        v = Pointing(qtbot, twin, real, caplog)
        twin.kiosk.driver.screen.emit(twin.kiosk.driver.presented())
        v.taps("dock-tab")
        v.taps("login")
        v.waits_for("login")
        v.taps("forgotten")
        v.waits_for("choosing_act")
        v.taps("all")
        v.waits_for("consent")
        v.taps("agree")
        v.taps("next")
        v.waits_for("place_card")
        v.taps("persona-long-ago")
        v.taps("dock-lay")
        v.waits_for("password")
        real.waits_for("to=Typing")
        v.types_password(PASSWORD)
        v.taps("next")
        v.waits_for("take_card")
        real.waits_for("to=TakingCard")
        v.taps("dock-lift")
        v.waits_for("proving")
        real.waits_for("to=Proving")
        v.types(PHONE)
        v.taps("next")
        v.waits_for("known_patron")
        v.taps("renewal")
        v.waits_for("renewing_term")
        v.taps("renew")
        v.waits_for("act_done")
        real.waits_for("to=ActDone")
        v.taps("more")
        v.waits_for("known_patron")
        v.taps("password")
        v.waits_for("edit_password")
        real.waits_for("to=Editing")
        for _ in range(2):
            v.types(NEW_PASSWORD)
            v.taps("next")
        v.waits_for("act_done")
        real.waits_for("to=ActDone", times=2)
        v.taps("login")
        v.waits_for("login")
        v.types(NEW_PASSWORD)
        v.taps("next")
        v.waits_for("acts_message")
        real.waits_for("to=ActsMessage")
        v.taps("ok")
        v.waits_for("home")
        real.waits_for("to=Home")
        assert "to=Trouble" not in real.said()
    finally:
        real.process.terminate()
        assert real.process.wait(patience(20)) == 0
