"""The diagram in the documents is the flow itself."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from kiosk.commands import run_command_line
from kiosk.visit.diagram import edges, mermaid
from kiosk.visit.rules import Rules
from kiosk.visit.states import State
from tests.house.tree import TOP


def test_the_document_holds_what_kiosk_flow_prints(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command_line(["flow"]) == 0
    printed = capsys.readouterr().out
    blocks = re.findall(r"```mermaid\n(.*?)```", (TOP / "docs" / "flow.md").read_text("utf-8"), re.DOTALL)
    assert blocks == [printed], "put the output of `kiosk flow` into docs/flow.md"


def test_every_state_is_in_the_diagram_and_can_be_left() -> None:
    names = {kind.__name__ for kind in State.__args__}
    found = edges(Rules())
    assert {start for start, _ in found} == names
    assert {to for _, to in found} == names


def test_the_way_of_a_registration_is_drawn() -> None:
    way = ["Attract", "Consenting", "PlacingCard", "Typing", "Reading", "TakingCard", "Filling"]
    way += ["Confirming", "Issuing", "Done"]
    for start, to in pairwise(way):
        assert f"    {start} --> {to}: " in mermaid()
    assert "Typing --> LastTry" in mermaid()
    assert "LastTry --> Reading: LastTryConfirmed" in mermaid()


def test_what_leads_home_from_everywhere_is_said_once() -> None:
    assert mermaid().count("CancelPressed") == 1
    home = {start for (start, to), events in edges(Rules()).items() if "CancelPressed" in events}
    assert "Issuing" not in home
