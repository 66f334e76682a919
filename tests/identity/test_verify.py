from __future__ import annotations

import logging
from datetime import UTC, datetime, timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import Encoding

from kiosk.identity.revocation import Cause, DemoRevocation, Good, NotYetChecked, Revoked, Unknown
from kiosk.identity.trust import TrustAnchor
from kiosk.identity.verify import JUST_ISSUED, SIGNATURE_POLICY, TEST_POLICY, NotAccepted, TrustPolicy, Verifier
from kiosk.patron.applicant import Gender
from kiosk.simulator.personas.people import TARO
from kiosk.simulator.pki import names
from kiosk.simulator.pki.authority import Authority, make_authority
from kiosk.simulator.pki.hierarchy import TestPki
from kiosk.simulator.pki.usage import usage
from tests.identity.card import DOCUMENT, ENDS, ISSUED, NOW, Card, SetClock, SetRevocation, anchors, issue, verifier


def refusal(checker: Verifier, card: Card, *, signature: bytes | None = None, document: bytes = DOCUMENT) -> str:
    signed = card.sign() if signature is None else signature
    with pytest.raises(NotAccepted) as caught:
        checker.verify(certificate=card.certificate, signature=signed, document=document)
    for secret in (TARO.name, TARO.birth, TARO.address):
        assert secret not in str(caught.value)
        assert secret[:4] not in caught.value.detail
    return f"{caught.value.reason.name} {caught.value.detail}"


def test_a_good_card_says_who_its_holder_is(pki: TestPki) -> None:
    card = issue(pki)
    revocation = SetRevocation(Good())
    applicant = verifier(pki, revocation=revocation).verify(
        certificate=card.certificate, signature=card.sign(), document=DOCUMENT
    )
    assert applicant.name == "長崎　太郎"
    assert applicant.birth_date.iso() == "1990-04-01"
    assert applicant.gender is Gender.MALE
    assert applicant.address == "長崎県大村市東本町１－２－３"
    assert not applicant.has_substitutes
    assert revocation.asked == 1


def test_both_generations_of_the_ca_are_found_by_key_though_they_share_a_name(pki: TestPki) -> None:
    for generation in (1, 2):
        card = issue(pki, ca=pki.authority(generation=generation))
        verifier(pki).verify(certificate=card.certificate, signature=card.sign(), document=DOCUMENT)


def test_an_issuer_that_is_not_pinned_is_refused_though_its_sister_is(pki: TestPki) -> None:
    card = issue(pki, ca=pki.authority(generation=1))
    assert "NOT_GENUINE chain" in refusal(verifier(pki, anchors=anchors(pki)[1:]), card)


def test_an_expired_certificate_is_k203_to_the_second(pki: TestPki) -> None:
    card = issue(pki)
    clock = SetClock(ENDS)
    verifier(pki, clock=clock).verify(certificate=card.certificate, signature=card.sign(), document=DOCUMENT)
    clock.moment = ENDS + timedelta(seconds=1)
    assert refusal(verifier(pki, clock=clock), card).startswith("EXPIRED")


def test_a_certificate_not_yet_valid_makes_it_think_of_the_clock(pki: TestPki) -> None:
    said = refusal(verifier(pki, clock=SetClock(ISSUED - timedelta(seconds=1))), issue(pki))
    assert said.startswith("NOT_GENUINE")
    assert "clock" in said


def test_a_certificate_that_begins_within_a_day_was_issued_just_now_and_later_ones_are_the_clocks_fault(
    pki: TestPki,
) -> None:
    first = timedelta(seconds=1)
    for ahead in (first, timedelta(hours=9), JUST_ISSUED):
        assert refusal(verifier(pki), issue(pki, not_before=NOW + ahead)).startswith("NOT_USABLE_YET validity")
    for ahead in (JUST_ISSUED + first, timedelta(days=30)):
        assert refusal(verifier(pki), issue(pki, not_before=NOW + ahead)).startswith("NOT_GENUINE clock")
    rogues = issue(pki, ca=rogue(pki), not_before=NOW + first)
    assert refusal(verifier(pki), rogues).startswith("NOT_GENUINE chain")


def test_a_certificate_nobody_knows_may_be_known_tomorrow_if_it_was_issued_today(pki: TestPki) -> None:
    """Never is it good; and only the responder's own "unknown" says anything about its age."""
    young, old = (
        issue(pki, not_before=NOW - JUST_ISSUED),
        issue(pki, not_before=NOW - JUST_ISSUED - timedelta(seconds=1)),
    )
    for cause in Cause:
        asked = verifier(pki, revocation=SetRevocation(Unknown("why", cause)))
        known = cause is not Cause.UNKNOWN
        assert refusal(asked, young).startswith("REVOCATION_UNKNOWN" if known else "NOT_USABLE_YET"), cause
        assert refusal(asked, old).startswith("REVOCATION_UNKNOWN" if known else "NOT_KNOWN"), cause


