"""Killed at any step, the writer loses no event, puts none into two files, and leaves no gap in the numbers."""

from __future__ import annotations

import json
import os
import signal
from dataclasses import replace
from pathlib import Path

from kiosk.library.database.opening import open_database
from kiosk.library.exchange.outgoing.events import Events
from kiosk.library.exchange.outgoing.queue import OutgoingQueue
from kiosk.library.exchange.outgoing.tables import FileState
from kiosk.settings.tables.layout import Layout
from tests import warm
from tests.library.conftest import APPLICANT, NEW, NOW, allot, identification
from tests.library.exchange.outgoing import crash_child
from tests.library.exchange.outgoing.reader import LibrarySystem
from tests.library.store import SqlStore

WRITING = ("built", "filed", "notes-placed", "part-written", "renamed", "placed", "marked")
AFTERWARDS = ("seen", "entered", "files-deleted", "forgotten")


def register(store: SqlStore, name: str) -> str:
    """Somebody whose name needs a note."""
    who = replace(APPLICANT, name="𠮷田　花子")
    store.add_identification(identification(f"t{name}", name.encode(), who))
    made = store.register(NEW, token_hash=f"t{name}", idempotency_key=f"k{name}", first=1, allot=allot, now=NOW)
    return made.number


def killed(address: str, folder: Path, step: str, **keys: object) -> None:
    done = warm.run(crash_child.main, address, str(folder), step, json.dumps(keys))
    assert done.returncode == -signal.SIGKILL, (step, done.stderr.decode())


def test_nothing_is_lost_or_doubled_wherever_the_writer_is_killed(address: str, folder: Path) -> None:
    store = SqlStore(open_database(address), events=Events(on=True))
    layout = Layout.model_validate({"columns": crash_child.COLUMNS, "encoding": "cp932"})
    reader = LibrarySystem(layout, folder)
    writer = crash_child.writer(address, folder, keep_days=0)
    numbers = []
    for step in WRITING:
        numbers.append(register(store, step))
        killed(address, folder, step, keep_days=0)
        reader.take()  # whatever is there already
        writer.round()
        reader.take()
        assert reader.told() == numbers, step
    for step in AFTERWARDS:
        numbers.append(register(store, step))
        writer.round()
        reader.take()
        killed(address, folder, step, keep_days=0)
        writer.round()
        assert (reader.take(), reader.told()) == ([], numbers), step
    assert store.forget(numbers[0]) == 1
    writer.round()
    reader.take()
    assert reader.told("delete") == numbers[:1]
    writer.round()
    assert reader.numbers == list(range(1, len(numbers) + 2)), "no gap"
    assert reader.repeats == 0
    queue = OutgoingQueue(store.engine)
    assert queue.counts()[0] == 0
    assert {file.state for file in queue.in_state(*FileState)} == {FileState.TAKEN}
    assert os.listdir(folder / "done") == os.listdir(folder / "notes") == []
    assert sorted(os.listdir(folder)) == ["done", "notes"]
    store.close()


def test_a_file_sent_again_and_a_receipt_half_moved_outlive_a_kill(path: Path, folder: Path) -> None:
    address = f"sqlite:///{path}"
    path.parent.mkdir()
    from tests.library.store import put_ready

    put_ready(path)
    store = SqlStore(open_database(address), events=Events(on=True))
    keys = {"acknowledge": "receipt"}
    writer = crash_child.writer(address, folder, **keys)
    name = "patrons-00000001.csv"
    register(store, "a")
    writer.round()
    data = (folder / name).read_bytes()
    (folder / f"{name}.ok").touch()
    killed(address, folder, "receipt-half-moved", **keys)
    writer.round()
    queue = OutgoingQueue(store.engine)
    assert [file.state for file in queue.in_state(*FileState)] == [FileState.TAKEN]
    assert (folder / "done" / name).read_bytes() == data
    for step in ("cleared", "renamed"):
        assert queue.move(1, [FileState.TAKEN, FileState.PLACED], FileState.AGAIN, NOW)
        killed(address, folder, step, **keys)
        writer.round()
        assert (folder / name).read_bytes() == data
        (folder / f"{name}.ok").touch()
        writer.round()
        assert [file.state for file in queue.in_state(*FileState)] == [FileState.TAKEN]
    store.close()
