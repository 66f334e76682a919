"""The support bundle: whole or not there, for its owner alone, and without anything personal or secret."""

from __future__ import annotations

import errno
import json
import os
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kiosk.commands import run_command_line
from kiosk.doctor import bundle
from kiosk.doctor.bundle import CannotWrite, Member, write
from kiosk.log.places import file_name
from kiosk.service.patrons.keyfile import key_path
from kiosk.settings.demo import demo_profile
from kiosk.simulator.personas.people import TARO
from kiosk.simulator.pki.hierarchy import TestPki
from tests.house.tree import TOP
from tests.patience import patience
from tests.private import write_private
from tests.service.harness import CONTACT, PASSWORD, Harness
from tests.settings.test_private_files import HASH
from tests.toml import quoted

pytestmark = pytest.mark.usefixtures("qapp")
PERSONAL = ("太郎", "ナガサキ", TARO.address, CONTACT.phone, CONTACT.email, PASSWORD)
SECRETS = ("t0ken-of-the-kiosk", "mail-passw0rd", "yamada.hanako", HASH.rpartition("$")[2], "s3cret-in-a-comment")
LINE = {"time": "2026-11-29T10:00:00.000Z", "level": "INFO", "logger": "kiosk.visit", "message": "seen page=%s"}


def unpacked(file: Path) -> dict[str, str]:
    with zipfile.ZipFile(file) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name).decode("utf-8") for name in archive.namelist()}


@pytest.fixture
def kiosk(pki: TestPki, tmp_path: Path) -> Path:
    """Its profile: somebody registered there, and an administrator left things where they should not be."""
    data = tmp_path / "data"
    text = (TOP / "resources/profiles/demo.toml").read_text("utf-8")
    logs = data / "logs"
    extra = (
        "# s3cret-in-a-comment\n"
        f'[staff]\npasscode_hash = "{HASH}"\n'
        f"[log]\nfolder = {quoted(logs)}\n"
        '[mail]\nhost = "mail.example.jp"\nsender = "library@example.jp"\nuser = "yamada.hanako"\n'
        'password_file = "mail.password"\n'
    )
    data.mkdir(mode=0o700)
    file = write_private(data / "library.toml", text + extra)
    write_private(data / "mail.password", "mail-passw0rd")
    write_private(data / "token", "t0ken-of-the-kiosk")
    harness = Harness(pki, demo_profile(data))
    service = harness.open()
    patron = harness.register(service, harness.identify(service).token)
    harness.close()
    logs.mkdir()
    said = [
        json.dumps(LINE),
        json.dumps({**LINE, "name": "長崎 太郎", "address": TARO.address}, ensure_ascii=False),
        "Traceback (most recent call last): 長崎太郎",
        '{"time": "cut off in the mid',
        json.dumps(["長崎"], ensure_ascii=False),
    ]
    (logs / file_name("kiosk", date(2026, 11, 29), 1)).write_text("\n".join(said), "utf-8")
    for folder in (logs, data, data / "cards"):
        folder.mkdir(exist_ok=True)
        (folder / "patrons.csv").write_bytes(f"{patron.number},長崎 太郎,{PASSWORD}\n".encode("cp932"))
        (folder / "memo.jsonl").write_text(f'{{"time": "長崎 {PASSWORD}"}}\n', "utf-8")
    (logs / "kiosk-77.crash").write_text(
        "Fatal Python error: Segmentation fault\n\nCurrent thread 0x1 (most recent call first):\n"
        '  File "/people/yamada.hanako/kiosk/visit/flow/step.py", line 5 in step\nlocals: 長崎太郎\n',
        "utf-8",
    )
    return file


