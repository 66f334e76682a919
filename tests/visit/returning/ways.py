"""The ways of a patron who is known already, each walked from the start page."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from kiosk.operations.account import LoggedIn
from kiosk.operations.registration import PersonIdentified
from kiosk.operations.returning import (
    CardReissued,
    PasswordReset,
    PatronRecognized,
    RecordUpdated,
    TermRenewed,
)
from kiosk.patron.registration import Field
from kiosk.patron.returning import Act, KnownRecord, Recognized
from kiosk.visit.chapter.card import SecretChanged
from kiosk.visit.chapter.common import NextPressed
from kiosk.visit.chapter.keys import FieldOpened, Typed
from kiosk.visit.chapter.returning import (
    ActChosen,
    ActConfirmed,
    ActsChosen,
    ActsPressed,
    ForgottenPressed,
    UpdateByCardPressed,
)
from kiosk.visit.chapter.start import ConsentToggled
from kiosk.visit.event.external import Answered, CardLaid, ReaderEmpty
from kiosk.visit.rules import Rules
from kiosk.visit.samples import account as account_samples
from kiosk.visit.samples import returning as samples
from tests.visit.story import Story, asking, consenting, logging_in, own_page

ACTS = Rules(logs_in=True, acts=tuple(Act))
PHONE = "09012345678"
NEW = "yomu2027"
UP_TO_DATE = replace(samples.RECORD, address=samples.MOVED.address, moved=False)
REISSUED = CardReissued(
    samples.PATRON.number, samples.PATRON.barcode, date(2023, 4, 1), date(2026, 3, 31), samples.PATRON.setup_url
)


def answers(s: Story, answer: object) -> Story:
    """What the one question is answered with."""
    return s.then(Answered(s.service, answer))  # type: ignore[arg-type]


def signs(s: Story) -> Story:
    """Consent, card, password and reading, from the consent page on."""
    s.then(ConsentToggled(), NextPressed(), CardLaid(1)).identifies().gets_document()
    return s.then(*(SecretChanged(n) for n in range(1, 10)), NextPressed()).reads()


def recognized(acts: tuple[Act, ...] = tuple(Act), record: KnownRecord | None = None) -> Recognized:
    return replace(samples.RECOGNIZED, acts=acts, record=record)


def choosing(rules: Rules = ACTS) -> Story:
    return logging_in(rules).then(ForgottenPressed())


def forgot(acts: tuple[Act, ...] = tuple(Act), record: KnownRecord | None = None) -> Story:
    """From the log-in page to what follows the card that was lifted."""
    s = signs(choosing().then(ActsChosen(acts)))
    return answers(s, PatronRecognized(recognized(acts, record))).then(ReaderEmpty())


def duplicate(record: KnownRecord | None = None) -> Story:
    """A registration that found a patron: K401 with its ways on."""
    return answers(signs(consenting(ACTS)), PersonIdentified("", samples.MOVED, recognized(record=record))).then(
        ReaderEmpty()
    )


def updating() -> Story:
    """The consent, from マイページ."""
    return own_page(ACTS).then(UpdateByCardPressed())


def inside(record: KnownRecord = samples.RECORD) -> Story:
    """Who is logged in, with a card that was read and lifted: the list."""
    s = signs(updating())
    known = replace(samples.INSIDE.recognized, record=record)
    return answers(s, PatronRecognized(known)).then(ReaderEmpty())


def proving() -> Story:
    return forgot((Act.PASSWORD,))


def proof_asked() -> Story:
    return proving().then(Typed(PHONE), NextPressed())


def listed() -> Story:
    """Proved by the address; the list of all acts."""
    return forgot(record=samples.RECORD)


def password_form() -> Story:
    return forgot((Act.PASSWORD,), samples.RECORD)


def password_typed() -> Story:
    """Twice."""
    return password_form().then(Typed(NEW), NextPressed(), Typed(NEW))


def password_asked() -> Story:
    return password_typed().then(NextPressed())


def password_set() -> Story:
    return answers(password_asked(), PasswordReset(account_samples.MEMBER.number))


def comparing() -> Story:
    return forgot((Act.CHANGE,), samples.RECORD)


def update_asked() -> Story:
    return comparing().then(ActConfirmed())


def updated() -> Story:
    return answers(update_asked(), RecordUpdated(UP_TO_DATE))


def contact_form() -> Story:
    """Name and address are the card's: only the contact can be changed."""
    return forgot((Act.CHANGE,), UP_TO_DATE)


def phone_typed() -> Story:
    return contact_form().then(FieldOpened(Field.PHONE), Typed("09098765432"))


def renewing_term() -> Story:
    return forgot((Act.RENEWAL,), samples.RECORD)


def term_asked() -> Story:
    return renewing_term().then(ActConfirmed())


def term_renewed() -> Story:
    return answers(term_asked(), TermRenewed(date(2029, 3, 31), replace(samples.RECORD, expires_on=date(2029, 3, 31))))


def reissuing() -> Story:
    return forgot((Act.REISSUE,), samples.RECORD)


def reissued() -> Story:
    return answers(listed().then(ActChosen(Act.REISSUE)), REISSUED)


def list_after_act() -> Story:
    return reissued().then(ActsPressed())


def told_of_acts() -> Story:
    """The log-in of somebody for whom something was done with a card."""
    s = asking(ACTS)
    return answers(s, LoggedIn(account_samples.TOKEN, account_samples.MEMBER, samples.ACTS_DONE)).loads()


PLACES = {
    "choosing": choosing,
    "consenting": lambda: choosing().then(ActsChosen((Act.PASSWORD,))),
    "reading": lambda: signs(choosing().then(ActsChosen((Act.PASSWORD,)))),
    "duplicate": duplicate,
    "duplicate proved": lambda: duplicate(samples.RECORD),
    "proving": proving,
    "proof typed": lambda: proving().then(Typed(PHONE)),
    "proof asked": proof_asked,
    "listed": listed,
    "password form": password_form,
    "password asked": password_asked,
    "password set": password_set,
    "comparing": comparing,
    "update asked": update_asked,
    "updated": updated,
    "contact form": contact_form,
    "phone typed": phone_typed,
    "renewing term": renewing_term,
    "term asked": term_asked,
    "term renewed": term_renewed,
    "reissuing": reissuing,
    "reissued": reissued,
    "list after act": list_after_act,
    "own consent": updating,
    "own list": inside,
    "own comparing": lambda: inside().then(ActChosen(Act.CHANGE)),
}
"""Every place, by the way that leads there."""
ASKED = ("password asked", "update asked", "term asked", "reissuing")
"""Where an act is under way."""
