"""No password becomes text, and no log gets personal data: as far as names can tell."""

from __future__ import annotations

import pytest

from tests.house.secrets import faults
from tests.house.tree import TOP

SOURCES = sorted((TOP / "kiosk").rglob("*.py"))


def test_no_secret_becomes_text() -> None:
    found = [f"{file.relative_to(TOP)}:{fault}" for file in SOURCES for fault in faults(file.read_text("utf-8"))]
    assert len(SOURCES) > 100
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    "line",
    [
        "log.debug('sent %s', apdu)",
        "self._log.info('typed %r', self.password)",
        "logging.warning(f'no {applicant}')",
        "logger.error('bad', extra={'who': person.address})",
        "logger.info('%s', bytes(view_of_secret))",
        "text = password.decode('ascii')",
        "text = bytes(password).decode()",
        "text = apdu.hex()",
        "text = str(pin)",
        "text = f'{form.password}'",
        "raise ValueError(f'bad command {apdu!r}')",
        "print(secret)",
    ],
)
def test_a_secret_on_its_way_to_text_is_caught(line: str) -> None:
    assert faults(line)


@pytest.mark.parametrize(
    "line",
    [
        "log.debug('sent %d bytes', len(apdu))",
        "log.info('typed %d', password.length)",
        "text = data.decode()",
        "text = f'{tries_left} tries left'",
        "raise ValueError('a password has 6 to 16 characters')",
        "dispatch.log(applicant)",
    ],
)
def test_harmless_lines_pass(line: str) -> None:
    assert not faults(line)
