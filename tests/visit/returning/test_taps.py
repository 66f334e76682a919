"""How often a person who forgot the password touches anything before the new one is set."""

from __future__ import annotations

from kiosk.operations.registration import PersonIdentified
from kiosk.operations.returning import PasswordReset, PatronRecognized, RecordProved
from kiosk.patron.returning import Act
from kiosk.visit.chapter.card import SecretChanged
from kiosk.visit.chapter.common import NextPressed
from kiosk.visit.chapter.keys import Typed
from kiosk.visit.chapter.returning import ActChosen, ActDone, ActsChosen, ForgottenPressed
from kiosk.visit.chapter.start import ConsentToggled, LoginChosen, RegisterChosen
from kiosk.visit.event.all import Event, Press
from kiosk.visit.event.external import CardLaid, ReaderEmpty
from kiosk.visit.samples import returning as samples
from kiosk.visit.samples.account import MEMBER
from tests.visit.returning.ways import ACTS, NEW, PHONE, answers, recognized
from tests.visit.screens import offered, presenter
from tests.visit.story import Story

MOST = 10
"""Taps besides the characters that must be typed."""


class Counted(Story):
    """A story that counts what a person touches that is no character, of what the page before them offers."""

    def __init__(self) -> None:
        super().__init__(rules=ACTS)
        self.taps = 0

    def then(self, *events: Event) -> Story:
        for event in events:
            if isinstance(event, Press) and not isinstance(event, Typed | SecretChanged):
                assert event in set(offered(presenter(ACTS)(self.visit)))
                self.taps += 1
            super().then(event)
        return self


def _reads(s: Counted) -> None:
    s.then(ConsentToggled(), NextPressed(), CardLaid(1)).identifies().gets_document()
    s.then(*(SecretChanged(n) for n in range(1, 10)), NextPressed()).reads()


def _proves(s: Counted) -> None:
    s.then(*map(Typed, PHONE), NextPressed())
    answers(s, RecordProved(samples.RECORD))


def _sets_password(s: Counted) -> None:
    s.then(*map(Typed, NEW), NextPressed(), *map(Typed, NEW), NextPressed())
    answers(s, PasswordReset(MEMBER.number))
    s.at(ActDone)


def test_from_the_log_in_page_it_is_no_more_than_the_characters_and_ten() -> None:
    s = Counted()
    s.then(LoginChosen(), ForgottenPressed(), ActsChosen((Act.PASSWORD,)))
    _reads(s)
    answers(s, PatronRecognized(recognized((Act.PASSWORD,)))).then(ReaderEmpty())
    _proves(s)
    _sets_password(s)
    assert s.taps <= MOST
    assert s.taps == 9


def test_from_a_registration_that_finds_them_it_is_no_more_either() -> None:
    s = Counted()
    s.then(RegisterChosen())
    _reads(s)
    answers(s, PersonIdentified("", samples.MOVED, recognized())).then(ReaderEmpty(), ActChosen(Act.PASSWORD))
    _proves(s)
    _sets_password(s)
    assert s.taps <= MOST
    assert s.taps == 8


def test_who_did_not_move_types_nothing_but_the_passwords() -> None:
    s = Counted()
    s.then(LoginChosen(), ForgottenPressed(), ActsChosen((Act.PASSWORD,)))
    _reads(s)
    answers(s, PatronRecognized(recognized((Act.PASSWORD,), samples.RECORD))).then(ReaderEmpty())
    _sets_password(s)
    assert s.taps == 8
