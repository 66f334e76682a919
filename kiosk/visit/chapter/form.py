"""6 and 7: what the patron types, and confirms."""

from __future__ import annotations

from dataclasses import field

from kiosk.dataclass import dataclass
from kiosk.patron.applicant import Applicant
from kiosk.patron.registration import Field
from kiosk.visit.entry.draft import Draft
from kiosk.visit.entry.secret_note import SecretNote


@dataclass(frozen=True, slots=True)
class Person:
    """Who it is, and the library's token that registers exactly this person."""

    token: str = field(repr=False)
    applicant: Applicant = field(repr=False)


@dataclass(frozen=True, slots=True)
class Filling:
    """6 入力.  ``left`` are the fields that were left once (their faults show); ``returning`` = came by 修正.

    ``note`` is about the open field, where it is a secret one.
    """

    person: Person
    draft: Draft = field(default_factory=Draft)
    open: Field = Field.KANA_FAMILY
    left: frozenset[Field] = frozenset()
    returning: bool = False
    note: SecretNote = SecretNote.NONE


@dataclass(frozen=True, slots=True)
class Confirming:
    """7 確認."""

    person: Person
    draft: Draft


@dataclass(frozen=True, slots=True)
class RegisterPressed:
    """利用者登録する."""


FormState = Filling | Confirming
FormPress = RegisterPressed
