"""The mails to patrons, a new number, a ready reservation, what a card or the counter did: in their language."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from kiosk.clock import LIBRARY_ZONE
from kiosk.identity.document import ACTS
from kiosk.library.books.mail_tables import ACT, ACT_UNKNOWN, COUNTER, READY, REGISTERED
from kiosk.library.books.outbox import Letter
from kiosk.markup import plain
from kiosk.messages import SOURCE_LANGUAGE, Messages
from kiosk.patron.email_address import for_mail
from kiosk.service.templates import load
from kiosk.settings.profile import Library

_KINDS = {
    REGISTERED: ("mail-subject", "registered.txt"),
    READY: ("mail-ready-subject", "ready.txt"),
    ACT: ("mail-act-subject", "act.txt"),
    ACT_UNKNOWN: ("mail-act-subject", "act-unknown.txt"),
    COUNTER: ("mail-counter-subject", "counter.txt"),
}
"""Subject and text of each kind of mail."""


_ACTS = {title: f"acted-{act.value}" for act, title in ACTS.items()}
"""The message that names an act, by the act's name in the signed document."""


def write(letter: Letter, library: Library, sender: str, say: Messages) -> bytes:
    """The whole message, ready for DATA; the same bytes for the same letter, in every process.

    ASCII only (RFC 2047, base64), so that every server can take it.  ValueError for an address that would be more
    than an address.
    """
    if not letter.address.isascii() or any(c in letter.address for c in "\r\n\0 ,;<>"):
        raise ValueError("invalid address")
    recipient = for_mail(letter.address)
    Address(addr_spec=recipient)  # only to refuse an invalid one: put into a header, it would lose the quotes
    subject, text = _KINDS[letter.kind]
    until = _day(letter.expires_on, say)
    if letter.kind == REGISTERED and until is None:
        raise ValueError("a mail about a registration without its end")
    message = EmailMessage(policy=SMTP)
    message["From"] = Address(plain(library.name), addr_spec=sender)
    message["To"] = recipient
    message["Subject"] = plain(say(subject, library=library.name))
    message["Date"] = format_datetime(_whole(letter.created_at).astimezone(LIBRARY_ZONE))
    message["Message-ID"] = f"<{letter.message_id}@{sender.rpartition('@')[2]}>"
    message["Auto-Submitted"] = "auto-generated"  # RFC 3834: no out-of-office reply answers it
    made = moment_of(letter.created_at, say)
    if letter.kind in (ACT, ACT_UNKNOWN, COUNTER) and letter.title in _ACTS and say.language != SOURCE_LANGUAGE:
        letter = replace(letter, title=say(_ACTS[letter.title]))
    body = load("mail", text).render(letter=letter, library=library, until=until, made=made, say=say)
    message.set_content(body, charset="utf-8", cte="base64")
    message["Content-Language"] = say.language  # set_content() would take it away
    return bytes(message)


def moment_of(moment: datetime, say: Messages) -> str:
    """Day and minute at the library, in words."""
    there = moment.astimezone(LIBRARY_ZONE)
    return say("mail-moment", date=_day(there.date(), say) or "", time=f"{there:%H:%M}")


def _day(day: date | None, say: Messages) -> str | None:
    return say("mail-date", year=str(day.year), month=day.month, day=day.day) if day else None


def _whole(moment: datetime) -> datetime:
    return moment.replace(microsecond=0)
