"""What typing does to a field's text, and what is wrong with it, in message keys."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace

from kiosk.dataclass import dataclass
from kiosk.patron import registration
from kiosk.patron.email_address import EmailFault, EmailFaultKind
from kiosk.patron.kana import keys
from kiosk.patron.kana.reading import KANA_LENGTH, KanaFault, KanaFaultKind
from kiosk.patron.password import (
    MIXED,
    CharacterKind,
    PasswordFault,
    PasswordFaultKind,
    PasswordRules,
    check_confirmation,
    check_password,
)
from kiosk.patron.phone import PhoneFault, PhoneFaultKind
from kiosk.patron.registration import KANA, KINDS, ContactFault, Field
from kiosk.visit.entry.draft import SECRET_FIELDS, Draft
from kiosk.visit.rules import Rules

_SPACE = "\u3000"

_MARKS = {
    "dakuten": keys.toggle_dakuten,
    "handakuten": keys.toggle_handakuten,
    "small": keys.toggle_small,
}


@dataclass(frozen=True, slots=True)
class Fault:
    """A message key and the values it wants."""

    key: str
    values: Mapping[str, str] = field(default_factory=dict, repr=False)


def typed(rules: Rules, which: Field, current: str, text: str) -> str:
    """The field's text after ``text`` was typed at its end; what goes beyond a generous length is not taken.

    A password may be typed longer than it may be: cutting it silently would lock the patron out.
    """
    if which in SECRET_FIELDS:
        longer, longest = current + text, rules.password_maximum + 10
    else:
        kind = KINDS[which]
        if kind is KANA and text in (" ", _SPACE):
            return current if not current or current.endswith(_SPACE) else current + _SPACE
        longer, longest = kind.fold(current + text), kind.longest
    return longer if len(longer) <= longest else current


def erased(current: str) -> str:
    return current[:-1]


def marked(current: str, mark: str) -> str:
    """The text with ゛, ゜ or 小 put on or taken off its last letter; unchanged where that can't be."""
    toggle = _MARKS.get(mark)
    changed = toggle(current[-1]) if toggle is not None and current else None
    return current if changed is None else current[:-1] + changed


def settled(draft: Draft) -> Draft:
    """The draft as it is shown back and sent: folded, nothing at the ends."""
    return replace(draft, contact=registration.fold(draft.contact))


def faults(rules: Rules, draft: Draft, *, one_name: bool = False) -> dict[Field, Fault]:
    """The first fault of every field that has one; with ``one_name`` the given name's reading may stay empty."""
    wanted = password_rules(rules, draft)
    found: dict[Field, Fault | None] = {
        **contact_faults(draft, one_name=one_name),
        Field.PASSWORD: _password(draft.password, wanted) or _refused(draft),
        Field.PASSWORD_AGAIN: _again(check_confirmation(draft.password, draft.password_again)),
    }
    return {which: fault for which, fault in found.items() if fault is not None}


def contact_faults(draft: Draft, *, one_name: bool = False) -> dict[Field, Fault]:
    """Those of the contact alone."""
    found = registration.faults(settled(draft).contact, one_name=one_name)
    return {which: _contact(fault) for which, fault in found.items()}


def password_rules(rules: Rules, draft: Draft) -> PasswordRules:
    """The library's rules, and what its system was heard to demand."""
    demand = draft.demand
    minimum = min(max(rules.password_minimum, demand.minimum), rules.password_maximum)
    kinds = rules.password_kinds | (MIXED if demand.mixed else set())
    return PasswordRules(minimum, rules.password_maximum, kinds, rules.password_symbols)


def _refused(draft: Draft) -> Fault | None:
    """The very password the library's system did not take, for whatever reason."""
    return Fault("fault-password-refused") if draft.refused and draft.password == draft.refused else None


def _contact(fault: ContactFault) -> Fault:
    match fault:
        case KanaFault():
            return _kana(fault)
        case EmailFault():
            return _email(fault)
        case PhoneFault():
            return _phone(fault)


def _kana(fault: KanaFault) -> Fault:
    match fault.kind:
        case KanaFaultKind.EMPTY:
            return Fault("fault-kana-empty")
        case KanaFaultKind.NOT_KATAKANA:
            return Fault("fault-kana-character", {"character": fault.character})
        case KanaFaultKind.BAD_START:
            return Fault("fault-kana-start", {"character": fault.character})
        case KanaFaultKind.BAD_END:
            return Fault("fault-kana-end", {"character": fault.character})
        case KanaFaultKind.TOO_LONG:
            return Fault("fault-long", {"max": str(KANA_LENGTH), "count": str(fault.length)})


def _email(fault: EmailFault) -> Fault:
    match fault.kind:
        case EmailFaultKind.NO_AT | EmailFaultKind.TWO_AT:
            return Fault("fault-email-at")
        case EmailFaultKind.SPACE:
            return Fault("fault-email-character", {"character": " "})
        case EmailFaultKind.BAD_CHARACTER:
            return Fault("fault-email-character", {"character": fault.character})
        case EmailFaultKind.NOTHING_BEFORE_AT:
            return Fault("fault-email-local")
        case EmailFaultKind.BAD_DOT:
            return Fault("fault-email-dot")
        case EmailFaultKind.TOO_LONG:
            return Fault("fault-email-long")
        case EmailFaultKind.NOTHING_AFTER_AT | EmailFaultKind.NO_DOT_AFTER_AT | EmailFaultKind.BAD_DOMAIN:
            return Fault("fault-email-domain")


def _phone(fault: PhoneFault) -> Fault:
    match fault.kind:
        case PhoneFaultKind.EMPTY:
            return Fault("fault-phone-empty")
        case PhoneFaultKind.NOT_DIGITS:
            return Fault("fault-phone-digits")
        case PhoneFaultKind.NOT_LEADING_ZERO:
            return Fault("fault-phone-zero")
        case PhoneFaultKind.LENGTH:
            return Fault("fault-phone-length", {"count": str(fault.count)})
        case PhoneFaultKind.NOT_A_SUBSCRIBER:
            return Fault("fault-phone-service")


def _password(text: str, rules: PasswordRules) -> Fault | None:
    fault = check_password(text, rules)
    if fault is None:
        return None
    match fault.kind:
        case PasswordFaultKind.EMPTY:
            return Fault("fault-password-empty")
        case PasswordFaultKind.BAD_CHARACTER:
            return Fault("fault-password-symbol" if rules.symbols else "fault-password-character")
        case PasswordFaultKind.TOO_SHORT | PasswordFaultKind.TOO_LONG if rules.minimum == rules.maximum:
            return Fault("fault-password-exact", {"min": str(rules.minimum), "count": str(fault.count)})
        case PasswordFaultKind.TOO_SHORT:
            return Fault("fault-password-short", {"min": str(rules.minimum), "count": str(fault.count)})
        case PasswordFaultKind.TOO_LONG:
            return Fault("fault-password-long", {"max": str(rules.maximum), "count": str(fault.count)})
        case PasswordFaultKind.TOO_WEAK:
            return Fault(
                "fault-password-weak"
                if rules.kinds in (MIXED, MIXED | {CharacterKind.LETTER})
                else "fault-password-kinds"
            )
        case PasswordFaultKind.MISMATCH:
            return Fault("fault-again-differs")


def _again(fault: PasswordFault | None) -> Fault | None:
    if fault is None:
        return None
    return Fault("fault-again-empty" if fault.kind is PasswordFaultKind.EMPTY else "fault-again-differs")
