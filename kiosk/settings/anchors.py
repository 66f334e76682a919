"""Whether a file named in the profile is a CA certificate a real kiosk may trust."""

from __future__ import annotations

from pathlib import Path

from kiosk.identity.trust import BadAnchor, TrustAnchor

LARGEST = 64 * 1024
"""Bytes a certificate file may have; a real one has under 4,000."""


def read_anchor(path: Path) -> TrustAnchor:
    """The anchor in a file, DER or PEM.  Raises OSError or BadAnchor."""
    with path.open("rb") as file:
        data = file.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise BadAnchor("too large for a certificate")
    return TrustAnchor.load(data)


def anchor_fault(path: Path) -> str | None:
    """Why a production profile can't name this file, in words; None if it can."""
    try:
        if not path.is_file():
            return f"ファイルがありません（{path}）"
        anchor = read_anchor(path)
    except OSError as error:
        return f"読めません（{path}: {error.strerror}）"
    except BadAnchor as error:
        return f"認証局の証明書として使えません（{path.name}: {error}）"
    if anchor.is_test:
        return f"試験用・デモ用の認証局です（{path.name}）。本番の端末では使えません"
    return None
