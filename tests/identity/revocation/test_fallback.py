"""OCSP first, then the list; and checks that began before anybody waited for them."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest

from kiosk.identity.certificate import SigningCertificate
from kiosk.identity.revocation import Cause, Good, NotChecked, RevocationStatus, Revoked, Unknown
from kiosk.identity.revocation.early import KEPT, MOST, EarlyChecks
from kiosk.identity.revocation.fallback import OcspThenCrl
from kiosk.simulator.pki.hierarchy import TestPki
from tests.identity.card import SetRevocation
from tests.identity.conftest import Holder, issue_now
from tests.patience import patience

REVOKED = Revoked(datetime(2026, 10, 1, tzinfo=UTC), "superseded")


@pytest.mark.parametrize(
    "first", [Good(), REVOKED, Unknown("never heard of it", Cause.UNKNOWN), Unknown("ahead", Cause.CLOCK)]
)
def test_what_the_responder_said_stands(holder: Holder, first: RevocationStatus) -> None:
    lists = SetRevocation(Good())
    assert OcspThenCrl(SetRevocation(first), lists).check(holder.leaf, holder.issuer) == first
    assert lists.asked == 0


@pytest.mark.parametrize("cause", [Cause.ERROR, Cause.STALE, Cause.UNREACHABLE, Cause.UNTRUSTED])
def test_where_there_was_no_answer_the_list_decides(holder: Holder, cause: Cause) -> None:
    silent = SetRevocation(Unknown("no answer", cause))
    for said in (Good(), REVOKED):
        assert OcspThenCrl(silent, SetRevocation(said)).check(holder.leaf, holder.issuer) == said
    both = OcspThenCrl(silent, SetRevocation(Unknown("old", Cause.STALE))).check(holder.leaf, holder.issuer)
    assert both == Unknown(f"OCSP {cause.value}: no answer; CRL: old", Cause.STALE)


def test_both_have_their_say_at_start() -> None:
    assert OcspThenCrl(SetRevocation(Good()), SetRevocation(Good())).notice is None
    assert OcspThenCrl(SetRevocation(Good(), "a"), SetRevocation(Good(), "b")).notice == "a; b"


@dataclass
class Slow:
    """Answers when it is let, with what it is given."""

    status: RevocationStatus = field(default_factory=Good)
    fault: Exception | None = None
    asked: int = 0
    threads: set[str] = field(default_factory=set)
    notice: str | None = None

    def __post_init__(self) -> None:
        self.begun, self.let = threading.Semaphore(0), threading.Event()

    def check(self, certificate: SigningCertificate, issuer: object) -> RevocationStatus:
        self.asked += 1
        self.threads.add(threading.current_thread().name)
        self.begun.release()
        assert self.let.wait(patience(60))
        if self.fault is not None:
            raise self.fault
        return self.status


@dataclass
class Ticks:
    now: float = 50.0

    def __call__(self) -> float:
        return self.now


def test_a_check_that_was_begun_is_joined_and_made_once(holder: Holder) -> None:
    slow = Slow(REVOKED)
    early = EarlyChecks(slow)
    early.begin(holder.leaf, holder.issuer)
    early.begin(holder.leaf, holder.issuer)
    assert slow.begun.acquire(timeout=patience(60))  # it runs though nobody has asked for the answer
    slow.let.set()
    assert early.check(holder.leaf, holder.issuer) == REVOKED
    assert (slow.asked, slow.threads) == (1, {"revocation"})
    assert early.check(holder.leaf, holder.issuer) == REVOKED
    assert slow.asked == 2, "an answer is used once"


def test_nobody_elses_answer_is_joined(holder: Holder, pki: TestPki) -> None:
    slow = Slow(NotChecked())
    slow.let.set()
    early = EarlyChecks(slow)
    other = issue_now(pki, serial=99)
    early.begin(other.leaf, other.issuer)
    early.check(holder.leaf, holder.issuer)
    assert slow.begun.acquire(timeout=patience(60))
    assert slow.begun.acquire(timeout=patience(60))
    assert slow.asked == 2


def test_an_answer_nobody_came_for_is_forgotten_after_seconds(holder: Holder) -> None:
    slow, ticks = Slow(), Ticks()
    slow.let.set()
    early = EarlyChecks(slow, ticks=ticks)
    early.begin(holder.leaf, holder.issuer)
    assert slow.begun.acquire(timeout=patience(60))
    ticks.now += KEPT + 1
    early.check(holder.leaf, holder.issuer)
    assert slow.asked == 2


def test_no_more_checks_than_a_kiosk_has_cards_run_ahead(pki: TestPki) -> None:
    slow = Slow()
    early = EarlyChecks(slow)
    for serial in range(1, MOST + 4):
        one = issue_now(pki, serial=serial)
        early.begin(one.leaf, one.issuer)
    for _ in range(MOST):
        assert slow.begun.acquire(timeout=patience(60))
    assert slow.asked == MOST
    slow.let.set()


def test_checks_nobody_came_for_make_room_for_others(pki: TestPki) -> None:
    slow, ticks = Slow(), Ticks()
    slow.let.set()
    early = EarlyChecks(slow, ticks=ticks)
    for serial in range(1, MOST + 2):
        ticks.now += KEPT / MOST
        one = issue_now(pki, serial=serial)
        early.begin(one.leaf, one.issuer)
    for _ in range(MOST + 1):
        assert slow.begun.acquire(timeout=patience(60))


def test_a_checker_that_breaks_breaks_whoever_joins(holder: Holder) -> None:
    slow = Slow(fault=RuntimeError("broken"))
    early = EarlyChecks(slow)
    early.begin(holder.leaf, holder.issuer)
    slow.let.set()
    with pytest.raises(RuntimeError):
        early.check(holder.leaf, holder.issuer)
