"""A patron chooses a new password with the one-time password the counter gave them."""

from __future__ import annotations

from dataclasses import dataclass

from argon2 import PasswordHasher

from kiosk.identity.document import ACTS
from kiosk.library.books.cards.acts import FORMER_EMAILS_KEPT, CardActs
from kiosk.library.books.counter.acts import CounterAct, Done, Told
from kiosk.library.books.counter.one_time import OneTimePasswords, Use
from kiosk.library.members import LoginFailure
from kiosk.library.returning import KnownPatrons, PatronGone
from kiosk.operations.account import ChoosePassword, PasswordChosen
from kiosk.patron.password import PasswordRules
from kiosk.patron.returning import Act
from kiosk.service.account.login import Login
from kiosk.service.hashes import HASHES
from kiosk.service.local.handlers import on
from kiosk.service.mail.sender import MailSender
from kiosk.service.port import Refused
from kiosk.service.refusals import refused
from kiosk.service.registration.passwords import check_new_password
from kiosk.service.rules import LibraryRules


@dataclass(frozen=True, slots=True)
class Choose:
    """Use case; may be shared by threads.  Raises StoreUnavailable besides.

    ``one_time`` is None where the library's system keeps the passwords: then nothing is chosen here.
    """

    login: Login
    one_time: OneTimePasswords | None
    known: KnownPatrons
    rules: PasswordRules
    hasher: PasswordHasher
    mail_sender: MailSender | None

    @on(ChoosePassword)
    def __call__(self, kiosk_id: str, asked: ChoosePassword) -> PasswordChosen:
        """Refused K404, K001 as the port says."""
        use = self.login.one_time(kiosk_id=kiosk_id, number=asked.number, password=asked.one_time)
        if self.one_time is None:
            raise _wrong()
        if use is Use.USED:  # asked again, for the answer was lost: the same password is as good as once
            if self.one_time.is_password(asked.number, asked.password):
                return PasswordChosen()
            raise _wrong()
        check_new_password(asked.password, self.rules)
        with HASHES:
            hashed = self.hasher.hash(asked.password)
        now = self.login.clock.now()
        mails = self.mail_sender.new_for(self._addresses(self.one_time, asked.number)) if self.mail_sender else []
        done = Done(asked.number, CounterAct.CHOSEN, now, kiosk_id=kiosk_id, fields=("password",))
        if not self.one_time.choose(done, hashed, Told(Act.PASSWORD, ACTS[Act.PASSWORD], mails)):
            raise _wrong()
        self.login.forget_tries(asked.number)
        return PasswordChosen()

    def _addresses(self, one_time: OneTimePasswords, number: str) -> list[str]:
        """The present one, and those a card replaced lately."""
        try:
            present = self.known.read(number).email
        except PatronGone:
            return []
        since = self.login.clock.now() - FORMER_EMAILS_KEPT
        return [present, *CardActs(one_time.engine).former_emails(number, since)]


def make_choose(
    rules: LibraryRules,
    login: Login,
    one_time: OneTimePasswords | None,
    known: KnownPatrons,
    hasher: PasswordHasher,
    mail_sender: MailSender | None,
) -> Choose:
    return Choose(login, one_time, known, rules.password.rules, hasher, mail_sender)


def _wrong() -> Refused:
    return refused(LoginFailure.WRONG, "no one-time password of this number, or used meanwhile")
