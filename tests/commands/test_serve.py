"""`kiosk serve`, `kiosk kiosks` and `kiosk patrons` as an administrator uses them, in processes of their own."""

from __future__ import annotations

import signal
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest
from cryptography.hazmat.primitives.asymmetric import rsa

from kiosk.__main__ import main
from kiosk.simulator.pki.authority import make_authority
from tests import warm
from tests.log.reading import lines
from tests.log.reading import said as said_in
from tests.postgres import free_port
from tests.private import write_private
from tests.service.certificates import SmallCa
from tests.service.server import end, wait_for
from tests.toml import quoted

KIOSK = [sys.executable, "-m", "kiosk"]
Run = Callable[..., subprocess.CompletedProcess[str]]

CONFIG = """\
[library]
id = "miraion"
name = "ミライon 図書館"
counter = "1階カウンター"
phone = "0957-00-0000"
[phone_app]
setup = "https://app.example.jp/setup?number={{number}}"
[trust]
anchors = ["ca.cer"]
[revocation]
mode = "none-yet"
[database]
url = {address}
password_file = "database.password"
key_file = "person.key"
[listen]
port = {port}
certificate = "server.pem"
key = "server.key"
workers = 2
[metrics]
token_file = "metrics.token"
"""


@pytest.fixture
def port() -> int:
    return free_port()


