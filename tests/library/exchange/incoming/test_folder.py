"""Files in the folder: whole ones only, each to exactly one place, whatever interrupts."""

from __future__ import annotations

import json
import os
import sys
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import func, select

from kiosk.library.database.imported import imported_patrons, imported_rows
from kiosk.library.database.opening import open_database
from kiosk.library.database.schema import patrons
from kiosk.library.database.tables import loans
from kiosk.library.exchange.incoming.folder import FolderFault, FolderRules, WatchedFolder, try_out
from kiosk.library.exchange.incoming.taking import Importer
from kiosk.library.port import StoreUnavailable
from tests import warm
from tests.library.conftest import NOW
from tests.library.exchange.incoming import import_child
from tests.library.exchange.incoming.rules import SCHEME, folder, importer
from tests.library.store import SqlStore
from tests.patience import patience, until

UMI, SAKA, NOBODY = (SCHEME.make(serial).number for serial in (17, 25, 33))
FILE = f"番号,氏名,期限\n{UMI},海野　渚,2028-03-31\n{SAKA},坂　道,2028-03-31\n"
LENDING = f"kind,number,title,item\nloan,{UMI},湾のほとりの図書館,B-1\nhold,{UMI},続き,\n"


class Clock:
    """Moved by hand."""

    def __init__(self) -> None:
        self.moment = NOW

    def now(self):  # type: ignore[no-untyped-def]
        return self.moment


class Place:
    """A folder, what watches it, and the clock of both."""

    def __init__(self, store: SqlStore, top: Path, **changes: object) -> None:
        self.top = folder(top)
        self.clock = Clock()
        self.seconds = 0.0
        self.store = store
        self.watch = self.watched(importer(store.engine), **changes)

    def watched(self, taking: Importer, **changes: object) -> WatchedFolder:
        rules = FolderRules(self.top, **{"ready": "rename", **changes})  # type: ignore[arg-type]
        return WatchedFolder(rules, taking, self.clock, monotonic=lambda: self.seconds)

    def put(self, name: str, text: str = FILE) -> Path:
        file = self.top / "in" / name
        file.write_text(text, "utf-8")
        return file

    def lies(self) -> dict[str, list[str]]:
        """Names of files without the time, by folder."""
        where = ("in", "work", "done", "rejected")
        return {
            name: sorted(f.name.partition("Z-")[2] or f.name for f in (self.top / name).iterdir()) for name in where
        }

    def report(self, where: str) -> list[str]:
        [report] = (self.top / where).glob("*.report.txt")
        return report.read_text("utf-8").splitlines()

    def count(self) -> int:
        with self.store.engine.begin() as db:
            return int(db.scalar(select(func.count()).select_from(patrons)) or 0)


@pytest.fixture
def place(store: SqlStore, tmp_path: Path) -> Place:
    return Place(store, tmp_path / "exchange")


def test_a_file_is_taken_in_and_reported(place: Place) -> None:
    place.put("patrons.csv")
    assert place.watch.look() == 1
    assert place.lies() == {"in": [], "work": [], "done": ["patrons.csv", "patrons.csv.report.txt"], "rejected": []}
    assert place.report("done") == ["done 2026-04-01 10:00:00 JST", "patrons: lines: 2, new: 2, changed: 0, ended: 0"]
    assert place.watch.look() == 0


def test_a_bad_file_is_rejected_whole_with_every_line_and_no_name(place: Place) -> None:
    place.put("p.csv", FILE + f"x,海野　渚,2028-03-31\n{NOBODY},坂　道,soon\n")
    assert place.watch.look() == 1
    assert place.lies()["rejected"] == ["p.csv", "p.csv.report.txt"]
    said = place.report("rejected")
    assert said[0] == "rejected 2026-04-01 10:00:00 JST: nothing of this file was taken in"
    assert [line.split(":")[0] for line in said[1:]] == ["line 4", "line 5"]
    assert "海野" not in "".join(said)
    assert place.count() == 0


def test_two_files_of_one_name_and_moment_stay_two(place: Place) -> None:
    for _ in range(2):
        place.put("p.csv")
        place.watch.look()
    assert place.lies()["done"] == ["p.csv", "p.csv", "p.csv.report.txt", "p.csv.report.txt"]


def test_files_are_taken_in_the_order_they_came(place: Place) -> None:
    for age, name in ((2, "z.csv"), (1, "a.csv")):
        file = place.put(name, FILE.replace("2028", f"203{age}"))
        os.utime(file, (1000 - age, 1000 - age))
    assert place.watch.look() == 2
    with place.store.engine.begin() as db:
        assert {day.year for day in db.scalars(select(patrons.c.expires_on))} == {2031}


def test_a_file_that_is_still_written_is_left_alone(place: Place) -> None:
    place.put("patrons.csv.part")
    place.put(".patrons.csv")
    place.put("patrons.csv~")
    (place.top / "in" / "sub").mkdir()
    if sys.platform != "win32":
        (place.top / "in" / "link.csv").symlink_to(place.top / "in" / ".patrons.csv")
    assert place.watch.look() == 0


def test_a_file_whose_size_is_steady_is_whole(place: Place) -> None:
    watch = place.watched(importer(place.store.engine), ready="steady", steady_seconds=30)
    file = place.put("p.csv", FILE[:-10])
    assert watch.look() == 0
    place.seconds = 29
    file.write_text(FILE, "utf-8")
    assert watch.look() == 0
    place.seconds = 58
    assert watch.look() == 0
    place.seconds = 59
    assert watch.look() == 1
    assert place.count() == 2


