"""The whole visit of somebody with whom nothing goes wrong, and all it wants from the world on the way."""

from __future__ import annotations

from kiosk.operations.registration import (
    ChallengeMade,
    FetchChallenge,
    IdentifyPerson,
    PersonIdentified,
    RegisterPatron,
)
from kiosk.patron.registration import Contact
from kiosk.visit.chapter.card import Phase, PlacingCard, Reading, SecretChanged, Typing
from kiosk.visit.chapter.common import CancelPressed, NextPressed
from kiosk.visit.chapter.form import Confirming, Filling, RegisterPressed
from kiosk.visit.chapter.issue import Done, Issuing
from kiosk.visit.chapter.keys import Typed
from kiosk.visit.chapter.start import Attract, Consenting, ConsentToggled, RegisterChosen
from kiosk.visit.chapter.trouble import TakingCard
from kiosk.visit.effects import Ask, Forget, IdentifyCard, Play, PrintCard, ReadCard, ReleaseCard, Sound, WipeSecret
from kiosk.visit.entry.draft import ORDER
from kiosk.visit.event.external import (
    Answered,
    CardIdentified,
    CardKind,
    CardLaid,
    CardProgressed,
    CardRead,
    PrintMoved,
    PrintPhase,
    ReaderEmpty,
    ReadStep,
)
from kiosk.visit.samples import registration as samples
from tests.visit.story import Story


def test_a_patron_registers_without_any_accident() -> None:
    s = Story()
    s.then(RegisterChosen()).at(Consenting)
    assert s.wanted == []
    assert s.then(ConsentToggled()).at(Consenting).agreed
    assert not s.then(NextPressed()).at(PlacingCard).checking
    assert s.wanted == [WipeSecret(), ReleaseCard()]

    assert s.then(CardLaid(7)).at(PlacingCard).checking
    assert s.wanted == [WipeSecret(), IdentifyCard(1, 7)]
    typing = s.then(CardIdentified(1, 7, CardKind.MY_NUMBER, True, 5)).at(Typing)
    assert (typing.card, typing.tries_left, typing.length) == (7, 5, 0)
    assert s.wanted == [Play(Sound.ACCEPTED), Ask(2, FetchChallenge("", ""))]
    s.then(
        Answered(2, ChallengeMade("c1", b"document", samples.CHALLENGE_MADE.expires_at)),
        *(SecretChanged(n) for n in range(1, 10)),
    )
    assert s.at(Typing).length == 9
    assert s.wanted == []

    assert s.then(NextPressed()).at(Reading).phase is Phase.VERIFY
    assert s.wanted == [ReadCard(3, 7, b"document")]
    for name in ReadStep:
        assert s.then(CardProgressed(3, name, 0.3)).at(Reading).phase.value == name.value
    assert s.then(CardRead(3, b"certificate", b"signature")).at(Reading).phase is Phase.PERSON
    assert s.wanted == [Ask(4, IdentifyPerson("c1", b"certificate", b"signature"))]
    s.then(Answered(4, PersonIdentified("token", samples.APPLICANT))).at(TakingCard)
    assert s.wanted == [ReleaseCard(), Play(Sound.TAKE_CARD)]
    assert s.then(ReaderEmpty()).at(Filling).person.applicant == samples.APPLICANT
    assert s.wanted == [Play(Sound.ACCEPTED)]

    for which in ORDER:
        assert s.at(Filling).open is which
        s.then(*(Typed(character) for character in samples.DRAFT.get(which)), NextPressed())
        assert s.wanted == []
    assert s.at(Confirming).draft == samples.DRAFT

    s.then(RegisterPressed()).at(Issuing)
    asked = s.one(RegisterPatron).operation
    assert (s.one(RegisterPatron).ticket, asked.token, asked.password) == (5, "token", "hon2026")
    assert asked.contact == Contact("ナガサキ", "タロウ", "09012345678", "taro@example.jp")
    assert len(asked.idempotency_key) == 64
    assert "token" not in asked.idempotency_key

    assert s.then(Answered(5, samples.REGISTERED)).at(Done).printing is PrintPhase.SENDING
    assert s.wanted == [Play(Sound.ACCEPTED), PrintCard(6, samples.PATRON)]
    assert s.then(PrintMoved(6, PrintPhase.PRINTING)).at(Done).printing is PrintPhase.PRINTING
    assert s.then(PrintMoved(6, PrintPhase.DONE)).at(Done).printing is PrintPhase.DONE
    assert s.wanted == [Play(Sound.ACCEPTED)]

    s.then(CancelPressed()).at(Attract)
    assert s.wanted == [WipeSecret(), ReleaseCard(), Forget()]
    assert s.count(ReadCard) == s.count(RegisterPatron) == s.count(PrintCard) == 1
