"""The mail that tells a patron the number: Japanese words from the catalogue, nothing secret in it."""

from __future__ import annotations

from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from kiosk.clock import LIBRARY_ZONE
from kiosk.library.outbox import Letter
from kiosk.settings.profile import Library
from kiosk.visit.messages import Messages


def write(letter: Letter, library: Library, sender: str, say: Messages) -> bytes:
    """The whole message, ready for DATA; the same bytes for the same letter, whoever writes it.

    ASCII only (RFC 2047, base64), so that every server can take it.  ValueError for an address that would be more
    than an address.
    """
    if not letter.address.isascii() or any(c in letter.address for c in "\r\n\0 ,;<>"):
        raise ValueError("the address is none")
    day = letter.expires_on
    until = say("mail-date", year=str(day.year), month=str(day.month), day=str(day.day))
    parts = [
        say("mail-greeting", library=library.name),
        say("mail-number", number=letter.number, date=until),
        say("mail-login"),
        say("mail-password", counter=library.counter),
        say("mail-stranger"),
        say("mail-foot", library=library.name, phone=library.phone),
    ]
    message = EmailMessage(policy=SMTP)
    message["From"] = Address(library.name, addr_spec=sender)
    message["To"] = Address(addr_spec=letter.address)
    message["Subject"] = say("mail-subject", library=library.name)
    message["Date"] = format_datetime(_whole(letter.created_at).astimezone(LIBRARY_ZONE))
    message["Message-ID"] = f"<{letter.message_id}@{sender.rpartition('@')[2]}>"
    message["Auto-Submitted"] = "auto-generated"  # RFC 3834: nobody's holiday notice answers it
    message.set_content("\n\n".join(parts) + "\n", charset="utf-8", cte="base64")
    message["Content-Language"] = say.language  # set_content() would take it away
    return bytes(message)


def _whole(moment: datetime) -> datetime:
    return moment.replace(microsecond=0)
