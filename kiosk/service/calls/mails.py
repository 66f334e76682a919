"""A mail of a call that nobody answers: one for a call, and never one for a press."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import partial

from sqlalchemy import Engine

from kiosk.clock import LIBRARY_ZONE, Clock
from kiosk.library.books.calls.mails import CallMailBook, UnansweredCall
from kiosk.service.calls.words import page_named
from kiosk.service.mail.smtp import Delivery, SmtpServer
from kiosk.service.mail.to_staff import letter_to_staff, needs_no_more
from kiosk.service.templates import load
from kiosk.settings.calls import Calls

SECONDS = 5.0
PAUSE = timedelta(seconds=30)
"""After a mail server that did not take it."""


@dataclass(frozen=True, slots=True)
class CallMailRounds:
    """Looks for calls that nobody answers; every process of a service may."""

    book: CallMailBook
    clock: Clock
    settings: Calls
    send: Callable[[UnansweredCall], Delivery]

    def look(self) -> None:
        """One round.  Raises StoreUnavailable."""
        for call in self.book.claim(self.clock.now(), timedelta(seconds=self.settings.after_seconds)):
            if needs_no_more(self.send(call), "a call", "calls.to"):
                self.book.was_told(call, self.clock.now())
            else:
                self.book.put_off(call, self.clock.now() + PAUSE)


def make_rounds(
    engine: Engine, clock: Clock, settings: Calls, server: SmtpServer, sender: str, library: str
) -> CallMailRounds:
    """With the library's mail server, in its name."""
    send = partial(_send, settings, server, sender, library, clock)
    return CallMailRounds(CallMailBook(engine), clock, settings, send)


def _send(
    settings: Calls, server: SmtpServer, sender: str, library: str, clock: Clock, call: UnansweredCall
) -> Delivery:
    return server.deliver(sender, str(settings.to), letter(call, str(settings.to), sender, library, clock))


def letter(call: UnansweredCall, to: str, sender: str, library: str, clock: Clock) -> bytes:
    """The whole message."""
    at = f"{call.called_at.astimezone(LIBRARY_ZONE):%Y-%m-%d %H:%M:%S}"
    text = load("staff", "call-mail.txt").render(call=call, library=library, at=at, page=page_named(call.page))
    name = f"call {call.kiosk_id} {call.call_id}"
    return letter_to_staff(text, to=to, sender=sender, library=library, now=clock.now(), name=name)
