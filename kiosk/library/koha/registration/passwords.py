"""What Koha says about a password it does not take."""

from __future__ import annotations

import re

from kiosk.library.koha.faults import Fault, Shape
from kiosk.library.port import PasswordNotAccepted
from kiosk.patron.password import PasswordRefusal

_SHORT = re.compile(r"shorter than required \((\d{1,3})\)")


def password_refused(fault: Fault) -> PasswordNotAccepted | None:
    """The reason a 400 gives; None where it is not about the password itself."""
    if fault.status != 400 or fault.shape is not Shape.OBJECT or fault.says("Passwords don't match"):
        return None
    text = f"Koha: the patron's password is not accepted: {fault}"
    short = next((found for data in fault.texts if (found := _SHORT.search(data))), None)
    if short:
        return PasswordNotAccepted(text, PasswordRefusal.TOO_SHORT, int(short[1]))
    weak = any("too weak" in data for data in fault.texts)
    return PasswordNotAccepted(text, PasswordRefusal.TOO_WEAK if weak else PasswordRefusal.OTHER)
