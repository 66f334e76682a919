"""What Windows itself does with a card that is laid: look for drivers, copy its certificates to the account's store."""

from __future__ import annotations

from kiosk.doctor.finding import Finding, Value, ok, unknown, warning
from kiosk.settings.sources.registry import Registry, RegistryUnreadable

NAME = "reader.policies"
_PLUG_AND_PLAY = (r"SOFTWARE\Policies\Microsoft\Windows\ScPnP", "EnableScPnP")
_PROPAGATION = (r"SOFTWARE\Policies\Microsoft\Windows\CertProp", "CertPropEnabled")
_SERVICE = (r"SYSTEM\CurrentControlSet\Services\CertPropSvc", "Start")
_DISABLED = 4


def look(registry: Registry) -> Finding:
    """Both are on unless somebody turned them off (Group Policy, Smart Card)."""
    try:
        copies = _number(registry, *_PROPAGATION) != 0 and _number(registry, *_SERVICE) != _DISABLED
        searches = _number(registry, *_PLUG_AND_PLAY) != 0
    except RegistryUnreadable as error:
        return unknown("unreadable", f"the policies of Windows can't be read ({error})", "Look at them: gpresult /h")
    about: dict[str, Value] = {"copies_certificates": copies, "searches_drivers": searches}
    if copies:
        said = "Windows copies the certificates of cards, names and addresses in them, to this account's store"
        make = f"Turn it off: HKLM\\{_PROPAGATION[0]}, {_PROPAGATION[1]} = 0 (REG_DWORD)"
        return warning("copies-certificates", said, make, **about)
    if searches:
        said = "Windows looks for a driver for each card that is laid, and may say so above the kiosk"
        make = f"Turn it off: HKLM\\{_PLUG_AND_PLAY[0]}, {_PLUG_AND_PLAY[1]} = 0 (REG_DWORD)"
        return warning("searches-drivers", said, make, **about)
    return ok("off", "Windows leaves cards alone", **about)


def _number(registry: Registry, path: str, name: str) -> int | None:
    data = next((each.data for each in registry.read(path).values if each.name.lower() == name.lower()), None)
    return data if isinstance(data, int) else None
