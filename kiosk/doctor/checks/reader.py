"""The card service, the reader, and that nobody can lay a virtual card on it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from kiosk.doctor.finding import Finding, fault, ok, unknown, warning
from kiosk.doctor.installation import Installation, settled
from kiosk.doctor.runner import Check, Found
from kiosk.reader.names import WantedReaders
from kiosk.reader.pcsc import codes
from kiosk.reader.pcsc.readers import NoService, reader_names
from kiosk.settings.sources.registry import Registry, RegistryUnreadable, this_registry

SERVICE, READER, VIRTUAL = "reader.service", "reader.name", "reader.virtual"
NAMES = (SERVICE, READER, VIRTUAL)
SECONDS = 5.0

_FROM_NETWORK = ("virtual pcd", "vpcd")
"""How a reader is called that takes cards from the network (vsmartcard)."""
_NO_READER = ("windows hello", "uicc", "passport for work", "virtual smart card", "virtual smartcard")
"""What Windows also calls a reader, though nobody can lay a card on it."""
_READER_CONF = Path("/etc/reader.conf.d")
_DRIVER = "libifdvpcd"
_SOCKET = Path("/run/pcscd/pcscd.comm")
_HANGS = "The card service hangs: restart it (pcscd, SCardSvr), then the reader."
_SERVICE_KEY = r"SYSTEM\CurrentControlSet\Services\SCardSvr"
_DISABLED = 4


def check(site: Installation) -> Check:
    """What the kiosk's own thread would find; the card and a visit are left alone."""
    if site.demo:
        return settled(NAMES, "demo", "the demo has its own reader, in software")
    wanted = None if site.profile is None else site.profile.reader.name
    return Check(
        NAMES,
        SECONDS,
        lambda: look(wanted, conf=_READER_CONF),
        "The card service hangs: restart it (pcscd, SCardSvr), then the reader.",
    )


def look(part: str | None, *, conf: Path) -> Found:
    """``part`` is what the profile says of the reader's name; ``conf`` is where pcscd finds serial readers."""
    try:
        names = reader_names()
    except NoService as no:
        return {SERVICE: _no_service(no.code), **_installed(conf)}
    return {
        SERVICE: ok("running", "the card service answers", readers=list(names)),
        READER: _reader(part, names),
        VIRTUAL: _virtual(names) or _installed(conf).get(VIRTUAL) or ok("none", "no virtual reader"),
    }


def _no_service(code: int) -> Finding:
    said = f"{code:08X}"
    registry = this_registry()
    if registry is not None:
        return _no_windows_service(code, registry)
    if code == codes.NO_SERVICE and not _socket().exists():
        return fault(
            "not-running",
            "pcscd is not running",
            "Install it (apt install pcscd) and start it: systemctl enable --now pcscd.socket",
            code=said,
        )
    return fault(
        "refused",
        f"the card service can't be asked (PC/SC {said})",
        "Look at `systemctl status pcscd`; may this account use it (polkit)?",
        code=said,
    )


def _no_windows_service(code: int, registry: Registry) -> Finding:
    """Windows starts the service when a reader comes and ends it with the last one."""
    said = f"{code:08X}"
    if _start_type(registry) == _DISABLED:
        return fault(
            "disabled",
            "the service Smart Card (SCardSvr) is disabled",
            "Set it to start by itself: sc config SCardSvr start= auto",
            code=said,
        )
    if code in (codes.NO_SERVICE, codes.SERVICE_STOPPED):
        return fault(
            "no-reader",
            "the service Smart Card is not running: Windows starts it when a reader is plugged in",
            "Plug the reader in and install its driver (Sony: NFCポートソフトウェア).",
            code=said,
        )
    return fault("refused", f"the card service can't be asked (PC/SC {said})", "Restart SCardSvr.", code=said)


def _start_type(registry: Registry) -> int | None:
    """How Windows starts the service; None where it does not say."""
    try:
        values = registry.read(_SERVICE_KEY).values
    except RegistryUnreadable:
        return None
    return next((each.data for each in values if each.name == "Start" and isinstance(each.data, int)), None)


def _socket() -> Path:
    return Path(os.environ.get("PCSCLITE_CSOCK_NAME") or _SOCKET)


def _reader(part: str | None, names: Sequence[str]) -> Finding:
    if not names:
        return fault("none", "no reader is plugged in", "Plug it in; look at its cable, power and driver.")
    found = WantedReaders(part).among(names)
    there = ", ".join(names)
    if not found:
        return fault(
            "another",
            f"no reader has {part!r} (reader.name) in its name; there is {there}",
            "Write a part of the name of the right one into reader.name.",
            readers=list(names),
        )
    if len(found) > 1:
        return warning(
            "several",
            f"{len(found)} readers are used: {', '.join(found)}",
            "Unplug all but one, or name it in reader.name: patrons would not know where to lay the card.",
            readers=found,
        )
    if any(word in found[0].lower() for word in _NO_READER):
        return fault(
            "no-card-fits",
            f"{found[0]} is no reader that a card can be laid on",
            "Plug a reader in, or name the right one in reader.name.",
            readers=found,
        )
    return ok("there", found[0], readers=found)


def _virtual(names: Sequence[str]) -> Finding | None:
    found = [name for name in names if any(word in name.lower() for word in _FROM_NETWORK)]
    if not found:
        return None
    return fault(
        "there",
        f"{found[0]} is a virtual reader: anybody in the network can lay a card on it",
        "Remove vsmartcard-vpcd from this machine (apt purge vsmartcard-vpcd) and restart pcscd.",
        readers=found,
    )


def _installed(conf: Path) -> dict[str, Finding]:
    """A virtual reader under another name, or one that comes when pcscd starts; nothing where there is none."""
    if os.name != "posix" or not conf.is_dir():
        return {}
    try:
        files = [file for file in sorted(conf.iterdir()) if _DRIVER in file.read_text("utf-8", "replace")]
    except OSError as error:
        said = f"{conf} can't be read ({error.strerror}): a virtual reader may be named there"
        return {VIRTUAL: unknown("unreadable", said, "Run this with the right to read it.")}
    if not files:
        return {}
    return {
        VIRTUAL: fault(
            "installed",
            f"{files[0]} gives pcscd a virtual reader: anybody in the network can lay a card on it",
            "Remove vsmartcard-vpcd from this machine (apt purge vsmartcard-vpcd) and restart pcscd.",
            files=[str(file) for file in files],
        )
    }
