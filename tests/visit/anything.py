"""Events for property tests: each is made for the visit it happens to, so that tickets can be right, late or none."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.visit import samples
from kiosk.visit.events import Event
from kiosk.visit.happenings import (
    CardFailed,
    CardFailure,
    CardIdentified,
    CardKind,
    CardLaid,
    CardProgressed,
    CardRead,
    ChallengeReady,
    Crashed,
    PasswordLocked,
    PasswordWrong,
    PatronRegistered,
    PersonIdentified,
    PrintMoved,
    PrintPhase,
    ReaderEmpty,
    ReaderMissing,
    ReadStep,
    ServiceRefused,
    ServiceSilent,
    Ticked,
)
from kiosk.visit.preferences import Contrast, TextSize
from kiosk.visit.presses import (
    BackPressed,
    CancelPressed,
    Cleared,
    ConsentToggled,
    ContinuePressed,
    ContrastChosen,
    Erased,
    Field,
    FieldOpened,
    KeyOrder,
    KeyOrderChosen,
    LanguageChosen,
    LastTryConfirmed,
    LoginChosen,
    Marked,
    Menu,
    MenuPressed,
    MoreOpened,
    NextPressed,
    PrintPressed,
    RegisterChosen,
    RegisterPressed,
    RetryPressed,
    SecretChanged,
    TextSizeChosen,
    Touched,
    Typed,
)
from kiosk.visit.problems import PROBLEMS
from kiosk.visit.rules import SIGNATURE_PASSWORD_MAXIMUM
from kiosk.visit.states import (
    Attract,
    Confirming,
    Consenting,
    Done,
    Filling,
    Issuing,
    LastTry,
    Phase,
    PlacingCard,
    Reading,
    Trouble,
    Typing,
    Visit,
)

Maker = Callable[[Visit], Event]

_PRESSES: tuple[Event, ...] = (
    RegisterChosen(), LoginChosen(), ConsentToggled(), MoreOpened(), NextPressed(), BackPressed(), CancelPressed(),
    LastTryConfirmed(), RetryPressed(), RegisterPressed(), PrintPressed(), ContinuePressed(), Touched(),
    Erased(), Cleared(),
    *(SecretChanged(n) for n in range(SIGNATURE_PASSWORD_MAXIMUM + 1)),
    *(KeyOrderChosen(order) for order in KeyOrder),
    *(FieldOpened(which) for which in Field),
    *(Typed(text) for text in ("ア", "漢", "a", "0", "@", " ", "。", "𠮟", samples.DRAFT.phone)),
    *(Marked(mark) for mark in ("dakuten", "handakuten", "small", "")),
    *(MenuPressed(menu) for menu in Menu),
    LanguageChosen("ja"),
    *(TextSizeChosen(size) for size in TextSize),
    *(ContrastChosen(contrast) for contrast in Contrast),
)  # fmt: skip


def _const(event: Event) -> Maker:
    return lambda _visit: event


def _card(make: Callable[[int], Event]) -> list[Maker]:
    return [
        lambda visit: make(visit.awaited.card),
        lambda visit: make(visit.awaited.last),
        lambda _visit: make(0),
    ]


def _service(make: Callable[[int], Event]) -> list[Maker]:
    return [lambda visit: make(visit.awaited.service), lambda visit: make(max(0, visit.awaited.last - 1))]


def _identified(kind: CardKind, can_sign: bool, tries: int | None) -> Maker:
    return lambda visit: CardIdentified(visit.awaited.card, visit.lying or 1, kind, can_sign, tries)


EVENTS: list[Maker] = [
    *map(_const, _PRESSES),
    *(_const(event) for event in (ReaderMissing(), ReaderEmpty(), Crashed(), CardLaid(1), CardLaid(2), CardLaid(3))),
    *((lambda visit, by=by: Ticked(visit.now + by)) for by in (0.5, 3.0, 30.0, 95.0)),
    *(_identified(kind, True, 5) for kind in CardKind),
    *(_identified(CardKind.MY_NUMBER, sign, tries) for sign, tries in ((True, 1), (True, 0), (False, None))),
    *(m for s in ReadStep for m in _card(lambda ticket, s=s: CardProgressed(ticket, s, 0.5))),
    *_card(lambda ticket: CardRead(ticket, b"c", b"s")),
    *_card(lambda ticket: PasswordWrong(ticket, 2)),
    *_card(PasswordLocked),
    *(m for f in CardFailure for m in _card(lambda ticket, f=f: CardFailed(ticket, f))),
    *_service(lambda ticket: ChallengeReady(ticket, "c", b"d")),
    *_service(lambda ticket: PersonIdentified(ticket, samples.PERSON.token, samples.APPLICANT)),
    *_service(lambda ticket: PatronRegistered(ticket, samples.PATRON)),
    *(m for code in PROBLEMS for m in _service(lambda ticket, code=code: ServiceRefused(ticket, code))),
    *_service(ServiceSilent),
    *((lambda visit, p=p: PrintMoved(visit.awaited.printer, p, "paper")) for p in PrintPhase),
]
"""Everything that can happen, with tickets that are awaited, late or nobody's."""


def likely(visit: Visit) -> Event:
    """What happens next where nothing goes wrong."""
    if visit.warned_at is not None:
        return ContinuePressed()
    state, awaited = visit.state, visit.awaited
    match state:
        case Attract():
            return RegisterChosen()
        case Consenting(agreed=False):
            return ConsentToggled()
        case PlacingCard(checking=True):
            return CardIdentified(awaited.card, visit.lying or 0, CardKind.MY_NUMBER, True, 1 + visit.awaited.last % 5)
        case PlacingCard() if visit.reader_there:
            return CardLaid(awaited.last + 10)
        case Typing(challenge=None) if awaited.service:
            return ChallengeReady(awaited.service, "c", b"d")
        case Typing(length=length) if length < 8:
            return SecretChanged(8)
        case LastTry():
            return LastTryConfirmed()
        case Reading(phase=Phase.CHALLENGE):
            return ChallengeReady(awaited.service, "c", b"d")
        case Reading(phase=Phase.PERSON):
            return PersonIdentified(awaited.service, f"token {awaited.last}", samples.APPLICANT)
        case Reading():
            return CardRead(awaited.card, b"c", b"s")
        case Filling(draft=draft, open=which) if draft.get(which) != samples.DRAFT.get(which):
            wanted, there = samples.DRAFT.get(which), draft.get(which)
            return Typed(wanted.removeprefix(there)) if wanted.startswith(there) else Cleared()
        case Confirming():
            return RegisterPressed()
        case Issuing():
            return PatronRegistered(awaited.service, samples.PATRON)
        case Done() | Trouble(resume=None):
            return CancelPressed()
        case Trouble():
            return RetryPressed()
        case Consenting() | Typing() | Filling():
            return NextPressed()
        case _:
            return ReaderEmpty()
