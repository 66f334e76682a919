"""What the use cases must know about a library; a kiosk's profile and a service's configuration both say it."""

from __future__ import annotations

from typing import Protocol

from kiosk.settings.profile import Consent, Eligibility, Library, Password, PhoneApp, Trust
from kiosk.settings.tables.circulation import Circulation
from kiosk.settings.tables.exchange import Exchange
from kiosk.settings.tables.mail import Mail
from kiosk.settings.tables.membership import Membership
from kiosk.settings.tables.number import Number
from kiosk.settings.tables.patron_import import PatronImport
from kiosk.settings.tables.returning import Returning
from kiosk.settings.tables.revocation import Revocation


class LibraryRules(Protocol):
    """The tables a profile and a service configuration share."""

    @property
    def library(self) -> Library:
        """Who is applied to, and its branches."""

    @property
    def eligibility(self) -> Eligibility:
        """Who may register."""

    @property
    def number(self) -> Number:
        """How a number is made."""

    @property
    def password(self) -> Password:
        """What patrons' passwords must be."""

    @property
    def membership(self) -> Membership:
        """How long a registration lasts, and who gets which category."""

    @property
    def returning(self) -> Returning:
        """What patrons who are known already can have done with their card."""

    @property
    def circulation(self) -> Circulation:
        """How long things are lent and kept."""

    @property
    def consent(self) -> Consent:
        """What patrons agree to."""

    @property
    def phone_app(self) -> PhoneApp:
        """How the phone is set up."""

    @property
    def trust(self) -> Trust:
        """The trust anchors."""

    @property
    def revocation(self) -> Revocation:
        """How it is found out whether a certificate was revoked."""

    @property
    def patron_import(self) -> PatronImport:
        """Files of the library's system."""

    @property
    def mail(self) -> Mail:
        """Mail to patrons."""

    @property
    def exchange(self) -> Exchange:
        """Files for another library system."""
