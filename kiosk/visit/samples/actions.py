"""Everything a person can do, made from the fields of the actions: for ``kiosk flow`` and the property tests."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from enum import Enum
from itertools import product
from typing import get_args, get_type_hints

from kiosk.patron.registration import Field
from kiosk.patron.returning import Act
from kiosk.visit.chapter.keys import LoginField
from kiosk.visit.event.all import Press
from kiosk.visit.rules import SIGNATURE_PASSWORD_MAXIMUM
from kiosk.visit.samples import account as account_samples
from kiosk.visit.samples import registration as samples
from kiosk.visit.samples.made import made

_TYPED = ("ア", "漢", "a", "0", "@", " ", "。", "𠮟", samples.DRAFT.contact.phone)
_SCANNED = (account_samples.MEMBER.barcode, "9784000000000", "")
_VALUES: Mapping[str, tuple[object, ...]] = {
    "text": _TYPED + _SCANNED,
    "before": (None,),
    "reading": ("ナガサキ", "漢", ""),
    "mark": ("dakuten", "handakuten", "small", ""),
    "length": tuple(range(SIGNATURE_PASSWORD_MAXIMUM + 1)),
    "language": ("ja",),
    "field": (*Field, *LoginField),
    "acts": ((Act.PASSWORD,), tuple(Act)),
    "loan_id": tuple(loan.loan_id for loan in account_samples.LOANS[:2]),
    "hold_id": tuple(hold.hold_id for hold in account_samples.HOLDS[:2]),
    "notice_id": tuple(notice.notice_id for notice in account_samples.NOTICES[:2]),
}
"""By the name of the field; one that is an enum takes each of its members, any other a value of its type."""


def user_actions() -> tuple[Press, ...]:
    """At least one of every kind."""
    return tuple(action for kind in get_args(Press) for action in _all_of(kind))


def _all_of(kind: Callable[..., Press]) -> Iterator[Press]:
    choices = [_VALUES[name] if name in _VALUES else _some(hint) for name, hint in get_type_hints(kind).items()]
    return (kind(*values) for values in product(*choices))


def _some(kind: type) -> tuple[object, ...]:
    return tuple(kind) if issubclass(kind, Enum) else (made(kind, samples.KNOWN),)
