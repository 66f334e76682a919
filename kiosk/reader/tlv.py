"""DER lengths and elements, read strictly and within bounds; the only error is :class:`TlvError`.

A card answers with a file that is longer than the certificate in it.  The header alone says where the
certificate ends, so nothing here ever looks at the filler behind it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

SEQUENCE = 0x30
BIT_STRING = 0x03
LONGEST_HEADER = 4
"""Bytes of tag and length that describe any file a card can hold (up to 65,535 bytes of content)."""


class TlvError(ValueError):
    """The bytes are not what DER (X.690 section 10) or the room they are in allows."""


class Element(NamedTuple):
    """One element: its tag byte, its content, and how many bytes it takes with its header."""

    tag: int
    value: bytes
    size: int


def total_length(head: bytes) -> int:
    """Size in bytes of the element that begins with ``head``, header included.

    ``head`` may be just the beginning (:data:`LONGEST_HEADER` bytes are always enough).  TlvError if the
    tag has several bytes, the length is indefinite, longer than two bytes or not in its shortest form.
    """
    if len(head) < 2:
        raise TlvError("too short for a header")
    if head[0] & 0x1F == 0x1F:
        raise TlvError("tag of several bytes")
    first = head[1]
    if first < 0x80:
        return 2 + first
    count = first & 0x7F
    if not 1 <= count <= 2:
        raise TlvError("length is indefinite or too long")
    if len(head) < 2 + count:
        raise TlvError("too short for its length field")
    length = int.from_bytes(head[2 : 2 + count], "big")
    if length < (0x80, 0x100)[count - 1]:
        raise TlvError("length not in its shortest form")
    return 2 + count + length


def element(data: bytes) -> Element:
    """The element at the beginning of ``data``; what follows it is ignored.  TlvError if it is cut short."""
    size = total_length(data[:LONGEST_HEADER])
    if size > len(data):
        raise TlvError("cut short")
    header = 2 if data[1] < 0x80 else 2 + (data[1] & 0x7F)
    return Element(data[0], bytes(data[header:size]), size)


def elements(data: bytes) -> Iterator[Element]:
    """All elements of ``data``, which they must fill to the last byte.  TlvError otherwise."""
    rest = bytes(data)
    while rest:
        found = element(rest)
        yield found
        rest = rest[found.size :]


def certificate_length(head: bytes) -> int:
    """Total size in bytes of the certificate that begins with ``head``.  TlvError if no SEQUENCE begins there."""
    if head[:1] != bytes([SEQUENCE]):
        raise TlvError("not a SEQUENCE")
    return total_length(head)


def check_certificate_frame(data: bytes) -> None:
    """TlvError unless ``data`` is SEQUENCE { SEQUENCE, SEQUENCE, BIT STRING } and nothing else (RFC 5280, 4.1).

    Tells a garbled transfer, which a second try may mend, from a certificate that is wrong.
    """
    outer = list(elements(data))
    if len(outer) != 1 or outer[0].tag != SEQUENCE:
        raise TlvError("not one SEQUENCE")
    if [part.tag for part in elements(outer[0].value)] != [SEQUENCE, SEQUENCE, BIT_STRING]:
        raise TlvError("not the frame of a certificate")
