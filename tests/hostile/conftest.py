"""A lobby for hostile cards, in which nothing may break without a word."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.simulator.pki.hierarchy import TestPki
from tests.hostile.lobby import Lobby
from tests.service.harness import make_harness


@pytest.fixture
def lobby(pki: TestPki, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> Iterator[Lobby]:
    """Taken apart at the end; then no traceback and no error is in the log."""
    harness = make_harness(pki, tmp_path)
    lobby = Lobby(harness, harness.open())
    with caplog.at_level(logging.INFO):
        yield lobby
        lobby.slot.thaw()
        assert all(bench.close() for bench in lobby.benches), "a card thread did not let go"
        harness.close()
    bad = [record.getMessage() for record in caplog.records if record.exc_info or record.levelno >= logging.ERROR]
    assert not bad, "every hostile card was foreseen"
    assert "長崎" not in caplog.text
