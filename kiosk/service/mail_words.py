"""The mails to patrons, a new number or a reservation that is ready: Japanese words from the catalogue."""

from __future__ import annotations

from datetime import date, datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from kiosk.clock import LIBRARY_ZONE
from kiosk.library.followups import READY
from kiosk.library.outbox import Letter
from kiosk.messages import Messages
from kiosk.patron.email_address import for_mail
from kiosk.settings.profile import Library


def write(letter: Letter, library: Library, sender: str, say: Messages) -> bytes:
    """The whole message, ready for DATA; the same bytes for the same letter, whoever writes it.

    ASCII only (RFC 2047, base64), so that every server can take it.  ValueError for an address that would be more
    than an address.
    """
    if not letter.address.isascii() or any(c in letter.address for c in "\r\n\0 ,;<>"):
        raise ValueError("the address is none")
    recipient = for_mail(letter.address)
    Address(addr_spec=recipient)  # only to refuse what is none: put into a header, it would lose the quotes
    subject, parts = (_ready if letter.kind == READY else _registered)(letter, library, say)
    message = EmailMessage(policy=SMTP)
    message["From"] = Address(library.name, addr_spec=sender)
    message["To"] = recipient
    message["Subject"] = subject
    message["Date"] = format_datetime(_whole(letter.created_at).astimezone(LIBRARY_ZONE))
    message["Message-ID"] = f"<{letter.message_id}@{sender.rpartition('@')[2]}>"
    message["Auto-Submitted"] = "auto-generated"  # RFC 3834: nobody's holiday notice answers it
    message.set_content("\n\n".join(parts) + "\n", charset="utf-8", cte="base64")
    message["Content-Language"] = say.language  # set_content() would take it away
    return bytes(message)


def _registered(letter: Letter, library: Library, say: Messages) -> tuple[str, list[str]]:
    until = _day(letter.expires_on, say)
    return say("mail-subject", library=library.name), [
        say("mail-greeting", library=library.name),
        say("mail-number", number=letter.number, date=until),
        say("mail-login"),
        say("mail-password", counter=library.counter),
        say("mail-stranger"),
        say("mail-foot", library=library.name, phone=library.phone),
    ]


def _ready(letter: Letter, library: Library, say: Messages) -> tuple[str, list[str]]:
    where = letter.pickup or library.counter
    come = say("mail-ready-until", date=_day(letter.expires_on, say), place=where) if letter.expires_on else ""
    return say("mail-ready-subject", library=library.name), [
        say("mail-greeting-reader", library=library.name),
        say("mail-ready-title", title=letter.title) if letter.title else say("mail-ready-untitled"),
        come or say("mail-ready-place", place=where),
        say("mail-ready-off"),
        say("mail-foot", library=library.name, phone=library.phone),
    ]


def _day(day: date | None, say: Messages) -> str:
    if day is None:
        raise ValueError("a mail about a registration without its end")
    return say("mail-date", year=str(day.year), month=str(day.month), day=str(day.day))


def _whole(moment: datetime) -> datetime:
    return moment.replace(microsecond=0)
