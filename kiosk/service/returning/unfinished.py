"""Clears up after visits with a card: what is over is forgotten, and of what was not finished the patron is told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import Engine

from kiosk.clock import Clock
from kiosk.faults import type_and_text
from kiosk.identity.document import ACTS
from kiosk.library.books.cards.acts import FORMER_EMAILS_KEPT, CardAct, CardActs
from kiosk.library.books.cards.finishing import give_up
from kiosk.library.books.cards.recognitions import Recognitions
from kiosk.library.books.leases import Lease
from kiosk.library.books.tasks import NewMail
from kiosk.library.database.errors import translate_db_errors
from kiosk.library.port import StoreUnavailable
from kiosk.library.returning import KnownPatrons, PatronGone
from kiosk.log.logger import logger
from kiosk.messages import Messages
from kiosk.service.mail.sender import MailSender
from kiosk.service.mail.texts import moment_of

log = logger("kiosk.service")

UNFINISHED = timedelta(minutes=15)
"""So long after it began, an act that is not done is one whose process or library system did not come back."""
NAME = "unfinished acts"
"""Of the lease."""
AT_WORK = timedelta(seconds=60)


@dataclass(frozen=True, slots=True)
class Unfinished:
    """For every process of a service; one of them tells patrons at a time, and each patron once."""

    engine: Engine
    known: KnownPatrons
    mail_sender: MailSender | None
    words: Callable[[], Messages]
    """The catalogue, which takes a while to read: hardly ever needed."""
    clock: Clock

    def clear(self) -> None:
        """Do all of it.  Raises StoreUnavailable."""
        now, acts = self.clock.now(), CardActs(self.engine)
        Recognitions(self.engine).purge(now)
        acts.forget_former_emails(now - FORMER_EMAILS_KEPT)
        waiting = acts.unfinished(now - UNFINISHED)
        lease = Lease(self.engine, NAME, self.clock)
        if not waiting or not lease.take(AT_WORK):
            return
        try:
            for act in waiting:
                if self.known.at_once:
                    acts.drop(act.act_id)  # it never happened
                else:
                    self._tell(act)
        finally:
            lease.give_back()

    def _tell(self, act: CardAct) -> None:
        """That it may have been done; at the next time, if the library system can't be asked for the address."""
        try:
            present = self.known.read(act.member_key).email
        except PatronGone:
            present = ""
        except StoreUnavailable as error:
            log.warning("an unfinished act of a card waits for the library system: %s", type_and_text(error))
            return
        former = CardActs(self.engine).former_emails(act.number, self.clock.now() - FORMER_EMAILS_KEPT)
        mails = self.mail_sender.new_for((present, act.former_email, *former)) if self.mail_sender else []
        say = self.words()
        title = say("act-unknown", act=ACTS[act.act], moment=moment_of(act.at, say))
        if _give_up(self.engine, act, title, mails):
            log.warning("an act of a card was begun and not finished: the patron is told")


@translate_db_errors
def _give_up(engine: Engine, act: CardAct, title: str, mails: list[NewMail]) -> bool:
    with engine.begin() as db:
        return give_up(db, act, title=title, mails=mails)
