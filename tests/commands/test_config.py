"""``kiosk config``: every fault of the settings and of what they name at once, and what holds and why."""

from __future__ import annotations

import io
import json
import os
import sys
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa

from kiosk.commands import run_command_line
from kiosk.service.patrons.keyfile import key_path
from kiosk.simulator.pki.authority import make_authority
from tests.settings.conftest import SMALLEST
from tests.settings.test_private_files import HASH
from tests.settings.test_service import DATABASE, SMALL

pytestmark = pytest.mark.usefixtures("qapp")  # a kiosk's check draws, too
REMOTE = SMALLEST.replace(
    'database = "patrons.db"', 'address = "https://k.example.jp"\ntoken_file = "token"\nca_file = "ca.pem"'
)


@pytest.fixture(scope="module")
def ca() -> bytes:
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    return make_authority(key, organisation="JPKI").der


@pytest.fixture
def folder(tmp_path: Path, ca: bytes) -> Path:
    (tmp_path / "ca.cer").write_bytes(ca)
    return tmp_path


def write(folder: Path, text: str, name: str = "profile.toml") -> str:
    (folder / name).write_text(text, "utf-8")
    (folder / name).chmod(0o600)
    return str(folder / name)


def private(file: Path, text: str) -> None:
    file.write_text(text, "utf-8")
    file.chmod(0o600)


def asked(capsys: pytest.CaptureFixture[str], *words: str, code: int) -> Any:
    """What a command says in JSON."""
    assert run_command_line([*words, "--json"]) == code
    said = capsys.readouterr()
    assert said.err == ""
    return json.loads(said.out)


def keys_of(answer: Any) -> set[str]:
    return {fault["key"] for fault in answer["faults"]}


def test_a_kiosk_that_could_start_has_no_fault_and_its_own_values_are_named(folder: Path, capsys, monkeypatch) -> None:
    profile = write(folder, SMALLEST + "[printer]\nkind = 'pdf'\nfolder = 'cards'\n")
    assert run_command_line(["patrons", "init", "--profile", profile]) == 0
    capsys.readouterr()
    before = sorted(path.name for path in folder.iterdir())
    assert asked(capsys, "config", "check", "--profile", profile, code=0) == {
        "file": profile,
        "ok": True,
        "faults": [],
    }
    monkeypatch.setenv("MIRAION_KIOSK_ID", "lobby-2")
    monkeypatch.setenv("MIRAION_PROFILE", profile)
    assert run_command_line(["config", "check"]) == 0
    assert capsys.readouterr().out == f"{profile}: no fault\nkiosk.id（環境変数 MIRAION_KIOSK_ID）\n"
    assert sorted(path.name for path in folder.iterdir()) == before, "nothing is made"


def test_faults_of_file_and_machine_are_said_at_once_each_with_its_place(folder: Path, capsys, monkeypatch) -> None:
    profile = write(folder, SMALLEST + "[idle]\nseconds = 3\n")
    monkeypatch.setenv("MIRAION_KIOSK_ID", "受付")
    monkeypatch.setenv("MIRAION_COLOUR", "red")
    answer = asked(capsys, "config", "check", "--profile", profile, code=1)
    assert not answer["ok"]
    places = {(fault["key"], fault["line"], fault["place"]) for fault in answer["faults"]}
    assert places == {
        ("kiosk.id", None, "環境変数 MIRAION_KIOSK_ID"),
        (None, None, "環境変数 MIRAION_COLOUR"),
        ("idle.seconds", SMALLEST.count("\n") + 2, None),
    }


def test_all_that_a_kiosk_with_a_server_reads_is_looked_at_at_once(folder: Path, capsys, monkeypatch) -> None:
    text = REMOTE.replace('phone = "0957-00-0000"', 'phone = "0957-00-0000"\nlogo = "logo.png"')
    text += "[printer]\nkind = 'escpos-windows'\nname = 'X'\npaper = 'receipt-80'\n"
    private(folder / "token", "")
    (folder / "ca.pem").write_text("none", "utf-8")
    (folder / "logo.png").write_bytes(b"none")
    profile = write(folder, text)
    monkeypatch.setenv("MIRAION_SERVICE_CA_FILE", "ca.pem")
    answer = asked(capsys, "config", "check", "--profile", profile, code=1)
    here = {"printer.kind"} if sys.platform != "win32" else set()
    assert keys_of(answer) == {"service.token_file", "service.ca_file", "library.logo", "printer", *here}
    by_key = {fault["key"]: fault for fault in answer["faults"]}
    assert by_key["service.token_file"]["line"] == 1 + text[: text.index("token_file")].count("\n")
    assert "logo.png" in by_key["printer"]["text"], "it is on the card, too"
    assert by_key["service.ca_file"]["place"] == "環境変数 MIRAION_SERVICE_CA_FILE"


