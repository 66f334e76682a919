"""A line holds constant words, numbers and names of our own; any other text is left out and counted."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
from enum import Enum, IntEnum, StrEnum
from pathlib import Path
from typing import Any

import pytest

from kiosk.faults import Loggable, LoggableError, describe
from kiosk.log.lines import FIELDS, JsonLines, TextLines, request_id
from kiosk.log.logger import Log, logger
from kiosk.log.messages import LONGEST, message_of
from tests.house.tree import TOP

NAME = "佐世保　花子"


class Color(Enum):
    RED = "red"
    BLUE = 7


class Number(IntEnum):
    TWO = 2


class Word(StrEnum):
    YES = "yes"


class NoPaperError(LoggableError):
    pass


class Kept(logging.Handler):
    def __init__(self) -> None:
        super().__init__()
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@pytest.fixture
def kept() -> Any:
    """What reaches the loggers of our own, and of a library."""
    handler = Kept()
    loggers = [logging.getLogger(name) for name in ("kiosk.test_lines", "some.library")]
    for each in loggers:
        each.addHandler(handler)
        each.setLevel(logging.DEBUG)
    yield handler
    for each in loggers:
        each.removeHandler(handler)
        each.setLevel(logging.NOTSET)


@pytest.fixture
def log(kept: Kept) -> Log:
    return logger("kiosk.test_lines")


LIBRARY = logging.getLogger("some.library")


def line(kept: Kept, **about: object) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(JsonLines(about).format(kept.records[-1]))
    return found


def test_numbers_members_types_and_what_was_vouched_for_are_written(log: Log, kept: Kept) -> None:
    error = NoPaperError("no paper in tray 2")
    log.warning("%s %d %.1f %s %s %s %s %s %s", None, 3, 2.5, True, Color.RED, Color.BLUE, Word.YES, Number.TWO, Kept)
    assert line(kept)["message"] == "None 3 2.5 True red BLUE yes TWO Kept"
    log.warning("%s %r %s", Loggable("reader 1"), Loggable("reader 1"), error)
    assert line(kept)["message"] == "reader 1 'reader 1' NoPaperError: no paper in tray 2"
    assert "texts" not in line(kept)


@pytest.mark.parametrize("value", [NAME, NAME.encode(), [NAME], {"who": NAME}, Path(NAME), ValueError(NAME), object()])
def test_a_value_nobody_vouched_for_is_left_out_and_counted(log: Log, kept: Kept, value: Any) -> None:
    log.warning("it is %s", value)
    assert line(kept)["message"] == "it is (text)"
    LIBRARY.warning("it is %s and %d", value, 3)
    assert line(kept)["message"] == "it is (text) and 3"
    assert line(kept)["texts"] == 1
    LIBRARY.warning("it is %(what)s", {"what": value})
    assert line(kept)["message"] == "it is (text)"
    assert NAME not in json.dumps(line(kept), ensure_ascii=False)


def test_a_text_where_a_number_belongs_leaves_the_words_alone() -> None:
    record = logging.LogRecord("some.library", logging.INFO, __file__, 1, "%d tries", (NAME,), None)
    assert message_of(record) == ("%d tries", 1)


def test_what_a_library_has_made_of_words_and_values_is_no_template(kept: Kept) -> None:
    LIBRARY.warning(f"no mail to {NAME}")
    assert (line(kept)["message"], line(kept)["texts"]) == ("(text)", 1)
    assert line(kept)["at"].startswith("test_lines.py:")
    LIBRARY.warning("Application startup complete.")
    assert line(kept)["message"] == "Application startup complete."
    LIBRARY.warning(ValueError(NAME))
    assert line(kept)["message"] == "(text)"


def test_of_an_exception_only_kind_and_places_are_written(kept: Kept) -> None:
    try:
        raise ValueError(NAME)
    except ValueError as error:
        LIBRARY.exception("it broke: %s", error, stack_info=True)
        said = describe(error)
    assert line(kept)["exception"] == said
    assert line(kept)["message"] == "it broke: (text)"
    assert "Stack" not in JsonLines().format(kept.records[-1])
    assert f": {line(kept)['exception']}" in TextLines().format(kept.records[-1])


def test_a_text_that_another_handler_has_formatted_is_not_taken_over(kept: Kept) -> None:
    try:
        raise ValueError(NAME)
    except ValueError:
        LIBRARY.exception("it broke")
    logging.Formatter().format(kept.records[-1])
    assert NAME in str(kept.records[-1].exc_text)
    assert NAME not in JsonLines().format(kept.records[-1]) + TextLines().format(kept.records[-1])


def test_a_line_says_what_is_the_same_in_all_of_them_and_when_and_where_it_was_made(log: Log, kept: Kept) -> None:
    here = sys._getframe().f_lineno + 1
    log.error("broken")
    kept.records[-1].created = 1795949381.0625
    place = line(kept, run="1f2e", pid=7).pop("at")
    assert line(kept, run="1f2e", pid=7) == {
        "time": "2026-11-29T10:49:41.062Z",
        "level": "ERROR",
        "logger": "kiosk.test_lines",
        "message": "broken",
        "run": "1f2e",
        "pid": 7,
        "at": place,
    }
    assert place == f"test_lines.py:{here}"
    log.info("fine")
    assert "at" not in line(kept)


def test_fields_of_a_line_are_no_free_text_either(log: Log, kept: Kept) -> None:
    log.fields("request", {"status": 200, "route": Loggable("/v1/x"), "method": NAME, "values": {"who": NAME, "n": 1}})  # type: ignore[dict-item]
    found = line(kept, kiosk="lobby-1")
    assert (found["status"], found["route"], found["method"]) == (200, "/v1/x", "(text)")
    assert found["values"] == {"who": "(text)", "n": 1}
    assert found["kiosk"] == "lobby-1"
    log.fields("request", {"kiosk": Loggable("lobby-2")})
    assert line(kept, kiosk="lobby-1")["kiosk"] == "lobby-2"


def test_what_somebody_else_puts_on_a_record_is_no_field(kept: Kept) -> None:
    LIBRARY.warning("%d", 1, extra={"who": NAME, "values": object()})
    assert "who" not in line(kept)
    assert line(kept)["values"] == "(text)"


def test_the_request_that_is_worked_for_is_named(log: Log, kept: Kept) -> None:
    token = request_id.set("abc-123")
    try:
        log.info("x")
        assert line(kept)["request_id"] == "abc-123"
    finally:
        request_id.reset(token)


def test_a_record_is_one_line_whatever_is_in_it(log: Log, kept: Kept) -> None:
    log.error("one\ntwo %s", Loggable("\x1b[2J\r\u2028 " + "x" * 2 * LONGEST))
    assert "\n" not in JsonLines().format(kept.records[-1])
    assert len(line(kept)["message"]) == LONGEST
    said = TextLines().format(kept.records[-1])
    assert said.isprintable()
    assert r"one\ntwo \x1b[2J\r\u2028" in said


def test_every_field_is_in_the_list_that_is_documented(log: Log, kept: Kept) -> None:
    try:
        raise ValueError
    except ValueError:
        LIBRARY.exception("%s", NAME)
    assert set(line(kept, program="kiosk", version="1", run="1", pid=1, kiosk="k")) <= set(FIELDS)
    text = (TOP / "docs" / "logs.md").read_text("utf-8")
    rows = text.partition("| field | meaning |\n|---|---|\n")[2].splitlines()
    assert rows[: len(FIELDS)] == [f"| `{name}` | {meaning} |" for name, meaning in FIELDS.items()]


def test_records_below_the_level_are_not_even_made(log: Log, kept: Kept) -> None:
    logging.getLogger("kiosk.test_lines").setLevel(logging.ERROR)
    log.info("x")
    assert kept.records == []


def test_a_record_of_the_standard_library_without_values_says_nothing_it_should_not() -> None:
    record = logging.LogRecord("kiosk", logging.INFO, __file__, 1, "100 % of it", (), None)
    assert message_of(record) == ("100 % of it", 0)


def test_a_command_without_a_log_shows_no_text_of_an_exception_either() -> None:
    code = (
        "import logging\nfrom kiosk.log.logger import logger\nfrom kiosk.faults import Loggable\n"
        f"logger('kiosk.x').warning('a file was rejected: %s', Loggable('a.csv'))\n"
        f"try: raise ValueError({NAME!r})\n"
        f"except ValueError: logging.getLogger('some.library').exception('it broke: %s', {NAME!r})"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr == "a file was rejected: a.csv\nit broke: (text): ValueError at <string>:5:<module>\n"
