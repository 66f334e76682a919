"""The acts themselves: 再発行, パスワード再設定, 変更, 更新."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from argon2 import PasswordHasher
from sqlalchemy import Connection

from kiosk.library.books.setup_codes import SetupCard, keep_code
from kiosk.library.port import PasswordNotAccepted
from kiosk.library.returning import NewData, NewPassword, NewTerm, NoChange
from kiosk.operations.returning import (
    CardReissued,
    PasswordReset,
    RecordUpdated,
    ReissueCard,
    RenewTerm,
    ResetPassword,
    TermRenewed,
    UpdateRecord,
)
from kiosk.patron.registration import Contact, Field, faults
from kiosk.patron.returning import Act
from kiosk.problem import Code
from kiosk.service.hashes import HASHES
from kiosk.service.local.handlers import on
from kiosk.service.port import Refused
from kiosk.service.registration.passwords import check_new_password, password_not_accepted
from kiosk.service.registration.tasks import PostRegistration
from kiosk.service.returning.acting import CHANGED, Acting, Asked, Details
from kiosk.service.returning.limits import ProofLimits
from kiosk.service.returning.record import seen
from kiosk.service.rules import LibraryRules

MOVED = "moved"
"""The variant of K402 for a patron whose certificate has an address outside the area."""


@dataclass(frozen=True, slots=True)
class Acts:
    """Use cases: each for the token of a proved record, once for a key; may be shared by threads.

    Without ``hasher``, the library system gets a new password itself.
    """

    acting: Acting
    rules: LibraryRules
    limits: ProofLimits
    hasher: PasswordHasher | None
    post_registration: PostRegistration

    @on(ReissueCard)
    def reissue(self, kiosk_id: str, asked: ReissueCard) -> CardReissued:
        opened = self.acting.open(kiosk_id, Act.REISSUE, asked.token, asked.idempotency_key)
        record, scheme = opened.record, self.rules.number.scheme
        barcode = record.barcode or f"{scheme.start}{record.number}{scheme.stop}"
        seed = f"{asked.token}\0{asked.idempotency_key}"  # each act has a code of its own
        setup = self.post_registration.plan(token=seed, kiosk_id=kiosk_id, email="").setup

        def also(db: Connection) -> None:
            if setup is not None:
                keep_code(db, setup, SetupCard(record.number, barcode))

        if not _is_done(opened):
            record = self.acting.do(opened, NoChange(), Details(addresses=(record.email,), also=also))
        address = self.post_registration.setup_url(record.number, token=seed, kiosk_id=kiosk_id)
        return CardReissued(record.number, barcode, record.registered_on, record.expires_on, address)

    @on(ResetPassword)
    def reset(self, kiosk_id: str, asked: ResetPassword) -> PasswordReset:
        """Refused K001 with a ``PasswordRefusal`` besides."""
        opened = self.acting.open(kiosk_id, Act.PASSWORD, asked.token, asked.idempotency_key, asked.password)
        if not _is_done(opened):
            check_new_password(asked.password, self.rules.password.rules)
            details = Details(fields=("password",), addresses=self.acting.addresses(opened.record))
            try:
                self.acting.do(opened, self._new_password(asked.password), details)
            except PasswordNotAccepted as no:
                raise password_not_accepted(no, self.rules.password.max) from None
            self.limits.log_in_again(opened.recognition.number)
        told = Act.REISSUE in opened.recognition.acts
        return PasswordReset(opened.recognition.number if told else "")

    @on(UpdateRecord)
    def update(self, kiosk_id: str, asked: UpdateRecord) -> RecordUpdated:
        """Refused K001 for a field that is empty or wrong, K402 ``moved`` besides."""
        typed = _typed(asked.contact, asked.fields)
        form = (str(asked.from_card), *(f"{name}={text}" for name, text in sorted(typed.items())))
        opened = self.acting.open(kiosk_id, Act.CHANGE, asked.token, asked.idempotency_key, *form)
        record = opened.record
        if not _is_done(opened):
            if not (asked.from_card or typed):
                raise Refused(Code.UNEXPECTED, "nothing is to be changed")
            applicant = opened.recognition.applicant
            if asked.from_card:
                self._refuse_outside(opened)
            if opened.before is None and opened.recognition.shown != seen(asked.token, record):
                raise Refused(Code.NOT_CONFIRMED, "the record is not as it was shown", CHANGED)
            new_email = typed.get("email", record.email)
            changes_email = new_email != record.email
            replaced = "" if opened.before is None else opened.before.former_email  # by a call that got no answer
            addresses = (new_email, *self.acting.addresses(record)) if changes_email else (record.email, replaced)
            details = Details(
                fields=(*(("name", "address") if asked.from_card else ()), *typed),
                addresses=addresses,
                former_email=record.email if changes_email else "",
            )
            change = NewData(
                applicant=applicant if asked.from_card else None,
                kana_family=typed.get("kana_family"),
                kana_given=typed.get("kana_given"),
                phone=typed.get("phone"),
                email=typed.get("email"),
            )
            record = self.acting.do(opened, change, details)
            self.acting.see(opened, seen(asked.token, record))
        return RecordUpdated(self.acting.show(opened, record))

    @on(RenewTerm)
    def renew(self, kiosk_id: str, asked: RenewTerm) -> TermRenewed:
        """Refused K406 with a ``TermRefusal``, K402 ``moved`` besides."""
        opened = self.acting.open(kiosk_id, Act.RENEWAL, asked.token, asked.idempotency_key)
        record, before = opened.record, opened.before
        until = None if before is None else before.expires_on
        if until is None:
            self._refuse_outside(opened)
            term = self.acting.show(opened, record).term
            if term.until is None:
                why = "" if term.refusal is None else term.refusal.value
                raise Refused(Code.TERM_NOT_RENEWED, "the term is not renewed with the card", why)
            until = term.until
        if not _is_done(opened):
            record = self.acting.do(opened, NewTerm(until), Details(fields=("term",), addresses=(record.email,)))
        return TermRenewed(until, self.acting.show(opened, record))

    def _new_password(self, password: str) -> NewPassword:
        if self.hasher is None:
            return NewPassword(password, "")
        with HASHES:
            return NewPassword("", self.hasher.hash(password))

    def _refuse_outside(self, opened: Asked) -> None:
        if self.acting.recognizing.show.is_outside(opened.recognition.applicant):
            raise Refused(Code.OUT_OF_AREA, "the certificate's address is outside the area", MOVED)


def _is_done(opened: Asked) -> bool:
    return opened.before is not None and opened.before.done


def _typed(contact: Contact, fields: tuple[Field, ...]) -> Mapping[str, str]:
    """The named fields, by name.  Refused K001 for one that is empty, wrong, or none of the contact."""
    texts = contact.texts()
    wrong = faults(contact, one_name=True).keys() & set(fields)
    if len(set(fields)) != len(fields) or wrong or any(not texts.get(each.value) for each in fields):
        raise Refused(Code.UNEXPECTED, "a named field is empty, wrong, or none of the contact")
    return {each.value: texts[each.value] for each in fields}
