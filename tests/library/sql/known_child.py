"""Does one act for a patron and ends as by a power cut at the named step: ``ADDRESS NUMBER STEP``."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from contextlib import nullcontext

from argon2 import PasswordHasher
from sqlalchemy import Connection

from kiosk.library.books.cards.acts import CardAct, CardActs, NewAct
from kiosk.library.books.cards.finishing import finish
from kiosk.library.books.tasks import NewMail
from kiosk.library.database.opening import open_database
from kiosk.library.exchange.outgoing.events import Events
from kiosk.library.returning import NewData
from kiosk.library.sql.known import SqlKnownPatrons
from kiosk.library.sql.verification import Passwords
from kiosk.patron.applicant import Applicant, BirthDate, Gender
from kiosk.patron.returning import Act, Proof
from tests.library.conftest import NOW

CHEAP = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
MOVED = Applicant("長崎花子", BirthDate(1990, 4, 1), Gender.FEMALE, "長崎県長崎市尾上町３－１")


def change_address(
    address: str, number: str, key: str, checkpoint: Callable[[str], None] = lambda _step: None
) -> CardAct:
    """One whole act, as often as it is asked with the same key."""
    engine = open_database(address)
    known = SqlKnownPatrons(engine, Passwords(CHEAP, nullcontext()), checkpoint, Events(on=True))
    signed = ("lobby-1", "v1", b"document", b"signature")
    new = NewAct(number, Act.CHANGE, Proof.PHONE, NOW, *signed, key, "t1", "f1", fields=("address",))
    act = CardActs(engine).begin(new, most=99, since=NOW)
    checkpoint("begun")
    if not act.done:
        known.apply(
            known.read(number),
            NewData(applicant=MOVED, phone="0957000001"),
            applicant=MOVED,
            person_key=b"moved",
            finish=lambda db: (
                finish(db, act, NOW, title="変更", mails=[NewMail(f"m{key}", "a@b.jp", NOW, NOW)]) and None
            ),
        )
    engine.dispose()
    return CardActs(engine).of_number(number)[0]


def _finish(act: CardAct, key: str, db: Connection) -> None:
    finish(db, act, NOW, title="変更", mails=[NewMail(f"m{key}", "hanako@example.jp", NOW, NOW)])


def main() -> None:
    address, number, step = sys.argv[1:]

    def power_cut(reached: str) -> None:
        if reached == step:
            os.kill(os.getpid(), signal.SIGKILL)

    change_address(address, number, f"k-{step}", power_cut)
