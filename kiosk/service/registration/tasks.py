"""What follows a registration: a mail with the number, and an address that sets up the phone."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from sqlalchemy import Engine

from kiosk.clock import Clock
from kiosk.library.books.setup_codes import SetupCard, SetupCodes
from kiosk.library.books.tasks import PostRegistrationTasks
from kiosk.service.mail.sender import MailSender
from kiosk.service.mail.setup import make_mail_sender
from kiosk.service.phone_page.links import SetupLinks
from kiosk.service.rules import LibraryRules
from kiosk.settings.tables.setup_page import SetupPage


@dataclass(frozen=True, slots=True)
class PostRegistration:
    """Both, where the library has them."""

    setup_address: str
    """With ``{number}``: where phones are set up unless this service has a page for it."""
    mail_sender: MailSender | None = None
    links: SetupLinks | None = None

    def plan(self, *, token: str, kiosk_id: str, email: str) -> PostRegistrationTasks:
        """What the store is to keep with the registration."""
        mail = self.mail_sender.new(email) if self.mail_sender and email else None
        setup = self.links.new(self.links.code(token, kiosk_id)) if self.links else None
        return PostRegistrationTasks(mail, setup)

    def setup_url(self, number: str, *, token: str, kiosk_id: str) -> str:
        """The address for the QR code, the same whenever it is asked for."""
        if self.links is not None:
            return self.links.url(self.links.code(token, kiosk_id))
        return self._plain(number)

    def setup_again(self, card: SetupCard, *, token: str, kiosk_id: str) -> str:
        """The address for the QR code of a logged-in patron; ``token`` is the session's.

        Raises StoreUnavailable.
        """
        return self.links.make(token, kiosk_id, card) if self.links is not None else self._plain(card.number)

    def _plain(self, number: str) -> str:
        return self.setup_address.replace("{number}", quote(number, safe=""))

    def mail_accepted(self, number: str) -> bool:
        """Whether a mail server took the mail; waits for it for a moment."""
        return self.mail_sender is not None and self.mail_sender.accepted(number)

    def purge(self) -> None:
        """Forget what is over.  Raises StoreUnavailable."""
        if self.mail_sender is not None:
            self.mail_sender.purge()
        if self.links is not None:
            self.links.purge()

    def stop(self) -> None:
        if self.mail_sender is not None:
            self.mail_sender.stop()


def make_post_registration(
    rules: LibraryRules, setup: SetupPage | None, engine: Engine, clock: Clock
) -> PostRegistration:
    """As the library has set it up; mails that were left over begin to be sent.  Raises CannotStart."""
    mail_sender = make_mail_sender(rules.mail, rules.library, engine, clock)
    if mail_sender is not None:
        mail_sender.start()
    links = SetupLinks(setup, SetupCodes(engine), clock) if setup and setup.public_url else None
    return PostRegistration(rules.phone_app.setup, mail_sender, links)
