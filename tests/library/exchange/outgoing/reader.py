"""The other end of the folder: a library system that reads what it finds, drops what it knows, and acknowledges."""

from __future__ import annotations

import io
import os
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.library.exchange.layout.reader import read_lines
from kiosk.library.exchange.layout.values import Values
from kiosk.settings.tables.layout import Layout


@dataclass
class LibrarySystem:
    """``seen``: events in the order they came; a file of a number it had must be the same file."""

    layout: Layout
    folder: Path
    seen: dict[str, Values] = field(default_factory=dict)
    had: dict[str, bytes] = field(default_factory=dict)
    repeats: int = 0

    def take(self, *, acknowledge: bool = True) -> list[str]:
        """Read every file that is there, in the order of their names, and move it to ``done``."""
        names = sorted(name for name in os.listdir(self.folder) if name.endswith(".csv"))
        for name in names:
            data = (self.folder / name).read_bytes()
            assert self.had.setdefault(name, data) == data, f"{name} is another file than before"
            for line in read_lines(self.layout, io.BytesIO(data)):
                assert not line.faults
                event = line.values["event_id"]
                self.repeats += event in self.seen
                assert self.seen.setdefault(event, line.values) == line.values
            if acknowledge:
                os.replace(self.folder / name, self.folder / "done" / name)
        return names

    @property
    def numbers(self) -> list[int]:
        """Of the files it has had."""
        return sorted(int(name.removeprefix("patrons-").removesuffix(".csv")) for name in self.had)

    def told(self, kind: str = "add") -> list[str]:
        """The patron numbers of the events of a kind."""
        return [values["number"] for values in self.seen.values() if values["event_kind"] == kind]
