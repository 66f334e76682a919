"""Everything the doctor may find, and every page a problem may come on, has words for staff."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import get_args

import pytest

from kiosk import resources
from kiosk.driver.status import ProblemSeen, Status
from kiosk.messages import Messages
from kiosk.printing.spool.jobs import FaultReason
from kiosk.problem import PROBLEMS
from kiosk.screen.staff.samples import NAMES, NOON, facts, states
from kiosk.screen.staff.words import found, remedy
from kiosk.screen.values.elements import NoticeKind
from kiosk.staffscreen.presses import At
from kiosk.staffscreen.state import PrintTestState, StaffScreen
from kiosk.visit.audit import Entry
from kiosk.visit.event.external import CardFailure, CardKind, PrintPhase
from kiosk.visit.state import State
from tests.house.catalogue import entries, said
from tests.house.tree import TOP
from tests.staffscreen.samples import DOCUMENT, presenter

ANY = ("no-answer", "check-failed", "follows", "no-profile", "demo")
CAUSES = ("error", "stale", "unreachable", "untrusted", "clock")


def words(name: str) -> Messages:
    return Messages("ja", {"ja": resources.path("staff", f"{name}.ftl").read_text("utf-8")})


def reasons() -> Mapping[str, set[str]]:
    """By check, as docs/doctor.md has them."""
    said: dict[str, set[str]] = {}
    for line in DOCUMENT.splitlines():
        if line.startswith("| `"):
            name, _, listed = line.strip("| ").split(" | ")
            said[name.strip("`")] = set(re.findall(r"`([a-z-]+)`", listed)) | set(ANY)
            if "the same causes" in listed:
                said[name.strip("`")] |= set(CAUSES)
    said["printer.state"] |= {each.value for each in FaultReason} - {"stuck", "unwritable"}
    return said


def test_every_check_is_called_something() -> None:
    assert list(NAMES) == re.findall(r"^\| `([a-z.-]+)` \|", DOCUMENT, re.MULTILINE)
    assert [name for name in NAMES if not words("checks").has(f"check-{name.replace('.', '-')}")] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_reason_is_a_sentence(name: str) -> None:
    checks = words("checks")
    for reason in reasons()[name]:
        assert found(checks, name, reason).endswith("。"), reason
        assert remedy(checks, name, reason).endswith("。"), reason


def test_no_word_is_there_in_vain() -> None:
    known = {"remedy", *(f"check-{name.replace('.', '-')}" for name in NAMES), *(f"found-{each}" for each in ANY)}
    for name, listed in reasons().items():
        known |= {f"{kind}-{name.replace('.', '-')}-{each}" for kind in ("found", "remedy") for each in listed}
    keys = re.findall(r"^([a-z][a-z0-9-]*) =", resources.path("staff", "checks.ftl").read_text("utf-8"), re.MULTILINE)
    assert sorted(set(keys) - known - {"found-revocation-ocsp-server", "found-revocation-crl-server"}) == []


def test_what_the_pages_say_is_there_with_the_values_it_wants() -> None:
    text = "".join(resources.path("staff", f"{name}.ftl").read_text("utf-8") for name in ("screen", "checks"))
    known, places = entries(text), 0
    for file in (TOP / "kiosk" / "screen" / "staff").glob("*.py"):
        for place in said(file.read_text("utf-8")):
            matching = [known[key].placeholders for key in known if re.fullmatch(place.key, key)]
            assert matching, (file.name, place)
            places += 1
            if place.values is not None:
                assert any(wanted <= place.values for wanted in matching), (file.name, place)
    assert places > 60


def test_no_word_of_the_screen_is_there_in_vain() -> None:
    made = re.compile(r"(count|menu|page|card|card-failed|print|sound|pause|visit|restart|leave)-?")
    code = "".join(file.read_text("utf-8") for file in (TOP / "kiosk" / "screen" / "staff").glob("*.py"))
    keys = entries(resources.path("staff", "screen.ftl").read_text("utf-8"))
    titles = {at.value for at in At}
    assert [key for key in keys if f'"{key}"' not in code and not made.match(key) and key not in titles] == []


@pytest.mark.parametrize("name", ["screen", "checks"])
def test_each_message_is_there_once(name: str) -> None:
    text = resources.path("staff", f"{name}.ftl").read_text("utf-8")
    keys = re.findall(r"^([A-Za-z][A-Za-z0-9-]*) =", text, re.MULTILINE)
    assert len(keys) == len(set(keys))


def test_every_page_of_a_visit_has_a_name() -> None:
    assert [kind for kind in get_args(State) if not words("screen").has(f"page-{kind.__name__}")] == []


def test_every_problem_can_be_listed() -> None:
    status = Status()
    for code in PROBLEMS:
        status.wrote(Entry("page", {"from": "Typing", "to": "Trouble"}))
        status.wrote(Entry("problem", {"code": code, "variant": ""}))
    seen = status.problems()
    assert {type(each) for each in seen} == {ProblemSeen}
    rows = presenter(facts())._problem
    assert all("（署名用パスワード）" in rows(str(code), "Typing") for code in PROBLEMS)


def test_the_last_twenty_problems_are_kept_the_newest_first() -> None:
    status = Status()
    for at in range(25):
        status.wrote(Entry("page", {"from": "Typing" if at < 24 else "Home", "to": "Trouble"}))
        status.wrote(Entry("problem", {"code": "K201", "variant": ""}))
    assert (len(status.problems()), status.problems()[0].page) == (20, "Home")


def test_counts_of_today_outlast_the_report_that_takes_them() -> None:
    status = Status()
    status.wrote(Entry("visit_began", {}))
    status.take_counts()
    status.wrote(Entry("visit_began", {}))
    assert dict(status.today().counts) == {"visit": 2}


def test_whatever_a_card_is_or_a_printer_says_is_worded() -> None:
    say, checks = words("screen"), words("checks")
    assert all(say.has(f"card-{kind.value.replace('_', '-')}") for kind in CardKind)
    assert all(say.has(f"card-failed-{why.value.replace('_', '-')}") for why in CardFailure)
    from kiosk.screen.staff.trials import print_notes

    for reason in FaultReason:
        notes = print_notes(say, checks, PrintTestState(-1, PrintPhase.FAILED, reason.value))
        assert notes[0].kind is NoticeKind.FAULT
    for phase in PrintPhase:
        print_notes(say, checks, PrintTestState(-1, phase))


def test_every_state_has_a_page_and_pages_differ_by_name() -> None:
    show = presenter()
    names = {show(state).name for _, state in states()}
    assert len(names) == len({state.at for _, state in states()})
    assert all(name.startswith("staff_") for name in names)
    assert NOON.tzinfo is not None
    assert StaffScreen().at not in {state.at for _, state in states()}