def test_a_template_of_the_library_s_own_that_is_broken_is_said(folder: Path, capsys) -> None:
    (folder / "card.toml").write_text("[broken", "utf-8")
    private(folder / "token", "secret")
    text = REMOTE.replace('ca_file = "ca.pem"', "") + "[printer]\nkind = 'pdf'\nfolder = 'cards'\ntemplates = '.'\n"
    (fault,) = asked(capsys, "config", "check", "--profile", write(folder, text), code=1)["faults"]
    assert (fault["key"], fault["line"]) == ("printer", text[: text.index("[printer]")].count("\n") + 1)
    assert "card.toml" in fault["text"]


def test_a_kiosk_without_its_patrons_is_told_what_to_type(folder: Path, capsys) -> None:
    profile = write(folder, SMALLEST)
    (fault,) = asked(capsys, "config", "check", "--profile", profile, code=1)["faults"]
    assert fault["key"] == "service.database"
    assert f"kiosk patrons init --profile {profile}" in fault["text"]
    assert run_command_line(["patrons", "init", "--profile", profile]) == 0
    capsys.readouterr()
    private(key_path(folder / "patrons.db"), "ab" * 32)
    (fault,) = asked(capsys, "config", "check", "--profile", profile, code=1)["faults"]
    assert "is not the key of" in fault["text"]


def test_all_that_a_service_reads_is_looked_at_at_once(folder: Path, capsys) -> None:
    service = write(
        folder,
        SMALL.replace('mode = "none-yet"', 'mode = "crl"\ncrl = ["gone.crl", "https://k.example.jp/a.crl"]')
        + DATABASE
        + '[listen]\ncertificate = "server.pem"\nkey = "server.key"\n'
        + '[metrics]\ntoken_file = "metrics.token"\n'
        + '[mail]\nhost = "localhost"\nsender = "a@example.jp"\nuser = "u"\npassword_file = "gone.password"\n'
        + '[exchange]\nfolder = "gone"\ntemplate = "codes"\ncertificate = "ca.cer"\n'
        + '[import]\nfolder = "gone"\ntemplate = "codes"\ndefault_expiry = 2030-03-31\n',
        "service.toml",
    )
    private(folder / "metrics.token", "short")
    answer = asked(capsys, "config", "check", "--config", service, code=1)
    assert keys_of(answer) == {
        *("revocation.crl[0]", "database.url", "listen.certificate", "metrics.token_file", "mail.password_file"),
        *("exchange.folder", "import.folder"),
    }
    assert "short" not in json.dumps([fault["text"].replace("too short", "") for fault in answer["faults"]])
    assert all(fault["line"] for fault in answer["faults"])


def test_the_secret_of_koha_is_looked_at_and_koha_is_not_asked(folder: Path, capsys) -> None:
    koha = (
        '[koha]\nurl = "https://127.0.0.1:1"\nuser = "u"\nsecret_file = "gone"\nlibrary_id = "A"\ncategory_id = "B"\n'
    )
    text = SMALL.replace("[phone_app]", 'backend = "koha"\n[phone_app]') + DATABASE + koha
    service = write(folder, text, "service.toml")
    assert run_command_line(["patrons", "init", "--config", service]) == 0
    capsys.readouterr()
    assert keys_of(asked(capsys, "config", "check", "--config", service, code=1)) == {"koha.secret_file"}
    private(folder / "gone", "secret")
    assert keys_of(asked(capsys, "config", "check", "--config", service, code=0)) == set()


def test_faults_are_said_in_words_as_a_start_would(folder: Path, capsys) -> None:
    profile = write(folder, REMOTE)
    assert run_command_line(["config", "check", "--profile", profile]) == 1
    said = capsys.readouterr().out
    assert said.startswith("設定ファイル profile.toml に誤りが 2 件あります。")
    assert f"{1 + REMOTE[: REMOTE.index('token_file')].count(chr(10)):>4} 行目  service.token_file: " in said