def test_a_file_with_its_marker_is_whole(place: Place) -> None:
    watch = place.watched(importer(place.store.engine), ready="marker")
    place.put("p.csv")
    assert watch.look() == 0
    place.put("p.csv.ok", "")
    assert watch.look() == 1
    assert place.lies()["in"] == []


def test_loans_come_by_the_same_way_and_only_once(place: Place) -> None:
    place.put("patrons.csv")
    place.watch.look()
    for name in ("lending-1.csv", "lending-2.csv"):
        place.put(name, LENDING)
        place.watch.look()
    assert place.lies()["done"][:2] == ["lending-1.csv", "lending-1.csv.report.txt"]
    assert "entered already, 2026-04-01" in place.report("rejected")[1]
    place.put("lending-3.csv", LENDING.replace(UMI, NOBODY))
    place.watch.look()
    [said] = [f.read_text("utf-8") for f in (place.top / "rejected").glob("*lending-3*.txt")]
    assert "line 2: no patron has this number" in said
    with place.store.engine.begin() as db:
        assert db.scalar(select(func.count()).select_from(loans)) == 1


def test_files_with_personal_data_are_gone_after_some_days_and_reports_stay(place: Place) -> None:
    place.put("p.csv")
    place.put("bad.csv", "")
    place.watch.look()
    by_hand = place.top / "done" / "note.csv"
    by_hand.write_text("x")
    place.clock.moment += timedelta(days=8)
    place.watch.look()
    assert place.lies()["done"] == ["note.csv", "p.csv.report.txt"]
    assert place.lies()["rejected"] == ["bad.csv.report.txt"]


def test_a_folder_that_is_away_is_said(place: Place) -> None:
    try_out(place.top)
    (place.top / "rejected").rmdir()
    with pytest.raises(FolderFault, match="rejected is missing"):
        try_out(place.top)
    with pytest.raises(FolderFault, match="rejected is missing"):
        place.watch.look()


def test_a_program_fault_rejects_the_file_and_not_those_behind_it(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    place.put("a.csv")
    with monkeypatch.context() as patch:
        patch.setattr("kiosk.library.exchange.incoming.taking.apply", lambda *_: 1 / 0)
        assert place.watch.look() == 1
    assert "unforeseen ZeroDivisionError" in place.report("rejected")[1]
    place.put("b.csv")
    assert place.watch.look() == 1
    assert place.count() == 2


def test_while_the_database_is_away_the_file_waits(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    place.put("a.csv")

    def away(*_: object) -> None:
        raise StoreUnavailable("away")

    with monkeypatch.context() as patch:
        patch.setattr("kiosk.library.exchange.incoming.taking.apply", away)
        with pytest.raises(StoreUnavailable):
            place.watch.look()
    assert place.lies()["work"] == ["a.csv"]
    assert place.watch.look() == 1
    assert place.lies()["done"][0] == "a.csv"


def test_while_another_process_is_at_it_nothing_is_touched(place: Place) -> None:
    place.put("a.csv")
    with importer(place.store.engine).alone():
        assert place.watch.look() == 0
    assert place.lies()["in"] == ["a.csv"]


def nothing_waits(place: Place) -> bool:
    """After another round.  PostgreSQL takes a moment to see that a process was killed, and has its lock until then."""
    place.watch.look()
    lies = place.lies()
    return not (lies["in"] or lies["work"])


STEPS = ("claimed", "staged", "applied", "committed", "cleared", "reported", "filed")


@pytest.mark.linux("kill -9")
def test_killed_at_any_step_the_file_ends_in_one_place_and_nothing_is_doubled(address: str, tmp_path: Path) -> None:
    """Good, bad, and of loans: each is killed once at each step, and then the next process finishes."""
    store = SqlStore(open_database(address))
    place = Place(store, tmp_path / "exchange")
    place.put("before.csv", FILE.replace("坂", "峠"))
    place.watch.look()
    done, rejected = 1, 0
    steps = STEPS if address.startswith("sqlite") else ("staged", "applied", "committed")
    for step in steps:
        files = {
            "p.csv": FILE.replace("2028", str(2030 + done)),
            "bad.csv": FILE + "x,y,z\n",
            "lending.csv": LENDING.replace("B-1", f"B-{step}"),
        }
        for name in files:
            place.put(name, files[name])
            told = tmp_path / "told.json"
            told.write_text(json.dumps([address, str(place.top), step]))
            child = warm.run(import_child.main, str(told), timeout=patience(60))
            killed = child.returncode == -9
            assert killed is ((step, name) not in UNTOUCHED), (step, name, child.stderr)
            lies = place.lies()
            assert lies["work"] in ([], [name])
            until(partial(nothing_waits, place), "the lock of the process that was killed")
            done, rejected = done + (name != "bad.csv"), rejected + (name == "bad.csv")
            lies = place.lies()
            assert (lies["in"], lies["work"]) == ([], [])
            assert (len(lies["done"]), len(lies["rejected"])) == (2 * done, 2 * rejected)
    with store.engine.begin() as db:
        counted = [db.scalar(select(func.count()).select_from(t)) for t in (patrons, imported_patrons, imported_rows)]
        assert counted == [2, 2, 0]
        assert sorted(db.scalars(select(loans.c.item))) == sorted(f"B-{step}" for step in steps)
        assert {day.year for day in db.scalars(select(patrons.c.expires_on))} == {2030 + 2 * len(steps) - 1}
    store.close()


UNTOUCHED = {
    *((step, "lending.csv") for step in ("staged", "cleared")),
    *((step, "bad.csv") for step in ("applied", "committed", "cleared")),
}
"""Steps that such a file does not take."""
