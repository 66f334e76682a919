"""OpenSSL's own responder asked over HTTP: what it says is what the checker says."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from asn1crypto.ocsp import OCSPRequest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509 import ocsp
from cryptography.x509.oid import ExtendedKeyUsageOID

from kiosk.clock import SystemClock
from kiosk.identity.revocation import Cause, Good, RevocationStatus, Revoked, Unknown
from kiosk.identity.revocation.ocsp import Nonce, OcspRules
from kiosk.identity.revocation.ocsp import ask as ocsp_ask
from kiosk.identity.revocation.ocsp.checker import OcspChecker
from kiosk.simulator.pki.authority import Authority, make_authority
from kiosk.simulator.pki.hierarchy import TestPki
from tests.identity.card import SetClock, SetRevocation
from tests.identity.conftest import Holder, issue_now
from tests.identity.openssl import Office, delegate, openssl
from tests.identity.servers import Server, computing
from tests.identity.spelling import respelt

Check = Callable[..., RevocationStatus]


@pytest.fixture
def check(office: Office, server: Server, holder: Holder) -> Check:
    """Ask OpenSSL, run with these options, behind a server on 127.0.0.1."""

    def ask(*options: str, clock: object = None, rules: OcspRules | None = None, **more: object) -> RevocationStatus:
        server.behave = computing(lambda request: office.answer(request, "-nmin", "5", *options))
        made = OcspChecker(server.url, rules or OcspRules(), clock or SystemClock(), 20.0, **more)  # type: ignore[arg-type]
        return made.check(holder.leaf, holder.issuer)

    return ask


def why(status: RevocationStatus) -> tuple[Cause, str]:
    assert isinstance(status, Unknown)
    return status.cause, status.detail


def test_a_certificate_the_responder_knows_is_good(check: Check, office: Office, holder: Holder) -> None:
    office.know(holder.leaf.der)
    assert check() == Good()
    assert check("-resp_key_id", "-rmd", "sha384") == Good()
    assert check("-rmd", "sha512", rules=OcspRules(sha256_ids=True)) == Good()


@pytest.mark.parametrize("reason", ["keyCompromise", "superseded", "affiliationChanged", "certificateHold"])
def test_a_revoked_certificate_has_its_time_and_reason(
    check: Check, office: Office, holder: Holder, reason: str
) -> None:
    office.know(holder.leaf.der, reason)
    assert check() == Revoked(datetime(2026, 10, 1, tzinfo=UTC), reason)


def test_a_certificate_the_responder_does_not_know_is_unknown(check: Check) -> None:
    assert why(check())[0] is Cause.UNKNOWN


def test_an_answer_signed_with_sha1_is_not_believed(check: Check, office: Office, holder: Holder) -> None:
    office.know(holder.leaf.der)
    assert why(check("-rmd", "sha1"))[0] is Cause.UNTRUSTED


def test_an_answer_with_a_broken_signature_is_not_believed(check: Check, office: Office, holder: Holder) -> None:
    office.know(holder.leaf.der)
    assert why(check("-badsig"))[0] is Cause.UNTRUSTED


def test_a_delegated_responder_is_believed(check: Check, office: Office, holder: Holder, pki: TestPki) -> None:
    office.know(holder.leaf.der)
    office.sign_with(*delegate(pki, pki.authority()))
    assert check() == Good()
    assert why(check("-resp_no_certs"))[0] is Cause.UNTRUSTED


@pytest.mark.parametrize(
    ("wish", "words"),
    [
        ({"purposes": None}, "not for signing OCSP"),
        ({"purposes": [ExtendedKeyUsageOID.ANY_EXTENDED_KEY_USAGE]}, "not for signing OCSP"),
        ({"purposes": [ExtendedKeyUsageOID.SERVER_AUTH]}, "not for signing OCSP"),
        ({"not_after": datetime.now(UTC) - timedelta(days=1)}, "validity"),
        ({"not_before": datetime.now(UTC) + timedelta(days=1)}, "validity"),
        ({"extra": [x509.UnrecognizedExtension(x509.ObjectIdentifier("1.2.3.4"), b"\5\0")]}, "critical extension"),
        ({"extra": [x509.KeyUsage(*[n == 2 for n in range(9)])]}, "may not sign"),
    ],
)
def test_a_delegated_responder_that_may_not_answer_is_refused(
    check: Check, office: Office, holder: Holder, pki: TestPki, wish: dict[str, object], words: str
) -> None:
    office.know(holder.leaf.der)
    office.sign_with(*delegate(pki, pki.authority(), **wish))
    cause, said = why(check())
    assert cause is Cause.UNTRUSTED
    assert words in said


def test_a_responder_whose_certificate_is_signed_with_sha1_is_refused(
    check: Check, office: Office, holder: Holder, pki: TestPki
) -> None:
    office.know(holder.leaf.der)
    right, key = delegate(pki, pki.authority())
    office.sign_with(right, key)
    (office.folder / "purpose.cnf").write_text("extendedKeyUsage = OCSPSigning\nnoCheck = NULL\n")
    asking = ["req", "-new", "-key", "signer.key", "-subj", "/CN=responder", "-out", "responder.csr"]
    openssl(*asking, cwd=office.folder)
    for digest, good in (("-sha256", True), ("-sha1", False)):
        signing = ["-CA", "ca.pem", "-CAkey", "ca.key", "-set_serial", "78", "-extfile", "purpose.cnf", digest]
        openssl("x509", "-req", "-in", "responder.csr", *signing, "-out", "signer.pem", cwd=office.folder)
        assert (check() == Good()) is good


def test_a_responder_whose_certificate_spells_the_ca_otherwise_is_believed(
    check: Check, office: Office, holder: Holder, pki: TestPki
) -> None:
    office.know(holder.leaf.der)
    ca = pki.authority()
    office.sign_with(*delegate(pki, ca, issuer=respelt(ca.certificate.subject)))
    assert check() == Good()
    other = x509.Name([*ca.certificate.subject][:-1])
    office.sign_with(*delegate(pki, ca, issuer=other))
    assert "not issued by the CA" in why(check())[1]


def test_a_ca_that_names_itself_otherwise_in_its_answer_is_believed(
    check: Check, office: Office, holder: Holder, pki: TestPki
) -> None:
    """The responder id is the subject of the certificate the responder was given."""
    office.know(holder.leaf.der)
    ca = pki.authority()
    office.sign_with(reissued(ca, respelt(ca.certificate.subject)), ca.key)
    assert check() == Good()
    office.sign_with(reissued(ca, x509.Name([*ca.certificate.subject][:-1])), ca.key)
    assert why(check())[0] is Cause.UNTRUSTED


def reissued(ca: Authority, name: x509.Name) -> x509.Certificate:
    """The CA's key under another name."""
    now = datetime.now(UTC)
    builder = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(ca.key.public_key())
    dated = builder.not_valid_before(now - timedelta(days=9)).not_valid_after(now + timedelta(days=9))
    return dated.serial_number(1).sign(ca.key, hashes.SHA256())


