"""What is written with an act in one transaction: that it is done, who is told of it, and the end of sessions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select, update

from kiosk.library.books.cards.acts import BEGUN, DONE, UNKNOWN, CardAct
from kiosk.library.books.mail_tables import ACT, ACT_UNKNOWN, queue
from kiosk.library.books.notices import keep_newest
from kiosk.library.books.tasks import NewMail
from kiosk.library.database.returning import card_acts
from kiosk.library.database.schema import koha_registrations
from kiosk.library.database.tables import notices, sessions
from kiosk.library.port import StoreUnavailable
from kiosk.patron.returning import Act

_C = card_acts.c


def finish(db: Connection, act: CardAct, now: datetime, *, title: str, mails: Sequence[NewMail] = ()) -> CardAct:
    """The act is done: write it down, tell the patron, and end every session where there is a new password.

    ``title`` says what was done, to be shown; ``mails`` go to an address each.  Again is as once.  Raises
    StoreUnavailable where the act is gone, and SQLAlchemy's errors.
    """
    state = db.scalar(select(_C.state).where(_C.act_id == act.act_id).with_for_update())
    if state is None:
        raise StoreUnavailable("what was begun was dropped meanwhile")
    if state != DONE:
        db.execute(update(card_acts).where(_C.act_id == act.act_id).values(state=DONE, at=now))
        _tell(db, act, now, title, mails, ACT)
        if act.act is Act.PASSWORD:
            db.execute(delete(sessions).where(sessions.c.number == act.number))
        if act.expires_on is not None:
            ours = koha_registrations.c.number == act.number  # or the patron would be forgotten by the former term
            db.execute(update(koha_registrations).where(ours).values(expires_on=act.expires_on))
    return replace(act, state=DONE, at=now)


def give_up(db: Connection, act: CardAct, *, title: str, mails: Sequence[NewMail] = ()) -> bool:
    """Whether it was done is not known, and the patron is told so; False where it was finished meanwhile.

    The same key may still finish it.
    """
    begun = (_C.act_id == act.act_id, _C.state == BEGUN)
    given_up = db.execute(update(card_acts).where(*begun).values(state=UNKNOWN)).rowcount == 1
    if given_up:
        _tell(db, act, act.at, title, mails, ACT_UNKNOWN)
    return given_up


def _tell(db: Connection, act: CardAct, at: datetime, title: str, mails: Sequence[NewMail], kind: str) -> None:
    """Also who has stopped, or never logged in: it is about the safety of the account."""
    row = {"number": act.number, "title": title, "pickup": act.kiosk_id, "keep_until": None, "act": act.act.value}
    db.execute(delete(notices).where(notices.c.notice_id == act.act_id))  # that it was not known
    db.execute(insert(notices), {**row, "notice_id": act.act_id, "made_at": at, "read": False})
    keep_newest(db, act.number)
    for place, mail in enumerate(mails):
        about = f"{act.act_id}-{place}" if place else act.act_id
        queue(db, mail, kind=kind, number=act.number, expires_on=None, about=about, title=title, pickup=act.kiosk_id)
