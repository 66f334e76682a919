"""`kiosk patrons init`: the one command that makes a database, once; all others say its name."""

from __future__ import annotations

import os
import signal
import subprocess
from pathlib import Path

import pytest
from sqlalchemy import inspect

from kiosk.__main__ import main
from kiosk.commands import run_command_line
from kiosk.library.database.founding import known
from kiosk.library.database.opening import open_database
from kiosk.service.patrons.keyfile import check_value, load
from tests import warm
from tests.commands import interrupted
from tests.commands.patrons.test_patrons import add_patrons, make_config
from tests.commands.test_serve import KIOSK
from tests.patience import patience
from tests.private import write_private

PROFILE = """\
[library]
id = "miraion"
name = "ミライon 図書館"
counter = "1階カウンター"
phone = "0957-00-0000"
[consent]
version = "2026-04"
[phone_app]
setup = "https://app.example.jp/setup?number={number}"
[trust]
anchors = ["ca.cer"]
[revocation]
mode = "none-yet"
[service]
database = "data/patrons.db"
[kiosk]
id = "lobby-1"
"""


@pytest.fixture
def config(tmp_path: Path, empty_address: str) -> Path:
    """A service whose database was not made yet, of either kind; SQLite's is in a folder ``state``."""
    return make_config(tmp_path, empty_address)


class Call:
    """Exit code, and what was said."""

    def __init__(self, capsys: pytest.CaptureFixture[str], *words: str | Path) -> None:
        capsys.readouterr()
        self.code = run_command_line([str(word) for word in words])
        said = capsys.readouterr()
        self.out, self.err = said.out, said.err


def everything(folder: Path, address: str) -> tuple[set[str], list[str]]:
    """Every file there is, and the tables of a PostgreSQL database."""
    tables: list[str] = []
    if address.startswith("postgresql"):
        engine = open_database(address)
        tables = inspect(engine).get_table_names()
        engine.dispose()
    return {str(file.relative_to(folder)) for file in folder.rglob("*")}, tables


CALLS = [
    ["serve"], ["serve", "--check"], ["kiosks", "list"], ["kiosks", "add", "lobby-1"], ["kiosks", "revoke", "lobby-1"],
    ["patrons", "show", "2100012341"], ["patrons", "lend", "2100012341", "--title", "a"], ["patrons", "shelf"],
    ["patrons", "purge", "--before", "2020-01-01", "--yes"], ["patrons", "backup", "copy.db"],
    ["patrons", "unfinished"], ["patrons", "import", "x.csv"],
]  # fmt: skip


