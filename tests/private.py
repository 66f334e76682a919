"""Writes files as their owner's alone: what holds a secret is refused otherwise."""

from __future__ import annotations

from pathlib import Path


def write_private(path: Path, text: str) -> Path:
    path.touch()
    path.chmod(0o600)
    path.write_text(text, "utf-8")
    return path
