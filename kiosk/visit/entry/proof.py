"""What typing does to the second thing that shows whose record it is, and what is wrong with it."""

from __future__ import annotations

from kiosk.patron.phone import fold_phone
from kiosk.patron.registration import Field
from kiosk.patron.returning import Proof
from kiosk.visit.chapter.returning import Proving
from kiosk.visit.entry import form
from kiosk.visit.entry.draft import Draft
from kiosk.visit.entry.form import Fault
from kiosk.visit.rules import Rules

_LONGEST_PASSWORD = 128


def typed(rules: Rules, state: Proving, text: str) -> str:
    """What stands there after ``text`` was typed at its end."""
    if state.way is not Proof.PASSWORD:
        return form.typed(rules, Field.PHONE, state.typed, text)
    longer = state.typed + text
    return longer if len(longer) <= _LONGEST_PASSWORD else state.typed


def settled(state: Proving) -> str:
    """The number as it is compared: digits only."""
    return fold_phone(state.typed)


def fault(state: Proving) -> Fault | None:
    """Why it can't be asked about; a password may be any."""
    if state.way is Proof.PASSWORD:
        return None if state.typed else Fault("fault-password-empty")
    return form.contact_faults(Draft().put(Field.PHONE, state.typed)).get(Field.PHONE)
