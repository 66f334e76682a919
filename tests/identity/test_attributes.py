from __future__ import annotations

import logging
from dataclasses import replace

import pytest
from asn1crypto import core
from cryptography import x509
from hypothesis import given
from hypothesis import strategies as st

from kiosk.identity import attributes
from kiosk.identity.attributes import read_applicant
from kiosk.identity.certificate import MalformedCertificate, SigningCertificate, parse
from kiosk.identity.encoding import der_text
from kiosk.patron.applicant import Applicant, BirthDate, Gender
from kiosk.simulator.personas import people
from kiosk.simulator.pki import profile
from kiosk.simulator.pki.hierarchy import TestPki
from kiosk.simulator.pki.person import Person
from tests.identity.card import issue


@pytest.fixture(scope="module")
def plain(pki: TestPki) -> SigningCertificate:
    return parse(issue(pki).certificate)


def utf8(text: str) -> bytes:
    return core.UTF8String(text).dump()


GOOD = {
    attributes.NAME: utf8("黒桐　幹也"),
    attributes.NAME_FLAGS: utf8("00000"),
    attributes.GENDER: utf8("1"),
    attributes.BIRTH_DATE: utf8("319800217"),
    attributes.ADDRESS: utf8("東京都清瀬市観布子南１２－７－２０２"),
    attributes.ADDRESS_FLAGS: utf8("0" * 18),
}


def read(plain: SigningCertificate, *more: tuple[str, bytes], **changes: bytes | None) -> Applicant:
    """The applicant of a certificate with these otherNames; keywords are names in ``attributes``, None leaves out."""
    values = dict(GOOD) | {getattr(attributes, key): value for key, value in changes.items()}
    names = tuple((oid, der) for oid, der in values.items() if der is not None)
    return read_applicant(replace(plain, other_names=names + more))


def test_the_holder_of_j_lis_test_card_is_read_whatever_the_order(plain: SigningCertificate) -> None:
    forward = read(plain)
    backward = read_applicant(replace(plain, other_names=tuple(reversed(GOOD.items()))))
    assert forward == backward
    assert forward.name == "黒桐　幹也"
    assert forward.birth_date == BirthDate(1980, 2, 17)
    assert forward.gender is Gender.MALE
    assert forward.address == "東京都清瀬市観布子南１２－７－２０２"
    assert forward.name_flags == (False,) * 5
    assert forward.address_flags == (False,) * 18


@pytest.mark.parametrize(
    "person",
    [
        people.TARO,
        people.LONG,
        people.RARE_KANJI,
        people.FOREIGN,
        people.SINGLE_NAME,
        people.SUBSTITUTED,
        people.UNKNOWN_BIRTH,
        people.OVERSEAS,
    ],
    ids=lambda person: person.birth,
)
def test_every_person_of_the_demo_comes_out_as_they_went_in(pki: TestPki, person: Person) -> None:
    applicant = read_applicant(parse(issue(pki, person).certificate))
    assert applicant.name == person.name
    assert applicant.address == person.address
    assert applicant.birth_date.iso().replace("-", "") == person.birth[1:]
    assert "".join("01"[flag] for flag in applicant.name_flags) == person.all_name_flags
    assert "".join("01"[flag] for flag in applicant.address_flags) == person.all_address_flags


def test_names_are_never_normalised(plain: SigningCertificate) -> None:
    for name in ("\ufa19　\uf9dc", "辻\U000e0100　一", "か\u3099", "ﾊﾟｰ", "ＡＢＣ　Ｄ"):
        assert read(plain, NAME=utf8(name)).name == name


@pytest.mark.parametrize(
    "kind", [core.UTF8String, core.BMPString, core.UniversalString, core.PrintableString, core.VisibleString]
)
def test_any_unambiguous_string_type_is_read(plain: SigningCertificate, kind: type[core.AbstractString]) -> None:
    assert read(plain, NAME=kind("MARTINEZ ANA").dump()).name == "MARTINEZ ANA"
    assert read(plain, BIRTH_DATE=kind("519900401").dump()).birth_date == BirthDate(1990, 4, 1)


def test_kanji_beyond_the_first_plane_survive_two_bytes_a_unit(plain: SigningCertificate) -> None:
    assert read(plain, NAME=core.BMPString("𠮷田").dump()).name == "𠮷田"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("400000000", BirthDate(None, None, None)),
        ("019900401", BirthDate(1990, 4, 1)),
        ("319900000", BirthDate(1990, None, None)),
        ("319900400", BirthDate(1990, 4, None)),
        ("300000229", BirthDate(None, 2, 29)),
        ("300000031", BirthDate(None, None, 31)),
        ("419960229", BirthDate(1996, 2, 29)),
        ("620600101", BirthDate(2060, 1, 1)),
    ],
)
def test_birth_dates_may_have_unknown_parts(plain: SigningCertificate, text: str, expected: BirthDate) -> None:
    assert read(plain, BIRTH_DATE=utf8(text)).birth_date == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "19900401",
        "3199004011",
        "S19900401",
        "319901301",
        "319900431",
        "319970229",
        "300000230",
        "３19900401",
        "319900432",
        "3 9900401",
    ],
)
def test_what_is_no_date_is_malformed(plain: SigningCertificate, text: str) -> None:
    with pytest.raises(MalformedCertificate, match="birth date"):
        read(plain, BIRTH_DATE=utf8(text))


