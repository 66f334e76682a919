"""The mails to patrons, a new number or a reservation that is ready: Japanese words from the catalogue."""

from __future__ import annotations

from datetime import date, datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from kiosk.clock import LIBRARY_ZONE
from kiosk.library.books.mail_tables import READY
from kiosk.library.books.outbox import Letter
from kiosk.messages import Messages
from kiosk.patron.email_address import for_mail
from kiosk.service.templates import load
from kiosk.settings.profile import Library

_REGISTERED = "mail-subject", "registered.txt"
_READY = "mail-ready-subject", "ready.txt"


def write(letter: Letter, library: Library, sender: str, say: Messages) -> bytes:
    """The whole message, ready for DATA; the same bytes for the same letter, in every process.

    ASCII only (RFC 2047, base64), so that every server can take it.  ValueError for an address that would be more
    than an address.
    """
    if not letter.address.isascii() or any(c in letter.address for c in "\r\n\0 ,;<>"):
        raise ValueError("invalid address")
    recipient = for_mail(letter.address)
    Address(addr_spec=recipient)  # only to refuse an invalid one: put into a header, it would lose the quotes
    subject, text = _READY if letter.kind == READY else _REGISTERED
    until = _day(letter.expires_on, say)
    if letter.kind != READY and until is None:
        raise ValueError("a mail about a registration without its end")
    message = EmailMessage(policy=SMTP)
    message["From"] = Address(library.name, addr_spec=sender)
    message["To"] = recipient
    message["Subject"] = say(subject, library=library.name)
    message["Date"] = format_datetime(_whole(letter.created_at).astimezone(LIBRARY_ZONE))
    message["Message-ID"] = f"<{letter.message_id}@{sender.rpartition('@')[2]}>"
    message["Auto-Submitted"] = "auto-generated"  # RFC 3834: no out-of-office reply answers it
    body = load("mail", text).render(letter=letter, library=library, until=until, say=say)
    message.set_content(body, charset="utf-8", cte="base64")
    message["Content-Language"] = say.language  # set_content() would take it away
    return bytes(message)


def _day(day: date | None, say: Messages) -> str | None:
    return say("mail-date", year=str(day.year), month=str(day.month), day=str(day.day)) if day else None


def _whole(moment: datetime) -> datetime:
    return moment.replace(microsecond=0)
