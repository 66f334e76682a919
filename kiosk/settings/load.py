"""Reads a library profile, or says everything that is wrong with it at once."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from kiosk.settings.consent import DEFAULT_VERSION
from kiosk.settings.files.private import own_file_faults, private_file_faults
from kiosk.settings.profile import LOCAL, Eligibility, Profile, Trust
from kiosk.settings.reading.whole import LARGEST, Check, Fault, Found, ProfileError, parse_whole, read_file
from kiosk.settings.tables.revocation import revocation_faults

__all__ = ["LARGEST", "Fault", "ProfileError", "load", "load_from", "parse"]


def load(path: Path, *, demo: bool = False) -> Profile:
    """The profile in a TOML file (UTF-8, with or without BOM).  ``demo`` allows a profile without trust anchors.

    Raises ProfileError and nothing else.
    """
    return load_from(path, base=path.parent.absolute(), demo=demo)


def load_from(path: Path, *, base: Path, demo: bool = False) -> Profile:
    """The same, with relative paths in it counted from ``base``."""
    return parse(read_file(path), name=path.name, base=base, demo=demo, file=path)


def parse(data: bytes, *, name: str, base: Path, demo: bool = False, file: Path | None = None) -> Profile:
    """The profile in the bytes of a TOML file; relative paths are counted from ``base``.  Raises ProfileError.

    ``file`` is where they are from: it may have to be private.  The demo has no secrets.
    """
    checks: tuple[Check, ...] = (consent_faults,)
    if not demo:
        checks += (_trust_of_a_kiosk, private_file_faults)
        if file is not None:
            checks += (partial(own_file_faults, file),)
    return parse_whole(Profile, data, name=name, base=base, checks=checks)


def _trust_of_a_kiosk(raw: dict[str, Any], base: Path) -> Found:
    """A kiosk that uses a library service on a server verifies nothing itself."""
    service = raw.get("service")
    if not isinstance(service, dict) or service.get("address", LOCAL) == LOCAL:
        yield from trust_faults(raw, base)
        yield from revocation_faults(raw, base)


def consent_faults(raw: dict[str, Any], base: Path) -> Found:  # noqa: ARG001 - a Check
    """A consent text that was changed needs a version of its own, and fits who may register."""
    consent = raw.get("consent", {})
    if not isinstance(consent, dict):
        return
    if consent.keys() & {"sections", "full_text"} and "version" not in consent:
        yield ("consent", "version"), "同意文書を書き替えたときは、その版も書いてください"
    try:
        eligibility = Eligibility.model_validate(raw.get("eligibility", {}))
    except ValidationError:
        return
    if "full_text" not in consent and eligibility != Eligibility():
        yield (
            ("consent", "full_text"),
            "標準の同意文書は「15歳未満」「県外」と書いています。"
            f"登録の条件を変えたときは、文書も書いてください（標準の版: {DEFAULT_VERSION}）",
        )


def trust_faults(raw: dict[str, Any], base: Path) -> Found:
    """Somebody real must be trusted."""
    from kiosk.settings.anchors import anchor_fault  # here, for only who trusts reads certificates

    try:
        anchors = Trust.model_validate(raw.get("trust", {}), context={"base": base}).anchors
    except ValidationError:
        return  # the whole profile's validation says it
    if not anchors:
        yield (
            ("trust", "anchors"),
            "署名用認証局の証明書を一つ以上書いてください。なければ、どのカードも確かめられません",
        )
    for number, path in enumerate(anchors):
        fault = anchor_fault(path)
        if fault:
            yield ("trust", "anchors", number), fault
