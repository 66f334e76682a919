"""Files with secrets that others could read are refused, with the command that mends it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kiosk.service.compose.config import load_service, service_model
from kiosk.settings.files import private
from kiosk.settings.files.private import SECRET_FILES, open_to_others
from kiosk.settings.load import load
from kiosk.settings.profile import Profile
from kiosk.settings.reading.whole import ProfileError

from .conftest import SMALLEST
from .test_service import DATABASE, SMALL

posix = pytest.mark.linux("Windows has access lists")
HASH = "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$" + "A" * 43
OPEN = (0o644, 0o640, 0o604, 0o620, 0o602, 0o610, 0o666, 0o777)
SERVICE = {
    "database.password_file": DATABASE + 'password_file = "FILE"\n',
    "database.key_file": DATABASE.replace("person.key", "FILE"),
    "koha.secret_file": DATABASE + '[koha]\nsecret_file = "FILE"\n',
    "listen.key": DATABASE + '[listen]\ncertificate = "c"\nkey = "FILE"\n',
    "setup.key": DATABASE
    + '[setup]\npublic_url = "https://k.example.jp"\nport = 8444\ncertificate = "c"\nkey = "FILE"\n',
    "metrics.token_file": DATABASE + '[metrics]\ntoken_file = "FILE"\n',
    "mail.password_file": DATABASE
    + '[mail]\nhost = "h"\nsender = "a@example.jp"\nuser = "u"\npassword_file = "FILE"\n',
}
REMOTE = SMALLEST.replace('database = "patrons.db"', 'address = "https://k.example.jp"\ntoken_file = "TOKEN"')
KIOSK = {
    "service.token_file": REMOTE.replace("TOKEN", "FILE"),
    "service.client_key": REMOTE.replace('"TOKEN"', '"t"\nclient_certificate = "c"\nclient_key = "FILE"'),
}


def faults_of_service(base: Path, text: str, mode: int = 0o600) -> dict[str, str]:
    file = base / "service.toml"
    file.write_text(text, "utf-8")
    file.chmod(mode)
    try:
        load_service(file)
    except ProfileError as error:
        return {fault.key: fault.text for fault in error.faults}
    return {}


def faults_of_kiosk(base: Path, text: str, mode: int = 0o600) -> dict[str, str]:
    file = base / "profile.toml"
    file.write_text(text, "utf-8")
    file.chmod(mode)
    try:
        load(file)
    except ProfileError as error:
        return {fault.key: fault.text for fault in error.faults}
    return {}


@posix
@pytest.mark.parametrize("mode", OPEN)
@pytest.mark.parametrize("key", [*SERVICE, *KIOSK])
def test_a_file_others_can_read_or_change_is_refused_with_its_key_and_the_command(
    base: Path, key: str, mode: int
) -> None:
    secret = base / "FILE"
    secret.write_text("secret")
    secret.chmod(mode)
    found = faults_of_service(base, SMALL + SERVICE[key]) if key in SERVICE else faults_of_kiosk(base, KIOSK[key])
    assert found.keys() == {key}
    assert f"{mode:04o}" in found[key]
    assert f"chmod 600 {secret}" in found[key]


@posix
@pytest.mark.parametrize("mode", [0o600, 0o400, 0o700])
@pytest.mark.parametrize("key", [*SERVICE, *KIOSK])
def test_a_file_of_its_owner_alone_is_taken(base: Path, key: str, mode: int) -> None:
    (base / "FILE").write_text("secret")
    (base / "FILE").chmod(mode)
    found = faults_of_service(base, SMALL + SERVICE[key]) if key in SERVICE else faults_of_kiosk(base, KIOSK[key])
    assert found == {}


def test_a_file_that_is_not_there_is_for_others_to_miss(base: Path) -> None:
    assert faults_of_service(base, SMALL + SERVICE["metrics.token_file"]) == {}
    assert open_to_others(base / "gone") == open_to_others(base / "\0") == ""


@posix
def test_a_link_is_as_open_as_what_it_leads_to(base: Path) -> None:
    (base / "real").write_text("secret")
    (base / "real").chmod(0o644)
    (base / "FILE").symlink_to("real")
    assert faults_of_service(base, SMALL + SERVICE["metrics.token_file"]).keys() == {"metrics.token_file"}


@posix
@pytest.mark.parametrize(
    "url", ["postgresql://kiosk:geheim@h/k", "postgresql://:geheim@h/k", "postgresql://h/k?password=geheim"]
)
def test_a_settings_file_with_a_password_in_it_is_for_its_owner_alone(base: Path, url: str) -> None:
    text = SMALL + DATABASE.replace("sqlite:///patrons.db", url)
    for mode in (0o644, 0o640):
        found = faults_of_service(base, text, mode)
        assert found.keys() == {"database.url"}
        assert f"chmod 600 {base / 'service.toml'}" in found["database.url"]
        assert "geheim" not in str(found)
    assert faults_of_service(base, text, 0o600) == {}
    assert faults_of_service(base, SMALL + DATABASE.replace("sqlite:///patrons.db", "postgresql://k@h/k"), 0o644) == {}


@posix
def test_a_profile_with_the_staffs_passcode_in_it_is_for_its_owner_alone(base: Path) -> None:
    text = SMALLEST + f'[staff]\npasscode_hash = "{HASH}"\n'
    assert faults_of_kiosk(base, text, 0o644).keys() == {"staff.passcode_hash"}
    assert faults_of_kiosk(base, text, 0o600) == {}
    assert faults_of_kiosk(base, SMALLEST, 0o644) == {}


@posix
def test_all_open_files_are_said_at_once(base: Path) -> None:
    for name in ("a", "b"):
        (base / name).write_text("secret")
        (base / name).chmod(0o644)
    text = SMALL + DATABASE + 'password_file = "a"\n[metrics]\ntoken_file = "b"\n'
    assert faults_of_service(base, text).keys() == {"database.password_file", "metrics.token_file"}


@posix
@pytest.mark.parametrize(
    ("owner", "me", "mode", "taken"),
    [
        (0, 1000, 0o640, True),
        (0, 1000, 0o440, True),
        (0, 1000, 0o644, False),
        (0, 1000, 0o660, False),
        (0, 0, 0o640, False),
        (1000, 1000, 0o640, False),
        (1000, 0, 0o640, False),
        (1000, 1000, 0o600, True),
    ],
)
def test_roots_file_may_be_read_by_the_services_group_and_by_nobody_else(
    monkeypatch: pytest.MonkeyPatch, owner: int, me: int, mode: int, taken: bool
) -> None:
    found = os.stat_result((0o100000 | mode, 1, 1, 1, owner, 1000, 1, 0, 0, 0))
    monkeypatch.setattr(private.os, "geteuid", lambda: me)
    monkeypatch.setattr(Path, "stat", lambda _self: found)
    assert (open_to_others(Path("x")) == "") is taken


def test_every_key_that_names_a_file_with_a_secret_is_known() -> None:
    """A new key whose name says so has to be in the list."""
    words = ("password_file", "secret_file", "token_file", "key_file", "client_key", "key")
    named = {
        (table, key)
        for model in (Profile, service_model())
        for table, section in model.model_fields.items()
        for key in getattr(section.annotation, "model_fields", {})
        if key in words
    }
    assert {(table, key) for table, key in named if key != "secret_file"} == set(SECRET_FILES)
