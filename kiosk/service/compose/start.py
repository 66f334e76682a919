"""What is raised when the library service can't begin its work."""

from __future__ import annotations

from enum import Enum


class Remedy(Enum):
    """A command of ``kiosk patrons`` that helps."""

    INIT = "init"
    RESTORE = "restore"


class CannotStart(Exception):
    """The library service can't start; the text tells IT what to do, with the help of ``remedy`` if there is one."""

    def __init__(self, text: str, remedy: Remedy | None = None) -> None:
        super().__init__(text)
        self.remedy = remedy
