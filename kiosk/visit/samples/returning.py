"""A patron who registered long ago, moved and forgot everything, at every place they can stand."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache

from kiosk.patron.applicant import Applicant, BirthDate, Gender
from kiosk.patron.returning import Act, KnownRecord, Proof, Recognized, TermOffer
from kiosk.visit.chapter.returning import Known, ReturningState

MOVED = Applicant("長崎　太郎", BirthDate(1990, 4, 1), Gender.MALE, "長崎県大村市東本町１－２－３")
RECORD = KnownRecord(
    name="長崎　太郎",
    kana_family="ナガサキ",
    kana_given="タロウ",
    address="長崎県諫早市東小路町７番１号",
    phone="●●●●●●●●678",
    email="t●●●@example.jp",
    expires_on=date(2026, 3, 20),
    moved=True,
    renamed=False,
    outside=False,
    term=TermOffer(date(2029, 3, 31)),
)
RECOGNIZED = Recognized("sample-acts", MOVED, tuple(Act), None, (Proof.PHONE, Proof.PASSWORD))
KNOWN = Known(RECOGNIZED, RECORD)


@cache
def states() -> Mapping[str, ReturningState]:
    """By a stable name."""
    return {}
