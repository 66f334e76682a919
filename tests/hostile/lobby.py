"""A hostile card's way through the whole house: virtual card, card worker, library service, problem code."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

from kiosk.commands.card import _unfit
from kiosk.commands.card.reading import _problem
from kiosk.operations.registration import IdentifyPerson
from kiosk.reader.channel import Port, Response
from kiosk.reader.outcomes import Failed, Identified, Locked, Outcome, SignedOff, WrongPassword
from kiosk.service.local.service import LocalService
from kiosk.service.port import Refused
from kiosk.simulator.card import files, password
from kiosk.simulator.card.files import Pair
from kiosk.simulator.card.quirks import Quirks
from kiosk.simulator.card.virtual_card import VirtualCard
from kiosk.simulator.personas.people import TARO
from kiosk.simulator.personas.persona import PASSWORD
from kiosk.simulator.pki.person import Person
from kiosk.simulator.shape import Card
from kiosk.simulator.slot import VirtualSlot
from tests.reader.bench import Bench, Wrapped
from tests.service.harness import Harness

OK = "ok"
Around = Callable[[bytes, Callable[[], Response]], Response]


@dataclass
class Lobby:
    """Everything between a card and its problem code."""

    harness: Harness
    service: LocalService
    slot: VirtualSlot = field(default_factory=lambda: VirtualSlot("Hostile Reader 00 00"))
    patience: float = 20.0
    around: Around | None = None
    benches: list[Bench] = field(default_factory=list)

    def issue(self, person: Person = TARO, **departures: object) -> tuple[bytes, RSAPrivateKey]:
        """A good certificate of the demo's CA, but for the departures, and its key."""
        now = self.harness.clock.now()
        dates = {"not_before": now - timedelta(days=9), "not_after": now + timedelta(days=99)}
        return self.harness.pki.issue(person, **(dates | departures))  # type: ignore[arg-type]

    def card(
        self, der: bytes | None = None, *, file: bytes | None = None, quirks: Quirks | None = None, **departures: object
    ) -> VirtualCard:
        """A card with that certificate, or with that very file for one."""
        good, key = self.issue(**departures)  # type: ignore[arg-type]
        made = VirtualCard(
            sign=Pair(key, good, self.harness.pki.authority().der),
            auth=None,
            sign_password=password.signing(PASSWORD),
            auth_pin=password.authentication(b"1234"),
            quirks=quirks,
        )
        if der is not None or file is not None:
            made._jpki.contents[files.SIGN_CERTIFICATE] = file if file is not None else (der or b"") + b"\xff" * 400
        return made

    @property
    def port(self) -> Port:
        return self.slot if self.around is None else Wrapped(self.slot, self.around)

    def verdict(self, card: Card, typed: bytes = PASSWORD) -> str:
        """Lay the card, type, sign, identify: ``ok`` or the code of the page the patron sees."""
        if not self.benches:
            self.benches.append(Bench(self.port, timeout=self.patience))
        bench, lying = self.benches[-1], self.slot.lay(card)
        try:
            outcome = bench.identify(lying)
            if isinstance(outcome, Identified):
                unfit = _unfit(outcome)
                if unfit is not None:
                    return unfit.verdict
                challenge = self.harness.challenge(self.service)
                outcome = bench.read(lying, typed, challenge.document)
                if isinstance(outcome, SignedOff):
                    return self.asks(challenge.challenge_id, outcome)
            return _code(outcome)
        finally:
            self.slot.thaw()
            self.slot.lift()

    def asks(self, challenge_id: str, signed: SignedOff) -> str:
        """What the library service says."""
        try:
            self.service.ask(IdentifyPerson(challenge_id, signed.certificate, signed.signature))
        except Refused as no:
            return no.code
        return OK


def _code(outcome: Outcome) -> str:
    match outcome:
        case Failed():
            return _problem(outcome).code
        case WrongPassword():
            return "K201"
        case Locked():
            return "K202"
    raise AssertionError(outcome)