def test_nothing_personal_and_no_secret_is_in_it_wherever_a_kiosk_holds_some(kiosk: Path, tmp_path: Path) -> None:
    target = tmp_path / "bundle.zip"
    words = ["doctor", "--demo", "--data", str(kiosk.parent), "--profile", str(kiosk), "--support-bundle", str(target)]
    run_command_line([*words, "--timeout", str(patience(60))])
    found = unpacked(target)
    log = f"logs/{file_name('kiosk', date(2026, 11, 29), 1)}"
    assert sorted(found) == ["configuration.json", "doctor.json", log, "logs/kiosk-77.crash.txt"]
    assert [json.loads(line) for line in found[log].splitlines()] == [LINE, LINE]
    assert "Segmentation fault at visit/flow/step.py:5:step" in found["logs/kiosk-77.crash.txt"]
    rows = {row["key"]: row for row in json.loads(found["configuration.json"])}
    assert (rows["staff.passcode_hash"]["set"], rows["staff.passcode_hash"]["value"]) == (True, None)
    assert rows["mail.host"]["value"] == "mail.example.jp"
    key = key_path(kiosk.parent / "patrons.db")
    secrets = [*SECRETS, *(file.read_text().strip() for file in [key] if file.exists())]
    raw = target.read_bytes()
    there = b"".join(file.read_bytes() for file in kiosk.parent.rglob("*") if file.is_file())
    assert all(secret.encode() in there for secret in (*PERSONAL, *secrets)), "the kiosk has it"
    for secret in (*PERSONAL, *secrets):
        assert not [name for name, text in found.items() if secret in text or secret in name], secret
        assert not [code for code in ("utf-8", "cp932", "utf-16-le") if secret.encode(code) in raw], secret


def test_a_profile_with_faults_is_packed_by_its_faults_alone(tmp_path: Path) -> None:
    file = tmp_path / "library.toml"
    file.write_text('[mail]\npasword = "mail-passw0rd"\n', "utf-8")
    target = tmp_path / "bundle.zip"
    words = ["--demo", "--data", str(tmp_path), "--profile", str(file), "--support-bundle", str(target)]
    assert run_command_line(["doctor", *words, "--timeout", str(patience(60))]) == 1
    found = unpacked(target)
    assert json.loads(found["configuration.json"]) == []
    assert "mail.pasword" in found["doctor.json"]
    assert "mail-passw0rd" not in "".join(found.values())


def test_it_is_its_owner_s_alone_and_overwrites_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "bundle.zip"
    write(target, [Member("a.txt", "a")])
    if os.name == "posix":
        assert target.stat().st_mode & 0o777 == 0o600
    before = target.read_bytes()
    with pytest.raises(CannotWrite, match="is there already"):
        write(target, [Member("a.txt", "b")])
    assert run_command_line(["doctor", "--demo", "--support-bundle", str(target)]) == 1
    assert "is there already" in capsys.readouterr().err
    assert target.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == ["bundle.zip"]


def test_one_that_comes_meanwhile_is_not_overwritten_either(tmp_path: Path) -> None:
    target = tmp_path / "bundle.zip"

    def slow() -> Any:
        target.write_text("another's")
        yield Member("a.txt", "a")

    with pytest.raises(CannotWrite, match="is there already"):
        write(target, slow())
    assert target.read_text() == "another's"
    assert [file.name for file in tmp_path.iterdir()] == ["bundle.zip"]


def test_what_can_t_be_written_whole_is_not_there(tmp_path: Path) -> None:
    def breaks() -> Any:
        yield Member("a.txt", "a" * 100_000)
        raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(CannotWrite, match="No space left"):
        write(tmp_path / "bundle.zip", breaks())
    with pytest.raises(CannotWrite, match="can't be written"):
        write(tmp_path / "no-folder" / "bundle.zip", [])
    assert list(tmp_path.iterdir()) == []


def test_on_a_disk_without_links_it_is_written_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_paths: object) -> None:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(bundle.os, "link", refuse)
    target = tmp_path / "bundle.zip"
    write(target, [Member("a.txt", "a")])
    assert unpacked(target) == {"a.txt": "a"}
    with pytest.raises(CannotWrite, match="is there already"):
        write(target, [Member("a.txt", "a")])


def test_of_large_logs_the_newest_are_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bundle, "MOST_BYTES", 3 * len(json.dumps(LINE)))
    for part in (1, 2, 3):
        lines = [json.dumps({**LINE, "pid": part})] * 2
        (tmp_path / file_name("kiosk", date(2026, 11, 29), part)).write_text("\n".join(lines), "utf-8")
    found = list(bundle._logs(tmp_path))
    assert [member.name[-9:] for member in found] == ["003.jsonl", "002.jsonl", "t-out.txt"]
    assert found[1].left_out == 1, "the rest of a line"


def test_the_home_of_an_account_is_not_named(monkeypatch: pytest.MonkeyPatch) -> None:
    home = Path("/people/hanako")
    monkeypatch.setattr(Path, "home", lambda: home)
    said = {"a": [f"no {home / 'library.toml'}", 1], "b": None}
    assert bundle.without_home(said) == {"a": [f"no {Path('~/library.toml')}", 1], "b": None}
    monkeypatch.setattr(Path, "home", lambda: Path("/"))
    assert bundle.without_home(said) == said
