"""Certificates no honest CA issues, and some odd ones that are good: each by name, with the code it must end in."""

from __future__ import annotations

from collections.abc import Callable

from asn1crypto import core
from cryptography import x509

from kiosk.simulator.personas.people import TARO, UNKNOWN_BIRTH
from kiosk.simulator.pki import names
from kiosk.simulator.pki.authority import make_authority
from kiosk.simulator.pki.profile import attributes
from kiosk.simulator.pki.usage import usage
from kiosk.simulator.shape import Card
from tests.hostile.lobby import OK, Lobby

Make = Callable[[Lobby], Card]
NAME, NAME_FLAGS, SEX, BIRTH, ADDRESS, ADDRESS_FLAGS = range(1, 7)
_ORDER = (NAME, BIRTH, SEX, ADDRESS, NAME_FLAGS, ADDRESS_FLAGS)


def _san(change: Callable[[list[x509.GeneralName]], list[x509.GeneralName]]) -> Make:
    return lambda lobby: lobby.card(lobby.issue(san_override=change(attributes(TARO)))[0])


def _without(number: int) -> Make:
    return _san(lambda san: [n for at, n in enumerate(san) if _ORDER[at] != number])


def _twice(number: int) -> Make:
    return _san(lambda san: [*san, san[_ORDER.index(number)]])


def _instead(number: int, value: core.Asn1Value | bytes) -> Make:
    der = value if isinstance(value, bytes) else value.dump()
    other = x509.OtherName(x509.ObjectIdentifier(f"{names.ATTRIBUTE_ARC}.{number}"), der)
    return _san(lambda san: [other if _ORDER[at] == number else n for at, n in enumerate(san)])


def _tampered(change: Callable[[bytes], bytes]) -> Make:
    return lambda lobby: lobby.card(file=change(lobby.issue()[0]))


def _wish(**departures: object) -> Make:
    return lambda lobby: lobby.card(lobby.issue(**departures)[0])  # type: ignore[arg-type]


def _rogue(lobby: Lobby) -> Card:
    ca = make_authority(lobby.harness.pki.key("ca-rogue"), organisation=names.DEMO_ORGANISATION, serial=0x067C6A21)
    return lobby.card(lobby.issue(ca=ca)[0])


def _of_organisation(organisation: str, policy: str = names.SIGN_POLICY) -> Make:
    def make(lobby: Lobby) -> Card:
        ca = make_authority(lobby.harness.pki.key("ca-rogue"), organisation=organisation)
        return lobby.card(lobby.issue(ca=ca, policy=policy)[0])

    return make


def _generation(number: int) -> Make:
    return lambda lobby: lobby.card(lobby.issue(ca=lobby.harness.pki.authority(generation=number))[0])


def _someone_elses(lobby: Lobby) -> Card:
    return lobby.card(lobby.issue(key=lobby.harness.pki.key("somebody"))[0])


def _frame(change: Callable[[bytes], bytes]) -> Callable[[bytes], bytes]:
    """Change what is inside the outermost SEQUENCE, and say its new length."""

    def whole(der: bytes) -> bytes:
        inner = change(der[4:])
        return b"\x30\x82" + len(inner).to_bytes(2, "big") + inner

    return whole