@pytest.fixture
def folder(tmp_path: Path, empty_address: str, port: int) -> Path:
    """A configuration on either database; the secret of PostgreSQL's is in a file of its own."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    (tmp_path / "ca.cer").write_bytes(make_authority(key, organisation="JPKI").der)
    SmallCa(tmp_path).issue("server", "127.0.0.1")
    head, _, tail = empty_address.partition("@")
    secret = head.rpartition(":")[2] if tail else "unused"
    plain = f"{head.rpartition(':')[0]}@{tail}" if tail else empty_address
    write_private(tmp_path / "database.password", secret + "\n")
    write_private(tmp_path / "metrics.token", "m" * 32)
    (tmp_path / "service.toml").write_text(CONFIG.format(address=quoted(plain), port=port), "utf-8")
    return tmp_path


@pytest.fixture
def kiosk(folder: Path) -> Run:
    def run(*words: str, code: int = 0) -> subprocess.CompletedProcess[str]:
        done = warm.run(main, *words, "--config", str(folder / "service.toml"))
        out, err = done.stdout.decode(), done.stderr.decode()
        assert done.returncode == code, out + err
        return subprocess.CompletedProcess(words, code, out, err)

    run("patrons", "init")
    return run


def test_a_service_of_two_processes_answers_its_kiosks_until_it_is_told_to_end(
    folder: Path, kiosk: Run, port: int
) -> None:
    with (folder / "service.toml").open("a") as more:
        more.write('[log]\nfolder = "logs"\n')
    kiosk("serve", "--check")
    assert not (folder / "logs").exists()
    token = kiosk("kiosks", "add", "lobby-1").stdout.strip()
    url = f"https://127.0.0.1:{port}"
    server = subprocess.Popen(
        [*KIOSK, "serve", "--config", str(folder / "service.toml")], stderr=subprocess.PIPE, cwd="/"
    )
    try:
        import ssl

        trust = ssl.create_default_context(cafile=folder / "ca.pem")
        wait_for(url, server, verify=trust)
        headers = {"Authorization": f"Bearer {token}"}
        answers = []
        for _ in range(6):  # each on a new connection, for either process
            with httpx.Client(verify=trust, trust_env=False, headers=headers) as http:
                answers.append(http.get(f"{url}/v1/service"))
                asked = {"kiosk_id": "lobby-1", "consent_version": "2026-04"}
                assert http.post(f"{url}/v1/challenges", json=asked).status_code == 201
        assert {answer.status_code for answer in answers} == {200}
        assert answers[0].json()["kiosk_id"] == "lobby-1"
        kiosk("kiosks", "revoke", "lobby-1")
        with httpx.Client(verify=trust, trust_env=False) as http:
            assert http.get(f"{url}/v1/service", headers=headers).status_code == 401
            figures = http.get(f"{url}/metrics", headers={"Authorization": "Bearer " + "m" * 32}).text
        assert 'kiosk_service_requests_total{route="/v1/challenges",status="201"} 6.0' in figures, "of both processes"
    finally:
        said = end(server)
    assert server.returncode == 0, said
    assert "listening on https://127.0.0.1" in said
    assert token not in said
    assert "Traceback" not in said
    writers = {file: {line["pid"] for line in lines(file)} for file in (folder / "logs").glob("service-*.jsonl")}
    assert sorted(map(len, writers.values())) == [1] * len(writers), "each has one writer"
    assert len(writers) in (2, 3)
    asked = [line for line in lines(folder / "logs") if line["message"] == "request" and line["status"] == 201]
    assert [line["kiosk"] for line in asked] == ["lobby-1"] * 6
    assert token not in said_in(folder / "logs")


def test_a_single_process_ends_in_order_too(folder: Path, kiosk: Run, port: int) -> None:
    text = (folder / "service.toml").read_text("utf-8").replace("workers = 2", "").replace("certificate =", "#")
    (folder / "service.toml").write_text(text.replace('key = "server.key"', ""), "utf-8")
    for number, code in ((signal.SIGTERM, 0), (signal.SIGINT, 130)):
        server = warm.Child(main, "serve", "--config", str(folder / "service.toml"))
        wait_for(f"http://127.0.0.1:{port}", server)
        said = end(server, number)
        assert (server.returncode, "Traceback" in said) == (code, False), said


def test_what_keeps_a_service_from_starting_is_said_in_one_word(folder: Path, kiosk: Run) -> None:
    text = (folder / "service.toml").read_text("utf-8")
    east = '[[library.branches]]\ncode = "MAIN"\nname = "本館"\n[[library.branches]]\ncode = "EAST"\nname = "東分館"\n'
    (folder / "service.toml").write_text(f'{text}{east}kiosks = ["loby-2"]\n', "utf-8")
    assert "EAST has a kiosk loby-2 that nobody added" in kiosk("serve", "--check", code=1).stderr
    (folder / "service.toml").write_text(text, "utf-8")
    (folder / "server.key").write_text("not a key")
    (folder / "service.toml").write_text(f'{text}[log]\nfolder = "logs"\n', "utf-8")
    assert "TLS certificate" in kiosk("serve", code=1).stderr
    assert " CRITICAL kiosk.commands ended: the TLS certificate" in said_in(folder / "logs")
    (folder / "person.key").unlink()
    assert "restore the key file" in kiosk("serve", code=1).stderr
    (folder / "service.toml").write_text("[library]\n")
    assert "誤りが" in kiosk("serve", code=1).stderr


def test_tokens_are_given_out_once_and_rotated(folder: Path, kiosk: Run) -> None:
    out = folder / "lobby-1.token"
    kiosk("kiosks", "add", "lobby-1", "--out", str(out))
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    assert len(out.read_text().strip()) == 43
    assert "rotate it" in kiosk("kiosks", "add", "lobby-1", code=1).stderr
    assert "can't be made" in kiosk("kiosks", "rotate", "lobby-1", "--out", str(out), code=1).stderr
    other = folder / "other.token"
    assert "no kiosk is called" in kiosk("kiosks", "rotate", "lobby-9", "--out", str(other), code=1).stderr
    assert not other.exists()
    assert kiosk("kiosks", "rotate", "lobby-1").stdout.strip() != out.read_text().strip()
    assert kiosk("kiosks", "list").stdout.count("T") == 2
    kiosk("kiosks", "retire", "lobby-1")
    assert kiosk("kiosks", "list").stdout.count("T") == 1
    kiosk("kiosks", "revoke", "lobby-1")
    assert "locked out" in kiosk("kiosks", "list").stdout
    assert "letters" in kiosk("kiosks", "add", "lobby 1", code=1).stderr


def test_patrons_are_counted_before_they_are_deleted_and_a_day_to_come_is_refused(kiosk: Run) -> None:
    assert kiosk("patrons", "purge", "--before", "2020-01-01").stdout.startswith("0 patrons whose")
    assert kiosk("patrons", "purge", "--before", "2020-01-01", "--yes").stdout == "0 patrons deleted\n"
    assert "still to come" in kiosk("patrons", "purge", "--before", "9999-01-01", "--yes", code=1).stderr


def test_a_copy_comes_with_its_key_or_for_postgresql_not_at_all(folder: Path, kiosk: Run, empty_address: str) -> None:
    kiosk("serve", "--check")
    copy = folder / "copy.db"
    if empty_address.startswith("postgresql"):
        assert "pg_dump" in kiosk("patrons", "backup", str(copy), code=1).stderr
        assert not copy.exists()
        return
    kiosk("patrons", "backup", str(copy))
    assert (folder / "copy.db.key").read_bytes() == (folder / "person.key").read_bytes()
    assert "exists" in kiosk("patrons", "backup", str(copy), code=1).stderr
    (folder / "person.key").unlink()
    assert "key file" in kiosk("patrons", "backup", str(folder / "second.db"), code=1).stderr
    assert not (folder / "second.db").exists()
