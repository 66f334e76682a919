"""The kiosk's flow and the service together, from the first touch: real signatures, a real database, no window."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding

from kiosk.operations.returning import ResetPassword
from kiosk.patron.returning import Act, Proof
from kiosk.service.port import Refused
from kiosk.simulator.pki.person import Person
from kiosk.visit.chapter.card import SecretChanged
from kiosk.visit.chapter.common import BackPressed, NextPressed
from kiosk.visit.chapter.home import ActsMessage, ActsRead, Home, Tab, TabChosen
from kiosk.visit.chapter.issue import Done
from kiosk.visit.chapter.keys import Typed
from kiosk.visit.chapter.login import LoggingIn, LoginNote
from kiosk.visit.chapter.notices import OwnPage
from kiosk.visit.chapter.returning import (
    ActChosen,
    ActConfirmed,
    ActDone,
    ActsChosen,
    ActsPressed,
    Comparing,
    ContactPressed,
    Editing,
    ForgottenPressed,
    KnownPatron,
    ProofChosen,
    Proving,
    RenewingTerm,
    UpdateByCardPressed,
)
from kiosk.visit.chapter.start import ConsentToggled, LoginChosen, RegisterChosen
from kiosk.visit.chapter.trouble import RetryPressed, Trouble
from kiosk.visit.effects import Ask, Effect, IdentifyCard, ReadCard, Tell
from kiosk.visit.event.all import Event
from kiosk.visit.event.external import (
    Answered,
    CardIdentified,
    CardKind,
    CardLaid,
    CardRead,
    ReaderEmpty,
    ServiceRefused,
    ServiceSilent,
)
from kiosk.visit.flow import step
from kiosk.visit.rules import Rules
from kiosk.visit.state import Visit
from tests.service.harness import CONTACT, PASSWORD
from tests.visit.story import Story

from .desk import ELSEWHERE, OUTSIDE, Desk

NEW = "yomu2027"


class Whole(Story):
    """A story whose wishes are carried out: by the service, and by the card of ``person``.

    The answer to the next ``lost`` kind of operation is lost: it is done, and nobody hears of it.
    """

    def __init__(self, desk: Desk, person: Person) -> None:
        rules = Rules(
            logs_in=True,
            acts=tuple(Act),
            kiosk_id=desk.kiosk,
            consent_version=desk.profile.consent.version,
            prints=False,
        )
        super().__init__(Visit(), rules)
        self.desk, self.person = desk, person
        self.lost: type | None = None

    def then(self, *events: Event) -> Story:
        waiting = list(events)
        while waiting:
            self.visit, effects = step(self.rules, self.visit, waiting.pop(0))
            self.ever += effects
            waiting = [event for effect in effects for event in self._done(effect)] + waiting
        return self

    def _done(self, effect: Effect) -> list[Event]:
        match effect:
            case Ask(ticket, operation):
                try:
                    answer = self.desk.ask(operation)
                except Refused as no:
                    return [ServiceRefused(ticket, no.code, no.variant, no.limit)]
                if self.lost is not None and isinstance(operation, self.lost):
                    self.lost = None
                    return [ServiceSilent(ticket)]
                return [Answered(ticket, answer)]
            case Tell(operation):
                self.desk.ask(operation)
                return []
            case IdentifyCard(ticket, card):
                return [CardIdentified(ticket, card, CardKind.MY_NUMBER, True, 5)]
            case ReadCard(ticket, _, document):
                now = self.desk.clock.now()
                certificate, key = self.desk.pki.issue(
                    self.person, not_before=now - timedelta(days=9), not_after=now + timedelta(days=99)
                )
                return [CardRead(ticket, certificate, key.sign(document, padding.PKCS1v15(), hashes.SHA256()))]
            case _:
                return []

    def reads(self) -> Story:
        """Consent, card and password, to the card that is lifted."""
        return self.then(ConsentToggled(), NextPressed(), CardLaid(1), SecretChanged(8), NextPressed(), ReaderEmpty())

    def forgets(self, *acts: Act) -> Whole:
        self.then(LoginChosen(), ForgottenPressed(), ActsChosen(acts))
        self.reads()
        return self

    def registers(self) -> Whole:
        self.then(RegisterChosen())
        self.reads()
        return self

    def types(self, *texts: str) -> Story:
        for text in texts:
            self.then(*map(Typed, text), NextPressed())
        return self

    def logs_in_with(self, number: str, password: str) -> Story:
        self.then(LoginChosen())
        return self.types(number, password)


def _patron(desk: Desk, **changes: object) -> tuple[Person, str]:
    person = desk.somebody(**changes)
    return person, desk.patron(person).number


def _moved(desk: Desk) -> tuple[Person, str]:
    """Somebody whose record has another address than the card."""
    person, number = _patron(desk)
    return replace(person, address=ELSEWHERE), number


def test_a_forgotten_password_is_set_anew_and_opens_the_account_which_tells_of_it(desk: Desk) -> None:
    person, number = _patron(desk)
    s = Whole(desk, person).forgets(Act.PASSWORD)
    s.at(Editing)
    s.types(NEW, NEW)
    s.at(ActDone)
    s.then(LoginChosen())
    s.at(LoggingIn)
    s = Whole(desk, person)
    s.logs_in_with(number, PASSWORD)
    assert s.at(LoggingIn).note is LoginNote.WRONG
    s.types(NEW)
    assert [act.act for act in s.at(ActsMessage).account.acts] == [Act.PASSWORD]
    s.then(ActsRead())
    assert s.at(Home).account.acts == ()
    s = Whole(desk, person)
    s.logs_in_with(number, NEW)
    s.at(Home)


def test_the_number_given_again_needs_only_the_password_at_the_log_in(desk: Desk) -> None:
    person, number = _patron(desk)
    s = Whole(desk, person).forgets(Act.REISSUE, Act.PASSWORD)
    s.then(ActChosen(Act.PASSWORD))
    s.types(NEW, NEW)
    assert s.at(ActDone).number == number
    s.then(LoginChosen())
    s.types(NEW)
    s.at(ActsMessage)


def test_a_registration_that_finds_somebody_who_moved_ends_with_everything_done(desk: Desk) -> None:
    person, number = _moved(desk)
    s = Whole(desk, person).registers()
    assert s.at(KnownPatron).known.duplicate
    s.then(ActChosen(Act.CHANGE))
    s.at(Proving)
    s.types(CONTACT.phone)
    assert s.at(Comparing).known.record.address == desk.row(number)["address"]  # type: ignore[union-attr]
    s.then(ActConfirmed())
    s.at(ActDone)
    assert desk.row(number)["address"] == ELSEWHERE
    s.then(ActsPressed(), ActChosen(Act.REISSUE))
    assert s.at(Done).patron.number == number
    s.then(ActsPressed(), ActChosen(Act.PASSWORD))
    s.types(NEW, NEW)
    s.then(ActsPressed(), ActChosen(Act.CHANGE))
    assert not s.at(Editing).from_card
    assert {row.act for row in desk.acts(number)} == {Act.PASSWORD, Act.REISSUE, Act.CHANGE}


def test_the_present_password_is_proof_too(desk: Desk) -> None:
    person, number = _moved(desk)
    s = Whole(desk, person).forgets(Act.RENEWAL)
    s.then(ProofChosen(Proof.PASSWORD))
    s.types(PASSWORD)
    assert s.at(Trouble).variant == "early"
    desk.staff_change(number, expires_on=desk.clock.now().date())
    s = Whole(desk, person).forgets(Act.RENEWAL)
    s.then(ProofChosen(Proof.PASSWORD))
    s.types(PASSWORD)
    s.at(RenewingTerm)
    s.then(ActConfirmed())
    assert s.at(ActDone).expires_on == desk.row(number)["expires_on"]


def test_a_namesake_of_the_same_day_gets_three_tries_and_nothing_is_shown_or_changed(desk: Desk) -> None:
    person, number = _moved(desk)
    before = desk.row(number)
    s = Whole(desk, person).forgets(*Act)
    for phone in ("09011112222", "09011112223"):
        s.types(phone)
        assert s.at(Proving).wrong
        assert s.at(Proving).known.record is None
        s.then(ProofChosen(Proof.PASSWORD), ProofChosen(Proof.PHONE))
    s.types("09011112224")
    assert (s.at(Trouble).code, s.at(Trouble).resume) == ("K405", None)
    assert desk.row(number) == before
    assert desk.acts(number) == []


def test_somebody_nobody_knows_sees_the_same_pages(desk: Desk) -> None:
    s = Whole(desk, desk.somebody()).forgets(*Act)
    for _ in range(3):
        assert s.at(Proving).known.record is None
        s.then(ProofChosen(Proof.PASSWORD))
        s.types("hon2026")
        if isinstance(s.visit.state, Proving):
            s.then(ProofChosen(Proof.PHONE))
    assert s.at(Trouble).code == "K405"


def test_from_my_page_a_new_family_name_is_written_and_shown_at_once(desk: Desk) -> None:
    person, number = _patron(desk)
    married = replace(person, name=person.name.replace("長崎", "大村"), address=ELSEWHERE)
    s = Whole(desk, married)
    s.logs_in_with(number, PASSWORD)
    s.then(TabChosen(Tab.PAGE), UpdateByCardPressed())
    s.reads()
    s.then(ActChosen(Act.CHANGE), ActConfirmed())
    s.at(Comparing)
    s.then(ContactPressed())
    s.types("オオムラ", "", "", "")
    s.then(ActConfirmed())
    s.at(ActDone)
    row = desk.row(number)
    assert (row["name"], row["kana_family"], row["kana_given"]) == (married.name, "オオムラ", CONTACT.kana_given)
    s.then(BackPressed())
    assert s.at(OwnPage).account.member.name == married.name
    assert any(notice.act is Act.CHANGE for notice in s.at(OwnPage).account.board.notices)


def test_a_card_of_somebody_else_leads_back_to_my_page_and_changes_nothing(desk: Desk) -> None:
    _, number = _patron(desk)
    before = desk.row(number)
    s = Whole(desk, desk.somebody())
    s.logs_in_with(number, PASSWORD)
    s.then(TabChosen(Tab.PAGE), UpdateByCardPressed())
    s.reads()
    assert s.at(Trouble).code == "K405"
    s.then(BackPressed())
    assert s.at(OwnPage).account.member.number == number
    assert desk.row(number) == before


def test_whoever_moved_away_is_sent_to_the_counter_and_stays_as_registered(desk: Desk) -> None:
    person, number = _patron(desk)
    s = Whole(desk, replace(person, address=OUTSIDE)).forgets(Act.CHANGE)
    before = desk.row(number)
    s.types(CONTACT.phone)
    assert (s.at(Trouble).code, s.at(Trouble).variant) == ("K402", "moved")
    assert desk.row(number) == before


def test_an_answer_that_was_lost_is_asked_for_again_and_the_act_is_done_once(desk: Desk) -> None:
    person, number = _patron(desk)
    s = Whole(desk, person).forgets(Act.PASSWORD)
    s.lost = ResetPassword
    s.types(NEW, NEW)
    assert (s.at(Trouble).code, s.at(Trouble).variant) == ("K302", "act")
    s.then(RetryPressed())
    s.at(ActDone)
    assert [row.act for row in desk.acts(number)] == [Act.PASSWORD]


def test_a_telephone_number_changed_and_changed_back_is_what_was_typed_last(desk: Desk) -> None:
    person, number = _patron(desk)
    s = Whole(desk, person).forgets(*Act)
    for phone in ("09098765432", CONTACT.phone, "09098765432"):
        s.then(ActChosen(Act.CHANGE))
        s.types("", "", "", phone)
        s.then(ActConfirmed(), ActsPressed())
        s.at(KnownPatron)
        assert desk.row(number)["phone"] == phone
