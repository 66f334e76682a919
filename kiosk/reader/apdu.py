"""The few commands this kiosk ever sends to a card, and what its status words mean (ISO 7816-4, JICSAP 2.0)."""

from __future__ import annotations

from enum import IntEnum

from kiosk.reader.channel import Channel, Response

SHORT_MAX = 256
"""Most data bytes one short answer carries."""


class SW(IntEnum):
    """Status words this kiosk knows (ISO 7816-4, JICSAP 2.0 table 25); any other is never guessed at."""

    OK = 0x9000
    END_OF_FILE = 0x6282
    WRONG_LENGTH = 0x6700
    SECURITY_NOT_SATISFIED = 0x6982
    METHOD_BLOCKED = 0x6983
    REFERENCE_BLOCKED = 0x6984
    FILE_NOT_FOUND = 0x6A82
    OFFSET_OUTSIDE = 0x6B00
    SELF_DIAGNOSIS = 0x6F00


def retries(sw: int) -> int | None:
    """Tries left after a VERIFY or a retry query: 63Cx says x, 6983 and 6984 mean locked = 0, anything else None."""
    if sw & 0xFFF0 == 0x63C0:
        return sw & 0x000F
    if sw in (SW.METHOD_BLOCKED, SW.REFERENCE_BLOCKED):
        return 0
    return None


def select_application(aid: bytes) -> bytes:
    """SELECT by name, no answer data wanted: 00 A4 04 0C (ISO 7816-4 SELECT; P2=0C spares the FCI)."""
    return bytes((0x00, 0xA4, 0x04, 0x0C, len(aid))) + aid


def read_file(ef: int, le: int = SHORT_MAX) -> bytes:
    """READ BINARY of the file with short id ``ef`` (1..30), which becomes current (ISO 7816-4, JICSAP 2.0 6.4.1)."""
    if not 1 <= ef <= 0x1E:
        raise ValueError("short EF ids are 1..30")
    return bytes((0x00, 0xB0, 0x80 | ef, 0x00)) + _le(le)


def read_on(offset: int, le: int = SHORT_MAX) -> bytes:
    """READ BINARY of the current file from ``offset`` (bytes, 15 bits) (ISO 7816-4, JICSAP 2.0 6.4.1)."""
    if not 0 <= offset <= 0x7FFF:
        raise ValueError("offsets have 15 bits")
    return bytes((0x00, 0xB0, offset >> 8, offset & 0xFF)) + _le(le)


def retry_query(key: int) -> bytes:
    """VERIFY without data: asks for the tries left and costs none: 00 20 00 8x (JICSAP 2.0, 6.4.9 (5)); case 1."""
    return bytes((0x00, 0x20, 0x00, 0x80 | key))


def retry_query_le(key: int) -> bytes:
    """The same with a fifth byte, for readers that refuse commands of four (ISO 7816-3, case 1 over T=0)."""
    return retry_query(key) + b"\x00"


def verify(key: int, password: memoryview) -> bytearray:
    """VERIFY of the key with short id ``key``: 00 20 00 8x Lc data (ISO 7816-4).  The caller wipes the result."""
    command = bytearray(5 + len(password))
    for at, byte in enumerate((0x00, 0x20, 0x00, 0x80 | key, len(password))):
        command[at] = byte
    for at in range(len(password)):  # one by one: see kiosk.secret.overwrite
        command[5 + at] = password[at]
    return command


def sign(key: int, digest_info: bytes) -> bytes:
    """PSO: COMPUTE DIGITAL SIGNATURE, input padded as it is: 80 2A 00 8x (ISO 7816-8; PKCS#1 v1.5)."""
    return bytes((0x80, 0x2A, 0x00, 0x80 | key, len(digest_info))) + digest_info + b"\x00"


def get_response(length: int) -> bytes:
    """GET RESPONSE, by which T=0 readers fetch an answer announced with 61xx (ISO 7816-4 GET RESPONSE)."""
    return bytes((0x00, 0xC0, 0x00, 0x00, length & 0xFF))


def exchange(channel: Channel, command: bytes) -> Response:
    """Send a command that may safely be sent twice, and follow 61xx and 6Cxx as T=0 asks (ISO 7816-3).

    Never for VERIFY: a card may count every one of them.
    """
    answer = channel.transmit(command)
    if answer.sw >> 8 == 0x6C and len(command) == 5:
        answer = channel.transmit(command[:4] + bytes((answer.sw & 0xFF,)))
    elif answer.sw >> 8 == 0x6C and len(command) > 5 and command[4] == len(command) - 6:
        answer = channel.transmit(command[:-1] + bytes((answer.sw & 0xFF,)))
    data = answer.data
    while answer.sw >> 8 == 0x61 and len(data) <= 0xFFFF:
        answer = channel.transmit(get_response(answer.sw & 0xFF))
        if answer.sw >> 8 == 0x6C:
            answer = channel.transmit(get_response(answer.sw & 0xFF))
        if not answer.data:
            break
        data += answer.data
    return Response(data, answer.sw)


def _le(le: int) -> bytes:
    """Le for ``le`` bytes: one byte up to 256, else the extended three (ISO 7816-4, command cases)."""
    if not 1 <= le <= 0x10000:
        raise ValueError("answers have 1..65536 bytes")
    return bytes((le & 0xFF,)) if le <= SHORT_MAX else b"\x00" + (le & 0xFFFF).to_bytes(2, "big")
