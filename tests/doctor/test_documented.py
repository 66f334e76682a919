"""docs/doctor.md has every name and reason that the JSON may have, and no other name."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.doctor.all import checks_of
from kiosk.doctor.checks import profile
from kiosk.doctor.finding import Verdict
from kiosk.doctor.installation import Installation
from kiosk.printing.spool.jobs import FaultReason
from tests.house.tree import TOP

MAKERS = {"ok", "warning", "fault", "unknown", "not_asked", "settled"}
DOCUMENT = (TOP / "docs" / "doctor.md").read_text("utf-8")
ROWS = re.findall(r"^\| `([a-z.-]+)` \|", DOCUMENT.partition("| name |")[2].partition("\n## ")[0], re.MULTILINE)


def reasons(source: str) -> Iterator[str]:
    """The first word that is given to what makes a finding."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in MAKERS:
            words = [each.value for each in node.args if isinstance(each, ast.Constant)]
            yield from (word for word in words[:1] if isinstance(word, str))


@pytest.mark.usefixtures("qapp")
def test_every_name_has_its_row_in_the_order_in_which_it_is_shown() -> None:
    names = [name for check in checks_of(Installation(None)) for name in check.names]
    assert [profile.NAME, *names] == ROWS
    assert len(set(ROWS)) == len(ROWS)


@pytest.mark.parametrize("file", sorted((TOP / "kiosk" / "doctor").rglob("*.py")), ids=lambda file: file.stem)
def test_every_reason_is_written_down(file: Path) -> None:
    assert not {reason for reason in reasons(file.read_text("utf-8")) if f"`{reason}`" not in DOCUMENT}


def test_every_verdict_and_every_word_of_a_printer_is_written_down() -> None:
    jobs = {FaultReason.STUCK, FaultReason.UNWRITABLE}
    words = [*(verdict.value for verdict in Verdict), *(reason.value for reason in FaultReason if reason not in jobs)]
    assert not [word for word in words if f"`{word}`" not in DOCUMENT]


def test_a_reason_that_is_not_written_down_is_caught() -> None:
    assert list(reasons('x = fault("gone", f"{y}", "do")\nsettled(NAMES, "none", "no")')) == ["gone", "none"]
