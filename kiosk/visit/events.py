"""Everything that can happen to a visit: what the person does, and what the world does."""

from __future__ import annotations

from kiosk.visit.happenings import World
from kiosk.visit.presses import Press

Event = Press | World
