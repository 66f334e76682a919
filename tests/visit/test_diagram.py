"""The diagram in the documents is the flow itself."""

from __future__ import annotations

import re
from itertools import pairwise
from random import Random

import pytest

from kiosk.commands import run_command_line
from kiosk.visit.chapter.common import EndConfirmed
from kiosk.visit.chapter.login import LoggingIn
from kiosk.visit.chapter.start import LoginChosen
from kiosk.visit.diagram import EVERYTHING, edges, mermaid, name_of
from kiosk.visit.event.external import Ticked
from kiosk.visit.flow import step
from kiosk.visit.rules import Rules
from kiosk.visit.state import State, Visit
from tests.house.tree import TOP
from tests.visit.anything import EVENTS, likely


def test_the_document_holds_what_kiosk_flow_prints(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command_line(["flow"]) == 0
    printed = capsys.readouterr().out
    blocks = re.findall(r"```mermaid\n(.*?)```", (TOP / "docs" / "flow.md").read_text("utf-8"), re.DOTALL)
    assert blocks == [printed], "put the output of `kiosk flow` into docs/flow.md"


def test_every_state_is_in_the_diagram_and_can_be_left() -> None:
    names = {kind.__name__ for kind in State.__args__}
    found = edges(EVERYTHING)
    assert {start for start, _ in found} == names
    assert {to for _, to in found} == names


def test_a_walk_takes_no_way_that_is_not_drawn() -> None:
    """But for those that lead home from everywhere, which a note says."""
    known, taken, chance = edges(EVERYTHING), set(), Random(41)
    for _ in range(300):
        visit = Visit()
        for _ in range(60):
            event = likely(visit) if chance.random() < 0.7 else chance.choice(EVENTS)(visit)
            after = step(EVERYTHING, visit, event).visit
            if not isinstance(event, Ticked | EndConfirmed):
                taken.add((type(visit.state).__name__, type(after.state).__name__, name_of(event)))
            visit = after
    missing = {way for way in taken if way[0] != way[1] and way[2] not in known.get(way[:2], ())}
    assert len(taken) > 150
    assert not missing


@pytest.fixture(scope="module")
def drawn() -> str:
    return mermaid()


def test_the_way_of_a_registration_is_drawn(drawn: str) -> None:
    way = ["Attract", "Consenting", "PlacingCard", "Typing", "Reading", "TakingCard", "Filling"]
    way += ["Confirming", "Issuing", "Done"]
    for start, to in pairwise(way):
        assert f"    {start} --> {to}: " in drawn
    assert "Typing --> LastTry" in drawn
    assert "LastTry --> Reading: LastTryConfirmed" in drawn


def test_the_way_through_my_library_is_drawn(drawn: str) -> None:
    way = ["Attract", "LoggingIn", "ReadyMessage", "Home", "OwnPage", "History", "Asking", "History"]
    for start, to in pairwise(way):
        assert f"    {start} --> {to}: " in drawn
    for line in (
        "Done --> LoggingIn: LoginChosen",
        "Asking --> LoggingIn: UseStopped",
        "LoggingIn --> Consenting: RegisterChosen",
    ):
        assert line in drawn


def test_the_ways_of_a_patron_who_forgot_are_drawn(drawn: str) -> None:
    way = ["LoggingIn", "ChoosingAct", "Consenting", "PlacingCard", "Typing", "Reading", "TakingCard", "Proving"]
    way += ["Editing", "ActDone", "KnownPatron", "Reissuing", "Done", "KnownPatron", "Comparing", "ActDone"]
    for start, to in pairwise(way):
        assert f"    {start} --> {to}: " in drawn
    for line in (
        "OwnPage --> Consenting: UpdateByCardPressed",
        "Consenting --> OwnPage: BackPressed",
        "ActsMessage --> ReadyMessage: ActsRead",
        "KnownPatron --> LoggingIn: LoginChosen",
        "KnownPatron --> RenewingTerm: ActChosen",
    ):
        assert line in drawn


def test_where_nobody_logs_in_no_way_leads_there() -> None:
    happening = [make(Visit()) for make in EVENTS]
    assert LoginChosen() in happening
    for rules, leads in ((Rules(), False), (EVERYTHING, True)):
        after = [step(rules, Visit(), event).visit.state for event in happening]
        assert any(isinstance(state, LoggingIn) for state in after) is leads


def test_what_leads_home_from_everywhere_is_said_once(drawn: str) -> None:
    assert drawn.count("CancelPressed (中止, 終了)") == drawn.count("EndConfirmed") == 1
    home = {start for (start, to), events in edges(EVERYTHING).items() if "CancelPressed" in events}
    assert "Issuing" not in home
