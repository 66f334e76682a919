"""Whether the service may do in Koha what it must: by asking about number 0, which nobody and nothing has."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.concurrency import Deadline
from kiosk.library.koha.http import Question
from kiosk.library.koha.login import NOBODY
from kiosk.library.koha.session import Session
from kiosk.library.port import StoreUnavailable


def permission_faults(session: Session, *, debts: bool = False) -> Iterator[str]:
    """Everything the service may not do, one sentence each."""
    word = {"password": NOBODY}
    nobodys = {"patron_id": "0", "_match": "exact"}
    questions: list[tuple[str, Question, tuple[int, ...]]] = [
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
    for what, question, good in questions:
        fault = fault_of(session, question, good, session.pace.begin())
        if fault:
            yield f"{what}: {fault}"


def fault_of(session: Session, question: Question, good: tuple[int, ...], deadline: Deadline) -> str:
    """Why the answer is none of the ``good`` ones; '' if it is."""
    try:
        answer = session.once(question, deadline)
    except StoreUnavailable as error:
        return str(error)
    other = {404: not answer.gone, 400: not answer.fault.says("Validation failed")}
    return str(answer.fault) if answer.status not in good or other.get(answer.status) else ""
