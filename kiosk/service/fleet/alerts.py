"""Mails when a kiosk goes down, and when it is back: never one for a flicker, and one however many processes look."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import partial

from kiosk.clock import LIBRARY_ZONE, Clock
from kiosk.library.books.fleet.alerts import AlertBook, Turn
from kiosk.service.fleet.health import Verdict
from kiosk.service.fleet.view import FleetView
from kiosk.service.mail.smtp import Delivery, SmtpServer
from kiosk.service.mail.to_staff import letter_to_staff, needs_no_more
from kiosk.service.templates import load
from kiosk.settings.tables.alerts import Alerts

SECONDS = 10.0
PAUSE = timedelta(minutes=1)
"""After a mail server that did not take it."""


@dataclass(frozen=True, slots=True)
class AlertRounds:
    """Looks how the kiosks are; every process of a service may."""

    view: FleetView
    settings: Alerts
    send: Callable[[Turn], Delivery]

    def look(self) -> None:
        """One round.  Raises StoreUnavailable."""
        book, after = AlertBook(self.view.engine), timedelta(seconds=self.settings.after_seconds)
        told = book.told()
        for health in self.view.kiosks():
            if health.beat is None or (health.verdict is Verdict.UNKNOWN and not self.settings.silent):
                continue
            was_down, is_turning = told.get(health.kiosk_id, (False, False))
            if health.needs_somebody is was_down and not is_turning:
                continue
            down, now = health.needs_somebody, self.view.clock.now()
            turn = book.seen(health.kiosk_id, down=down, reason=health.reason, now=now, after=after)
            if turn is None:
                continue
            if needs_no_more(self.send(turn), "a kiosk", "alerts.to"):
                book.was_told(turn)
            else:
                book.put_off(turn, self.view.clock.now() + PAUSE)


def make_rounds(view: FleetView, settings: Alerts, server: SmtpServer, sender: str, library: str) -> AlertRounds:
    """With the library's mail server, in its name."""
    return AlertRounds(view, settings, partial(_send, settings, server, sender, library, view.clock))


def _send(settings: Alerts, server: SmtpServer, sender: str, library: str, clock: Clock, turn: Turn) -> Delivery:
    return server.deliver(sender, str(settings.to), letter(turn, str(settings.to), sender, library, clock))


def letter(turn: Turn, to: str, sender: str, library: str, clock: Clock) -> bytes:
    """The whole message."""
    times = {"began": turn.began_at, "turned": turn.turned_at}
    there = {name: f"{at.astimezone(LIBRARY_ZONE):%Y-%m-%d %H:%M}" for name, at in times.items()}
    text = load("staff", "kiosk-mail.txt").render(turn=turn, library=library, **there)
    name = f"{turn.kiosk_id} {turn.down} {turn.turned_at.isoformat()}"
    return letter_to_staff(text, to=to, sender=sender, library=library, now=clock.now(), name=name)