@pytest.mark.parametrize("words", CALLS, ids=lambda words: " ".join(words[:2]))
def test_no_other_command_makes_anything_and_each_names_the_one_that_does(
    tmp_path: Path, config: Path, empty_address: str, words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    before = everything(tmp_path, empty_address)
    call = Call(capsys, *words, "--config", config)
    assert call.code == 1
    assert f"kiosk patrons init --config {config}" in call.err
    assert "there are no patrons in" in call.err
    assert everything(tmp_path, empty_address) == before


@pytest.mark.parametrize("words", [["serve"], ["patrons", "init"], ["kiosks", "list"], ["patrons", "shelf"]])
def test_beside_a_key_a_missing_database_is_a_lost_one_which_no_command_makes_anew(
    tmp_path: Path, config: Path, empty_address: str, words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    write_private(tmp_path / "person.key", "ab" * 32)
    if empty_address.startswith("sqlite"):
        (tmp_path / "state").mkdir()
    for make in (lambda: None, (tmp_path / "state" / "patrons.db").touch if (tmp_path / "state").exists() else None):
        if make is None:
            continue
        make()
        before = everything(tmp_path, empty_address)
        call = Call(capsys, *words, "--config", config)
        assert call.code == 1
        assert "are lost" in call.err
        assert f"kiosk patrons restore COPY --next-number N --config {config}" in call.err
        assert everything(tmp_path, empty_address) == before


def test_the_database_is_made_once_and_then_the_service_could_start(
    tmp_path: Path, config: Path, empty_address: str, capsys: pytest.CaptureFixture[str]
) -> None:
    made = Call(capsys, "patrons", "init", "--config", config)
    assert (made.code, made.err) == (0, "")
    assert "person.key" in made.out
    key = (tmp_path / "person.key").read_bytes()
    again = Call(capsys, "patrons", "init", "--config", config)
    assert again.code == 1
    assert "exists already" in again.err
    assert (tmp_path / "person.key").read_bytes() == key
    assert Call(capsys, "serve", "--check", "--config", config).code == 0
    assert Call(capsys, "kiosks", "list", "--config", config).code == 0
    assert not list(tmp_path.rglob("*.lock"))
    (tmp_path / "person.key").unlink()
    for words in (["patrons", "init"], ["serve"]):
        lost = Call(capsys, *words, "--config", config)
        assert lost.code == 1
        assert "person.key is missing" in lost.err
        assert "kiosk patrons backup" in lost.err
    assert not (tmp_path / "person.key").exists()


def test_with_patrons_in_it_nothing_is_made_anew(
    tmp_path: Path, config: Path, address: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """As in a database from which the check value was deleted."""
    from kiosk.service.compose.config import load_service

    add_patrons(address, load_service(config).number.scheme)
    call = Call(capsys, "patrons", "init", "--config", config)
    assert call.code == 1
    assert "has patrons and does not know their key" in call.err
    assert not (tmp_path / "person.key").exists()


STEPS = ["file", "tables", "key", "check value", "done"]


@pytest.mark.linux("SIGKILL")
@pytest.mark.parametrize("step", STEPS)
def test_killed_at_any_step_it_is_finished_by_doing_it_again(
    tmp_path: Path, config: Path, empty_address: str, step: str, capsys: pytest.CaptureFixture[str]
) -> None:
    child = warm.run(interrupted.main, str(config), step, timeout=patience(60))
    assert child.returncode == -signal.SIGKILL, child.stderr.decode()
    if step != "done":
        refused = Call(
            capsys, "kiosks" if step == "file" else "serve", *(["list"] if step == "file" else []), "--config", config
        )
        assert refused.code == 1
        assert f"kiosk patrons init --config {config}" in refused.err
        assert Call(capsys, "patrons", "init", "--config", config).code == 0
    again = Call(capsys, "patrons", "init", "--config", config)
    assert (again.code, "exists already" in again.err) == (1, True)
    engine = open_database(empty_address)
    assert known(engine) == check_value(load(tmp_path / "person.key"))
    engine.dispose()


def test_of_many_at_once_one_makes_it_and_the_others_say_so(tmp_path: Path, config: Path, empty_address: str) -> None:
    running = [warm.Child(main, "patrons", "init", "--config", str(config)) for _ in range(4)]
    said = [one.communicate(patience(60))[1].decode() for one in running]
    assert sorted(one.wait() for one in running) == [0, 1, 1, 1], said
    for one, words in zip(running, said, strict=True):
        assert one.wait() == 0 or "exists already" in words or "another process is at work" in words
    engine = open_database(empty_address)
    assert known(engine) == check_value(load(tmp_path / "person.key"))
    engine.dispose()


@pytest.mark.linux("POSIX permissions")
def test_where_nothing_can_be_written_that_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    config = make_config(tmp_path, f"sqlite:///{tmp_path / 'disk' / 'kiosk' / 'patrons.db'}")
    call = Call(capsys, "patrons", "init", "--config", config)
    assert call.code == 1
    assert f"the folder {tmp_path / 'disk'} is missing: is its disk mounted" in call.err
    (tmp_path / "disk").write_text("a file")
    assert Call(capsys, "patrons", "init", "--config", config).code == 1
    assert (tmp_path / "disk").read_text() == "a file"


def test_the_kiosk_itself_is_made_ready_the_same_way(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make_config(tmp_path, "sqlite:///unused.db")  # for ca.cer
    profile = tmp_path / "library.toml"
    profile.write_text(PROFILE, "utf-8")
    words = [*KIOSK, "run", "--profile", str(profile), "--windowed"]
    env = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    run = subprocess.run(words, capture_output=True, text=True, check=False, env=env)
    assert run.returncode == 4, run.stderr
    assert f"kiosk patrons init --profile {profile}" in run.stderr
    assert not (tmp_path / "data").exists()
    assert Call(capsys, "patrons", "init", "--profile", profile).code == 0
    assert sorted(os.listdir(tmp_path / "data")) == ["patrons.db", "patrons.db.key"]
    assert Call(capsys, "patrons", "shelf", "--profile", profile).code == 0
    (tmp_path / "data" / "patrons.db").unlink()
    run = subprocess.run(words, capture_output=True, text=True, check=False, env=env)
    assert run.returncode == 4
    assert f"kiosk patrons restore COPY --next-number N --profile {profile}" in run.stderr
    assert os.listdir(tmp_path / "data") == ["patrons.db.key"]


def test_a_kiosk_of_a_service_has_no_database_to_make(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    make_config(tmp_path, "sqlite:///unused.db")
    profile = tmp_path / "library.toml"
    text = PROFILE.replace('database = "data/patrons.db"', 'address = "https://k.example.jp"\ntoken_file = "t"')
    profile.write_text(text, "utf-8")
    write_private(tmp_path / "t", "token")
    call = Call(capsys, "patrons", "init", "--profile", profile)
    assert call.code == 1
    assert "run this there, with --config" in call.err
