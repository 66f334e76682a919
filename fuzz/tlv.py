"""Target: lengths and frames (``kiosk.reader.tlv``), held against asn1crypto's strict parser."""

from __future__ import annotations

from asn1crypto import parser

from fuzz import demo
from kiosk.reader import tlv
from kiosk.reader.tlv import TlvError

DER = True


def seeds() -> list[bytes]:
    """A few certificates, whole and as a card's file begins."""
    return [*demo.certificates()[:4], demo.certificates()[0][:256], b"\x30\x82\x06\xd1", b"\x30\x80\x00\x00"]


def one(data: bytes) -> None:
    """Only TlvError comes out, and what is accepted is what another parser sees."""
    for read in (tlv.total_length, tlv.certificate_length, tlv.check_certificate_frame):
        try:
            read(data)
        except TlvError:
            continue
    try:
        found = tlv.element(data)
    except TlvError:
        return
    if not 2 <= found.size <= len(data):
        raise AssertionError("an element longer than its bytes")
    kind, method, number, _, value, trailer = parser.parse(data[: found.size], strict=True)
    if trailer or value != found.value or (kind << 6 | method << 5 | number) != found.tag:
        raise AssertionError("another parser sees another element")
    try:
        parts = list(tlv.elements(found.value))
    except TlvError:
        return
    if sum(part.size for part in parts) != len(found.value):
        raise AssertionError("elements that do not fill their room")
