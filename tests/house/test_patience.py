"""Tests wait by one measure, on a busy machine longer; a run is never large."""

from __future__ import annotations

import ast
import importlib.util
import os

import pytest

from tests import memory_use, warm
from tests import patience as patience_
from tests.house.tree import TOP
from tests.patience import milliseconds, patience, slowness, until

BLOCKS = ("acquire", "communicate", "get", "join", "put", "result", "run", "settimeout", "wait", "wait_for")
NAMED = ("waitExposed", "waitSignal", "waitUntil", "create_connection")
SHORT = 5
"""Shorter ones are what a test is about, or a step of a wait."""


def limits(source: str) -> list[int]:
    """The lines that wait so many seconds however busy the machine is."""
    found = []
    for call in ast.walk(ast.parse(source)):
        if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Attribute):
            continue
        name = call.func.attr
        given = [word.value for word in call.keywords if word.arg == "timeout"]
        if name in BLOCKS and name not in ("run", "get", "put", "acquire") and ast.unparse(call.func) != "qtbot.wait":
            given += call.args[-1:]
        if name not in BLOCKS + NAMED:
            continue
        for value in given:
            fixed = isinstance(value, ast.Constant) and isinstance(value.value, int | float) and value.value >= SHORT
            if fixed or (isinstance(value, ast.Name) and value.id == "PATIENCE"):
                found.append(call.lineno)
    return found


@pytest.mark.parametrize(
    "line",
    [
        "process.wait(20)",
        "thread.join(60)",
        "heard.get(timeout=PATIENCE)",
        "gate.acquire(timeout=60)",
        "subprocess.run(order, timeout=20)",
        "qtbot.waitUntil(holds, timeout=20_000)",
        "line.settimeout(10)",
    ],
)
def test_a_wait_that_knows_no_load_is_found(line: str) -> None:
    assert limits(line) == [1]


@pytest.mark.parametrize(
    "line",
    [
        "process.wait(patience(20))",
        "thread.join()",
        "over.wait(0.05)",
        "heard.get(timeout=patience())",
        "', '.join(found)",
        "known.get('port', 631)",
        "qtbot.wait(300)",
    ],
)
def test_a_wait_by_the_common_measure_passes(line: str) -> None:
    assert limits(line) == []


def test_no_test_waits_by_a_measure_of_its_own() -> None:
    files = sorted((TOP / "tests").rglob("*.py"))
    assert len(files) > 200
    found = [f"{file.relative_to(TOP)}:{line}" for file in files for line in limits(file.read_text("utf-8"))]
    assert not found, "use tests.patience"


def test_an_idle_machine_waits_as_long_as_is_written() -> None:
    assert slowness(load=0.0, processors=2, spin=0.001) == 1.0


def test_a_busy_or_slow_machine_waits_longer() -> None:
    assert slowness(load=8.0, processors=2, spin=0.001) == 5.0
    assert slowness(load=8.0, processors=8, spin=0.001) == 2.0
    assert slowness(load=0.0, processors=2, spin=0.08) == pytest.approx(8.0)
    assert slowness(load=9000.0, processors=2, spin=0.001) == 30.0, "a test that hangs ends some day"


def test_this_machine_is_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patience_, "_known", (float("-inf"), 1.0))
    monkeypatch.setattr(os, "getloadavg", lambda: (12.0, 0.0, 0.0), raising=False)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    assert patience(10) >= 70.0
    monkeypatch.setattr(patience_, "_known", (float("-inf"), 1.0))
    monkeypatch.delattr(os, "getloadavg")
    assert milliseconds(10) >= 10_000


def test_load_that_comes_while_something_is_waited_for_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    """The wait would be over after the third look; then the machine becomes busy."""
    clock = iter(range(1000))
    monkeypatch.setattr(patience_.time, "monotonic", lambda: float(next(clock)))
    monkeypatch.setattr(patience_.time, "sleep", lambda _seconds: None)
    looks: list[int] = []
    monkeypatch.setattr(patience_, "measured", lambda: 1.0 if len(looks) < 3 else 10.0)

    def holds() -> bool:
        looks.append(1)
        return len(looks) == 9

    until(holds, "the ninth look", 3)
    with pytest.raises(AssertionError, match="in vain for nothing"):
        until(lambda: False, "nothing", 3)


def test_the_files_that_begin_first_are_there() -> None:
    source = ast.parse((TOP / "tests" / "conftest.py").read_text("utf-8"))
    (named,) = [
        each.value for each in source.body if isinstance(each, ast.Assign) and ast.unparse(each.targets[0]) == "LONG"
    ]
    files = ast.literal_eval(named)
    assert files
    assert [file for file in files if not (TOP / "tests" / file).exists()] == []


def test_what_forked_programs_need_not_import_is_there() -> None:
    """A name that is gone would only be slow."""
    assert [name for name in warm.IMPORTED if importlib.util.find_spec(name) is None] == []


def test_a_hanging_test_is_ended_later_on_a_busy_machine(request: pytest.FixtureRequest) -> None:
    marker = request.node.get_closest_marker("timeout")
    assert marker is not None
    assert marker.args[0] >= float(request.config.getini("timeout"))


@pytest.mark.timeout(300)
def test_so_is_one_with_a_limit_of_its_own(request: pytest.FixtureRequest) -> None:
    limits = [marker.args[0] for marker in request.node.iter_markers("timeout")]
    assert limits[0] >= limits[1] == 300


def test_qt_has_no_display_wherever_a_run_begins() -> None:
    assert os.environ["QT_QPA_PLATFORM"]
    word = "QT_QPA" + "_PLATFORM"
    set_ = f'environ.setdefault("{word}"'
    found = [file for file in (TOP / "tests").rglob("*.py") if set_ in file.read_text("utf-8")]
    programs = [TOP / "tests" / "fit" / "__main__.py", TOP / "tests" / "ui" / "gallery.py"]
    assert sorted(found) == [TOP / "tests" / "conftest.py", *programs]


def test_a_run_that_took_too_much_memory_fails_and_says_where(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory_use, "_grown", {})
    memory_use.note("tests/small.py", 3)
    memory_use.note("tests/large.py", 412)
    memory_use.check(memory_use.MOST_MB)
    with pytest.raises(
        AssertionError, match=rf"took {memory_use.MOST_MB + 1} MB.*stayed: tests/large.py \+412 MB, tests/small.py"
    ):
        memory_use.check(memory_use.MOST_MB + 1)


def test_reference_cycles_are_found_when_they_have_become_large_and_not_after_each_test(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sizes = iter([300, 310, 370, 371, 312, 372, 373, 320])
    found: list[int] = []
    monkeypatch.setattr(memory_use, "_collected_at", [310])
    monkeypatch.setattr(memory_use, "now", lambda: next(sizes))
    monkeypatch.setattr(memory_use.gc, "collect", lambda: found.append(1))
    counts = []
    for _ in range(6):
        memory_use.collect_if_grown()
        counts.append(len(found))
    assert counts == [0, 0, 0, 1, 1, 2]


@pytest.mark.linux("/proc")
def test_memory_is_measured() -> None:
    before = memory_use.now()
    assert 20 < before <= memory_use.most()
    held = b"x" * (64 << 20)
    assert memory_use.now() >= before + 60
    assert memory_use.most() >= before + 60
    del held
