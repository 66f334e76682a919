"""The card worker where everything goes as the patron hopes, and where the card says no."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa

from kiosk.reader.jpki import LONG_READ
from kiosk.reader.outcomes import Failed, Failure, Identified, Kind, Locked, Outcome, SignedOff, Step, WrongPassword
from kiosk.reader.worker import CardWorker
from kiosk.secret import Secret
from kiosk.simulator.card.virtual_card import CARD_MANAGER, JPKI, VirtualCard
from kiosk.simulator.personas.catalogue import make_card
from kiosk.simulator.pki.hierarchy import TestPki
from kiosk.simulator.slot import VirtualSlot
from tests.patience import patience
from tests.reader.bench import DOCUMENT, TODAY, Bench, type_in

MakeCard = Callable[..., VirtualCard]
RIGHT, WRONG = b"ABC123DEF", b"XXXXXX"


def verifies(slot: VirtualSlot) -> int:
    """How many times a password was shown to any card on this slot."""
    return sum(1 for exchange in slot.trace if exchange.ins == 0x20 and exchange.sent > 5)


@pytest.mark.parametrize("persona", ["nagasaki", "first-6f00", "short-le-only", "contact-t0"])
def test_a_right_password_gives_certificate_and_signature(
    slot: VirtualSlot, bench: Bench, make: MakeCard, persona: str
) -> None:
    card = make(persona)
    lying = slot.lay(card)
    identified = bench.identified(lying)
    assert (identified.kind, identified.has_signing_certificate, identified.tries_left) == (Kind.MY_NUMBER, True, 5)
    secret = type_in(RIGHT)
    done = bench.read(lying, secret)
    assert isinstance(done, SignedOff)
    key = x509.load_der_x509_certificate(done.certificate).public_key()
    assert isinstance(key, rsa.RSAPublicKey)
    key.verify(done.signature, DOCUMENT, padding.PKCS1v15(), hashes.SHA256())
    assert secret.length == 0
    assert bench.close(), "which waits until the card is let go of"
    assert card.selected[-1] == CARD_MANAGER
    assert set(card.selected) == {JPKI, CARD_MANAGER}
    assert verifies(slot) == 1


def test_the_certificate_is_known_before_the_card_has_signed(slot: VirtualSlot, bench: Bench, make: MakeCard) -> None:
    lying = slot.lay(make())
    bench.identified(lying)
    done = bench.read(lying, RIGHT)
    assert isinstance(done, SignedOff)
    [(early, steps_before)] = bench.head_starts
    assert early.certificate == done.certificate
    assert steps_before == len(bench.progress)
    assert "certificate" not in repr(early)


def test_progress_goes_forward_through_the_named_steps(slot: VirtualSlot, bench: Bench, make: MakeCard) -> None:
    lying = slot.lay(make("short-le-only"))
    bench.identified(lying)
    bench.read(lying, RIGHT)
    fractions = [step.fraction for step in bench.progress]
    assert [step.step for step in bench.progress] == [
        Step.VERIFY,
        *[Step.CERTIFICATE] * (len(fractions) - 2),
        Step.SIGNATURE,
    ]
    assert fractions == sorted(fractions)
    assert fractions[0] == 0.0
    assert fractions[-1] < 1.0
    assert len(set(fractions)) > 5


@pytest.mark.parametrize(("extended", "reading"), [(True, 3), (False, 9)])
def test_a_session_needs_few_commands(
    slot: VirtualSlot, bench: Bench, make: MakeCard, extended: bool, reading: int
) -> None:
    lying = slot.lay(make(extended_length=extended))
    bench.identified(lying)
    assert len(slot.trace) == (4 if extended else 5), "a reader without long reads refuses one, once"
    assert isinstance(bench.read(lying, RIGHT), SignedOff)
    bench.identified(lying)
    slot.trace.clear()
    done = bench.read(lying, RIGHT)
    assert isinstance(done, SignedOff)
    card_certificate = done.certificate
    bench.identified(lying)
    assert len(slot.trace) == reading + 1 + 4, "verify, certificate and signature; leave; identify"
    wasted = sum(exchange.received for exchange in slot.trace if exchange.ins == 0xB0) - 32 - 3 - len(card_certificate)
    assert wasted == (LONG_READ - len(card_certificate) if extended else 0), "bytes that nobody needs"


@pytest.mark.parametrize(
    ("persona", "kind", "signing"),
    [
        ("child-14", Kind.MY_NUMBER, False),
        ("juki", Kind.JUKI, False),
        ("android", Kind.PHONE_ANDROID, True),
        ("iphone", Kind.PHONE_IPHONE, True),
        ("transit", Kind.FOREIGN, False),
        ("licence", Kind.FOREIGN, False),
    ],
)
def test_a_card_that_cannot_register_is_told_before_any_password(
    slot: VirtualSlot, bench: Bench, pki: TestPki, persona: str, kind: Kind, signing: bool
) -> None:
    lying = slot.lay(make_card(persona, pki, today=TODAY))
    found = bench.identified(lying)
    assert (found.kind, found.has_signing_certificate, found.tries_left) == (kind, signing, None)
    assert bench.read(lying, RIGHT) == Failed(lying, Failure.GONE, "no session with this card")
    assert verifies(slot) == 0


def test_a_card_that_answers_nonsense_is_foreign_or_unreadable(slot: VirtualSlot, bench: Bench, pki: TestPki) -> None:
    lying = slot.lay(make_card("garbage", pki, today=TODAY))
    seen = set()
    for _ in range(12):  # its nonsense is another each time
        outcome = bench.identify(lying)
        seen.add(outcome.kind if isinstance(outcome, Identified) else outcome.failure)  # type: ignore[union-attr]
        assert isinstance(bench.read(lying, RIGHT), Failed)
    assert seen <= {Kind.FOREIGN, Failure.UNREADABLE}
    assert verifies(slot) == 0


def test_wrong_passwords_count_down_to_the_lock_on_one_connection(
    slot: VirtualSlot, bench: Bench, make: MakeCard
) -> None:
    lying = slot.lay(make())
    assert bench.identified(lying).tries_left == 5
    for left in (4, 3, 2, 1):
        assert bench.read(lying, WRONG) == WrongPassword(lying, left)
    assert bench.read(lying, WRONG) == Locked(lying)
    assert bench.read(lying, RIGHT) == Failed(lying, Failure.GONE, "no session with this card")
    assert bench.identified(lying).tries_left == 0
    assert verifies(slot) == 5


def test_a_right_password_after_a_wrong_one_goes_on_and_restores_the_tries(
    slot: VirtualSlot, bench: Bench, make: MakeCard
) -> None:
    lying = slot.lay(make("two-tries-left"))
    assert bench.identified(lying).tries_left == 2
    assert bench.read(lying, WRONG) == WrongPassword(lying, 1)
    assert isinstance(bench.read(lying, RIGHT), SignedOff)
    assert bench.identified(lying).tries_left == 5


@pytest.mark.parametrize("persona", ["locked", "locked-6983"])
def test_a_locked_card_is_known_before_any_password(
    slot: VirtualSlot, bench: Bench, make: MakeCard, persona: str
) -> None:
    lying = slot.lay(make(persona))
    assert bench.identified(lying).tries_left == 0
    assert isinstance(bench.read(lying, RIGHT), Failed)
    assert verifies(slot) == 0


def test_another_program_holds_the_card(slot: VirtualSlot, bench: Bench, make: MakeCard) -> None:
    slot.occupy()
    lying = slot.lay(make())
    outcome = bench.identify(lying)
    assert isinstance(outcome, Failed)
    assert outcome.failure is Failure.BUSY
    slot.vacate()
    assert bench.identified(lying).tries_left == 5


@pytest.mark.parametrize("typed", [b"", b"AB", b"12345"])
def test_a_password_too_short_for_any_card_costs_nothing(
    slot: VirtualSlot, bench: Bench, make: MakeCard, typed: bytes
) -> None:
    lying = slot.lay(make())
    bench.identified(lying)
    secret = type_in(typed)
    with pytest.raises(ValueError, match="6 to 16"):
        bench.worker.read(lying, DOCUMENT, secret)
    assert secret.length == 0
    assert verifies(slot) == 0
    assert isinstance(bench.read(lying, RIGHT), SignedOff)


def test_a_double_tap_shows_the_password_once(slot: VirtualSlot, bench: Bench, make: MakeCard) -> None:
    lying = slot.lay(make())
    bench.identified(lying)
    slot.freeze()
    first, second = type_in(WRONG), type_in(WRONG)
    bench.worker.read(lying, DOCUMENT, first)
    bench.worker.read(lying, DOCUMENT, first)
    bench.worker.read(lying, DOCUMENT, second)
    assert second.length == 0
    slot.thaw()
    assert bench.next() == WrongPassword(lying, 4)
    assert bench.nothing_came()
    assert verifies(slot) == 1


def test_release_lets_go_of_the_card_and_wipes_what_waits(slot: VirtualSlot, bench: Bench, make: MakeCard) -> None:
    card = make()
    lying = slot.lay(card)
    bench.identified(lying)
    slot.freeze()
    secret = type_in(RIGHT)
    bench.worker.read(lying, DOCUMENT, secret)
    bench.worker.release()
    assert secret.length == 0
    slot.thaw()
    assert bench.nothing_came()
    assert card.selected[-1] == CARD_MANAGER
    assert verifies(slot) == 0
    slot.open(lying).close()


def test_closing_lets_go_and_wipes_what_comes_afterwards(slot: VirtualSlot, bench: Bench, make: MakeCard) -> None:
    card = make()
    lying = slot.lay(card)
    bench.identified(lying)
    assert bench.close()
    secret = type_in(RIGHT)
    bench.worker.read(lying, DOCUMENT, secret)
    bench.worker.identify(lying)
    bench.worker.release()
    bench.worker.close()
    assert secret.length == 0
    assert bench.nothing_came()
    assert card.selected == [JPKI, CARD_MANAGER]


def test_the_read_may_be_started_from_the_thread_that_reports(slot: VirtualSlot, make: MakeCard) -> None:
    lying = slot.lay(make())
    done = threading.Event()
    seen: list[Outcome] = []

    def report(_ticket: int, outcome: Outcome) -> None:
        seen.append(outcome)
        if len(seen) == 1:
            worker.read(lying, DOCUMENT, type_in(RIGHT))
        elif isinstance(outcome, SignedOff):
            done.set()
            raise RuntimeError("a listener with a fault")

    worker = CardWorker(slot, report)
    worker.identify(lying)
    assert done.wait(patience())
    worker.close()
    assert worker.wait(patience())


def test_a_secret_cannot_be_read_twice(slot: VirtualSlot, bench: Bench, make: MakeCard) -> None:
    lying = slot.lay(make())
    bench.identified(lying)
    secret: Secret = type_in(WRONG)
    assert bench.read(lying, secret) == WrongPassword(lying, 4)
    with pytest.raises(ValueError, match="6 to 16"):
        bench.worker.read(lying, DOCUMENT, secret)
    assert verifies(slot) == 1
