"""From a verified person and a form to a patron, once."""

from __future__ import annotations

from functools import partial

from argon2 import PasswordHasher

from kiosk.clock import Clock, library_day
from kiosk.faults import Loggable
from kiosk.library.books.tasks import PostRegistrationTasks
from kiosk.library.books.visits import Visits
from kiosk.library.port import (
    Allotted,
    AlreadyRegistered,
    KeyReused,
    NewPatron,
    NumbersExhausted,
    PasswordNotAccepted,
    PerhapsRegistered,
    Registered,
    Registrations,
    UnknownIdentification,
)
from kiosk.log.logger import logger
from kiosk.operations.registration import PatronRegistered, RegisterPatron
from kiosk.patron import number
from kiosk.patron.number import NumberRange
from kiosk.patron.registration import Contact
from kiosk.problem import Code
from kiosk.service.hashes import HASHES
from kiosk.service.local.handlers import on
from kiosk.service.port import Refused, RegisteredDifferently
from kiosk.service.refusals import UNCLEAR
from kiosk.service.registration.decision import decide
from kiosk.service.registration.form import first_fault
from kiosk.service.registration.passwords import bad_password, password_not_accepted
from kiosk.service.registration.tasks import PostRegistration
from kiosk.service.registration.tokens import check_key, form_digest, token_hash
from kiosk.service.rules import LibraryRules
from kiosk.settings.fields import LANGUAGES

log = logger("kiosk.service")


class Register:
    """Use case: the same idempotency key always gives the same patron, also after a crash or a lost answer."""

    def __init__(
        self,
        rules: LibraryRules,
        visits: Visits,
        registrations: Registrations,
        hasher: PasswordHasher | None,
        clock: Clock,
        post_registration: PostRegistration,
    ) -> None:
        """Without ``hasher``, the library system gets the password itself."""
        self._rules = rules
        self._visits = visits
        self._registrations = registrations
        self._hasher = hasher
        self._clock = clock
        self._post_registration = post_registration

    @on(RegisterPatron)
    def __call__(self, kiosk_id: str, asked: RegisterPatron) -> PatronRegistered:
        """Refused K401, K104, or K001: a form or key the kiosk should not have sent, or a password not taken."""
        token, contact, password, idempotency_key = asked.token, asked.contact, asked.password, asked.idempotency_key
        check_key(idempotency_key)
        if asked.language not in LANGUAGES:
            raise Refused(Code.UNEXPECTED, "the kiosk names an unknown language")
        hashed = token_hash(token, kiosk_id)
        digest = form_digest(token, contact, password)
        try:
            made = self._registrations.registration(idempotency_key=idempotency_key, token_hash=hashed)
            if made is None:
                tasks = self._post_registration.plan(token=token, kiosk_id=kiosk_id, email=contact.email)
                language = None if asked.language == LANGUAGES[0] else asked.language
                made = self._make(kiosk_id, hashed, contact, password, idempotency_key, tasks, digest, language)
        except KeyReused:
            raise Refused(Code.UNEXPECTED, "the idempotency key belongs to another registration") from None
        except AlreadyRegistered:
            raise Refused(Code.DUPLICATE, "registered already") from None
        except PerhapsRegistered:
            raise Refused(Code.DUPLICATE, "somebody there may be this person", UNCLEAR) from None
        except PasswordNotAccepted as no:
            raise password_not_accepted(no, self._rules.password.max) from None
        except UnknownIdentification:
            raise Refused(Code.READ_AGAIN, "the identification is unknown, used or expired") from None
        registration = PatronRegistered(
            number=made.number,
            barcode=made.barcode,
            registered_on=made.registered_on,
            expires_on=made.expires_on,
            setup_url=self._post_registration.setup_url(made.number, token=token, kiosk_id=kiosk_id),
            mail_accepted=self._post_registration.mail_accepted(made.number),
        )
        if made.form_digest not in (None, digest):
            raise RegisteredDifferently(registration)
        return registration

    def _make(
        self,
        kiosk_id: str,
        hashed: str,
        contact: Contact,
        password: str,
        idempotency_key: str,
        tasks: PostRegistrationTasks,
        digest: str,
        language: str | None,
    ) -> Registered:
        rules = self._rules.password.rules
        fault = first_fault(contact, password, rules)
        if fault is not None:
            if fault.startswith("password"):
                raise bad_password(fault, password, rules)
            raise Refused(Code.UNEXPECTED, f"the form is not acceptable: {fault}")
        now = self._clock.now()
        today = library_day(now)
        try:
            applicant = self._visits.applicant(hashed, now) if self._rules.membership.rules else None
        except UnknownIdentification:
            made = self._registrations.registration(idempotency_key=idempotency_key, token_hash=hashed)
            if made is None:
                raise
            return made  # the same key finished it a moment ago
        decision = decide(self._rules, kiosk_id, applicant, today)
        if decision.doubts:
            why = Loggable("; ".join(doubt.value for doubt in decision.doubts))
            log.warning("rules for categories that could not be judged, see docs/branches.md: %s", why)
        new = NewPatron(
            contact=contact,
            password_hash=self._hash(self._hasher, password) if self._hasher else "",
            password="" if self._hasher else password,
            registered_on=today,
            expires_on=decision.expires_on,
            form_digest=digest,
            tasks=tasks,
            branch=decision.branch.code if decision.branch else "",
            category=decision.category.code if decision.category else "",
            remark=decision.remark,
            language=language,
        )
        return self._registrations.register(
            new,
            token_hash=hashed,
            idempotency_key=idempotency_key,
            first=decision.numbers.first,
            allot=partial(_allot, decision.numbers),
            now=now,
            counter=decision.numbers.counter,
        )

    def _hash(self, hasher: PasswordHasher, password: str) -> str:
        with HASHES:
            return hasher.hash(password)


def _allot(numbers: NumberRange, serial: int) -> Allotted:
    try:
        made = numbers.make(serial)
    except number.NumbersExhausted as error:
        raise NumbersExhausted(f"the counter {numbers.counter} has no number left") from error
    return Allotted(made.number, made.barcode)
