"""What several rooms' tests share."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

from kiosk.reader.virtual.pki import TestPki

pytest_plugins = ["tests.reader.pcscd", "tests.postgres"]

# No test is timed, and a run leaves nothing behind.
settings.register_profile("kiosk", deadline=None, database=None)
settings.load_profile("kiosk")


@pytest.fixture(scope="session")
def pki(tmp_path_factory: pytest.TempPathFactory) -> TestPki:
    """One demo PKI for the whole run: making RSA keys is slow."""
    directory: Path = tmp_path_factory.mktemp("pki")
    return TestPki.load_or_create(directory)