CERTIFICATES: dict[str, tuple[str, Make]] = {
    **{f"missing attribute {n}": ("K205", _without(n)) for n in (NAME, SEX, BIRTH, ADDRESS)},
    **{f"missing flags {n}": (OK, _without(n)) for n in (NAME_FLAGS, ADDRESS_FLAGS)},
    "no attributes at all": ("K205", _wish(san_override=())),
    **{f"duplicated attribute {n}": ("K205", _twice(n)) for n in (NAME, SEX, BIRTH, ADDRESS, ADDRESS_FLAGS)},
    "oversized name": ("K205", _instead(NAME, core.UTF8String("長" * 401))),
    "oversized address of 3 kB": ("K205", _instead(ADDRESS, core.UTF8String("長崎" * 500))),
    "mistyped name: a number": ("K205", _instead(NAME, core.Integer(7))),
    "mistyped address: octets": ("K205", _instead(ADDRESS, core.OctetString(b"nagasaki"))),
    "mistyped birth date: a time": ("K205", _instead(BIRTH, b"\x17\x0d900401000000Z")),
    "mistyped name: no value": ("K205", _instead(NAME, b"\x05\x00")),
    "name that is no UTF-8": ("K205", _instead(NAME, b"\x0c\x02\xc3\x28")),
    "name with a line break": ("K205", _instead(NAME, core.UTF8String("長崎\n太郎"))),
    "name as BMPString": (OK, _instead(NAME, core.BMPString("長崎　太郎"))),
    "address as UniversalString": (OK, _instead(ADDRESS, core.UniversalString("長崎県大村市東本町１"))),
    "sex as PrintableString": (OK, _instead(SEX, core.PrintableString("1"))),
    "birth date as NumericString": (OK, _instead(BIRTH, core.NumericString("319900401"))),
    "birth date as IA5String": (OK, _instead(BIRTH, core.IA5String("319900401"))),
    "name as TeletexString": ("K205", _instead(NAME, b"\x14\x04TARO")),
    "DER with filler after it": (OK, _tampered(lambda der: der + b"\xff" * 900 + bytes(300))),
    "DER with nothing after it": (OK, _tampered(lambda der: der)),
    "DER with filler within its frame": ("K102", _tampered(_frame(lambda inner: inner + b"\xff" * 40))),
    "DER with zeros within its frame": ("K102", _tampered(_frame(lambda inner: inner + bytes(40)))),
    "DER truncated in the file": ("K102", _tampered(lambda der: der[:900])),
    "DER truncated within its frame": ("K102", _tampered(_frame(lambda inner: inner[:900]))),
    "DER truncated to its header": ("K102", _tampered(lambda der: der[:4])),
    "DER truncated to one byte": ("K102", _tampered(lambda der: der[:1])),
    "DER of indefinite length": ("K102", _tampered(lambda der: b"\x30\x80" + der[4:] + bytes(2))),
    "DER that says 65,535 bytes": ("K102", _tampered(lambda der: b"\x30\x82\xff\xff" + der[4:] + bytes(900))),
    "10 kB SAN": ("K205", _instead(ADDRESS, core.UTF8String("長" * 3400))),
    "10 kB SAN of 900 unknown names": (
        "K205",
        _san(lambda san: [*san, *(x509.RegisteredID(x509.ObjectIdentifier(f"1.2.3.{n}")) for n in range(1500))]),
    ),
    "30 kB SAN": ("K205", _instead(NAME, core.UTF8String("x" * 30_000))),
    "unknown birth date": ("K403", _wish(person=UNKNOWN_BIRTH)),
    "unknown birth month and day": ("K403", _instead(BIRTH, core.UTF8String("319700000"))),
    "unknown birth day": ("K403", _instead(BIRTH, core.UTF8String("319700400"))),
    "impossible birth date": ("K205", _instead(BIRTH, core.UTF8String("319900231"))),
    "first generation of the CA": (OK, _generation(1)),
    "second generation of the CA": (OK, _generation(2)),
    "rogue CA with the same DN": ("K205", _rogue),
    "rogue CA with the real one's name": ("K205", _of_organisation(names.REAL_ORGANISATION)),
    "test hierarchy": ("K205", _of_organisation(names.TEST_ORGANISATION, names.TEST_SIGN_POLICY)),
    "policy of an authentication certificate": ("K205", _wish(policy="1.2.392.200149.8.5.1.1.30")),
    "policy of a phone": ("K205", _wish(policy=names.PHONE_SIGN_POLICY)),
    "key usage without nonRepudiation": ("K205", _wish(key_usage=usage(non_repudiation=False))),
    "key usage of a CA": ("K205", _wish(key_usage=usage(cert_sign=True))),
    "certificate that does not match the card's key": ("K205", _someone_elses),
}
"""What is on the card, and how it ends."""
