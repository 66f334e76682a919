"""Which language a text has: see "Language of a text" in docs/development.md."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

import pytest

from tests.house.tree import TOP

JAPANESE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
IN_BRACKETS = re.compile(r"[(（][^()（）]*[)）]")
"""A Japanese term behind its English one."""
SAYS = re.compile(r"(^|\.)_?log\.\w+$|(^|\.)(CommandError|ArgumentTypeError|Refused|Unavailable|StoreUnavailable)$")


def texts(call: ast.Call, *names: str) -> Iterator[str]:
    """What is written in the arguments of a call; with names, only in those."""
    given = [keyword.value for keyword in call.keywords if not names or keyword.arg in names]
    for argument in given if names else [*call.args, *given]:
        for node in ast.walk(argument):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value


def calls(source: str) -> Iterator[tuple[str, ast.Call]]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func), node


def japanese_said(source: str) -> list[str]:
    """Logs, refusals, and what a command line says, in Japanese."""
    found = []
    for name, call in calls(source):
        said: list[str] = []
        if SAYS.search(name):
            said = list(texts(call))
        elif name.endswith((".add_argument", ".add_parser")):
            said = list(texts(call, "help", "description", "epilog"))
        found += [f"{call.lineno}: {text}" for text in said if JAPANESE.search(IN_BRACKETS.sub("", text))]
    return found


def english_faults(source: str) -> list[str]:
    """Faults of a profile that are not in Japanese."""
    found = []
    for name, call in calls(source):
        said = " ".join(texts(call))
        if name == "ValueError" and re.search(r"[A-Za-z]{2}", said) and not JAPANESE.search(said):
            found.append(f"{call.lineno}: {said}")
    return found


def test_logs_refusals_and_the_command_line_are_in_english() -> None:
    files = sorted((TOP / "kiosk").rglob("*.py"))
    found = [f"{file.relative_to(TOP)}:{place}" for file in files for place in japanese_said(file.read_text("utf-8"))]
    assert len(files) > 100
    assert not found, "\n".join(found)


def test_what_is_wrong_with_a_profile_is_said_in_japanese() -> None:
    settings = TOP / "kiosk" / "settings"
    files = sorted(set(settings.rglob("*.py")) - set((settings / "files").iterdir()))  # those are for logs, too
    found = [f"{file.name}:{place}" for file in files for place in english_faults(file.read_text("utf-8"))]
    assert len(files) > 10
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    "source",
    [
        "log.error('プリンター')",
        "_log.info('%s', f'{x} 件')",
        "raise CommandError('ファイルがありません')",
        "parser.add_argument('--a', help='長さ')",
        "raise Refused(Code.DUPLICATE, '登録済み')",
    ],
)
def test_japanese_where_it_should_be_english_is_caught(source: str) -> None:
    assert japanese_said(source)


def test_a_term_in_brackets_and_a_default_of_the_library_are_fine() -> None:
    assert not japanese_said(
        "log.info('stopped (利用停止)')\nparser.add_argument('--a', default='図書館', help='name')"
    )


def test_an_english_fault_of_a_profile_is_caught() -> None:
    assert english_faults("raise ValueError('must not be empty')")
