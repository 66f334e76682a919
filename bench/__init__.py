"""Measurements, one module each: ``kiosk bench NAME``.

A module ``NAME`` has ``measure(args) -> dict``, of numbers, texts, and dicts of them: what ``--json`` gives.
Its options are in ``options/NAME.py``, which imports nothing slow.
"""

from __future__ import annotations

BENCHES = {
    "card": "a session with a card, against the least time there is and against OpenSC's tools",
    "start": "from the start of a kiosk to its first picture and its first touch, beside a bare window",
    "service": "registrations and log-ins on SQLite and PostgreSQL, among many patrons",
    "ui": "changes of page, their frames, keystrokes, and the start page at rest, against a bare picture",
}
"""Every measurement and what it tells."""
