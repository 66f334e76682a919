"""80 2A: what the keys sign, in which forms, and after what."""

from __future__ import annotations

import hashlib

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.hazmat.primitives.asymmetric.utils import Prehashed
from cryptography.x509 import load_der_x509_certificate

from kiosk.simulator.personas.catalogue import PERSONAS

ABC = hashlib.sha256(b"abc").digest()
PSS = padding.PSS(padding.MGF1(hashes.SHA256()), 32)


@pytest.fixture
def ready(talk):
    assert talk(talk.VERIFY).sw == 0x9000
    return talk


@pytest.fixture
def public(pki, today):
    certificate = PERSONAS["nagasaki"].credentials(pki, today).certificate
    return load_der_x509_certificate(certificate).public_key()


def sign(p1: int, data: bytes) -> str:
    return f"802A{p1:02X}9A{len(data):02X}{data.hex()}00"


def padded(signature: bytes, public) -> bytes:
    numbers = public.public_numbers()
    return pow(int.from_bytes(signature, "big"), numbers.e, numbers.n).to_bytes(256, "big")


def test_signing_before_the_password_is_refused(talk):
    assert talk(talk.SIGN).sw == 0x6982


def test_digest_info_is_signed_as_it_is(ready, public):
    data, sw = ready(ready.SIGN)
    assert (len(data), sw) == (256, 0x9000)
    public.verify(data, b"abc", padding.PKCS1v15(), hashes.SHA256())


def test_selected_key_signs_with_p2_00(ready, public):
    data = ready("00A4020C02001A", f"802A000033{ready.SHA256_ABC}00").data
    public.verify(data, b"abc", padding.PKCS1v15(), hashes.SHA256())


def test_one_verify_allows_several_signatures(ready):
    assert [ready(ready.SIGN).sw for _ in range(3)] == [0x9000] * 3


@pytest.mark.parametrize("size", [1, 20, 51, 245])
def test_anything_up_to_245_bytes_is_padded_verbatim(ready, public, size):
    data = bytes(range(1, size + 1))
    em = padded(ready(sign(0, data)).data, public)
    assert em == b"\x00\x01" + b"\xff" * (253 - size) + b"\x00" + data


def test_246_bytes_are_too_many(ready):
    assert ready(sign(0, bytes(246))).sw == 0x6985


def test_form_01_pads_the_bare_hash(ready, public):
    assert padded(ready(sign(1, b"abc")).data, public).endswith(b"\xff\x00" + ABC)


def test_form_02_adds_the_digest_info_to_a_hash(ready, public):
    public.verify(ready(sign(2, ABC)).data, ABC, padding.PKCS1v15(), Prehashed(hashes.SHA256()))
    assert ready(sign(2, ABC[:-1])).sw == 0x6985


def test_form_03_hashes_and_adds_the_digest_info(ready, public):
    public.verify(ready(sign(3, b"abc")).data, b"abc", padding.PKCS1v15(), hashes.SHA256())


@pytest.mark.parametrize(("form", "data"), [(4, ABC), (5, b"abc")])
def test_forms_04_and_05_are_pss(ready, public, form, data):
    public.verify(ready(sign(form, data)).data, b"abc", PSS, hashes.SHA256())


@pytest.mark.parametrize("p1", [6, 7, 0x10, 0x80, 0x9E, 0xFF])
def test_other_forms_are_refused(ready, p1):
    assert ready(sign(p1, b"abc")).sw == 0x6A86


def test_nothing_to_sign_is_a_wrong_length(ready):
    assert ready("802A009A00").sw == 0x6700


def test_signing_without_a_key_file_is_refused(ready, talk):
    assert ready("00A4020C020006", f"802A000033{ready.SHA256_ABC}00").sw == 0x6981
    ready.card.power_on()
    assert ready(ready.SELECT, f"802A000033{ready.SHA256_ABC}00").sw == 0x6986


def test_card_without_signing_certificate_has_no_signing_key(lay):
    talk = lay("child-14")
    assert talk(talk.SELECT, talk.VERIFY).sw == 0x9000
    assert talk(talk.SIGN).sw == 0x6A88


def test_authentication_key_signs_after_its_own_pin(talk, pki):
    form = f"802A009733{talk.SHA256_ABC}00"
    assert talk(talk.VERIFY, form).sw == 0x6982
    assert talk("0020009804" + b"1234".hex()).sw == 0x9000
    certificate = load_der_x509_certificate(
        talk("00B08A00000000").data[: int.from_bytes(talk("00B08A0004").data[2:], "big") + 4]
    )
    certificate.public_key().verify(talk(form).data, b"abc", padding.PKCS1v15(), hashes.SHA256())


def test_copied_certificate_does_not_match_the_card_s_key(lay, public):
    talk = lay("card-key-mismatch")
    assert padded(talk(talk.SELECT, talk.VERIFY, talk.SIGN).data, public)[:2] != b"\x00\x01"
