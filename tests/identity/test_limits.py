"""Both sides of the limits that are not about time alone."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509 import ocsp as made

from kiosk.identity.certificate import parse
from kiosk.identity.revocation import CannotTell, Cause, Good, Unknown, ocsp
from kiosk.identity.revocation.crl.source import LARGEST, REFRESH, RETRY, CrlSource
from kiosk.identity.revocation.early import KEPT, MOST, EarlyChecks
from kiosk.identity.revocation.ocsp import OcspRules
from kiosk.identity.revocation.ocsp.responder import MOST_CERTIFICATES
from kiosk.identity.trust import TrustAnchor
from kiosk.identity.verify import NotAccepted
from kiosk.simulator.pki.hierarchy import TestPki
from tests.patience import patience

from .card import DOCUMENT, ENDS, ISSUED, NOW, SetClock, SetRevocation, anchors, issue, verifier
from .conftest import Holder, issue_now
from .openssl import Office, delegate
from .servers import Server, answering

SECOND = timedelta(seconds=1)


def refused(pki: TestPki, moment: datetime, status: Unknown | None = None, **departures: object) -> str | None:
    """Why a card is refused at that moment, without its code; None if it is accepted."""
    card = issue(pki, **departures)
    checker = verifier(pki, clock=SetClock(moment), revocation=SetRevocation(status or Good()))
    try:
        checker.verify(certificate=card.certificate, signature=card.sign(), document=DOCUMENT)
    except NotAccepted as no:
        return no.detail
    return None


def test_what_is_this_machines_clocks_fault_begins_with_clock(pki: TestPki) -> None:
    """The library service and ``kiosk card`` tell IT so by this word."""
    early = issue(pki, not_before=datetime(2025, 1, 1, tzinfo=UTC))
    before_us = verifier(pki, clock=SetClock(datetime(2026, 1, 1, tzinfo=UTC)))
    with pytest.raises(NotAccepted) as caught:
        before_us.verify(certificate=early.certificate, signature=early.sign(), document=DOCUMENT)
    said = [refused(pki, ISSUED - SECOND), refused(pki, NOW, Unknown("apart", Cause.CLOCK)), caught.value.detail]
    assert all(str(one).startswith("clock: ") for one in said), said
    for cause in set(Cause) - {Cause.CLOCK}:
        assert str(refused(pki, NOW, Unknown("why", cause))) == f"revocation {cause.value}: why"


def test_a_certificate_holds_from_its_first_second_to_its_last(pki: TestPki) -> None:
    assert refused(pki, NOW, not_before=NOW) is None
    assert "not yet valid" in str(refused(pki, NOW, not_before=NOW + SECOND))
    assert refused(pki, ENDS) is None
    assert refused(pki, ENDS + SECOND) == "the certificate has expired"


def test_a_ca_vouches_from_its_first_second_to_its_last(pki: TestPki) -> None:
    anchor = TrustAnchor.load(pki.anchors[0])
    first, last = anchor.certificate.not_before, anchor.certificate.not_after
    said = [anchor.valid_at(moment) for moment in (first - SECOND, first, last, last + SECOND)]
    assert said == [False, True, True, False]


@pytest.mark.parametrize(("before", "good"), [(MOST_CERTIFICATES - 1, True), (MOST_CERTIFICATES, False)])
def test_so_many_certificates_of_an_answer_are_looked_at(pki: TestPki, before: int, good: bool) -> None:
    holder, ca = issue_now(pki), pki.authority()
    question = ocsp.ask(holder.leaf, holder.issuer, OcspRules())
    signer, key = delegate(pki, ca)
    strangers = [delegate(pki, ca, key="stranger", serial=n)[0] for n in range(100, 100 + before)]
    now = datetime.now(UTC).replace(microsecond=0)
    builder = made.OCSPResponseBuilder().add_response(
        x509.load_der_x509_certificate(holder.leaf.der),
        ca.certificate,
        hashes.SHA1(),
        made.OCSPCertStatus.GOOD,
        now,
        None,
        None,
        None,
    )
    builder = builder.responder_id(made.OCSPResponderEncoding.HASH, signer).certificates([*strangers, signer])
    assert question.nonce is not None
    builder = builder.add_extension(x509.OCSPNonce(question.nonce), critical=False)
    der = builder.sign(key, hashes.SHA256()).public_bytes(Encoding.DER)
    if good:
        assert ocsp.read(der, question, holder.issuer, OcspRules(), now).status == Good()
    else:
        with pytest.raises(CannotTell, match="signer of the answer is not known to the CA"):
            ocsp.read(der, question, holder.issuer, OcspRules(), now)


def test_a_responders_certificate_holds_from_its_first_second_to_its_last(pki: TestPki, office: Office) -> None:
    holder = issue_now(pki)
    office.know(holder.leaf.der)
    now = datetime.now(UTC).replace(microsecond=0)
    signer, key = delegate(pki, pki.authority(), not_before=now, not_after=now + timedelta(minutes=3))
    office.sign_with(signer, key)
    question = ocsp.ask(holder.leaf, holder.issuer, OcspRules())
    der = office.answer(question.der, "-nmin", "5")
    for moment, good in ((0, True), (-1, False), (180, True), (181, False)):
        at = now + timedelta(seconds=moment)
        if good:
            assert ocsp.read(der, question, holder.issuer, OcspRules(), at).status == Good()
        else:
            with pytest.raises(CannotTell, match="validity"):
                ocsp.read(der, question, holder.issuer, OcspRules(), at)


def test_a_list_may_have_so_many_bytes(pki: TestPki, tmp_path: Path) -> None:
    file = tmp_path / "list.crl"
    for size, why in ((LARGEST, "not a revocation list"), (LARGEST + 1, "more than")):
        file.write_bytes(bytes(size))
        with pytest.raises(CannotTell, match=why):
            CrlSource(file, anchors(pki), SetClock()).current(9.0)


def test_an_address_is_asked_again_after_its_time_and_not_before(pki: TestPki, office: Office, server: Server) -> None:
    ticks = [0.0]
    clock = SetClock(datetime.now(UTC))
    source = CrlSource(server.url, anchors(pki), clock, ticks=lambda: ticks[0])
    server.behave = answering(b"no list")
    for moment, asked in ((0.0, 1), (RETRY - 0.1, 1), (RETRY, 2), (RETRY * 2 - 0.1, 2)):
        ticks[0] = moment
        with pytest.raises(CannotTell):
            source.current(9.0)
        assert server.asked == asked, moment
    server.behave = answering(office.crl())
    begun = RETRY * 2
    for after, asked in ((0.0, 3), (REFRESH - 0.1, 3), (REFRESH, 4)):
        ticks[0] = begun + after
        source.current(9.0)
        assert server.asked == asked, after


def test_a_list_from_an_address_counts_to_its_last_second(pki: TestPki, office: Office, server: Server) -> None:
    server.behave = answering(office.crl())
    clock = SetClock(datetime.now(UTC))
    source = CrlSource(server.url, anchors(pki), clock, ticks=lambda: 0.0)
    ends = source.current(9.0).next_update
    server.behave = answering(b"", status="503 Service Unavailable")
    clock.moment = ends
    assert source.current(9.0).next_update == ends
    clock.moment = ends + SECOND
    with pytest.raises(CannotTell):
        source.current(9.0)


def wait_for_checks() -> None:
    for thread in threading.enumerate():
        if thread.name == "revocation":
            thread.join(patience(60))


def test_a_check_that_was_begun_is_joined_within_its_time(holder: Holder) -> None:
    ticks, checker = [0.0], SetRevocation(Good())
    for after, asked in ((KEPT - 0.1, 1), (KEPT, 3)):
        early = EarlyChecks(checker, ticks=lambda: ticks[0])
        ticks[0] = 0.0
        early.begin(holder.leaf, holder.issuer)
        wait_for_checks()
        ticks[0] = after
        assert early.check(holder.leaf, holder.issuer) == Good()
        assert checker.asked == asked


def test_so_many_checks_may_wait_to_be_joined(pki: TestPki) -> None:
    checker = SetRevocation(Good())
    early = EarlyChecks(checker, ticks=lambda: 0.0)
    holders = [issue_now(pki, serial=n) for n in range(500, 501 + MOST)]
    for one in holders:
        early.begin(parse(one.leaf.der), one.issuer)
        wait_for_checks()
    assert len(early._begun) == MOST
    for one in holders:
        assert early.check(one.leaf, one.issuer) == Good()
    assert checker.asked == MOST + 1