def test_an_answer_about_others_too_counts_for_the_one_that_was_asked_about(
    office: Office, holder: Holder, pki: TestPki, server: Server
) -> None:
    other = issue_now(pki, serial=4711)
    office.know(holder.leaf.der)
    office.know(other.leaf.der, "superseded")
    rules = {True: OcspRules(), False: OcspRules(nonce=Nonce.OFF)}

    def both(request: bytes) -> bytes:
        mine, theirs = (OCSPRequest.load(der) for der in (request, ocsp_ask(other.leaf, other.issuer, OcspRules()).der))
        requests = [*theirs["tbs_request"]["request_list"], *mine["tbs_request"]["request_list"]]
        mine["tbs_request"]["request_list"] = requests
        return office.answer(mine.dump(force=True), "-nmin", "5")

    server.behave = computing(both)
    for asked in rules.values():
        checker = OcspChecker(server.url, asked, SystemClock(), 20.0)
        assert checker.check(holder.leaf, holder.issuer) == Good()
        assert isinstance(checker.check(other.leaf, other.issuer), Revoked)


def test_a_responder_that_names_certificates_by_another_hash_gets_a_hint(
    office: Office, holder: Holder, server: Server
) -> None:
    office.know(holder.leaf.der)

    def otherwise(request: bytes) -> bytes:
        [nonce] = ocsp.load_der_ocsp_request(request).extensions
        lower, upper = (x509.load_der_x509_certificate(c.der) for c in (holder.leaf, holder.issuer.certificate))
        builder = ocsp.OCSPRequestBuilder().add_certificate(lower, upper, hashes.SHA256())
        return office.answer(builder.add_extension(nonce.value, critical=False).build().public_bytes(Encoding.DER))

    server.behave = computing(otherwise)
    status = OcspChecker(server.url, OcspRules(), SystemClock(), 20.0).check(holder.leaf, holder.issuer)
    cause, said = why(status)
    assert cause is Cause.UNTRUSTED
    assert 'set revocation.certificate_ids = "sha256"' in said


def test_a_responder_of_another_ca_with_the_same_name_is_refused(
    check: Check, office: Office, holder: Holder, pki: TestPki
) -> None:
    office.know(holder.leaf.der)
    rogue = make_authority(pki.key("rogue"))
    for signer in (delegate(pki, rogue), (rogue.certificate, rogue.key), delegate(pki, pki.authority(generation=1))):
        office.sign_with(*signer)
        assert why(check())[0] is Cause.UNTRUSTED


