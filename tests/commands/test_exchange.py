"""``kiosk exchange``: how far files are, and what may be sent again."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.commands import run_command_line
from kiosk.library.database.opening import open_database
from kiosk.library.exchange.outgoing.events import Events
from kiosk.library.exchange.outgoing.folder import ExchangeFolder
from kiosk.library.exchange.outgoing.queue import OutgoingQueue
from kiosk.library.exchange.outgoing.writer import OutgoingWriter, Terms
from kiosk.library.port import StoreUnavailable
from kiosk.service.exchange.upkeep import OutgoingUpkeep
from kiosk.service.patrons.upkeep import Upkeep
from kiosk.settings.demo import demo_exchange
from tests.library.conftest import add_patron
from tests.library.store import SqlStore, put_ready
from tests.service.harness import SetClock


class Place:
    """A demo with an exchange folder, some patrons in it, and the service that writes the files."""

    def __init__(self, data: Path, folder: Path) -> None:
        (folder / "done").mkdir(parents=True)
        put_ready(data / "patrons.db")
        self.folder, self.data = folder, data
        self.store = SqlStore(open_database(f"sqlite:///{data / 'patrons.db'}"), events=Events(on=True))
        settings = demo_exchange(folder)
        queue = OutgoingQueue(self.store.engine)
        self.writer = OutgoingWriter(queue, ExchangeFolder(folder), Terms(settings), SetClock())
        self.options = ["--demo", str(folder), "--data", str(data)]

    def take(self, number: int) -> None:
        name = f"patrons-{number:08d}.csv"
        (self.folder / name).rename(self.folder / "done" / name)


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    made = Place(tmp_path / "data", tmp_path / "exchange")
    yield made
    made.store.close()


def test_the_status_says_what_waits_and_what_was_not_taken(place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    for name in "abc":
        add_patron(place.store, name)
        place.writer.round()
    place.take(1)
    (place.folder / "patrons-00000002.csv").unlink()
    place.writer.round()
    add_patron(place.store, "d")
    assert run_command_line(["exchange", "status", *place.options]) == 0
    said = capsys.readouterr().out
    assert "waiting: 1 events, the oldest since 2026-04-01 10:00" in said
    assert "not acknowledged yet: 1 files\n  patrons-00000003.csv  1 lines" in said
    assert "gone without acknowledgement: 1 files\n  patrons-00000002.csv" in said
    assert "last file: patrons-00000003.csv, placed" in said
    assert "look at: 2100000001  patrons-00000001.csv  生年月日:date" in said
    assert not any(word in said for word in ("長崎", "ナガサキ", "hanako"))


def test_a_file_that_was_lost_is_sent_again(place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    add_patron(place.store, "a")
    place.writer.round()
    file = place.folder / "patrons-00000001.csv"
    data = file.read_bytes()
    file.unlink()
    assert run_command_line(["exchange", "resend", "--unacknowledged", *place.options]) == 0
    assert capsys.readouterr().out.startswith("patrons-00000001.csv\n1 files will be placed again")
    place.writer.round()
    assert file.read_bytes() == data


def test_patrons_of_before_can_be_told_of(place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    add_patron(SqlStore(place.store.engine), "before")
    assert run_command_line(["exchange", "resend", "--everyone", *place.options]) == 0
    assert "1 patrons wait to be told of" in capsys.readouterr().out
    place.writer.round()
    assert (place.folder / "patrons-00000001.csv").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["resend"], "what? Give numbers"),
        (["resend", "1", "--everyone"], "what? Give numbers"),
        (["resend", "7"], "there is no file with the number 7"),
    ],
)
def test_what_can_not_be_sent_is_said(place: Place, capsys, words: list[str], said: str) -> None:
    assert run_command_line(["exchange", *words, *place.options]) == 1
    assert said in capsys.readouterr().err


def test_of_rolls_only_the_last_is_sent_again(place: Place) -> None:
    """An older one would undo what changed since."""
    for name in "ab":
        add_patron(place.store, name)
        place.writer.round()
    roll = demo_exchange(place.folder).model_copy(update={"mode": "roll"})
    with contextlib.closing(Upkeep.of_demo(place.data)) as upkeep:
        files = OutgoingUpkeep(upkeep, roll, SetClock())
        assert files.unacknowledged() == [2]
        with pytest.raises(StoreUnavailable, match="only the last one"):
            files.resend([1])
        assert files.resend([2]) == ["patrons-00000002.csv"]


def test_a_folder_that_is_away_is_part_of_the_status(place: Place, tmp_path: Path, capsys) -> None:
    (tmp_path / "exchange" / "done").rmdir()
    assert run_command_line(["exchange", "status", *place.options]) == 0
    assert "is missing: is its share mounted?" in capsys.readouterr().out


def test_the_demos_option_needs_the_demo(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_command_line(["run", "--profile", "x.toml", "--exchange", "d"]) == 1
    assert "--exchange is for the demo" in capsys.readouterr().err
