"""Threads are made by the three mechanisms of ``kiosk/concurrency.py``; whoever makes one otherwise has a reason."""

from __future__ import annotations

import ast

import pytest

from tests.house.tree import TOP

MAKERS = {"Thread", "Timer", "ThreadPoolExecutor", "ProcessPoolExecutor", "QThread", "QThreadPool", "start_new_thread"}
REASONS = {
    "concurrency.py": "the three mechanisms",
    "app/main.py": "set in a signal handler, which must take no lock",
    "reader/card_thread.py": "PC/SC cannot be interrupted: a silent card's thread is given up",
    "simulator/vpcd/slot.py": "a card on vpcd, as long as it lies there",
    "reader/worker.py": "the watchdog of the card's thread",
}


def makes_threads(source: str) -> bool:
    """Whether something is called that makes a thread."""
    calls = (node.func for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call))
    return any(ast.unparse(called).rpartition(".")[2] in MAKERS for called in calls)


def test_threads_are_made_in_one_place() -> None:
    top = TOP / "kiosk"
    files = sorted(top.rglob("*.py"))
    found = {file.relative_to(top).as_posix() for file in files if makes_threads(file.read_text("utf-8"))}
    assert found == set(REASONS)


@pytest.mark.parametrize(
    "line",
    [
        "threading.Thread(target=work, daemon=True).start()",
        "Thread(target=work)",
        "threading.Timer(3, work).start()",
        "with ThreadPoolExecutor(4) as pool:\n    pass",
        "concurrent.futures.ThreadPoolExecutor(max_workers=1)",
        "_thread.start_new_thread(work, ())",
    ],
)
def test_a_thread_made_elsewhere_is_caught(line: str) -> None:
    assert makes_threads(line)


@pytest.mark.parametrize("line", ["threading.Lock()", "QTimer(self)", "thread: threading.Thread | None = None"])
def test_what_makes_no_thread_passes(line: str) -> None:
    assert not makes_threads(line)
