"""Opens a store as a service does that starts: ``ADDRESS``."""

from __future__ import annotations

import sys

from kiosk.library.database.opening import open_database
from tests.library.store import SqlStore


def main() -> None:
    SqlStore(open_database(sys.argv[1])).close()
