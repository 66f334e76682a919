"""Everything that can happen to a visit: what the person does, and what the world does."""

from __future__ import annotations

from kiosk.visit.event.external import World
from kiosk.visit.event.registration import Press

Event = Press | World
