"""The places of a machine where settings are looked for: its environment, its registry, and the usual folder."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from kiosk.dataclass import dataclass
from kiosk.settings.sources.registry import Registry, this_registry

PREFIX = "MIRAION_"
"""Of every environment variable about settings."""


@dataclass(frozen=True, slots=True)
class Machine:
    """One machine; ``folder`` is where its settings lie unless somebody says otherwise."""

    environment: Mapping[str, str]
    registry: Registry | None
    folder: Path


def settings_folder(environment: Mapping[str, str]) -> Path:
    """By the custom of the platform; it may not exist."""
    if sys.platform == "win32":
        return Path(environment.get("ProgramData") or r"C:\ProgramData", "MiraionKiosk")
    return Path("/etc/kiosk")


def this_machine() -> Machine:
    return Machine(os.environ, this_registry(), settings_folder(os.environ))
