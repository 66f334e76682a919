"""What the counter did for a patron: written down, and told to the patron, in the transaction in which it is done."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from sqlalchemy import Connection, insert, select

from kiosk.library.books.mail_tables import COUNTER, queue
from kiosk.library.books.notices import keep_newest
from kiosk.library.books.tasks import NewMail
from kiosk.library.database.staff import staff_acts
from kiosk.library.database.tables import notices
from kiosk.patron.returning import Act


class CounterAct(StrEnum):
    """What was done; its name is in the staff's catalogue as ``counter-…``."""

    CHANGE = "change"
    """Readings, telephone or e-mail were corrected."""
    ONE_TIME = "one-time"
    """A one-time password was issued."""
    CHOSEN = "chosen"
    """With it, the patron chose a new password."""
    CARD = "card"
    """The card was made again."""
    STOP = "stop"
    """The patron can neither log in nor do anything with a card."""
    RESUME = "resume"


@dataclass(frozen=True, slots=True)
class Done:
    """One act; ``name`` is the account, '' for what the patron did, at ``kiosk_id``; ``fields`` as in CardAct."""

    number: str = field(repr=False)
    act: CounterAct
    at: datetime
    name: str = ""
    kiosk_id: str = ""
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """What the patron is told: ``title`` names ``act`` in Japanese; ``mails`` go to an address each."""

    act: Act
    title: str
    mails: Sequence[NewMail] = field(default=(), repr=False)


def write_act(db: Connection, done: Done, told: Told | None = None) -> None:
    """Write it down, and tell the patron.  Raises SQLAlchemy's errors."""
    act_id = secrets.token_hex(8)
    row = {"act_id": act_id, "number": done.number, "act": done.act.value, "name": done.name}
    db.execute(insert(staff_acts), {**row, "kiosk_id": done.kiosk_id, "fields": ",".join(done.fields), "at": done.at})
    if told is None:
        return
    shown = {"number": done.number, "title": told.title, "pickup": "", "keep_until": None, "act": told.act.value}
    db.execute(insert(notices), {**shown, "notice_id": act_id, "made_at": done.at, "read": False})
    keep_newest(db, done.number)
    for place, mail in enumerate(told.mails):
        queue(
            db,
            mail,
            kind=COUNTER,
            number=done.number,
            expires_on=None,
            about=f"{act_id}-{place}",
            title=told.title,
            pickup="",
        )


def acts_in(db: Connection, number: str) -> list[Done]:
    """All for this patron, newest first.  Raises SQLAlchemy's errors."""
    query = select(staff_acts).where(staff_acts.c.number == number)
    rows = db.execute(query.order_by(staff_acts.c.at.desc(), staff_acts.c.act_id)).mappings()
    return [
        Done(
            row["number"],
            CounterAct(row["act"]),
            row["at"],
            row["name"],
            row["kiosk_id"],
            tuple(name for name in row["fields"].split(",") if name),
        )
        for row in rows
    ]