def test_a_responder_the_ca_wants_checked_is_checked(
    check: Check, office: Office, holder: Holder, pki: TestPki
) -> None:
    office.know(holder.leaf.der)
    office.sign_with(*delegate(pki, pki.authority(), nocheck=False))
    assert "unchecked_responder" in why(check())[1]
    assert check(unchecked_responder=True) == Good()
    good = SetRevocation(Good())
    assert check(responders=good) == Good()
    assert good.asked == 1
    revoked = SetRevocation(Revoked(datetime.now(UTC), "keyCompromise"))
    assert why(check(responders=revoked, unchecked_responder=True)) == (
        Cause.UNTRUSTED,
        "the responder's certificate is revoked",
    )
    stale = SetRevocation(Unknown("old list", Cause.STALE))
    assert why(check(responders=stale, unchecked_responder=True))[0] is Cause.STALE


def test_a_responder_with_nocheck_is_not_asked_about(
    check: Check, office: Office, holder: Holder, pki: TestPki
) -> None:
    office.know(holder.leaf.der)
    office.sign_with(*delegate(pki, pki.authority()))
    watching = SetRevocation(Unknown("must not be asked", Cause.STALE))
    assert check(responders=watching) == Good()
    assert watching.asked == 0


def test_an_answer_that_has_ended_is_stale(check: Check, office: Office, holder: Holder) -> None:
    office.know(holder.leaf.der)
    off = OcspRules(nonce=Nonce.OFF)
    later = SetClock(datetime.now(UTC) + timedelta(minutes=20))
    assert why(check(clock=later, rules=off))[0] is Cause.STALE
    assert check(clock=SetClock(datetime.now(UTC) + timedelta(minutes=8)), rules=off) == Good()


def test_a_machine_whose_date_is_wrong_is_told_so_and_not_the_responder(
    check: Check, office: Office, holder: Holder
) -> None:
    office.know(holder.leaf.der)
    for days in (-3, 3):
        clock = SetClock(datetime.now(UTC) + timedelta(days=days))
        assert why(check(clock=clock))[0] is Cause.CLOCK, days


def test_an_answer_without_nonce_counts_only_where_the_profile_says_so(
    check: Check, office: Office, holder: Holder, server: Server
) -> None:
    office.know(holder.leaf.der)

    def without_nonce(request: bytes) -> bytes:
        parsed = ocsp.load_der_ocsp_request(request)
        builder = ocsp.OCSPRequestBuilder().add_certificate_by_hash(
            parsed.issuer_name_hash, parsed.issuer_key_hash, parsed.serial_number, parsed.hash_algorithm
        )
        return office.answer(builder.build().public_bytes(Encoding.DER), "-nmin", "5")

    server.behave = computing(without_nonce)
    for nonce, good in ((Nonce.REQUIRED, False), (Nonce.OPTIONAL, True), (Nonce.OFF, True)):
        status = OcspChecker(server.url, OcspRules(nonce=nonce), SystemClock(), 20.0).check(holder.leaf, holder.issuer)
        assert (status == Good()) is good


def test_the_address_comes_from_the_certificate_where_the_profile_has_none(
    office: Office, server: Server, pki: TestPki
) -> None:
    server.behave = computing(lambda request: office.answer(request, "-nmin", "5"))
    named = issue_now(pki, aia=server.url)
    office.know(named.leaf.der)
    checker = OcspChecker(None, OcspRules(), SystemClock(), 20.0)
    assert checker.check(named.leaf, named.issuer) == Good()
    nobody = issue_now(pki, serial=4711)
    assert why(checker.check(nobody.leaf, nobody.issuer))[0] is Cause.UNREACHABLE
    assert server.asked == 1


def test_openssls_own_http_server_is_understood(office: Office, holder: Holder) -> None:
    """It cannot be bound to one address, so it answers once only."""
    office.know(holder.leaf.der, "superseded")
    words = ["openssl", *map(str, office.responder("-port", "0", "-nrequest", "1", "-nmin", "5"))]
    with subprocess.Popen(words, cwd=office.folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as running:
        try:
            assert running.stdout is not None
            found = re.match(rb"ACCEPT \S*:(\d+)", running.stdout.readline())
            assert found is not None
            url = f"http://127.0.0.1:{int(found[1])}/"
            status = OcspChecker(url, OcspRules(), SystemClock(), 20.0).check(holder.leaf, holder.issuer)
            assert isinstance(status, Revoked)
            assert status.reason == "superseded"
        finally:
            running.kill()
