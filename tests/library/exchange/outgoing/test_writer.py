"""Registrations leave as files of gapless numbers, each event in one of them, and are kept until they were taken."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import func, insert, select, update
from sqlalchemy.exc import IntegrityError

from kiosk.library.books.retention import forget_ended
from kiosk.library.database.schema import patrons
from kiosk.library.exchange.layout.values import EventKind
from kiosk.library.exchange.outgoing.events import Events
from kiosk.library.exchange.outgoing.folder import NoFolder
from kiosk.library.exchange.outgoing.queue import OutgoingQueue
from kiosk.library.exchange.outgoing.tables import FileState, events, files
from kiosk.library.exchange.outgoing.writer import OutgoingWriter
from tests.library.conftest import APPLICANT, NEW, NOW, add_patron, allot, identification
from tests.library.store import SqlStore

from .reader import LibrarySystem

Make = Callable[..., OutgoingWriter]


def states(store: SqlStore) -> list[str]:
    with store.engine.begin() as db:
        return list(db.scalars(select(files.c.state).order_by(files.c.file_number)))


def test_a_registration_becomes_a_line_and_is_taken(told: SqlStore, writer_of: Make, reader: LibrarySystem) -> None:
    number = add_patron(told, "a")
    writer = writer_of(told)
    writer.round()
    assert reader.take() == ["patrons-00000001.csv"]
    (line,) = reader.seen.values()
    assert (line["number"], line["event_kind"], line["kana"]) == (number, "add", "ナガサキ　ハナコ")
    assert states(told) == [FileState.PLACED]
    writer.round()
    assert states(told) == [FileState.TAKEN]


def test_nothing_is_noted_where_no_other_system_is_told(store: SqlStore) -> None:
    add_patron(store, "a")
    with store.engine.begin() as db:
        assert db.scalar(select(func.count()).select_from(events)) == 0


def test_a_registration_that_fails_leaves_no_event(told: SqlStore) -> None:
    told._checkpoint = lambda step: 1 / 0 if step == "forgotten" else None
    with pytest.raises(ZeroDivisionError):
        add_patron(told, "a")
    assert OutgoingQueue(told.engine).counts() == (0, None)


def test_numbers_have_no_gap_and_an_event_is_in_one_file(
    told: SqlStore, writer_of: Make, reader: LibrarySystem
) -> None:
    writer = writer_of(told)
    for name in "abc":
        add_patron(told, name)
        writer.round()
        writer.round()
    reader.take()
    assert (reader.numbers, reader.repeats, len(reader.told())) == ([1, 2, 3], 0, 3)


def test_many_events_are_divided_into_files(
    told: SqlStore, writer_of: Make, reader: LibrarySystem, monkeypatch
) -> None:
    monkeypatch.setattr("kiosk.library.exchange.outgoing.writer.MOST_LINES", 2)
    for name in "abcde":
        add_patron(told, name)
    writer_of(told).round()
    assert len(reader.take()) == 3
    assert reader.told() == [f"21{serial:08d}" for serial in range(1, 6)]


def test_a_change_is_one_call_in_its_transaction(told: SqlStore, writer_of: Make, reader: LibrarySystem) -> None:
    number = add_patron(told, "a")
    with told.engine.begin() as db:
        db.execute(update(patrons).where(patrons.c.number == number).values(phone="0957482700"))
        Events(on=True).changed(db, number, NOW)
    writer_of(told).round()
    reader.take()
    assert [line["phone"] for line in reader.seen.values()] == ["09012345678", "0957482700"]
    assert reader.told("change") == [number]


def test_who_was_told_is_told_when_a_patron_is_forgotten(
    told: SqlStore, writer_of: Make, reader: LibrarySystem
) -> None:
    sent, unsent = add_patron(told, "a"), None
    writer = writer_of(told)
    writer.round()
    unsent = add_patron(told, "b")
    assert (told.forget(sent), told.forget(unsent)) == (1, 1)
    writer.round()
    reader.take()
    assert (reader.told("add"), reader.told("delete")) == ([sent], [sent])
    gone = [line for line in reader.seen.values() if line["event_kind"] == "delete"]
    assert set(gone[0]) <= {"event_id", "event_kind", "number"}, "nothing else is known any more"


def test_a_purge_of_ended_registrations_is_told_too(told: SqlStore, writer_of: Make, reader: LibrarySystem) -> None:
    number = add_patron(told, "a")
    writer = writer_of(told)
    writer.round()
    assert forget_ended(told.engine, NEW.expires_on.replace(year=2040)) == 1
    writer.round()
    reader.take()
    assert reader.told("delete") == [number]


def test_a_patron_forgotten_while_the_file_was_made_is_in_none(told: SqlStore, writer_of: Make, reader) -> None:
    number = add_patron(told, "a")
    writer = writer_of(told, checkpoint=lambda step: told.forget(number) if step == "built" else None)
    writer.round()
    assert (reader.take(), states(told)) == ([], [])
    add_patron(told, "b")
    writer_of(told).round()
    assert reader.take() == ["patrons-00000001.csv"]


def test_what_was_taken_is_deleted_after_some_days(
    told: SqlStore, writer_of: Make, reader: LibrarySystem, folder: Path, clock
) -> None:
    add_patron(told, "a")
    writer = writer_of(told, keep_days=7)
    writer.round()
    (name,) = reader.take()
    writer.round()
    clock.go_on(days=6.9)
    writer.round()
    assert OutgoingQueue(told.engine).content(1) is not None
    clock.go_on(days=0.1)
    writer.round()
    assert OutgoingQueue(told.engine).content(1) is None
    assert not (folder / "done" / name).exists()
    assert states(told) == [FileState.TAKEN]


def test_a_receipt_acknowledges_and_a_bad_one_refuses(
    told: SqlStore, writer_of: Make, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    writer = writer_of(told, acknowledge="receipt")
    for name in "ab":
        add_patron(told, name)
        writer.round()
    (folder / "patrons-00000001.csv.ok").touch()
    (folder / "patrons-00000002.csv.ng").touch()
    writer.round()
    assert states(told) == [FileState.TAKEN, FileState.REFUSED]
    assert sorted(os.listdir(folder)) == ["done", "refused"]
    assert "patrons-00000002.csv was refused" in caplog.text


def test_a_lost_file_comes_again_as_it_was(
    told: SqlStore, writer_of: Make, reader: LibrarySystem, folder: Path
) -> None:
    add_patron(told, "a")
    writer = writer_of(told)
    writer.round()
    (name,) = reader.take()
    writer.round()
    queue = OutgoingQueue(told.engine)
    assert queue.move(1, [FileState.TAKEN], FileState.AGAIN, NOW)
    writer.round()
    assert reader.take() == [name], "and it is the same, byte for byte"
    assert reader.repeats == 1
    writer.round()
    assert states(told) == [FileState.TAKEN]


def test_a_file_that_vanished_is_told_once_and_not_made_anew(told, writer_of: Make, folder: Path, caplog) -> None:
    add_patron(told, "a")
    writer = writer_of(told)
    writer.round()
    (folder / "patrons-00000001.csv").unlink()
    writer.round()
    writer.round()
    assert caplog.text.count("is gone from the folder") == 1
    assert states(told) == [FileState.PLACED]


def test_a_number_that_lies_in_the_folder_is_not_given_again(
    told: SqlStore, writer_of: Make, folder: Path, reader: LibrarySystem
) -> None:
    """After an older copy of the database came back."""
    (folder / "done" / "patrons-00000041.csv").touch()
    (folder / "patrons-99.csv").touch()
    add_patron(told, "a")
    writer_of(told).round()
    assert (folder / "patrons-00000042.csv").exists()


@pytest.mark.parametrize("fault", ["no folder", "no done", "full", "in the way"])
def test_what_the_folder_can_not_take_waits_and_is_not_lost(
    told: SqlStore, writer_of: Make, folder: Path, reader: LibrarySystem, fault: str, monkeypatch
) -> None:
    add_patron(told, "a")
    writer = writer_of(told)
    away = folder.with_name("away")
    with monkeypatch.context() as patched:
        if fault == "no folder":
            folder.rename(away)
        elif fault == "no done":
            (folder / "done").rmdir()
        elif fault == "full":
            patched.setattr(os, "fsync", lambda _handle: _raise(OSError(28, "No space left on device")))
        else:
            (folder / "patrons-00000001.csv.part").mkdir()
        for _ in range(2):
            with pytest.raises(NoFolder if fault.startswith("no ") else OSError):
                writer.round()
    if fault == "no folder":
        away.rename(folder)
    if fault == "in the way":
        (folder / "patrons-00000001.csv.part").rmdir()
    (folder / "done").mkdir(exist_ok=True)
    writer.round()
    assert reader.take() == ["patrons-00000001.csv"]
    assert len(reader.seen) == 1


def test_a_file_is_there_whole_or_not_at_all(told: SqlStore, writer_of: Make, folder: Path) -> None:
    seen: list[list[str]] = []
    add_patron(told, "a")
    look = {"part-written": lambda: seen.append(sorted(os.listdir(folder)))}
    writer_of(told, checkpoint=lambda step: look.get(step, list)()).round()
    assert seen == [["done", "patrons-00000001.csv.part"]]
    assert sorted(os.listdir(folder)) == ["done", "patrons-00000001.csv"]


def test_a_link_in_the_folder_is_not_written_through(told: SqlStore, writer_of: Make, folder: Path) -> None:
    other = folder.with_name("other")
    other.write_text("as it was")
    (folder / "patrons-00000001.csv.part").symlink_to(other)
    add_patron(told, "a")
    writer_of(told).round()
    assert other.read_text() == "as it was"
    assert (folder / "patrons-00000001.csv").is_file()
    assert not (folder / "patrons-00000001.csv").is_symlink()


def _raise(error: OSError):
    raise error


def test_a_name_the_encoding_has_not_got_is_noted_beside_the_file(
    told: SqlStore, writer_of: Make, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    told.add_identification(identification("ta", b"a", replace(APPLICANT, name="𠮷田　花子")))
    number = told.register(NEW, token_hash="ta", idempotency_key="ka", first=1, allot=allot, now=NOW).number
    writer_of(told, encoding="cp932").round()
    assert "〓田　花子" in (folder / "patrons-00000001.csv").read_bytes().decode("cp932")
    _header, note = (folder / "notes" / "patrons-00000001.csv").read_text("utf-8-sig").splitlines()
    assert note.split(",")[1:] == [number, "name", "character", "𠮷田　花子", "〓田　花子", "U+20BB7"]
    assert OutgoingQueue(told.engine).flawed() == [(1, number, "name:character")]
    assert "1 lines can't show" in caplog.text
    assert "𠮷" not in caplog.text


def test_what_has_no_code_waits_and_lets_the_others_pass(
    told: SqlStore, writer_of: Make, reader: LibrarySystem, caplog: pytest.LogCaptureFixture
) -> None:
    add_patron(told, "a", branch="east")
    other = add_patron(told, "b", branch="main")
    columns = [{"name": f, "field": f} for f in ("event_id", "event_kind", "number", "branch")]
    keys = {"columns": columns, "codes": {"branch": {"main": "01"}}}
    writer = writer_of(told, **keys)
    writer.round()
    writer.round()
    assert caplog.text.count("[codes.branch] has no entry for 'east'") == 1
    ((_, number, problem),) = OutgoingQueue(told.engine).with_problem()
    assert (number != other, "'east'" in problem) == (True, True)
    writer_of(told, **{**keys, "codes": {"branch": {"main": "01", "east": "02"}}}).round()
    assert OutgoingQueue(told.engine).with_problem() == []


def test_the_whole_roll_has_everybody_and_comes_when_something_changed(
    told: SqlStore, writer_of: Make, folder: Path
) -> None:
    before = SqlStore(told.engine)
    known = add_patron(before, "before")
    number = add_patron(told, "a")
    writer = writer_of(told, mode="roll", header=False, columns=[{"field": "number"}])
    writer.round()
    assert (folder / "patrons-00000001.csv").read_text().split() == [known, number]
    writer.round()
    assert not (folder / "patrons-00000002.csv").exists(), "nothing changed"
    told.forget(known)
    writer.round()
    assert (folder / "patrons-00000002.csv").read_text().split() == [number]


def test_a_roll_that_lacks_somebody_is_not_written(told: SqlStore, writer_of: Make, folder: Path, caplog) -> None:
    add_patron(told, "a", branch="main")
    add_patron(told, "b", branch="east")
    keys = {"columns": [{"name": "b", "field": "branch"}], "codes": {"branch": {"main": "01"}}}
    writer_of(told, mode="roll", **keys).round()
    assert os.listdir(folder) == ["done"]
    assert "no entry for 'east'" in caplog.text


def test_a_roll_of_nobody_is_not_written(told: SqlStore, writer_of: Make, folder: Path) -> None:
    """It would delete everybody at the other end."""
    number = add_patron(told, "a")
    writer = writer_of(told, mode="roll", columns=[{"name": "n", "field": "number"}])
    writer.round()
    told.forget(number)
    writer.round()
    assert sorted(os.listdir(folder)) == ["done", "patrons-00000001.csv"]


def test_two_writers_at_once_give_no_number_twice(told: SqlStore, writer_of: Make, reader: LibrarySystem) -> None:
    add_patron(told, "a")
    other = writer_of(told)
    done: list[str] = []

    def between(step: str) -> None:
        if step == "built" and not done:
            done.append(step)
            other.round()

    writer_of(told, checkpoint=between).round()
    reader.take()
    assert (reader.numbers, len(reader.seen)) == ([1], 1)


def test_everybody_can_be_told_once(told: SqlStore, writer_of: Make, reader: LibrarySystem) -> None:
    before = add_patron(SqlStore(told.engine), "before")
    number = add_patron(told, "a")
    queue = OutgoingQueue(told.engine)
    assert (queue.tell_of_all(NOW), queue.tell_of_all(NOW)) == (1, 0)
    writer_of(told).round()
    reader.take()
    assert sorted(reader.told()) == [before, number]


def test_no_personal_data_is_logged_or_shown(told: SqlStore, writer_of: Make, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, "kiosk")
    add_patron(told, "a")
    waiting = OutgoingQueue(told.engine).waiting(10)
    writer_of(told).round()
    shown = caplog.text + repr(waiting) + repr(OutgoingQueue(told.engine).content(1))
    assert not any(word in shown for word in ("長崎", "ナガサキ", "hanako", "09012345678"))


def test_an_event_id_is_refused_twice_by_the_database(told: SqlStore) -> None:
    row = {"event_id": "x", "kind": EventKind.ADD, "number": "1", "created_at": NOW, "flaws": "", "problem": ""}
    with pytest.raises(IntegrityError), told.engine.begin() as db:
        db.execute(insert(events), [row, row])
