"""What is raised when the library's side can't begin its work."""

from __future__ import annotations


class CannotStart(Exception):
    """The library's side can't start; the text tells IT what to do."""
