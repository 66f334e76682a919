"""Reads a library profile, or says everything that is wrong with it at once."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from kiosk.panel import CAPITAL_MM, capital_mm, mm_per_px, reaches
from kiosk.settings.belonging import belonging_faults
from kiosk.settings.consent import DEFAULT_VERSION
from kiosk.settings.exchange import exchange_faults, exchange_of_a_kiosk
from kiosk.settings.fields import LANGUAGES
from kiosk.settings.files.private import own_file_faults, private_file_faults
from kiosk.settings.languages import character_faults, offered_faults
from kiosk.settings.patron_import import import_faults, import_of_a_kiosk
from kiosk.settings.profile import LOCAL, Eligibility, Profile, Trust
from kiosk.settings.reading.whole import (
    LARGEST,
    Check,
    Fault,
    Found,
    ProfileError,
    Whole,
    parse_whole,
    read_file,
)
from kiosk.settings.sources.given import NOTHING, Givens, given
from kiosk.settings.sources.machine import Machine, this_machine
from kiosk.settings.staff_desk import staff_desk_of_a_kiosk
from kiosk.settings.tables.machine import Kiosk
from kiosk.settings.tables.revocation import revocation_faults

__all__ = ["LARGEST", "Fault", "ProfileError", "load", "load_whole", "parse"]


def load(path: Path, *, demo: bool = False, certificates: bool = True, machine: Machine | None = None) -> Profile:
    """The profile in a TOML file (UTF-8, with or without BOM), under what this machine says of single keys.

    ``demo`` allows a profile without trust anchors, and takes nothing of the machine.

    Without ``certificates`` those it names are looked at only if something else is wrong, so that all is said at once:
    to read them takes a tenth of a second.  Raises ProfileError and nothing else.
    """
    return load_whole(path, demo=demo, certificates=certificates, machine=machine).settings


def load_whole(
    path: Path,
    *,
    base: Path | None = None,
    demo: bool = False,
    certificates: bool = True,
    machine: Machine | None = None,
) -> Whole[Profile]:
    """The same with what it was made of; relative paths are counted from the file's folder, or ``base``."""
    givens = NOTHING if demo else given(machine or this_machine())
    base = base or path.parent.absolute()
    return _parse(read_file(path), path.name, base, demo=demo, file=path, certificates=certificates, givens=givens)


def parse(
    data: bytes,
    *,
    name: str,
    base: Path,
    demo: bool = False,
    certificates: bool = True,
    givens: Givens = NOTHING,
) -> Profile:
    """The profile in the bytes of a TOML file; relative paths are counted from ``base``.  Raises ProfileError."""
    return _parse(data, name, base, demo=demo, file=None, certificates=certificates, givens=givens).settings


def _parse(
    data: bytes, name: str, base: Path, *, demo: bool, file: Path | None, certificates: bool, givens: Givens
) -> Whole[Profile]:
    """``file`` is where they are from: it may have to be private.  The demo has no secrets."""
    others: tuple[Check, ...] = (
        consent_faults,
        belonging_faults,
        exchange_faults,
        exchange_of_a_kiosk,
        panel_faults,
        staff_desk_of_a_kiosk,
    )
    others += (import_faults, import_of_a_kiosk, offered_faults, character_faults)
    if not demo:
        others += (_trust_of_a_kiosk, private_file_faults)
        if file is not None:
            others += (partial(own_file_faults, file),)
    whole = others if demo else (*others, _certificates_of_a_kiosk)
    try:
        return parse_whole(Profile, data, name=name, base=base, checks=whole if certificates else others, givens=givens)
    except ProfileError:
        if certificates or demo:
            raise
        return parse_whole(Profile, data, name=name, base=base, checks=whole, givens=givens)


def _trust_of_a_kiosk(raw: dict[str, Any], base: Path) -> Found:
    if _verifies(raw):
        yield from no_anchor(raw, base)
        yield from revocation_faults(raw, base)


def _certificates_of_a_kiosk(raw: dict[str, Any], base: Path) -> Found:
    if _verifies(raw):
        yield from anchor_faults(raw, base)


def _verifies(raw: dict[str, Any]) -> bool:
    """A kiosk that uses a library service on a server verifies nothing itself."""
    service = raw.get("service")
    return not isinstance(service, dict) or service.get("address", LOCAL) == LOCAL


def consent_faults(raw: dict[str, Any], base: Path) -> Found:  # noqa: ARG001 - a Check
    """A consent text that was changed needs a version of its own, and fits who may register."""
    consent = raw.get("consent", {})
    if not isinstance(consent, dict):
        return
    if consent.keys() & {"sections", "full_text", *LANGUAGES} and "version" not in consent:
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


def panel_faults(raw: dict[str, Any], base: Path) -> Found:  # noqa: ARG001 - a Check
    """A text size is only offered where the panel has room for its letters."""
    try:
        machine = Kiosk.model_validate(raw.get("kiosk", {}))
    except ValidationError:
        return
    if machine.diagonal_inches is None:
        return
    per_px = mm_per_px(machine.diagonal_inches)
    for at, size in enumerate(machine.text_sizes):
        if not reaches(size, per_px):
            yield (
                ("kiosk", "text_sizes", at),
                f"{size} の文字（大文字の高さ {CAPITAL_MM[size]:g} mm）は、"
                f"{machine.diagonal_inches:g} インチの画面に入りません"
                f"（{capital_mm(per_px):.1f} mm まで）",
            )


def trust_faults(raw: dict[str, Any], base: Path) -> Found:
    """Somebody real must be trusted."""
    yield from no_anchor(raw, base)
    yield from anchor_faults(raw, base)


def no_anchor(raw: dict[str, Any], base: Path) -> Found:
    """Somebody must be trusted."""
    if _anchors(raw, base) == ():
        yield (
            ("trust", "anchors"),
            "署名用認証局の証明書を一つ以上書いてください。なければ、どのカードも確かめられません",
        )


def anchor_faults(raw: dict[str, Any], base: Path) -> Found:
    """Whoever is trusted must be real."""
    from kiosk.settings.anchors import anchor_fault  # here, for only who trusts reads certificates

    for number, path in enumerate(_anchors(raw, base) or ()):
        fault = anchor_fault(path)
        if fault:
            yield ("trust", "anchors", number), fault


def _anchors(raw: dict[str, Any], base: Path) -> tuple[Path, ...] | None:
    """None where the whole profile's validation says what is wrong."""
    try:
        return Trust.model_validate(raw.get("trust", {}), context={"base": base}).anchors
    except ValidationError:
        return None
