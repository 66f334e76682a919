"""Makes the mail sender from the library's settings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import cache

from sqlalchemy import Engine

from kiosk import resources
from kiosk.clock import Clock
from kiosk.library.books.languages import PatronLanguages
from kiosk.library.books.outbox import Letter, Outbox
from kiosk.messages import Messages
from kiosk.service.compose.start import CannotStart
from kiosk.service.mail.sender import MailSender, RetryPolicy
from kiosk.service.mail.smtp import Delivery, SmtpServer, Verdict
from kiosk.service.mail.texts import write
from kiosk.settings.fields import LANGUAGES
from kiosk.settings.profile import Library
from kiosk.settings.tables.mail import AT_HOME, Mail

NO_MAIL = "mail is not sent to patrons: [mail] names no server"
LANGUAGE = "ja"


@dataclass(frozen=True, slots=True)
class LibraryMail:
    """Writes a letter in the library's name and hands it to its server."""

    server: SmtpServer
    library: Library
    sender: str
    language_of: Callable[[str], str] = lambda _number: LANGUAGE
    """The language of the patron with that number; raises StoreUnavailable."""

    def __call__(self, letter: Letter) -> Delivery:
        say = catalogue(self.language_of(letter.number))
        try:
            message = write(letter, self.library.in_language(say.language), self.sender, say)
        except ValueError:
            return Delivery(Verdict.NEVER, "invalid address")
        return self.server.deliver(self.sender, letter.address, message)

    def cut(self) -> None:
        self.server.cut()


@cache
def catalogue(language: str = LANGUAGE) -> Messages:
    """The catalogue mails and the page for phones are written from; the Japanese one for a language without."""
    known = language if language in LANGUAGES else LANGUAGE
    return Messages(known, {known: resources.path("messages", f"{known}.ftl").read_text("utf-8")})


def make_mail_sender(mail: Mail, library: Library, engine: Engine, clock: Clock) -> MailSender | None:
    """The mail sender, not yet started; None if the library sends none.  Raises CannotStart."""
    server = server_of(mail)
    if server is None:
        return None
    transport = LibraryMail(server, library, str(mail.sender), PatronLanguages(engine).of)
    retry = RetryPolicy(float(mail.wait_seconds), timedelta(hours=mail.give_up_hours))
    return MailSender(Outbox(engine), transport, clock, retry)


def server_of(mail: Mail) -> SmtpServer | None:
    """The library's server, not asked for anything yet.  Raises CannotStart."""
    if mail.host is None:
        return None
    try:
        return SmtpServer(mail)
    except (OSError, ValueError) as error:
        raise CannotStart(f"[mail]: the password or the CA file can't be used ({type(error).__name__})") from error


def mail_notices(mail: Mail) -> tuple[str, ...]:
    if mail.host is None:
        return (NO_MAIL,)
    if mail.security == "none" and mail.host not in AT_HOME:
        return (f"mail to patrons goes to {mail.host} unencrypted",)
    return ()
