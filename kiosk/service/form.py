"""The form once more on the library's side: a kiosk is not believed."""

from __future__ import annotations

from kiosk.patron.email_address import check_email
from kiosk.patron.kana import check_kana
from kiosk.patron.password import PasswordRules, check_password
from kiosk.patron.phone import check_phone
from kiosk.patron.registration import Contact


def first_fault(contact: Contact, password: str, rules: PasswordRules) -> str | None:
    """Name of the first field that is wrong and the kind of its fault, without what was typed; None if all is well."""
    found = {
        "kana_family": check_kana(contact.kana_family),
        "kana_given": check_kana(contact.kana_given) if contact.kana_given else None,  # some people have one name only
        "phone": check_phone(contact.phone),
        "email": check_email(contact.email),
        "password": check_password(password, rules),
    }
    return next((f"{name} {fault.kind.name}" for name, fault in found.items() if fault is not None), None)