def test_an_expired_certificate_of_a_rogue_ca_is_not_genuine(pki: TestPki) -> None:
    card = issue(pki, ca=rogue(pki), not_after=NOW - timedelta(days=1))
    assert refusal(verifier(pki), card).startswith("NOT_GENUINE chain")


def test_a_rogue_ca_of_the_same_name_that_claims_the_key_id_of_a_real_one_is_refused(pki: TestPki) -> None:
    real = x509.load_der_x509_certificate(pki.anchors[1]).extensions.get_extension_for_class(x509.SubjectKeyIdentifier)
    card = issue(pki, ca=rogue(pki))
    builder = rebuilt(card, {x509.AuthorityKeyIdentifier: x509.AuthorityKeyIdentifier(real.value.digest, None, None)})
    card.certificate = signed(builder, pki, "rogue")
    assert refusal(verifier(pki), card).startswith("NOT_GENUINE chain")


def test_a_certificate_without_key_id_is_found_by_signature(pki: TestPki) -> None:
    card = issue(pki)
    card.certificate = signed(rebuilt(card, {x509.AuthorityKeyIdentifier: None}), pki, "ca-sign-2")
    verifier(pki).verify(certificate=card.certificate, signature=card.sign(), document=DOCUMENT)


def test_an_expired_ca_certificate_vouches_for_nobody(pki: TestPki) -> None:
    late = SetClock(datetime(2054, 1, 1, tzinfo=UTC))
    card = issue(pki, not_after=datetime(2060, 1, 1, tzinfo=UTC))
    assert refusal(verifier(pki, clock=late), card).startswith("NOT_GENUINE chain")


def test_a_signature_over_something_else_is_refused(pki: TestPki) -> None:
    card = issue(pki)
    assert refusal(verifier(pki), card, signature=card.sign(b"another")).startswith("NOT_GENUINE signature")
    assert refusal(verifier(pki), card, document=DOCUMENT + b"x").startswith("NOT_GENUINE signature")


def test_a_signature_by_another_key_is_refused(pki: TestPki) -> None:
    stranger = issue(pki, key=pki.key("stranger"))
    assert refusal(verifier(pki), issue(pki), signature=stranger.sign()).startswith("NOT_GENUINE signature")


def test_a_signature_is_refused_before_an_expired_certificate_is_mentioned(pki: TestPki) -> None:
    card = issue(pki, not_after=NOW - timedelta(days=1))
    assert refusal(verifier(pki), card, signature=card.sign(b"another")).startswith("NOT_GENUINE signature")


@pytest.mark.parametrize("policy", [names.AUTH_POLICY, names.PHONE_SIGN_POLICY, "1.2.3"])
def test_other_policies_are_refused(pki: TestPki, policy: str) -> None:
    assert refusal(verifier(pki), issue(pki, policy=policy)).startswith("NOT_GENUINE profile")


def test_a_phones_policy_is_accepted_where_the_library_says_so(pki: TestPki) -> None:
    card = issue(pki, policy=names.PHONE_SIGN_POLICY)
    both = verifier(pki, policies=frozenset({SIGNATURE_POLICY, names.PHONE_SIGN_POLICY}))
    both.verify(certificate=card.certificate, signature=card.sign(), document=DOCUMENT)


def test_only_a_key_for_exactly_signature_and_non_repudiation_is_accepted(pki: TestPki) -> None:
    for wrong in (
        usage(non_repudiation=False),
        usage(signature=False),
        usage(cert_sign=True),
    ):
        assert refusal(verifier(pki), issue(pki, key_usage=wrong)).startswith("NOT_GENUINE profile")


def test_a_critical_extension_nobody_understands_is_refused_and_an_uncritical_one_is_not(pki: TestPki) -> None:
    strange = x509.UnrecognizedExtension(x509.ObjectIdentifier("1.2.3.4"), b"\x05\x00")
    assert "1.2.3.4" in refusal(verifier(pki), issue(pki, extra=((strange, True),)))
    card = issue(pki, extra=((strange, False),), aia="http://ocsp.example/")
    verifier(pki).verify(certificate=card.certificate, signature=card.sign(), document=DOCUMENT)


def test_a_ca_certificate_is_nobodys(pki: TestPki) -> None:
    ca = Card(pki.anchors[1], pki.key("ca-sign-2"))
    assert refusal(verifier(pki), ca).startswith("NOT_GENUINE profile")


