"""The kiosks of the journeys."""

from __future__ import annotations

from tests.journey.conftest import library, open_lobby

__all__ = ["library", "open_lobby"]
