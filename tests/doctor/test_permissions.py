"""Who else could read secrets or change what the kiosk believes."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kiosk.doctor.checks import acl, permissions
from kiosk.doctor.finding import Finding, Verdict
from kiosk.doctor.installation import Installation
from kiosk.service.patrons.database import database_of_profile
from kiosk.service.patrons.opening import make_database
from kiosk.settings.demo import demo_profile
from kiosk.settings.profile import Profile, Trust
from tests.private import write_private

posix = pytest.mark.linux("Windows has access lists")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    home = tmp_path / "kiosk"
    home.mkdir(mode=0o700)
    (home / "ca.cer").write_text("a CA")
    write_private(home / "token", "x")
    (home / "library.toml").write_text("")
    return home


@pytest.fixture
def profile(home: Path) -> Profile:
    profile = demo_profile(home)
    make_database(database_of_profile(profile))
    service = profile.service.model_copy(update={"token_file": home / "token"})
    return profile.model_copy(update={"service": service, "trust": Trust(anchors=(home / "ca.cer",))})


def found_in(home: Path, profile: Profile) -> Finding:
    profile = profile.model_copy(update={"log": profile.log.model_copy(update={"folder": home / "logs"})})
    return permissions.look(Installation(profile, home / "library.toml"), profile)


@posix
def test_what_belongs_to_the_kiosk_alone_is_well(home: Path, profile: Profile) -> None:
    found = found_in(home, profile)
    assert (found.verdict, found.reason) == (Verdict.OK, "private")
    database = profile.service.database
    assert database is not None
    looked_at = found.values["looked_at"]
    assert isinstance(looked_at, list)
    assert {str(database), f"{database}.key", str(home / "token"), str(home / "ca.cer")} <= set(looked_at)


@posix
@pytest.mark.parametrize(
    ("name", "mode", "reason"),
    [
        ("patrons.db", 0o644, "open"),
        ("patrons.db.key", 0o640, "open"),
        ("token", 0o604, "open"),
        ("ca.cer", 0o666, "writable"),
        ("library.toml", 0o646, "writable"),
        ("", 0o777, "writable"),
    ],
)
def test_what_others_can_read_or_change_is_a_fault_with_the_command(
    home: Path, profile: Profile, name: str, mode: int, reason: str
) -> None:
    file = home if not name else next(home.rglob(name), home / name)
    file.chmod(mode)
    found = found_in(home, profile)
    assert (found.verdict, found.reason) == (Verdict.FAULT, reason)
    assert str(file) in found.text
    assert found.remedy.startswith("chmod ")
    assert found.values["files"] == [{"file": str(file), "reason": reason}]
    assert file.stat().st_mode & 0o777 == mode, "looking changes nothing"


@posix
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root gives files away")
def test_a_file_of_a_stranger_is_a_fault_and_a_foreign_group_a_warning(home: Path, profile: Profile) -> None:
    os.chown(home / "ca.cer", 4242, 4242)
    assert found_in(home, profile).reason == "another-owner"
    os.chown(home / "ca.cer", 0, 4242)
    (home / "ca.cer").chmod(0o664)
    found = found_in(home, profile)
    assert (found.verdict, found.reason) == (Verdict.WARNING, "group-writable")


def test_without_data_nothing_is_asked(tmp_path: Path) -> None:
    found = permissions.look(Installation(demo_profile(tmp_path), data=tmp_path / "none"), demo_profile(tmp_path))
    assert (found.verdict, found.reason) == (Verdict.NOT_ASKED, "no-data")


OWNERS = "(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)"


@pytest.mark.parametrize(
    ("sddl", "read", "change"),
    [
        (f"D:PAI{OWNERS}(A;OICI;0x1301bf;;;S-1-5-21-1-2-3-1004)", (), ()),
        (f"D:AI{OWNERS}(A;OICIID;0x1200a9;;;BU)", ("Users",), ()),
        (f"D:AI{OWNERS}(A;CIID;DCLCRPCR;;;BU)", (), ("Users",)),
        (f"D:(A;;FA;;;WD){OWNERS}", ("Everyone",), ("Everyone",)),
        (f"D:(D;;FA;;;BU)(A;;FR;;;BU){OWNERS}", (), ()),
        (f"D:(A;;FR;;;BU)(D;;FA;;;BU){OWNERS}", ("Users",), ()),
        (f"D:(A;OICIIO;FA;;;WD){OWNERS}", (), ()),
        ("D:(A;;GRGX;;;AU)(A;;GW;;;S-1-1-0)S:(AU;SA;FA;;;WD)", ("Authenticated Users",), ("Everyone",)),
        ("D:NO_ACCESS_CONTROL", ("Everyone",), ("Everyone",)),
        ("O:BAG:SYD:P", (), ()),
    ],
)
def test_an_access_list_of_windows_is_read_as_windows_does(
    sddl: str, read: tuple[str, ...], change: tuple[str, ...]
) -> None:
    assert acl.others(sddl) == acl.Others(read, change)


@pytest.mark.parametrize(
    "sddl", ["", "O:BA", "D:(A;;QQ;;;WD)", 'D:(XA;;FX;;;S-1-1-0;(@User.Title=="PM"))', "D:(A;;FRX;;;BU)"]
)
def test_a_list_that_is_not_understood_is_unknown_and_never_ok(sddl: str, tmp_path: Path) -> None:
    with pytest.raises(acl.CannotTell):
        acl.others(sddl)


@posix
def test_where_lists_can_t_be_read_nobody_can_tell(tmp_path: Path) -> None:
    found = permissions._windows(permissions.Guarded(tmp_path, True))
    assert (found.verdict, found.reason) == (Verdict.UNKNOWN, "cannot-tell")
    assert "icacls" in found.remedy
