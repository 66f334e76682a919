"""The demo's own public-key infrastructure: two generations of CAs, and holder certificates of the JPKI profile."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

from kiosk.simulator.pki import names, profile
from kiosk.simulator.pki.authority import (
    FIRST_GENERATION,
    SECOND_GENERATION,
    Authority,
    is_demo_anchor,
    make_authority,
)
from kiosk.simulator.pki.keyring import Keyring
from kiosk.simulator.pki.person import Person
from kiosk.simulator.pki.profile import Wish

__all__ = ["Authority", "TestPki", "is_demo_anchor", "make_authority"]


class TestPki:
    """Demo CAs and the keys of the demo's holders, all in one directory that never leaves the machine."""

    __test__ = False  # its name, not its nature: pytest must not collect it

    def __init__(self, keyring: Keyring) -> None:
        self._keyring = keyring
        self._authorities: dict[tuple[str, int], Authority] = {}

    @classmethod
    def load_or_create(cls, directory: Path) -> TestPki:
        """Open the infrastructure kept in ``directory``, or begin one there.  OSError if that is not possible."""
        return cls(Keyring(directory))

    def key(self, name: str) -> RSAPrivateKey:
        """A private key by name, made at its first use (letters, digits, hyphen)."""
        return self._keyring.key(name)

    def authority(self, unit: str = names.SIGN_UNIT, generation: int = 2) -> Authority:
        """A demo CA; both generations have one DN and differ in key, serial and validity."""
        if (unit, generation) not in self._authorities:
            (not_before, not_after), serial = {
                1: (FIRST_GENERATION, 0x0132C4AB),
                2: (SECOND_GENERATION, 0x067C6A21),
            }[generation]
            sort = "sign" if unit == names.SIGN_UNIT else "auth"
            self._authorities[unit, generation] = make_authority(
                self.key(f"ca-{sort}-{generation}"),
                unit=unit,
                serial=serial,
                not_before=not_before,
                not_after=not_after,
            )
        return self._authorities[unit, generation]

    @property
    def anchors(self) -> tuple[bytes, ...]:
        """DER of the signature CAs a kiosk in demo mode trusts, oldest first."""
        return tuple(self.authority(generation=g).der for g in (1, 2))

    def issue(
        self,
        person: Person,
        *,
        not_before: datetime,
        not_after: datetime,
        policy: str = names.SIGN_POLICY,
        key_usage: x509.KeyUsage | None = None,
        san_override: Sequence[x509.GeneralName] | None = None,
        ca: Authority | None = None,
        key: RSAPrivateKey | None = None,
        serial: int | None = None,
        aia: str | None = None,
        extra: Sequence[tuple[x509.ExtensionType, bool]] = (),
    ) -> tuple[bytes, RSAPrivateKey]:
        """A signature certificate (DER) and its private key; the defaults are the profile, the rest departs from it.

        Equal arguments give equal bytes.  ``key`` None takes the shared key ``holder``; ``serial`` None one that
        depends on the person; an empty ``san_override`` leaves the subjectAltName out.
        """
        key = key or self.key("holder")
        wish = Wish(not_before, not_after, policy, serial, key_usage, san_override, aia, extra)
        return profile.signing_certificate(person, key.public_key(), ca or self.authority(), wish), key

    def issue_authentication(
        self, person: Person, *, not_before: datetime, not_after: datetime, key: RSAPrivateKey | None = None
    ) -> tuple[bytes, RSAPrivateKey]:
        """An authentication certificate (DER) and its private key."""
        key = key or self.key("holder-auth")
        wish = Wish(not_before, not_after, names.AUTH_POLICY)
        ca = self.authority(names.AUTH_UNIT)
        return profile.authentication_certificate(person, key.public_key(), ca, wish), key
