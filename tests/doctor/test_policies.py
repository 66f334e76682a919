"""What Windows does with cards by itself, as its registry says."""

from __future__ import annotations

import pytest

from kiosk.doctor.checks import policies, reader, versions
from kiosk.settings.sources.registry import Registry
from tests.settings.sources.registry import REG_DWORD, REG_SZ, FakeWinReg

PLUG_AND_PLAY = {r"SOFTWARE\Policies\Microsoft\Windows\ScPnP": {"EnableScPnP": (0, REG_DWORD)}}
PROPAGATION = {r"SOFTWARE\Policies\Microsoft\Windows\CertProp": {"certpropenabled": (0, REG_DWORD)}}
SERVICE = {r"SYSTEM\CurrentControlSet\Services\CertPropSvc": {"Start": (4, REG_DWORD)}}
TEXT = {r"SOFTWARE\Policies\Microsoft\Windows\CertProp": {"CertPropEnabled": ("0", REG_SZ)}}


@pytest.mark.parametrize(
    ("keys", "verdict", "reason"),
    [
        ({}, "warning", "copies-certificates"),
        (PLUG_AND_PLAY, "warning", "copies-certificates"),
        (PLUG_AND_PLAY | TEXT, "warning", "copies-certificates"),
        (PROPAGATION, "warning", "searches-drivers"),
        (PROPAGATION | PLUG_AND_PLAY, "ok", "off"),
        (SERVICE | PLUG_AND_PLAY, "ok", "off"),
    ],
)
def test_both_are_on_unless_they_were_turned_off(keys: dict, verdict: str, reason: str) -> None:  # type: ignore[type-arg]
    found = policies.look(Registry(FakeWinReg(keys)))
    assert (found.verdict.value, found.reason) == (verdict, reason)


def test_what_can_t_be_read_is_unknown() -> None:
    refused = FakeWinReg({}, refused=r"SOFTWARE\Policies\Microsoft\Windows\ScPnP")
    assert policies.look(Registry(refused)).verdict.value == "unknown"


def test_a_card_service_that_is_disabled_is_told_from_one_that_waits_for_a_reader() -> None:
    disabled = FakeWinReg({r"SYSTEM\CurrentControlSet\Services\SCardSvr": {"Start": (4, REG_DWORD)}})
    waits = FakeWinReg({r"SYSTEM\CurrentControlSet\Services\SCardSvr": {"Start": (3, REG_DWORD)}})
    stopped = 0x8010001E
    assert reader._no_windows_service(stopped, Registry(disabled)).reason == "disabled"
    assert reader._no_windows_service(stopped, Registry(waits)).reason == "no-reader"
    assert reader._no_windows_service(stopped, Registry(FakeWinReg({}))).reason == "no-reader"
    assert reader._no_windows_service(0x80100001, Registry(waits)).reason == "refused"


def test_an_edition_of_windows_is_named_for_kiosk_mode_depends_on_it() -> None:
    key = r"SOFTWARE\Microsoft\Windows NT\CurrentVersion"
    known = FakeWinReg({key: {"EditionID": ("IoTEnterpriseS", REG_SZ), "DisplayVersion": ("24H2", REG_SZ)}})
    assert versions.windows((10, 0, 26100), Registry(known)) == "Windows 10.0.26100 IoTEnterpriseS 24H2"
    assert versions.windows((10, 0, 26100), Registry(FakeWinReg({}))) == "Windows 10.0.26100"
