"""Finds out whether Koha is set up as the kiosks need it, without changing anything in it."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

from kiosk.concurrency import Deadline
from kiosk.library.koha.http import Question
from kiosk.library.koha.login import NOBODY
from kiosk.library.koha.record import Rules
from kiosk.library.koha.session import Session
from kiosk.library.port import StoreUnavailable


def faults(session: Session, rules: Rules, *, debts: bool = False) -> Iterator[str]:
    """Everything that is wrong, one sentence each; whether the category exists only a registration shows.

    What changes something is asked about number 0, which nobody and nothing has.
    """
    word = {"password": NOBODY}
    nobodys = {"patron_id": "0", "_match": "exact"}
    questions: list[tuple[str, Question, tuple[int, ...]]] = [
        (
            f"library {rules.library_id} (permission catalogue)",
            Question("GET", f"/libraries/{quote(rules.library_id, safe='')}"),
            (200,),
        ),
        (
            "looking patrons up (permission borrowers)",
            Question("GET", "/patrons", query={"cardnumber": NOBODY, "_match": "exact"}),
            (200,),
        ),
        (
            "setting passwords (permission borrowers, the whole module)",
            Question("POST", "/patrons/0/password", body=word | {"password_2": NOBODY}),
            (404,),
        ),
        (
            "validating passwords (permission borrowers, the whole module)",
            Question("POST", "/auth/password/validation", body=word | {"identifier": NOBODY}),
            (400,),
        ),
        (
            "reading holds (permission reserveforothers: place_holds)",
            Question("GET", "/holds", query=nobodys),
            (200,),
        ),
        (
            "reading loans (permission circulate: circulate_remaining_permissions)",
            Question("GET", "/checkouts", query=nobodys),
            (200,),
        ),
        (
            "extending loans (permission circulate: circulate_remaining_permissions)",
            Question("POST", "/checkouts/0/renewal"),
            (404,),
        ),
        (
            "cancelling holds (permission reserveforothers: place_holds)",
            Question("DELETE", "/holds/0"),
            (404,),
        ),
    ]
    if debts:
        what = "reading what patrons owe (permission updatecharges: remaining_permissions)"
        questions.append((what, Question("GET", "/patrons/0/account"), (404,)))
    deadline = session.pace.begin()
    for what, question, good in questions:
        fault = _fault(session, question, good, deadline)
        if fault:
            yield f"{what}: {fault}"


def _fault(session: Session, question: Question, good: tuple[int, ...], deadline: Deadline) -> str:
    try:
        answer = session.once(question, deadline)
    except StoreUnavailable as error:
        return str(error)
    other = {404: not answer.gone, 400: not answer.fault.says("Validation failed")}
    return str(answer.fault) if answer.status not in good or other.get(answer.status) else ""
