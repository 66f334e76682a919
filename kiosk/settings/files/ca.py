"""Which TLS certificates are trusted: the operating system's CAs, or only those in one file."""

from __future__ import annotations

import codecs
import ssl
from pathlib import Path


def trusting(ca_file: Path | None) -> ssl.SSLContext:
    """A client's context.  Raises OSError or ValueError if the file can't be taken whole.

    OpenSSL would pass over a first certificate behind a byte order mark, and over other things in silence.
    """
    context = ssl.create_default_context(cadata=None if ca_file is None else authorities(ca_file))
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


def authorities(ca_file: Path) -> bytes:
    """All CA certificates of a file, for ``cadata``.  Raises OSError or ValueError."""
    from kiosk.identity.encoding.pem import read_certificates  # here: who trusts the system's CAs needs no parser

    return b"".join(read_certificates(ca_file.read_bytes()))


def check_text_mark(*files: Path | None) -> None:
    """Raise ValueError for a PEM file that OpenSSL reads by its name and can't, for its byte order mark."""
    for file in files:
        if file is not None and file.read_bytes()[:3].startswith(
            (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
        ):
            raise ValueError(f"{file.name} begins with a byte order mark: save it as plain text without one")
