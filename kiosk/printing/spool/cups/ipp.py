"""IPP messages as bytes (RFC 8010): what a small client needs, with bounds on whatever comes from outside."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kiosk.faults import LoggableError

VERSION = b"\x02\x00"
LARGEST = 256 * 1024
"""Bytes of an answer; a printer's whole description has some 30,000."""
_MOST = 4000
"""Values an answer may hold."""

OPERATION, JOB, END, PRINTER = 1, 2, 3, 4
"""Delimiter tags of attribute groups; END closes the last."""

INTEGER, BOOLEAN, ENUM, TEXT, NAME, KEYWORD, URI, CHARSET, LANGUAGE, MIME = (
    0x21, 0x22, 0x23, 0x41, 0x42, 0x44, 0x45, 0x47, 0x48, 0x49,
)  # fmt: skip
"""Syntax tags (RFC 8010, 3.5.2)."""

_NUMBERS, _WORDS, _WORDS_WITH_LANGUAGE = frozenset({INTEGER, ENUM}), range(0x40, 0x60), frozenset({0x35, 0x36})

Value = int | bool | str | bytes
Attributes = Mapping[str, tuple[Value, ...]]


class IppFault(LoggableError):
    """Raised for bytes that are no IPP message, and for values that can't be put into one."""


@dataclass(frozen=True)
class Attribute:
    """A named value to send, or several of one kind."""

    name: str
    tag: int
    values: tuple[Value, ...]


@dataclass(frozen=True)
class Answer:
    """A parsed answer: status (below 0x0100 is success), id of its request, groups in the order sent."""

    status: int
    request: int
    groups: tuple[tuple[int, Attributes], ...]

    def group(self, tag: int) -> Attributes:
        """Return the first group of a kind, or an empty one."""
        return next((attributes for kind, attributes in self.groups if kind == tag), {})


def encode(operation: int, request: int, groups: Sequence[tuple[int, Sequence[Attribute]]]) -> bytes:
    """Return the request's bytes; the document's data follow them on the wire.  Raises IppFault."""
    out = bytearray(VERSION + _unsigned(operation, 2) + _unsigned(request, 4))
    for tag, attributes in groups:
        out += _unsigned(tag, 1)
        for attribute in attributes:
            if not attribute.values:
                raise IppFault(f"{attribute.name} has no value")
            name = attribute.name.encode("utf-8")
            for value in attribute.values:
                data = _data(attribute.tag, value)
                out += _unsigned(attribute.tag, 1) + _unsigned(len(name), 2) + name + _unsigned(len(data), 2) + data
                name = b""  # RFC 8010, 3.1.5: further values of an attribute have no name
    return bytes(out + _unsigned(END, 1))


def parse(message: bytes) -> Answer:
    """Return what an answer says; kinds of values that are not known stay bytes.  Raises IppFault and nothing else."""
    if len(message) > LARGEST:
        raise IppFault("the answer is too long")
    cursor = _Cursor(message)
    if cursor.take(2)[0] not in (1, 2):
        raise IppFault("not an IPP answer")
    status, request = cursor.number(2), cursor.number(4)
    return Answer(status, request, tuple(_groups(cursor)))


def _groups(cursor: _Cursor) -> Iterator[tuple[int, Attributes]]:
    tag = cursor.number(1)
    count = 0
    while tag != END:
        if tag > 0x0F:
            raise IppFault("a value stands outside every group")
        kind, found = tag, dict[str, tuple[Value, ...]]()
        name = ""
        tag = cursor.number(1)
        while tag > 0x0F:
            name = cursor.take(cursor.number(2)).decode("utf-8", "replace") or name
            value = _value(tag, cursor.take(cursor.number(2)))
            if not name:
                raise IppFault("a value has no name")
            count += 1
            if count > _MOST:
                raise IppFault("the answer holds too many values")
            found[name] = (*found.get(name, ()), value)
            tag = cursor.number(1)
        yield kind, found


class _Cursor:
    def __init__(self, data: bytes) -> None:
        self._data, self._at = data, 0

    def take(self, count: int) -> bytes:
        part = self._data[self._at : self._at + count]
        if len(part) < count:
            raise IppFault("the answer is cut short")
        self._at += count
        return part

    def number(self, size: int) -> int:
        return int.from_bytes(self.take(size), "big")


def _unsigned(number: int, size: int) -> bytes:
    try:
        return number.to_bytes(size, "big")
    except OverflowError as error:
        raise IppFault(f"{number} doesn't fit {size} bytes") from error


def _data(tag: int, value: Value) -> bytes:
    if tag == BOOLEAN and isinstance(value, bool):
        return bytes([value])
    if tag in _NUMBERS and isinstance(value, int) and not isinstance(value, bool) and -(2**31) <= value < 2**31:
        return value.to_bytes(4, "big", signed=True)
    if tag in _WORDS and isinstance(value, str):
        data = value.encode("utf-8")
        if len(data) <= 1023:  # RFC 8011, 5.1: the longest text, uri or name
            return data
    raise IppFault(f"a value doesn't fit its kind 0x{tag:02x}")


def _value(tag: int, data: bytes) -> Value:
    if tag in _NUMBERS and len(data) == 4:
        return int.from_bytes(data, "big", signed=True)
    if tag == BOOLEAN and len(data) == 1:
        return data != b"\0"
    if tag in _WORDS:
        return data.decode("utf-8", "replace")
    if tag in _WORDS_WITH_LANGUAGE:
        cursor = _Cursor(data)
        cursor.take(cursor.number(2))
        return cursor.take(cursor.number(2)).decode("utf-8", "replace")
    return data
