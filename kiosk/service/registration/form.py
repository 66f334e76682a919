"""Checks the form again in the library service: what a kiosk sends is not trusted."""

from __future__ import annotations

from kiosk.patron.password import PasswordFaultKind, PasswordRefusal, PasswordRules, check_password
from kiosk.patron.registration import Contact, faults


def first_fault(contact: Contact, password: str, rules: PasswordRules) -> str | None:
    """Name of the first field that is wrong and the kind of its fault, without what was typed; None if all is well."""
    for which, fault in faults(contact, one_name=True).items():
        return f"{which.value} {fault.kind.name}"
    wrong = check_password(password, rules)
    return f"password {wrong.kind.name}" if wrong is not None else None


def password_refusal(password: str, rules: PasswordRules) -> PasswordRefusal | None:
    """Why the kiosk, whose own rules may be laxer, is to have another password typed; None where it can't be helped."""
    fault = check_password(password, rules)
    return None if fault is None else _REFUSALS.get(fault.kind)


_REFUSALS = {
    PasswordFaultKind.TOO_SHORT: PasswordRefusal.TOO_SHORT,
    PasswordFaultKind.TOO_WEAK: PasswordRefusal.TOO_WEAK,
}
