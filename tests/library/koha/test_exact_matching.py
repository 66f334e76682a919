"""Koha finds an id in every id that contains it, unless it is told to match exactly."""

from __future__ import annotations

from datetime import date

import pytest

from kiosk.library.koha.account import Accounts
from kiosk.library.koha.check import faults
from kiosk.library.koha.http import Answer, Question, Wire
from kiosk.library.koha.patrons import Patrons
from kiosk.library.koha.record import Person
from kiosk.library.koha.session import Session
from kiosk.library.system import Hint

from .conftest import FIRST, HANAKO, RULES, StandIn
from .standin import circulation
from .standin.state import Patron

DUE = "2026-04-20T23:59:00+09:00"


@pytest.fixture
def rows_sent(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every question that asks for a list by something."""
    asked: list[str] = []
    ask = Wire.ask

    def noted(wire: Wire, question: Question, authorization: str | None, deadline: object) -> Answer:
        filters = {key for key in question.query or {} if not key.startswith("_")} - {"q"}
        if question.method == "GET" and filters and question.query:
            asked.append(f"{question.path} {question.query.get('_match')}")
        return ask(wire, question, authorization, deadline)  # type: ignore[arg-type]

    monkeypatch.setattr(Wire, "ask", noted)
    return asked


@pytest.fixture
def nine(koha: StandIn) -> Patron:
    """Patron 9, in a library that has 19, 90 and 191 as well, each with a loan and a hold."""
    for number in (9, 19, 90, 191):
        row = koha.state.add(cardnumber=f"K-{number}", password="yomu2026")
        del koha.state.patrons[row.patron_id]
        row.patron_id = number
        koha.state.patrons[number] = row
        circulation.lend(koha.state, number, f"{number}の本", DUE)
        circulation.reserve(koha.state, number, f"{number}の予約")
    return koha.state.patrons[9]


@pytest.mark.parametrize(("match", "count"), [(None, 4), ("contains", 4), ("exact", 1)])
@pytest.mark.parametrize("path", ["/holds", "/checkouts"])
@pytest.mark.usefixtures("nine")
def test_the_stand_in_matches_as_koha_does(session: Session, path: str, match: str | None, count: int) -> None:
    query = {"patron_id": "9"} | ({"_match": match} if match else {})
    answer = session.once(Question("GET", path, query=query), session.pace.begin())
    assert len(answer.data("rows are read", 200)) == count


def test_a_patron_with_a_short_id_sees_their_own_rows_and_nobody_elses_are_fetched(
    accounts: Accounts, nine: Patron, koha: StandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    fetched: list[int] = []
    of = circulation._of
    monkeypatch.setattr(
        circulation, "_of", lambda rows, given: [fetched.append(r["patron_id"]) or r for r in of(rows, given)]
    )
    assert [loan.title.title for loan in accounts.loans(9)] == ["9の本"]
    assert [hold.title.title for hold in accounts.holds(9)] == ["9の予約"]
    circulation.reserve(koha.state, 19, "来た予約", status="W", expiration_date="2026-04-08")
    assert accounts.ready(9, "K-9") == ([], "")
    assert accounts.cancel(9, 1) is True
    assert set(fetched) == {9}


def test_every_list_is_asked_for_exactly(
    accounts: Accounts, patrons: Patrons, session: Session, hanako: Patron, rows_sent: list[str]
) -> None:
    deadline = session.pace.begin()
    accounts.login(FIRST, "yomu2026", date(2026, 4, 1))
    accounts.loans(hanako.patron_id)
    accounts.holds(hanako.patron_id)
    accounts.ready(hanako.patron_id, FIRST)
    accounts.renew(hanako.patron_id, 1)
    accounts.cancel(hanako.patron_id, 1)
    patrons.by_number(FIRST, deadline)
    patrons.by_userid(FIRST, deadline)
    patrons.likeness(Person(HANAKO), "", deadline)
    assert all(isinstance(text, Hint) for text in faults(session, RULES))
    assert {one.split()[0] for one in rows_sent} == {"/checkouts", "/holds", "/patrons"}
    assert all(one.endswith(" exact") for one in rows_sent), rows_sent


def test_rows_of_others_are_left_out_on_every_page(
    accounts: Accounts, hanako: Patron, koha: StandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever Koha's filter did: also where a whole page is about others."""
    for n in range(120):
        circulation.lend(koha.state, 9999, f"だれかの本{n}", DUE)
    circulation.lend(koha.state, hanako.patron_id, "わたしの本", DUE)
    monkeypatch.setattr(circulation, "_of", lambda rows, _given: rows)
    assert [loan.title.title for loan in accounts.loans(hanako.patron_id)] == ["わたしの本"]
