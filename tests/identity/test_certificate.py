from __future__ import annotations

import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.identity import attributes
from kiosk.identity.certificate import MAX_DER, MalformedCertificate, parse
from kiosk.identity.verify import SIGNATURE_POLICY, NotAccepted, Rejection
from kiosk.simulator.pki import names
from kiosk.simulator.pki.hierarchy import TestPki
from tests.identity.card import DOCUMENT, ENDS, ISSUED, Card, issue, verifier


@pytest.fixture(scope="module")
def card(pki: TestPki) -> Card:
    return issue(pki)


def test_the_profile_is_taken_apart(pki: TestPki, card: Card) -> None:
    found = parse(card.certificate)
    ca = parse(pki.anchors[1])
    assert found.issuer == ca.subject
    assert ca.subject == ca.issuer
    assert found.subject != found.issuer
    assert (found.not_before, found.not_after) == (ISSUED, ENDS)
    assert found.key_usage == {"digitalSignature", "nonRepudiation"}
    assert found.policies == {SIGNATURE_POLICY}
    assert found.authority_key_id == ca.subject_key_id
    assert found.crl_directories == (
        names.distribution_point("JPKI-DEMO", names.SIGN_UNIT, "Nagasaki-ken", "Omura-shi").public_bytes(),
    )
    assert found.crl_uris == ()
    assert found.ocsp_uris == ()
    assert found.unprocessed_critical == ()
    assert not found.is_ca
    assert ca.is_ca
    assert ca.key_usage == {"keyCertSign", "cRLSign"}
    order = [oid for oid, _ in found.other_names]
    a = attributes
    assert order == [a.NAME, a.BIRTH_DATE, a.GENDER, a.ADDRESS, a.NAME_FLAGS, a.ADDRESS_FLAGS]


def test_an_ocsp_responder_is_noted(pki: TestPki) -> None:
    assert parse(issue(pki, aia="http://ocsp.example/").certificate).ocsp_uris == ("http://ocsp.example/",)


def test_filler_after_the_certificate_is_refused(card: Card) -> None:
    for filler in (b"\x00", b"\xff", b"\xff" * 100):
        with pytest.raises(MalformedCertificate):
            parse(card.certificate + filler)


def test_a_signature_of_other_than_whole_bytes_is_refused(pki: TestPki) -> None:
    """Found by fuzzing: a certificate whose signature ends in zero bits could be written in several ways."""
    ending = (issue(pki, serial=serial).certificate for serial in range(1, 99))
    der = next(der for der in ending if not der[-1] & 1)
    size = len(parse(der).signature)
    assert der[-size - 1] == 0
    with pytest.raises(MalformedCertificate, match="whole bytes"):
        parse(der[: -size - 1] + b"\x01" + der[-size:])


@pytest.mark.parametrize("size", [0, 1, 2, 3, 4, 100, MAX_DER, MAX_DER + 1, 5_000_000])
def test_bytes_without_meaning_are_malformed(size: int) -> None:
    with pytest.raises(MalformedCertificate):
        parse(os.urandom(size))


@given(st.data())
@settings(max_examples=400)
def test_a_damaged_certificate_is_malformed_or_refused_and_never_anything_else(
    pki: TestPki, card: Card, data: st.DataObject
) -> None:
    der = bytearray(card.certificate)
    for _ in range(data.draw(st.integers(1, 3))):
        if not der:
            break  # cut and dropped to nothing
        place = data.draw(st.integers(0, len(der) - 1))
        match data.draw(st.sampled_from(["change", "cut", "grow", "drop"])):
            case "change":
                der[place] = data.draw(st.integers(0, 255))
            case "cut":
                del der[place + 1 :]
            case "grow":
                der[place:place] = data.draw(st.binary(min_size=1, max_size=4))
            case _:
                del der[place]
    if bytes(der) == card.certificate:
        return
    with pytest.raises(NotAccepted) as caught:
        verifier(pki).verify(certificate=bytes(der), signature=card.sign(), document=DOCUMENT)
    assert caught.value.reason is Rejection.NOT_GENUINE


@given(st.binary(max_size=400))
def test_any_bytes_are_malformed(data: bytes) -> None:
    with pytest.raises(MalformedCertificate):
        parse(data)
