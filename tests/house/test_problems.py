"""The problem codes, their words and their documentation hold together."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass, field

import pytest

from kiosk import resources
from kiosk.art.icons import ICONS
from kiosk.art.problems import PROBLEM_PICTURES
from kiosk.messages import Messages
from kiosk.problem import PROBLEMS, Code, Recovery, problem
from tests.house.tree import TOP

CODES = list(Code)
SAY = Messages("ja", {"ja": resources.path("messages", "ja.ftl").read_text("utf-8")})
PARTS = ["Shown", "When", "Cause", "The patron can", "Staff", "Log"]
KEPT = ("K302", "kept")
"""A variant that follows from where the retry leads, not from the code."""


@dataclass
class Section:
    """What the document says of a code or of one of its variants."""

    parts: dict[str, str] = field(default_factory=dict)
    variants: dict[str, Section] = field(default_factory=dict)


def documented(text: str) -> dict[str, Section]:
    """The sections of the document by code; ValueError where it is out of form."""
    found: dict[str, Section] = {}
    for block in re.split(r"^## ", text, flags=re.MULTILINE)[1:]:
        own, *variants = re.split(r"^### ", block, flags=re.MULTILINE)
        code = own.split("\n", 1)[0]
        if code in found:
            raise ValueError(f"{code} is there twice")
        found[code] = Section(_parts(own))
        for variant in variants:
            heading = variant.split("\n", 1)[0]
            if not heading.startswith(f"{code} "):
                raise ValueError(f"{heading} stands under {code}")
            found[code].variants[heading.removeprefix(f"{code} ")] = Section(_parts(variant))
    return found


def _parts(block: str) -> dict[str, str]:
    items = re.findall(r"^- \*\*(.+?):\*\* (.+(?:\n  .+)*)", block, re.MULTILINE)
    return {name: " ".join(text.split()) for name, text in items}


DOCUMENT = documented((TOP / "docs" / "problems.md").read_text("utf-8"))


def _title(key: str) -> str:
    return SAY(key).replace("\n", "")


def test_every_code_has_one_record_in_order() -> None:
    assert list(PROBLEMS) == CODES == sorted(CODES)
    assert all(re.fullmatch(r"K\d{3}", code) for code in CODES)


def test_no_code_that_was_ever_given_out_is_missing_or_another() -> None:
    """Logs, kiosks and services of other versions, and papers at the counter know them."""
    given_out = (
        *("K001", "K101", "K102", "K103", "K104", "K201", "K202", "K203", "K204", "K205"),
        *("K301", "K302", "K401", "K402", "K403", "K404", "K501"),
    )
    assert set(given_out) <= set(CODES)


def test_the_document_has_every_code_in_order_and_no_other() -> None:
    assert list(DOCUMENT) == CODES


@pytest.mark.parametrize("code", CODES)
def test_a_code_is_documented_in_all_its_parts(code: str) -> None:
    section = DOCUMENT[code]
    assert list(section.parts) == PARTS
    assert section.parts["Shown"] == _title(f"{code}-title")
    assert f"code={code}" in section.parts["Log"] or (code == "K501" and "print phase=failed" in section.parts["Log"])


@pytest.mark.parametrize("code", CODES)
def test_every_variant_is_documented_and_has_words(code: str) -> None:
    wanted = {*PROBLEMS[code].variants, *([KEPT[1]] if code == KEPT[0] else [])}
    assert set(DOCUMENT[code].variants) == wanted
    for variant in wanted:
        section = DOCUMENT[code].variants[variant]
        assert list(section.parts) == ["Shown", "When"]
        assert section.parts["Shown"] == _title(f"{code}-{variant}-title")
        assert SAY.has(f"{code}-{variant}-cause")


@pytest.mark.parametrize("code", CODES)
def test_a_problem_has_as_many_remedies_as_words_for_them(code: str) -> None:
    what = PROBLEMS[code]
    assert 1 <= len(what.todo) <= 3
    assert all(SAY.has(f"{code}-todo-{i}") for i in range(1, len(what.todo) + 1))
    assert not SAY.has(f"{code}-todo-{len(what.todo) + 1}")
    assert SAY.has(f"{code}-cause")
    assert SAY.has(f"{code}-staff")


@pytest.mark.parametrize("code", CODES)
def test_a_problem_has_pictures_that_exist(code: str) -> None:
    what = PROBLEMS[code]
    assert {what.picture, *what.variants.values()} <= PROBLEM_PICTURES
    assert set(what.todo) <= ICONS


def test_no_word_belongs_to_a_code_there_is_not() -> None:
    text = resources.path("messages", "ja.ftl").read_text("utf-8")
    assert set(re.findall(r"^(K\d{3})-", text, re.MULTILINE)) == set(CODES)


def test_an_unknown_code_is_the_unexpected_problem() -> None:
    assert problem("K999").code == "K001"
    assert problem("").recovery is Recovery.START_OVER


@pytest.mark.parametrize("code", CODES)
def test_the_buttons_of_a_problem_have_words(code: Code) -> None:
    what = PROBLEMS[code]
    assert not what.retry or SAY.has(what.retry)
    assert what.retry or what.recovery is not Recovery.RETRY or code is Code.LOGIN_REFUSED, "how is it tried again?"


def written_out(source: str) -> list[str]:
    """The strings with a problem code in them; what docstrings say counts for nothing."""
    tree = ast.parse(source)
    said = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    return [
        f"{node.lineno}: {node.value}"
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said
        if re.search(r"\bK\d{3}\b", node.value)
    ]


def test_no_module_but_the_records_writes_a_code_out() -> None:
    records = TOP / "kiosk" / "problem.py"
    sources = [file for file in sorted((TOP / "kiosk").rglob("*.py")) if file != records]
    found = [f"{file.relative_to(TOP)}:{place}" for file in sources for place in written_out(file.read_text("utf-8"))]
    assert len(sources) > 100
    assert not found, "use kiosk.problem.Code:\n" + "\n".join(found)


@pytest.mark.parametrize(
    "source",
    [
        'raise Refused("K203")',
        "code = 'K203'",
        'match x:\n    case "K203": pass',
        'f"problem-K203-{x}"',
        '"refused (K301)"[1:]',
    ],
)
def test_a_code_written_out_is_caught(source: str) -> None:
    assert written_out(source)


def test_docstrings_may_name_codes() -> None:
    assert not written_out('"""K203."""\nx = 1\n"""Or K204."""\ndef f() -> None:\n    """K205."""\n')


@pytest.mark.parametrize("text", ["## K001\n\n### K002 odd\n", "## K001\n\n## K001\n"])
def test_a_document_out_of_form_is_caught(text: str) -> None:
    with pytest.raises(ValueError, match="K00"):
        documented(text)
