"""Everything that can happen to a visit: what the person does, and what the world does."""

from __future__ import annotations

from kiosk.visit.chapter.asking import AskingPress
from kiosk.visit.chapter.card import CardPress
from kiosk.visit.chapter.common import CommonPress
from kiosk.visit.chapter.form import FormPress
from kiosk.visit.chapter.home import HomePress
from kiosk.visit.chapter.keys import KeysPress
from kiosk.visit.chapter.notices import NoticesPress
from kiosk.visit.chapter.returning import ReturningPress
from kiosk.visit.chapter.slip import SlipPress
from kiosk.visit.chapter.start import StartPress
from kiosk.visit.chapter.trouble import TroublePress
from kiosk.visit.event.beside import Beside
from kiosk.visit.event.external import World

Press = (
    CommonPress
    | KeysPress
    | StartPress
    | CardPress
    | FormPress
    | TroublePress
    | SlipPress
    | HomePress
    | NoticesPress
    | AskingPress
    | ReturningPress
)
"""What a visit's screen emits."""

Pressed = Press | Beside
"""What any screen emits."""

Event = Press | World
