"""What a kiosk is told of a password that is not taken."""

from __future__ import annotations

from kiosk.library.port import PasswordNotAccepted
from kiosk.log.logger import logger
from kiosk.patron.password import PasswordRefusal, PasswordRules, check_password
from kiosk.problem import Code
from kiosk.service.port import Refused
from kiosk.service.registration.form import password_refusal

log = logger("kiosk.service")


def check_new_password(password: str, rules: PasswordRules) -> None:
    """Refused K001, with a ``PasswordRefusal`` as variant where another one helps."""
    fault = check_password(password, rules)
    if fault is not None:
        raise bad_password(f"password {fault.kind.name}", password, rules)


def bad_password(detail: str, password: str, rules: PasswordRules) -> Refused:
    """What a password that breaks these rules becomes."""
    refusal = password_refusal(password, rules)
    words = (refusal.value, rules.minimum) if refusal else ()
    return Refused(Code.UNEXPECTED, f"the form is not acceptable: {detail}", *words)


def password_not_accepted(no: PasswordNotAccepted, most: int) -> Refused:
    """What the library system's refusal becomes; ``most`` characters are what the kiosk lets be typed."""
    if no.minimum > most:
        log.error("passwords of %d characters are wanted, password.max is %d: none can be right", no.minimum, most)
        return Refused(Code.UNEXPECTED, str(no), PasswordRefusal.OTHER.value)
    return Refused(Code.UNEXPECTED, str(no), no.refusal.value, no.minimum)
