"""The profile the demo runs with: everything works at once, and its patrons stay on this machine."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from kiosk import resources
from kiosk.settings.load import load_whole
from kiosk.settings.profile import Profile
from kiosk.settings.tables.exchange import Exchange
from kiosk.settings.tables.patron_import import PatronImport

FOLDER = "miraion-kiosk"


def state_dir() -> Path:
    """Where the demo keeps its database and cards: per user, by the custom of the platform; it may not exist yet."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or str(Path.home() / "AppData" / "Local")
    else:
        base = os.environ.get("XDG_STATE_HOME") or str(Path.home() / ".local" / "state")
    return Path(base) / FOLDER / "demo"


def demo_exchange(folder: Path) -> Exchange:
    """Files of the demo's registrations, every few seconds, with a header and readable in a spreadsheet."""
    keys = {"template": "codes", "header": True, "encoding": "utf-8-bom", "every_seconds": 5, "spreadsheet": "formula"}
    return Exchange.model_validate({"folder": folder, **keys})


def demo_import() -> PatronImport:
    """Patrons as the demo writes them, so that one demo's files can be another's; the password is the birth date."""
    keys = {"template": "codes", "header": True, "encoding": "utf-8-bom", "spreadsheet": "formula"}
    return PatronImport.model_validate({"initial_password": "birth-date", **keys})


def demo_profile(state: Path | None = None) -> Profile:
    """``resources/profiles/demo.toml``, with its data under ``state``.  Raises ProfileError."""
    return load_whole(resources.path("profiles", "demo.toml"), base=state or state_dir(), demo=True).settings
