"""Run as an account that may not enter the kiosk's folders, every check still says what is the matter."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.clock import SystemClock
from kiosk.doctor.checks import disk, files, instance, permissions
from kiosk.doctor.checks.service import own
from kiosk.doctor.finding import Finding
from kiosk.doctor.installation import Installation
from kiosk.service.patrons.database import database_of_profile
from kiosk.service.patrons.opening import make_database
from kiosk.settings.demo import demo_exchange, demo_profile

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root becomes somebody else"),
]
NOBODY = 65534


@pytest.fixture
def site(tmp_path: Path) -> Installation:
    """All of it behind a folder that only its owner enters."""
    home = tmp_path / "kiosk"
    home.mkdir(mode=0o700)
    profile = demo_profile(home)
    exchange, log = demo_exchange(home / "exchange"), profile.log.model_copy(update={"folder": home / "logs"})
    profile = profile.model_copy(update={"exchange": exchange, "log": log})
    make_database(database_of_profile(profile))
    return Installation(profile, home / "library.toml")


def looked(site: Installation) -> dict[str, Finding]:
    profile = site.profile
    assert profile is not None
    return {
        "files": files.look(profile, SystemClock()),
        "database": own.look(profile),
        "permissions": permissions.look(site, profile),
        "instance": instance.look(site, profile),
        **disk.look(disk.folders_of(site, profile), disk.room),
    }


@pytest.fixture
def stranger(site: Installation) -> Iterator[None]:
    looked(site)  # what is imported late is imported now: nobody may read it later
    os.seteuid(NOBODY)
    yield
    os.seteuid(0)


def test_what_it_may_not_see_is_said_and_breaks_no_check(site: Installation, stranger: None) -> None:
    found = {name: (finding.verdict.value, finding.reason) for name, finding in looked(site).items()}
    assert found == {
        "files": ("fault", "faults"),
        "database": ("fault", "unreadable"),
        "permissions": ("unknown", "unreadable"),
        "instance": ("unknown", "unreadable"),
        disk.FREE: ("ok", "enough"),
        disk.WRITABLE: ("fault", "refused"),
    }
