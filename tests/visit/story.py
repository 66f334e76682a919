"""A visit told event by event: what happens, where it stands then, and what it wants from the world."""

from __future__ import annotations

from datetime import date
from typing import Any, TypeVar

from kiosk.operations.account import HoldsListed, LoansListed, LoggedIn, NoticesListed
from kiosk.operations.registration import ChallengeMade, PatronRegistered, PersonIdentified
from kiosk.patron.account import Hold, Loan
from kiosk.visit.chapter.asking import Confirmed, StopConfirmed
from kiosk.visit.chapter.card import SecretChanged
from kiosk.visit.chapter.common import CancelPressed, EndConfirmed, NextPressed
from kiosk.visit.chapter.form import RegisterPressed
from kiosk.visit.chapter.home import CancelHoldPressed, ReadyConfirmed, Shelf, ShelfChosen, Tab, TabChosen
from kiosk.visit.chapter.keys import Typed
from kiosk.visit.chapter.notices import ChoosingToggled, DeletePressed, HistoryOpened, NoticeChosen, StopPressed
from kiosk.visit.chapter.start import ConsentToggled, LoginChosen, RegisterChosen
from kiosk.visit.effects import Ask, Effect, Tell
from kiosk.visit.entry.draft import ORDER
from kiosk.visit.event.all import Event
from kiosk.visit.event.external import (
    Answered,
    CardIdentified,
    CardKind,
    CardLaid,
    CardProgressed,
    CardRead,
    Patron,
    PrintMoved,
    PrintPhase,
    ReaderEmpty,
    ReadStep,
    Ticked,
)
from kiosk.visit.flow import step
from kiosk.visit.rules import Rules
from kiosk.visit.samples import account as account_samples
from kiosk.visit.samples import registration as samples
from kiosk.visit.state import State, Visit

S = TypeVar("S", bound=State)

DOCUMENT = b"application document"
ENDS = (CancelPressed(), EndConfirmed())
"""Ends a visit anywhere: the yes is nothing where nobody asks."""


def _is(effect: Effect, kind: type) -> bool:
    return isinstance(effect, kind) or (isinstance(effect, Ask | Tell) and isinstance(effect.operation, kind))


class Story:
    """Holds the visit; ``wanted`` are the effects of the last call of :meth:`then`."""

    def __init__(self, visit: Visit | None = None, rules: Rules | None = None) -> None:
        self.visit = visit or Visit()
        self.rules = rules or Rules()
        self.wanted: list[Effect] = []
        self.ever: list[Effect] = []

    def then(self, *events: Event) -> Story:
        self.wanted = []
        for event in events:
            self.visit, effects = step(self.rules, self.visit, event)
            self.wanted += effects
        self.ever += self.wanted
        return self

    def at(self, kind: type[S]) -> S:
        """The state, which must be of that kind."""
        assert isinstance(self.visit.state, kind), self.visit.state
        return self.visit.state

    def one(self, kind: type) -> Any:
        """The only effect of that kind, or that asks for that kind of operation, that the last events wanted."""
        found = [effect for effect in self.wanted if _is(effect, kind)]
        assert len(found) == 1, (kind, self.wanted)
        return found[0]

    def count(self, kind: type) -> int:
        """How many such effects were ever wanted."""
        return sum(_is(effect, kind) for effect in self.ever)

    @property
    def card(self) -> int:
        """The ticket the card's next answer must carry."""
        return self.visit.awaited.card

    @property
    def service(self) -> int:
        return self.visit.awaited.service

    @property
    def printer(self) -> int:
        return self.visit.awaited.printer

    def waits(self, seconds: float, step_by: float = 0.5) -> Story:
        """Time goes by in the driver's ticks."""
        end = self.visit.now + seconds
        wanted: list[Effect] = []
        while self.visit.now < end:
            wanted += self.then(Ticked(min(end, self.visit.now + step_by))).wanted
        self.wanted = wanted
        return self

    def identifies(self, kind: CardKind = CardKind.MY_NUMBER, can_sign: bool = True, tries: int | None = 5) -> Story:
        """The card says what it is."""
        return self.then(CardIdentified(self.card, self.visit.lying or 0, kind, can_sign, tries))

    def gets_document(self) -> Story:
        return self.then(Answered(self.service, ChallengeMade("c1", DOCUMENT, samples.CHALLENGE_MADE.expires_at)))

    def reads(self) -> Story:
        """The card does all that is asked of it."""
        for share, name in ((0.1, ReadStep.VERIFY), (0.4, ReadStep.CERTIFICATE), (0.8, ReadStep.SIGNATURE)):
            self.then(CardProgressed(self.card, name, share))
        return self.then(CardRead(self.card, b"certificate", b"signature"))

    def knows_person(self) -> Story:
        return self.then(Answered(self.service, PersonIdentified(samples.PERSON.token, samples.APPLICANT)))

    def logs_in(self, token: str = account_samples.TOKEN) -> Story:
        """The library service authenticates them."""
        return self.then(Answered(self.service, LoggedIn(token, account_samples.MEMBER)))

    def loads(
        self, holds: tuple[Hold, ...] = account_samples.HOLDS, loans: tuple[Loan, ...] = account_samples.LOANS
    ) -> Story:
        """Everything that was asked for side by side comes."""
        awaited = self.visit.awaited
        return self.then(
            Answered(awaited.loans, LoansListed(loans)),
            Answered(awaited.board, NoticesListed(account_samples.BOARD)),
            Answered(awaited.holds, HoldsListed(holds)),
        )

    def prints(self, phase: PrintPhase, reason: str = "") -> Story:
        return self.then(PrintMoved(self.printer, phase, reason))