def test_a_revoked_certificate_is_k204_and_an_unknown_state_is_never_good(pki: TestPki) -> None:
    card = issue(pki)
    revoked = SetRevocation(Revoked(NOW, "affiliationChanged"))
    assert refusal(verifier(pki, revocation=revoked), card) == "REVOKED revoked: affiliationChanged"
    unknown = SetRevocation(Unknown("no answer", Cause.UNREACHABLE))
    assert refusal(verifier(pki, revocation=unknown), card).startswith("REVOCATION_UNKNOWN")


def test_nobody_is_asked_about_a_certificate_that_is_refused_anyway(pki: TestPki) -> None:
    revocation = SetRevocation(Revoked(NOW, "superseded"))
    for card in (issue(pki, not_after=NOW - timedelta(1)), issue(pki, policy="1.2.3"), issue(pki, ca=rogue(pki))):
        assert not refusal(verifier(pki, revocation=revocation), card).startswith("REVOKED")
    assert revocation.asked == 0


def test_the_demo_revokes_by_serial_number(pki: TestPki) -> None:
    policy = TrustPolicy(anchors(pki), allow_test=True)
    demo = Verifier(policy, DemoRevocation(frozenset({7}), frozenset({8})), SetClock())
    assert refusal(demo, issue(pki, serial=7)).startswith("REVOKED")
    assert refusal(demo, issue(pki, serial=8)).startswith("NOT_KNOWN revocation unknown")
    good = issue(pki, serial=9)
    demo.verify(certificate=good.certificate, signature=good.sign(), document=DOCUMENT)


def test_unchecked_revocation_and_test_certificates_are_said_at_start(pki: TestPki) -> None:
    notices = Verifier(TrustPolicy(anchors(pki), allow_test=True), NotYetChecked(), SetClock()).notices
    assert "revocation" in notices[0]
    assert "test certificates" in notices[1]


def test_without_permission_a_policy_can_name_no_test_hierarchy(pki: TestPki) -> None:
    with pytest.raises(ValueError, match="test certificates"):
        TrustPolicy(anchors(pki))
    real = real_named(pki)
    with pytest.raises(ValueError, match="test certificates"):
        TrustPolicy(real, frozenset({TEST_POLICY}))
    with pytest.raises(ValueError, match="at least one"):
        TrustPolicy(())


def test_production_refuses_the_test_environments_policy_under_a_real_ca(pki: TestPki) -> None:
    ca = production_ca(pki)
    strict = verifier(pki, anchors=real_named(pki), allow_test=False)
    good = issue(pki, ca=ca)
    strict.verify(certificate=good.certificate, signature=good.sign(), document=DOCUMENT)
    assert refusal(strict, issue(pki, ca=ca, policy=TEST_POLICY)).startswith("NOT_GENUINE profile")
    assert refusal(strict, issue(pki)).startswith("NOT_GENUINE chain")


def test_a_broken_certificate_is_not_genuine_and_says_nothing_of_the_person(
    pki: TestPki, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    card = issue(pki)
    for der in (b"", card.certificate + b"\xff", card.certificate[:-1], b"\x30\x80" + card.certificate):
        assert refusal(verifier(pki), Card(der, card.key)).startswith("NOT_GENUINE certificate")
    no_attributes = issue(pki, san_override=())
    assert refusal(verifier(pki), no_attributes) == "NOT_GENUINE attributes: no name"
    assert TARO.name not in caplog.text


def rogue(pki: TestPki) -> Authority:
    return make_authority(pki.key("rogue"), organisation=names.DEMO_ORGANISATION)


def production_ca(pki: TestPki) -> Authority:
    """A CA of the real one's name, which a production policy under test trusts."""
    return make_authority(pki.key("as-if-real"), organisation=names.REAL_ORGANISATION)


def real_named(pki: TestPki) -> tuple[TrustAnchor, ...]:
    return (TrustAnchor.load(production_ca(pki).der),)


def rebuilt(card: Card, changes: dict[type[x509.ExtensionType], x509.ExtensionType | None]) -> x509.CertificateBuilder:
    """The card's certificate to be signed anew, some extensions exchanged (None: left out)."""
    found = x509.load_der_x509_certificate(card.certificate)
    builder = (
        x509.CertificateBuilder()
        .subject_name(found.subject)
        .issuer_name(found.issuer)
        .public_key(card.key.public_key())
        .serial_number(found.serial_number)
        .not_valid_before(found.not_valid_before_utc)
        .not_valid_after(found.not_valid_after_utc)
    )
    for extension in found.extensions:
        value = changes.get(type(extension.value), extension.value)
        if value is not None:
            builder = builder.add_extension(value, extension.critical)
    return builder


def signed(builder: x509.CertificateBuilder, pki: TestPki, key: str) -> bytes:
    return builder.sign(pki.key(key), hashes.SHA256()).public_bytes(Encoding.DER)
