"""Mails to the library's staff, from templates whose first line is the subject; they are Japanese."""

from __future__ import annotations

from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from hashlib import sha256

from kiosk.clock import LIBRARY_ZONE
from kiosk.faults import Loggable
from kiosk.log.logger import logger
from kiosk.service.mail.smtp import Delivery, Verdict

log = logger("kiosk.service")


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


def needs_no_more(delivery: Delivery, about: str, setting: str) -> bool:
    """Whether a mail ``about`` something need not be tried again; what went wrong with it is logged.

    ``setting`` names the address: one that is refused for good is a mistake in it.
    """
    if delivery.verdict is Verdict.LATER:
        log.warning("the mail about %s was not taken: %s", Loggable(about), Loggable(delivery.reason))
        return False
    if delivery.verdict is Verdict.NEVER:
        words = Loggable(about), Loggable(setting), Loggable(delivery.reason)
        log.error("the mail about %s is refused, look at %s: %s", *words)
    return True
