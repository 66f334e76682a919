"""Koha is asked two things at once, whoever asks: lists of titles, registrations, rounds, other processes."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from kiosk.concurrency import Deadline
from kiosk.library.koha.account import Accounts
from kiosk.library.koha.faults import KohaUnavailable
from kiosk.library.koha.http import Question
from kiosk.library.koha.session import Session
from kiosk.library.koha.turns import AT_ONCE, TURNS, Turns
from kiosk.library.slots import FOLDER
from tests import warm
from tests.patience import patience, until

from .conftest import Harness, StandIn, named
from .standin import circulation
from .standin.state import Patron

DUE = "2026-04-20T23:59:00+09:00"
SOME = Question("GET", "/patrons", query={"cardnumber": "K", "_match": "exact"})


def hold() -> None:
    """Take a turn, say so, and keep it."""
    with Turns().patrons(Deadline.after(600)):
        sys.stdout.write("asking\n")
        sys.stdout.flush()
        time.sleep(600)


@pytest.fixture
def shared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """As the processes of one service have it."""
    folder = tmp_path / "slots"
    folder.mkdir()
    monkeypatch.setenv(FOLDER, str(folder))
    return folder


@pytest.fixture(params=["alone", "several processes"])
def either(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "alone":
        monkeypatch.delenv(FOLDER, raising=False)
    else:
        request.getfixturevalue("shared")


@pytest.mark.usefixtures("either")
def test_lists_and_registrations_never_ask_more_than_two_things_at_once(
    harness: Harness, koha: StandIn, accounts: Accounts, hanako: Patron
) -> None:
    for n in range(10):
        circulation.lend(koha.state, hanako.patron_id, f"本{n}", DUE)
    store = harness.open()
    koha.at = lambda _route: time.sleep(0.005)
    who = [named("大村　一", (1980, 1, 2)), named("島原　二", (1981, 1, 2))]
    with ThreadPoolExecutor(4) as pool:
        lists = [pool.submit(accounts.loans, hanako.patron_id) for _ in range(2)]
        visits = [pool.submit(harness.visit, store, f"t{n}", f"p{n}".encode(), one) for n, one in enumerate(who)]
        assert [len([loan for loan in each.result() if loan.title.title]) for each in lists] == [10, 10]
        assert len({each.result().number for each in visits}) == 2
    assert koha.workers.most_at_once == AT_ONCE
    assert koha.workers.waited == 0, "so many that all waits are ours, none of Koha's own staff"


def test_a_process_that_was_killed_gives_its_turns_back(shared: Path) -> None:
    others = [warm.Child(hold) for _ in range(AT_ONCE)]
    try:
        for other in others:
            other.waits_for_line("another process to have a turn")
        with pytest.raises(KohaUnavailable), Turns().patrons(Deadline.after(0.05)):
            pytest.fail("there was none")
        others[0].kill()
        others[0].communicate(patience(60))
        with Turns().patrons(Deadline.after(patience(20))):
            assert len(list(shared.iterdir())) == AT_ONCE
    finally:
        for other in others:
            other.kill()


@pytest.mark.usefixtures("either")
def test_work_in_the_background_leaves_one_turn_to_patrons_and_waits_for_them() -> None:
    turns, soon = Turns(), Deadline.after(patience(20))
    with turns.spare(soon):
        with pytest.raises(KohaUnavailable), turns.spare(Deadline.after(0.05)):
            pytest.fail("the other one is for patrons")
        with turns.patrons(soon):
            pass
    done: list[str] = []
    with turns.patrons(soon), turns.patrons(soon):
        waits = in_thread(lambda: take(turns.patrons, soon, done))
        until(lambda: "next" in turns._taken, "a patron to stand at the head of the queue")
        round_ = in_thread(lambda: take(turns.spare, soon, done))
    waits.join()
    round_.join()
    assert done == ["patrons", "spare"]


def in_thread(work: Callable[[], object]) -> threading.Thread:
    thread = threading.Thread(target=work)
    thread.start()
    return thread


def take(turn: Callable[[Deadline], AbstractContextManager[None]], deadline: Deadline, done: list[str]) -> None:
    with turn(deadline):
        done.append(turn.__name__)


def test_a_round_goes_on_beside_a_patron_and_a_session_says_which_it_is(koha: StandIn, session: Session) -> None:
    seen: list[set[int | str]] = []
    koha.at = lambda _route: seen.append(set(TURNS._taken))
    session.once(SOME, session.pace.begin())
    session.in_background().once(SOME, session.pace.begin())
    assert seen[-2:] == [{1}, {0}]
    assert TURNS._taken == set()
