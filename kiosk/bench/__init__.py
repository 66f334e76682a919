"""Measurements, one module each: ``kiosk bench NAME``.

A module ``NAME`` has ``measure(args) -> dict``, of numbers, texts, and dicts of them: what ``--json`` gives.
Its options are in ``NAME_options``, which imports nothing slow.  kiosk/commands/bench.py names both.
"""

from __future__ import annotations

BENCHES = {
    "service": "registrations on SQLite and PostgreSQL, among many patrons",
}
"""Every measurement and what it tells."""
