"""The text of an exception may quote a person: a log gets its type and places, by one function."""

from __future__ import annotations

import pytest

from tests.house.exceptions import texts_in_logs
from tests.house.tree import TOP

SOURCES = sorted((TOP / "kiosk").rglob("*.py"))
ASKED = {TOP / "kiosk" / "commands" / "__init__.py"}
"""``kiosk --traceback``: on standard error, because somebody asked for it, with a warning."""


def test_no_text_of_an_exception_reaches_a_log() -> None:
    found = [
        f"{file.relative_to(TOP)}:{fault}"
        for file in SOURCES
        for fault in texts_in_logs(file.read_text("utf-8"))
        if not (file in ASKED and fault.endswith("imports traceback"))
    ]
    assert len(SOURCES) > 100
    assert not found, "\n".join(found)


CAUGHT = "try:\n    pass\nexcept ValueError as bad:\n    "


@pytest.mark.parametrize(
    "line",
    [
        "_log.exception('it broke')",
        "log.error('it broke', exc_info=True)",
        "log.error('it broke', exc_info=bad)",
        "log.error('it broke', stack_info=True)",
        "log.error('it broke: %s', bad)",
        "log.error('it broke: %s', str(bad))",
        "log.error(f'it broke: {bad}')",
        "log.error('it broke: %s', bad.args)",
        "log.error('it broke: %s', bad.args[0])",
        "log.error('it broke: %s', bad.strerror)",
        "log.error('it broke: %s', repr(bad)[:80])",
        "log.error('it broke: %s' % bad)",
        "log.error('it broke: {}'.format(bad))",
        "log.error('it broke', extra={'why': bad})",
        "self._log.warning('%s', error)",
        "import traceback",
        "from traceback import format_exc",
    ],
)
def test_a_text_on_its_way_to_a_log_is_caught(line: str) -> None:
    assert texts_in_logs(CAUGHT + line)


@pytest.mark.parametrize(
    "line",
    [
        "log.error('it broke: %s', describe(bad))",
        "log.error('it broke: %s', type_and_text(bad))",
        "log.error('it broke: %s', faults.describe(bad))",
        "log.error('it broke: %s', type(bad).__name__)",
        "log.error('it broke: %s', bad.code)",
        "log.error('it broke', exc_info=False)",
        "raise Unavailable(f'no answer: {bad}')",
    ],
)
def test_type_places_and_values_of_ours_pass(line: str) -> None:
    assert not texts_in_logs(CAUGHT + line)
