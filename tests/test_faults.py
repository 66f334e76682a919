"""Of what goes wrong the log has type and places, never the text: it may name the person."""

from __future__ import annotations

import asyncio
import logging
import subprocess
import sys

import pytest

from kiosk import faults
from kiosk.faults import LoggableError, describe, type_and_text

NAME = "長崎太郎"


def broken() -> None:
    raise ValueError(NAME)


def caught(call: object = broken) -> BaseException:
    try:
        call()  # type: ignore[operator]
    except BaseException as error:
        return error
    raise AssertionError("nothing was raised")


def test_type_and_places_are_told_from_the_inside_out() -> None:
    said = describe(caught())
    assert said.startswith("ValueError at test_faults.py:")
    assert said.index(":broken") < said.index(":caught")
    assert NAME not in said
    assert "/" not in said.replace("tests/", ""), "no whole path"


def test_an_exception_that_was_never_raised_has_no_place() -> None:
    assert describe(KeyError(NAME)) == "KeyError at no known place"


def test_causes_are_told_and_what_was_hidden_is_not() -> None:
    def chained() -> None:
        try:
            broken()
        except ValueError as error:
            raise RuntimeError(NAME) from error

    def within() -> None:
        try:
            broken()
        except ValueError:
            raise RuntimeError(NAME)  # noqa: B904

    def hidden() -> None:
        try:
            broken()
        except ValueError:
            raise RuntimeError(NAME) from None

    assert "; caused by ValueError at" in describe(caught(chained))
    assert "; caused by ValueError at" in describe(caught(within))
    assert "ValueError" not in describe(caught(hidden))


def test_a_chain_that_bites_its_tail_ends() -> None:
    first, second = ValueError(NAME), KeyError(NAME)
    first.__cause__, second.__cause__ = second, first
    assert describe(first).count("caused by") == 1


def test_a_group_says_what_is_in_it() -> None:
    said = describe(ExceptionGroup(NAME, [ValueError(NAME), KeyError(NAME)]))
    assert said.startswith("ExceptionGroup of ValueError, KeyError at")
    assert NAME not in said


def test_a_deep_fall_is_told_from_where_it_began() -> None:
    def deep(left: int) -> None:
        if left:
            deep(left - 1)
        broken()

    said = describe(caught(lambda: deep(100)))
    assert said.count(" < ") == 11
    assert ":broken" in said


def test_only_a_text_of_ours_can_be_told() -> None:
    assert type_and_text(LoggableError("the printer hung up")) == "LoggableError: the printer hung up"


@pytest.mark.parametrize(
    "code",
    [
        "raise ValueError(NAME)",
        "import threading; t = threading.Thread(target=lambda: 1 / int(NAME)); t.start(); t.join()",
        "class Bad:\n    def __del__(self): raise ValueError(NAME)\nBad()",
        "import asyncio\nasync def main():\n    asyncio.get_running_loop().set_exception_handler(on_loop)\n"
        "    async def bad(): raise ValueError(NAME)\n    t = asyncio.create_task(bad())\n    await asyncio.sleep(0)\n"
        "    await asyncio.sleep(0)\n    del t\n    import gc; gc.collect()\nasyncio.run(main())",
    ],
    ids=["main", "thread", "destructor", "task"],
)
def test_what_nobody_caught_is_written_down_without_its_text(code: str) -> None:
    program = (
        f"import logging, sys\nfrom kiosk.faults import *\nfrom kiosk.faults import on_loop\nNAME = {NAME!r}\n"
        "from kiosk.log.set_up import LogSetup\nLogSetup('kiosk')\n"
        "catch_everything(lambda: print('told'))\n" + code
    )
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert "ValueError at" in ended.stderr
    assert NAME not in ended.stderr + ended.stdout
    assert "Traceback" not in ended.stderr


def test_what_a_loop_says_of_a_task_is_cut_before_its_text() -> None:
    loop = asyncio.new_event_loop()
    records: list[str] = []
    handler = logging.Handler()
    handler.emit = lambda record: records.append(record.getMessage())  # type: ignore[method-assign]
    faults.log.addHandler(handler)
    try:
        faults.on_loop(loop, {"message": f"Task exception was never retrieved\nfuture: {NAME}", "exception": caught()})
        faults.on_loop(loop, {"message": f"Exception in callback say('{NAME}')", "exception": caught()})
        faults.on_loop(loop, {"message": "no exception at all"})
    finally:
        faults.log.removeHandler(handler)
        loop.close()
    assert records[0].startswith("event loop: Task exception was never retrieved: ValueError at")
    assert records[1].startswith("event loop: Exception in callback: ValueError at")
    assert records[2] == "event loop: unhandled: no exception"
    assert NAME not in "".join(records)