@pytest.mark.parametrize("act", ["check", "show"])
def test_a_profile_that_is_a_folder_or_missing_is_said(folder: Path, capsys, act: str) -> None:
    for place in (folder, folder / "none.toml"):
        assert run_command_line(["config", act, "--profile", str(place)]) == 1
        said = capsys.readouterr()
        assert str(place) in said.out + said.err
        assert "unexpected" not in said.err


# show


def shown(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, dict[str, Any]]:
    answer = asked(capsys, "config", "show", *words, code=0)
    return {each["key"]: each for each in answer["values"]}


def test_every_value_is_shown_with_where_it_comes_from(folder: Path, capsys, monkeypatch) -> None:
    profile = write(folder, SMALLEST + "[reader]\nname = 'ACS'\n")
    monkeypatch.setenv("MIRAION_READER_NAME", "RC-S300")
    found = shown(capsys, "--profile", profile)
    reader, kiosk, idle = found["reader.name"], found["kiosk.id"], found["idle.seconds"]
    assert (reader["value"], reader["source"], reader["name"]) == ("RC-S300", "environment", "MIRAION_READER_NAME")
    assert (kiosk["value"], kiosk["source"], kiosk["line"]) == ("lobby-1", "file", SMALLEST.count("\n"))
    assert (idle["value"], idle["source"], idle["line"], idle["name"]) == (90, "default", None, None)
    assert found["service.database"]["value"] == str(folder / "patrons.db"), "as it holds, not as it is written"
    assert run_command_line(["config", "show", "--profile", profile]) == 0
    table = capsys.readouterr().out
    assert '"RC-S300"  (environment MIRAION_READER_NAME)' in table
    assert max(map(len, table.splitlines())) < 160


def test_of_a_secret_only_is_said_whether_there_is_one(folder: Path, capsys) -> None:
    url = "postgresql://kiosk:s3cret@db/kiosk?sslpassword=s3cret"
    profile = write(folder, SMALLEST + f"[staff]\npasscode_hash = '{HASH}'\n")
    service = write(folder, SMALL + DATABASE.replace("sqlite:///patrons.db", url), "service.toml")
    private(folder / "token", "s3cret")
    for words in (["--profile", profile], ["--config", service]):
        for form in ([], ["--json"]):
            assert run_command_line(["config", "show", *words, *form]) == 0
            said = capsys.readouterr().out
            assert "s3cret" not in said
            assert HASH not in said
    passcode = shown(capsys, "--profile", profile)["staff.passcode_hash"]
    assert (passcode["hidden"], passcode["set"], passcode["value"]) == (True, True, None)
    assert not shown(capsys, "--profile", write(folder, SMALLEST))["staff.passcode_hash"]["set"]
    assert shown(capsys, "--config", service)["database.url"]["value"].startswith("postgresql://kiosk:…@db/kiosk?")


def test_settings_with_a_fault_are_not_shown_as_if_they_held(folder: Path, capsys) -> None:
    profile = write(folder, SMALLEST + "[idle]\nseconds = 3\n")
    assert run_command_line(["config", "show", "--profile", profile]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert "idle.seconds" in said.err


# streams


@pytest.mark.parametrize("act", ["check", "show"])
def test_a_japanese_windows_console_gets_every_letter(folder: Path, monkeypatch, act: str) -> None:
    profile = write(folder, SMALLEST.replace("ミライon", "髙﨑𠮟"))
    console = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(console, encoding="cp932"))
    assert run_command_line(["config", act, "--profile", profile]) == (1 if act == "check" else 0)
    said = console.getvalue().decode("utf-8")
    assert "service.database" in said
    assert act == "check" or "髙﨑𠮟 図書館" in said


@pytest.mark.linux("a pipe can be asked there whether anybody reads it")
@pytest.mark.parametrize("act", ["check", "show"])
def test_output_that_nobody_reads_ends_quietly(folder: Path, monkeypatch, capsys, act: str) -> None:
    profile = write(folder, SMALLEST)
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "w", encoding="utf-8") as closed:
        monkeypatch.setattr(sys, "stdout", closed)
        assert run_command_line(["config", act, "--profile", profile]) == 141
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("act", ["check", "show"])
def test_a_program_without_a_console_ends_as_with_one(folder: Path, monkeypatch, act: str) -> None:
    profile = write(folder, SMALLEST)
    for name in ("stdout", "stderr"):
        monkeypatch.setattr(sys, name, None)
    assert run_command_line(["config", act, "--profile", profile]) == (1 if act == "check" else 0)
