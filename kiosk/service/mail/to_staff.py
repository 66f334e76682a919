"""Mails to the library's staff, from templates whose first line is the subject; they are Japanese."""

from __future__ import annotations

from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from hashlib import sha256

from kiosk.clock import LIBRARY_ZONE


def letter_to_staff(text: str, *, to: str, sender: str, library: str, now: datetime, name: str) -> bytes:
    """The whole message; one with the same ``name``, sent again, is the same mail."""
    subject, _, body = text.partition("\n")
    message = EmailMessage(policy=SMTP)
    message["From"] = Address(library, addr_spec=sender)
    message["To"] = to
    message["Subject"] = subject
    message["Date"] = format_datetime(now.astimezone(LIBRARY_ZONE).replace(microsecond=0))
    message["Message-ID"] = f"<{sha256(name.encode()).hexdigest()[:32]}@{sender.rpartition('@')[2]}>"
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(body.lstrip("\n"), charset="utf-8", cte="base64")
    message["Content-Language"] = "ja"
    return bytes(message)
