"""One persona: a card somebody may lay on the reader, described by how it differs from the ordinary one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from kiosk.simulator.card import files, password
from kiosk.simulator.card.files import Pair
from kiosk.simulator.card.quirks import ORDINARY, Quirks
from kiosk.simulator.card.virtual_card import VirtualCard
from kiosk.simulator.latency import Latency
from kiosk.simulator.personas import people
from kiosk.simulator.pki import names
from kiosk.simulator.pki.authority import Authority, make_authority
from kiosk.simulator.pki.days import begins, ends, fifth_birthday
from kiosk.simulator.pki.hierarchy import TestPki
from kiosk.simulator.pki.person import Person
from kiosk.simulator.shape import Card

PASSWORD: Final = b"ABC123DEF"
"""The signature password of every persona that doesn't say otherwise."""
PIN: Final = b"1234"
"""The authentication PIN of every persona."""


def days_ago(days: int) -> Callable[[date], date]:
    """The day so many days before today; negative: still to come."""
    return lambda today: today - timedelta(days)


def same(person: Person) -> Callable[[date], Person]:
    """A holder who doesn't depend on today."""
    return lambda _: person


_TARO = same(people.TARO)
_A_YEAR_AGO = days_ago(400)


@dataclass(frozen=True, slots=True)
class Persona:
    """A card by name: ``title`` is its short label in the demo dock, ``story`` one sentence on who brings it.

    ``expires`` None means the fifth birthday after the day of issue; ``rogue`` names a CA organisation that is
    imitated with a key of one's own; ``tries_left`` -1 means all of them; ``foreign`` makes a thing without JPKI.
    """

    key: str
    title: str
    story: str
    person: Callable[[date], Person] = _TARO
    issued: Callable[[date], date] = _A_YEAR_AGO
    expires: Callable[[date], date] | None = None
    password: bytes = field(default=PASSWORD, repr=False)
    tries_left: int = -1
    has_signing_certificate: bool = True
    generation: int = 2
    rogue: str | None = None
    policy: str = names.SIGN_POLICY
    serial: int | None = None
    key_matches: bool = True
    label: str = files.PLASTIC
    quirks: Quirks = ORDINARY
    foreign: Callable[[Latency], Card] | None = None

    def credentials(self, pki: TestPki, today: date) -> Pair:
        """The signature certificate with the private key it belongs to, and its CA.  KeyError for a foreign card."""
        if self.foreign:
            raise KeyError(f"{self.key} has no certificate")
        person, (first, last) = self.person(today), self._days(today)
        ca = self._authority(pki)
        certificate, key = pki.issue(
            person,
            not_before=begins(first),
            not_after=ends(last),
            policy=self.policy,
            ca=ca,
            key=pki.key(f"sign-{self.key}"),
            serial=self.serial,
        )
        return Pair(key, certificate, ca.der)

    def make(self, pki: TestPki, today: date, latency: Latency) -> Card:
        """A new card of this persona, its retry counter as the story says."""
        if self.foreign:
            return self.foreign(latency)
        sign = self.credentials(pki, today)
        if not self.key_matches:
            sign = Pair(pki.key("stolen"), sign.certificate, sign.ca)
        first, last = self._days(today)
        certificate, key = pki.issue_authentication(self.person(today), not_before=begins(first), not_after=ends(last))
        return VirtualCard(
            label=self.label,
            sign=sign if self.has_signing_certificate else None,
            auth=Pair(key, certificate, pki.authority(names.AUTH_UNIT).der),
            sign_password=password.signing(self.password, left=self.tries_left),
            auth_pin=password.authentication(PIN),
            quirks=self.quirks,
            latency=latency,
        )

    def _days(self, today: date) -> tuple[date, date]:
        issued = self.issued(today)
        if self.expires:
            return issued, self.expires(today)
        born = self.person(today).birth[1:]
        try:
            birth = date(int(born[:4]), int(born[4:6]), int(born[6:]))
        except ValueError:  # unknown in parts: the certificate just lasts five years
            birth = issued
        return issued, fifth_birthday(birth, issued)

    def _authority(self, pki: TestPki) -> Authority:
        if self.rogue is None:
            return pki.authority(generation=self.generation)
        return make_authority(pki.key("ca-rogue"), organisation=self.rogue, serial=0x067C6A21)
