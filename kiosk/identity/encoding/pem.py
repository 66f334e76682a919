"""Certificates and lists in a file, DER or PEM: all of them, or a refusal; never the first one alone."""

from __future__ import annotations

import base64
import binascii
import codecs
import re

from cryptography import x509

_BEGIN = b"-----BEGIN "
_BLOCK = re.compile(rb"-----BEGIN ([A-Z0-9 ]{1,40})-----[ \t]*\r?\n(.*?)-----END \1-----", re.DOTALL)
_CERTIFICATES = frozenset({b"CERTIFICATE", b"X509 CERTIFICATE"})
_LISTS = frozenset({b"X509 CRL"})


class BadPem(ValueError):
    """The file can't be taken whole; the text tells IT why, without anything of the file."""


def read_certificates(data: bytes) -> tuple[bytes, ...]:
    """The DER of every certificate in a file.  Raises BadPem if anything in it is no certificate.

    What is not PEM is given back as it is.  Text before, between and behind the blocks is fine, as OpenSSL writes it.
    """
    found = _read(data, _CERTIFICATES, "certificate")
    for number, der in enumerate(found, 1):
        try:
            x509.load_der_x509_certificate(der)
        except (ValueError, x509.InvalidVersion):
            which = f"certificate {number} of {len(found)}" if len(found) > 1 else "the certificate"
            raise BadPem(f"{which} can't be read") from None
    return found


def read_list(data: bytes) -> bytes:
    """The DER of the one revocation list in a file.  Raises BadPem."""
    found = _read(data, _LISTS, "revocation list")
    if len(found) > 1:
        raise BadPem(f"{len(found)} revocation lists in one file: each must have a file of its own")
    return found[0]


def _read(data: bytes, wanted: frozenset[bytes], what: str) -> tuple[bytes, ...]:
    plain = _bytes(data)
    der = plain[:1] == b"\x30" and plain[1:2] >= b"\x80"  # a SEQUENCE of any real length
    if der or _BEGIN not in plain:
        return (plain,)
    blocks = _BLOCK.findall(plain)
    if len(blocks) != plain.count(_BEGIN):
        raise BadPem("a block of this PEM file has no end: the file is cut off, or damaged")
    for number, (label, _) in enumerate(blocks, 1):
        if label not in wanted:
            raise BadPem(f"block {number} of this PEM file is a {label.decode('ascii')}, no {what}")
    return tuple(_der(body) for _, body in blocks)


def _bytes(data: bytes) -> bytes:
    """Without byte order mark; UTF-16, as some editors and shells of Windows write it, as ASCII."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        try:
            return data.decode("utf-16").encode("ascii", "replace")
        except UnicodeDecodeError:
            raise BadPem("UTF-16 that is cut off: save it as plain text") from None
    return data.removeprefix(codecs.BOM_UTF8)


def _der(body: bytes) -> bytes:
    try:
        return base64.b64decode(b"".join(body.split()), validate=True)
    except binascii.Error:
        raise BadPem("a block of this PEM file is damaged") from None