@pytest.mark.parametrize("code", ["0", "3", "9", "男", "11"])
def test_genders_sources_disagree_on_are_unknown(plain: SigningCertificate, code: str) -> None:
    assert read(plain, GENDER=utf8(code)).gender is Gender.UNKNOWN


def test_two_is_female(plain: SigningCertificate) -> None:
    assert read(plain, GENDER=utf8("2")).gender is Gender.FEMALE


def test_flags_that_do_not_fit_put_every_character_in_doubt_or_none(plain: SigningCertificate) -> None:
    assert read(plain, NAME_FLAGS=utf8("01000")).name_flags == (False, True, False, False, False)
    assert read(plain, NAME_FLAGS=utf8("000")).name_flags == ()
    assert read(plain, NAME_FLAGS=utf8("")).name_flags == ()
    assert read(plain, NAME_FLAGS=None, ADDRESS_FLAGS=None).name_flags == ()
    assert read(plain, NAME_FLAGS=utf8("001")).name_flags == (True,) * 5
    with pytest.raises(MalformedCertificate, match="name flags"):
        read(plain, NAME_FLAGS=utf8("0０000"))


@pytest.mark.parametrize("which", ["NAME", "GENDER", "BIRTH_DATE", "ADDRESS"])
@pytest.mark.parametrize("value", [None, utf8(""), b"", b"\x04\x01a", b"\x0c\x02a", utf8("a") + b"\0", b"\x14\x01a"])
def test_a_missing_empty_or_mistyped_attribute_is_malformed(
    plain: SigningCertificate, which: str, value: bytes | None
) -> None:
    with pytest.raises(MalformedCertificate):
        read(plain, **{which: value})


@pytest.mark.parametrize("value", [utf8("a\nb"), utf8("a\x00b"), utf8("a\u2028b"), utf8("長" * 401), b"\x0c\x01\xff"])
def test_names_with_control_characters_or_beyond_all_measure_are_malformed(
    plain: SigningCertificate, value: bytes
) -> None:
    with pytest.raises(MalformedCertificate):
        read(plain, NAME=value)


def test_an_attribute_that_comes_twice_is_malformed_even_if_equal(plain: SigningCertificate) -> None:
    for oid in GOOD:
        with pytest.raises(MalformedCertificate, match="twice"):
            read(plain, (oid, GOOD[oid]))


def test_an_unknown_attribute_is_ignored_and_only_its_oid_is_logged(
    plain: SigningCertificate, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    read(plain, ("1.2.392.200149.8.5.5.7", utf8("コクトウ　ミキヤ")), ("1.2.3", b"\xff"))
    assert "1.2.392.200149.8.5.5.7" in caplog.text
    assert "コクトウ" not in caplog.text
    assert "黒桐" not in caplog.text


def test_swapped_flags_and_address_are_not_taken_for_one_another(plain: SigningCertificate) -> None:
    with pytest.raises(MalformedCertificate):
        read(plain, ADDRESS_FLAGS=GOOD[attributes.ADDRESS], ADDRESS=GOOD[attributes.ADDRESS_FLAGS])


def test_a_card_with_a_furigana_of_a_number_not_known_yet_is_read_and_tells_no_log(
    pki: TestPki, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    furigana = x509.OtherName(x509.ObjectIdentifier("1.2.392.200149.8.5.5.7"), utf8("ナガサキ　タロウ"))
    card = issue(pki, san_override=[*profile.attributes(people.TARO), furigana])
    assert read_applicant(parse(card.certificate)).name == people.TARO.name
    assert "1.2.392.200149.8.5.5.7" in caplog.text
    assert "ナガサキ" not in caplog.text


def test_directory_names_in_the_san_say_nothing(pki: TestPki) -> None:
    name = x509.DirectoryName(x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "別人")]))
    card = issue(pki, san_override=[name, *profile.attributes(people.TARO)])
    assert read_applicant(parse(card.certificate)).name == people.TARO.name


def test_nothing_of_the_person_is_in_a_repr(plain: SigningCertificate) -> None:
    applicant = read(plain)
    for text in (repr(applicant), repr(plain)):
        assert "黒桐" not in text
        assert "1980" not in text
        assert "清瀬" not in text


@given(st.binary(max_size=300))
def test_any_bytes_are_a_string_or_a_value_error(data: bytes) -> None:
    try:
        text = der_text.decode(data)
    except ValueError:
        return
    assert isinstance(text, str)


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=300))
def test_every_text_comes_back_as_it_was_encoded(text: str) -> None:
    assert der_text.decode(utf8(text)) == text
    assert der_text.decode(core.BMPString(text).dump()) == text


@given(st.dictionaries(st.sampled_from(sorted(GOOD)), st.binary(max_size=40) | st.text(max_size=20).map(str)))
def test_any_values_give_an_applicant_or_the_declared_error(
    plain: SigningCertificate, values: dict[str, bytes | str]
) -> None:
    encoded = {k: v if isinstance(v, bytes) else utf8(v.encode(errors="replace").decode()) for k, v in values.items()}
    try:
        applicant = read_applicant(replace(plain, other_names=tuple((GOOD | encoded).items())))
    except MalformedCertificate:
        return
    assert applicant.name
    assert len(applicant.name_flags) in (0, len(applicant.name))