def consenting(rules: Rules | None = None) -> Story:
    return Story(rules=rules).then(RegisterChosen())


def placing(rules: Rules | None = None) -> Story:
    return consenting(rules).then(ConsentToggled(), NextPressed())


def typing(tries: int = 5, rules: Rules | None = None) -> Story:
    return placing(rules).then(CardLaid(1)).identifies(tries=tries)


def typed(tries: int = 5, rules: Rules | None = None) -> Story:
    """The document is there, and nine characters."""
    return typing(tries, rules).gets_document().then(*(SecretChanged(n) for n in range(1, 10)))


def reading(tries: int = 5, rules: Rules | None = None) -> Story:
    return typed(tries, rules).then(NextPressed())


def taking(rules: Rules | None = None) -> Story:
    return reading(rules=rules).reads().knows_person()


def filling(rules: Rules | None = None) -> Story:
    return taking(rules).then(ReaderEmpty())


def confirming(rules: Rules | None = None) -> Story:
    story = filling(rules)
    for which in ORDER:
        story.then(*(Typed(character) for character in samples.DRAFT.get(which)), NextPressed())
    return story


def issuing(rules: Rules | None = None) -> Story:
    return confirming(rules).then(RegisterPressed())


def registered(patron: Patron) -> PatronRegistered:
    """What the service answers where that patron is shown then."""
    since, until = date.fromisoformat(patron.registered_on), date.fromisoformat(patron.expires_on)
    return PatronRegistered(
        patron.number, patron.barcode, since, until, patron.setup_url, patron.mail_accepted, patron.by_first_form
    )


def done(rules: Rules | None = None) -> Story:
    story = issuing(rules)
    return story.then(Answered(story.service, samples.REGISTERED))


LOGS_IN = Rules(logs_in=True)


def logging_in(rules: Rules | None = None) -> Story:
    return Story(rules=rules or LOGS_IN).then(LoginChosen())


def password_typed(rules: Rules | None = None) -> Story:
    """The number and the password are there, key by key."""
    story = logging_in(rules).then(*(Typed(digit) for digit in account_samples.MEMBER.number), NextPressed())
    return story.then(*(Typed(character) for character in account_samples.PASSWORD))


def asking(rules: Rules | None = None) -> Story:
    return password_typed(rules).then(NextPressed())


def let_in(rules: Rules | None = None) -> Story:
    return asking(rules).logs_in()


def ready(rules: Rules | None = None) -> Story:
    return let_in(rules).loads()


def home(rules: Rules | None = None) -> Story:
    return ready(rules).then(ReadyConfirmed())


def reserved(rules: Rules | None = None) -> Story:
    return home(rules).then(ShelfChosen(Shelf.HOLDS))


def cancelling(rules: Rules | None = None) -> Story:
    return reserved(rules).then(CancelHoldPressed(account_samples.READY.hold_id))


def own_card(rules: Rules | None = None) -> Story:
    return home(rules).then(TabChosen(Tab.CARD))


def own_page(rules: Rules | None = None) -> Story:
    return home(rules).then(TabChosen(Tab.PAGE))


def history(rules: Rules | None = None) -> Story:
    return own_page(rules).then(HistoryOpened())


def choosing(rules: Rules | None = None) -> Story:
    """Two notices are chosen."""
    return history(rules).then(ChoosingToggled(), *(NoticeChosen(n.notice_id) for n in account_samples.NOTICES[1:3]))


def deleting(rules: Rules | None = None) -> Story:
    return choosing(rules).then(DeletePressed())


def stopping(rules: Rules | None = None) -> Story:
    """利用停止 was asked about twice, and twice answered with yes."""
    return own_page(rules).then(StopPressed(), Confirmed(), StopConfirmed())


EVERYWHERE = {
    "attract": Story,
    "consenting": consenting,
    "placing": placing,
    "typing": typing,
    "typed": typed,
    "last_try": lambda: typed(tries=1).then(NextPressed()),
    "reading": reading,
    "person": lambda: reading().reads(),
    "taking": taking,
    "filling": filling,
    "confirming": confirming,
    "issuing": issuing,
    "done": done,
    "logging_in": logging_in,
    "password_typed": password_typed,
    "asking": asking,
    "let_in": let_in,
    "ready": ready,
    "home": home,
    "reserved": reserved,
    "cancelling": cancelling,
    "own_card": own_card,
    "own_page": own_page,
    "history": history,
    "choosing": choosing,
    "deleting": deleting,
    "stopping": stopping,
}
"""Every place of a visit, walked to from the start."""
