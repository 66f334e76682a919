"""A log line is made of constant words and of values that are no free text (ADR 0065)."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import get_args

import pytest

from kiosk.log import logger
from tests.house.secrets import LEVELS, _is_log
from tests.house.tree import TOP

SOURCES = sorted((TOP / "kiosk").rglob("*.py"))

MAKERS = {
    "commands/__init__.py": "sees whether there is a log",
    "faults.py": "describes exceptions, and may import nothing of the log",
    "library/database/migrations/__init__.py": "keeps alembic quiet",
    "log/crashes.py": "what faulthandler wrote: files, lines and functions, by patterns",
    "log/files.py": "errors of the operating system, by the names of errno",
    "log/logger.py": "where our loggers are made",
    "log/set_up.py": "the handlers",
    "service/http/log.py": "uvicorn's loggers",
}
"""Modules with loggers of the standard library's, and why."""

VOUCHERS = {
    "app/first_picture.py": "why no kept picture is shown: a folder of ours, an error of the operating system",
    "app/kiosk.py": "the name of a page, which stands in its class",
    "app/printers.py": "printer.name of the profile",
    "app/qt_messages.py": "a category and a function of Qt's, by patterns",
    "commands/__init__.py": "why a command failed: CommandError holds no personal data",
    "concurrency.py": "the name of a worker, given in code",
    "driver/calls.py": "problem code, detail and start-up warnings of the library service (service/port.py)",
    "driver/cards.py": "the detail of a failed card job: states and status words (reader/outcomes.py)",
    "driver/loop.py": "the audit's closed list (visit/audit.py)",
    "faults.py": "kind and source lines of an exception, or the text of a LoggableError",
    "identity/attributes.py": "the number of a kind of name (OID), not the name",
    "library/exchange/incoming/folder.py": "names of files that the library's system chose, counts",
    "library/exchange/outgoing/writer.py": "names of files made of a pattern of the profile; columns and codes",
    "library/koha/paging.py": "the name of a list, given in code",
    "library/koha/registration/creation.py": "what was not seen to the end, given in code",
    "log/crashes.py": "what faulthandler wrote: files, lines and functions, by patterns",
    "log/files.py": "a name of errno",
    "log/lines.py": "a source file and its line",
    "log/messages.py": "members of enumerations, names of classes",
    "printing/spool/pdf.py": "printer.folder of the profile",
    "reader/insertions.py": "the name of a card reader",
    "reader/names.py": "names of card readers, reader.name of the profile",
    "service/compose/host.py": "start-up warnings: settings, names of kiosks and branches",
    "service/exchange/incoming.py": "what is wrong with a folder of the settings",
    "service/exchange/outgoing.py": "what is wrong with a folder of the settings",
    "service/http/acceptor.py": "a name of errno",
    "service/http/middleware.py": "a kiosk's name, the pattern of a route, a known method",
    "service/mail/to_staff.py": "a step and reply codes of a mail server (service/mail/smtp.py); names of settings",
    "service/mail/sender.py": "a random message id; a step and reply codes of a mail server (service/mail/smtp.py)",
    "service/registration/register.py": "values of an enumeration",
    "service/remote/wire.py": "the name of an operation",
    "staff/web/app.py": "the pattern of a route, a known method",
    "ui/sound.py": "the name of a program that plays sounds",
}
"""Who vouches for a text, and what it is."""


def calls(source: str) -> list[str]:
    """Every log call with words that are not constant, as ``line: what``."""
    return [f"{line}: the words of a line are one constant text" for line in _calls(ast.parse(source))]


def _calls(tree: ast.AST) -> Iterator[int]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _is_log(node.func):
            assert isinstance(node.func, ast.Attribute)
            words = node.args[1:2] if node.func.attr == "log" else node.args[:1]
            if not (words and isinstance(words[0], ast.Constant) and isinstance(words[0].value, str)):
                yield node.lineno


def uses(source: str, name: str) -> bool:
    """Whether something of this name is called."""
    found = (node.func for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call))
    return any(ast.unparse(called).rpartition(".")[2] == name for called in found)


def _users(name: str) -> set[str]:
    return {file.relative_to(TOP / "kiosk").as_posix() for file in SOURCES if uses(file.read_text("utf-8"), name)}


def test_the_words_of_a_line_are_constant() -> None:
    sources = [file for file in SOURCES if file.parts[-2:] != ("log", "logger.py")]  # it hands on what it was given
    found = [f"{file.relative_to(TOP)}:{fault}" for file in sources for fault in calls(file.read_text("utf-8"))]
    assert len(SOURCES) > 100
    assert found == []


def test_loggers_are_made_in_one_place() -> None:
    assert _users("getLogger") == set(MAKERS)
    assert not _users("warn"), "a log line says it to IT"


def test_whoever_vouches_for_a_text_is_listed_with_what_it_is() -> None:
    assert _users("Loggable") == set(VOUCHERS)


def test_mypy_lets_no_text_into_a_line() -> None:
    assert not {str, object, bytes} & set(get_args(logger.Value))
    assert "fields" in dir(logger.Log)


def test_every_method_of_a_log_is_known_to_the_checks() -> None:
    methods = {name for name in dir(logger.Log) if not name.startswith("_")}
    assert methods <= LEVELS


@pytest.mark.parametrize(
    "line",
    [
        "log.info(f'page {page}')",
        "log.info('page ' + page)",
        "log.info('page %s' % page)",
        "log.info(words, page)",
        "_log.log(logging.INFO, words)",
        "log.fields(words, fields)",
        "log.error()",
    ],
)
def test_words_made_of_values_are_caught(line: str) -> None:
    assert calls(line)


@pytest.mark.parametrize(
    "line", ["log.info('page %s', page)", "_log.log(level, 'page')", "math.log(x)", "log.fields('request', fields)"]
)
def test_constant_words_pass(line: str) -> None:
    assert not calls(line)


@pytest.mark.parametrize("line", ["log = logging.getLogger('x')", "getLogger()"])
def test_another_logger_is_caught(line: str) -> None:
    assert uses(line, "getLogger")
