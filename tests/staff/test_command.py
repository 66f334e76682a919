"""``kiosk staff``: accounts are made at the command line, and every act is written down."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.commands import run_command_line
from kiosk.library.database.opening import open_database
from kiosk.staff.accounts import Accounts, Role
from kiosk.staff.audit import Act, StaffAudit
from tests.commands.patrons.test_patrons import make_config
from tests.library.store import put_ready
from tests.staff.desk import Desk


@pytest.fixture
def address(tmp_path: Path) -> str:
    found = f"sqlite:///{tmp_path / 'patrons.db'}"
    put_ready(tmp_path / "patrons.db")
    return found


@pytest.fixture
def config(tmp_path: Path, address: str) -> Path:
    return make_config(tmp_path, address)


def test_an_account_is_added_reset_disabled_and_added_again(
    config: Path, address: str, capsys: pytest.CaptureFixture[str]
) -> None:
    def staff(*words: str) -> tuple[int, str]:
        code = run_command_line(["staff", *words, "--config", str(config)])
        said = capsys.readouterr()
        return code, said.out + said.err

    code, first = staff("add", "yamada", "--role", "admin")
    assert code == 0
    accounts = Accounts(open_database(address))
    made = accounts.find("yamada")
    assert made is not None
    assert (made.role, made.must_change, made.disabled) == (Role.ADMIN, True, False)
    assert made.password_hash.startswith("$argon2id$v=19$m=65536,t=3,p=4$")
    assert first.strip() not in made.password_hash
    assert "may log in already" in staff("add", "yamada")[1]
    assert staff("reset", "yamada")[1] != first
    assert staff("disable", "yamada")[0] == 0
    assert "yamada                           admin    disabled" in staff("list")[1]
    assert "no account that may log in has this name" in staff("reset", "yamada")[1]
    assert staff("add", "yamada")[0] == 0
    assert "counter  password of" in staff("list")[1]
    for name in ("Yamada", "山田", ".x", "a" * 33, "a b"):
        assert "small letters" in staff("reset", name)[1]
    assert "needs a terminal" in staff("reset", "yamada", "--type")[1]
    entries = StaffAudit(accounts._engine).newest()
    assert [each.act for each in reversed(entries)] == [
        Act.ACCOUNT_ADDED,
        Act.ACCOUNT_RESET,
        Act.ACCOUNT_DISABLED,
        Act.ACCOUNT_ADDED,
    ]
    assert {each.about for each in entries} == {"yamada"}
    assert all(each.name.startswith("(") for each in entries), "the machine's account, not one of the desk"


def test_records_go_after_their_time(desk: Desk) -> None:
    from datetime import timedelta

    audit = StaffAudit(open_database(desk.address))
    now = desk.clock.now()
    audit.write(now - timedelta(days=366), "sato", Act.LOGGED_IN)
    audit.write(now - timedelta(days=364), "yamada", Act.LOGGED_IN)
    audit.purge(now - timedelta(days=desk.config.staff.audit_days))
    assert [each.name for each in audit.newest()] == ["yamada"]
