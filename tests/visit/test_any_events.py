"""Whatever happens in whatever order, the rules hold."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import get_args

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.operations.account import LoggedIn, LogOut, UseStopped
from kiosk.operations.registration import IdentifyPerson, RegisterPatron
from kiosk.operations.returning import ReissueCard, RenewTerm, ResetPassword, UpdateRecord
from kiosk.patron.returning import Act, Proof
from kiosk.visit import audit
from kiosk.visit.chapter.account import Part
from kiosk.visit.chapter.asking import Asking
from kiosk.visit.chapter.card import LastTry, Phase, PlacingCard, Reading, SecretChanged, Typing
from kiosk.visit.chapter.common import CancelPressed, EndConfirmed
from kiosk.visit.chapter.home import ActsMessage, Home, ReadyMessage
from kiosk.visit.chapter.issue import Issuing
from kiosk.visit.chapter.login import LoggingIn
from kiosk.visit.chapter.notices import History, OwnPage
from kiosk.visit.chapter.returning import (
    ActDone,
    ChoosingAct,
    Comparing,
    Editing,
    KnownPatron,
    Proving,
    Purpose,
    Reissuing,
    RenewingTerm,
)
from kiosk.visit.chapter.start import Attract
from kiosk.visit.chapter.trouble import TakingCard, Trouble
from kiosk.visit.derived import account_of, unkept_number, was_typed
from kiosk.visit.effects import Ask, CallStaff, Effect, EndStaffCall, Forget, ReadCard, Tell, WipeSecret
from kiosk.visit.event.all import Event, Press
from kiosk.visit.event.external import Answer, Answered, Crashed, ReaderEmpty, ReaderMissing, World
from kiosk.visit.flow import step
from kiosk.visit.preferences import Preferences
from kiosk.visit.rules import SIGNATURE_PASSWORD_MINIMUM, Rules
from kiosk.visit.samples import events
from kiosk.visit.samples import registration as samples
from kiosk.visit.samples.actions import user_actions
from kiosk.visit.state import AccountState, Visit
from tests.visit.anything import EVENTS, Maker, likely
from tests.visit.personal import personal
from tests.visit.screens import presenter

RULES = Rules(logs_in=True, acts=tuple(Act), calls=True)
SHOWN = presenter(RULES)
ACTS = (ReissueCard, ResetPassword, UpdateRecord, RenewTerm)

Course = Sequence[Maker]
anything = st.lists(st.sampled_from(EVENTS), max_size=40)
mostly_onward = st.lists(st.one_of(st.just(likely), st.just(likely), st.sampled_from(EVENTS)), max_size=60)
sampled = st.builds(
    lambda visit, lying, there: type(visit)(
        visit.state,
        lying=lying if there else None,
        reader_there=there,
        menu=visit.menu,
        now=visit.now,
        warned_at=visit.warned_at,
        purpose=visit.purpose,
        awaited=visit.awaited,
    ),
    st.sampled_from(list(samples.visits().values())),
    st.sampled_from([None, 1, 2]),
    st.booleans(),
)


def test_there_is_an_example_of_everything_a_person_can_do() -> None:
    assert {type(action) for action in user_actions()} == set(get_args(Press))


def test_there_is_an_example_of_everything_that_happens_around_a_visit() -> None:
    around = (*events.UNASKED, *events.ticks(0.0), *events.from_card(1, 1), *events.from_printer(1), *events.of_call(1))
    answered = (*events.to_service(1), *events.to_account(1))
    assert {type(event) for event in around + answered} == set(get_args(World))
    assert {type(event.answer) for event in answered if isinstance(event, Answered)} == set(get_args(Answer))


def _run(visit: Visit, course: Course, check: Callable[[Visit, Event, Visit, tuple[Effect, ...]], None]) -> Visit:
    for make in course:
        event = make(visit)
        after, effects = step(RULES, visit, event)
        check(visit, event, after, effects)
        visit = after
    return visit


def _pages_hold(before: Visit, event: Event, after: Visit, effects: tuple[Effect, ...]) -> None:
    assert after.awaited.last >= before.awaited.last
    tickets = [effect.ticket for effect in effects if hasattr(effect, "ticket")]
    assert all(before.awaited.last < ticket <= after.awaited.last for ticket in tickets)
    assert len(tickets) == len(set(tickets))
    _sessions_hold(before, event, after, effects)
    _waiting_ends(after)
    _purpose_holds(after)
    _calls_hold(before, after, effects)
    assert not after.end_asked or unkept_number(after) is not None or was_typed(after.state)
    assert not personal([repr(entry) for entry in audit.entries(before, after)])
    if isinstance(after.state, Attract) and not isinstance(before.state, Attract):
        assert after.preferences == Preferences()
        assert (after.menu, after.warned_at) == (None, None)
        assert not personal(after)
    if isinstance(event, Crashed):
        assert isinstance(after.state, Trouble)
        assert Forget() in effects
        assert not personal(after)
    if isinstance(event, CancelPressed | EndConfirmed) and Forget() in effects:
        assert isinstance(after.state, Attract | TakingCard)
        assert not personal(after)


def _token(visit: Visit) -> str:
    """The token of whoever is logged in; '' = nobody."""
    account = account_of(visit)
    return account.token if account else ""


def _sessions_hold(before: Visit, event: Event, after: Visit, effects: tuple[Effect, ...]) -> None:
    """Nobody is inside whom the library service did not authenticate, and no session is left open, or closed twice."""
    was, now = _token(before), _token(after)
    told = [effect.operation for effect in effects if isinstance(effect, Tell)]
    ended = [each.session for each in told if isinstance(each, LogOut)]
    answer = event.answer if isinstance(event, Answered) else None
    if isinstance(answer, LoggedIn):
        assert now in (was, answer.token)
        assert ended == ([] if now == answer.token else [answer.token])
    elif was != now:
        assert now == "", "somebody else is inside"
        assert ended == ([] if isinstance(answer, UseStopped) else [was])
    else:
        assert ended == []
    if isinstance(after.state, LoggingIn):
        assert not (after.state.asking and after.state.password), "what was sent is not kept"


def _waiting_ends(after: Visit) -> None:
    """Whatever shows that it is waited for is waited for."""
    state, awaited = after.state, after.awaited
    if isinstance(state, LoggingIn) and state.asking:
        assert awaited.holds if state.account else awaited.service
    if isinstance(state, Home | OwnPage | Asking) and state.busy:
        assert awaited.service
    if isinstance(state, Editing | Comparing | RenewingTerm) and state.busy:
        assert awaited.service
    if isinstance(state, Proving) and state.asking:
        assert awaited.service
        assert state.way is Proof.PHONE or not state.typed, "what was sent is not kept"
    if isinstance(state, Reissuing):
        assert awaited.service
    if isinstance(state, AccountState):
        parts = (state.account.loans_part, state.account.holds_part, state.account.board_part)
        for part, ticket in zip(parts, (awaited.loans, awaited.holds, awaited.board), strict=True):
            assert part is not Part.LOADING or ticket


def _calls_hold(before: Visit, after: Visit, effects: tuple[Effect, ...]) -> None:
    """One call at a time, which ends once, at the latest with the visit."""
    lasted = before.call is not None and before.call.phase.lasts
    begun = [effect for effect in effects if isinstance(effect, CallStaff)]
    ended = [effect for effect in effects if isinstance(effect, EndStaffCall)]
    if begun:
        assert not lasted, "one lasts"
        assert after.call is not None
        assert [effect.ticket for effect in begun] == [after.call.ticket]
    assert len(ended) == (lasted and after.call is None)
    if isinstance(after.state, Attract) and not isinstance(before.state, Attract):
        assert after.call is None


def _purpose_holds(after: Visit) -> None:
    """Where the card is read for nothing, nothing is left of what it was read for."""
    state = after.state
    if isinstance(state, Attract | LoggingIn | AccountState | ChoosingAct):
        assert after.purpose == Purpose()
    if isinstance(state, TakingCard) and isinstance(state.after, Attract):
        assert after.purpose == Purpose()


@settings(max_examples=150, deadline=None)
@given(sampled, anything)
def test_from_anywhere_nothing_raises_and_an_end_is_an_end(start: Visit, course: Course) -> None:
    end = _run(start, course, _pages_hold)
    SHOWN(end)
    crashed, _ = step(RULES, end, Crashed())
    assert not personal(crashed)


class Watch:
    """Watches one long course of visits from the start page."""

    def __init__(self) -> None:
        self.typed = 0
        self.keys: dict[str, str] = {}
        self.registered: set[int] = set()
        self.read: set[int] = set()
        self.acts: dict[str, object] = {}

    def __call__(self, before: Visit, event: Event, after: Visit, effects: tuple[Effect, ...]) -> None:
        _pages_hold(before, event, after, effects)
        if isinstance(event, SecretChanged) and isinstance(before.state, Typing):
            self.typed = event.length
        if _may_read(before) and not isinstance(after.state, Typing | LastTry | Reading):
            assert WipeSecret() in effects, "what was typed must not outlive its page"
        for effect in effects:
            if isinstance(effect, WipeSecret):
                self.typed = 0
            elif isinstance(effect, ReadCard):
                self._card_is_read(before, after, effect)
            elif isinstance(effect, Ask) and isinstance(effect.operation, RegisterPatron):
                assert effect.ticket not in self.registered
                self.registered.add(effect.ticket)
                key = effect.operation.idempotency_key
                assert self.keys.setdefault(effect.operation.token, key) == key
            elif isinstance(effect, Ask) and isinstance(effect.operation, ACTS):
                assert self.acts.setdefault(effect.operation.idempotency_key, effect.operation) == effect.operation
        if isinstance(after.state, ActDone) and after.state != before.state:
            self._act_is_true(before, event)
        asked = [e.operation if isinstance(e, Ask) else e for e in effects]
        assert sum(isinstance(e, ReadCard | RegisterPatron | IdentifyPerson) for e in asked) <= 1
        if isinstance(after.state, Reading | Typing | LastTry) and not _person(after):
            assert after.lying is not None
            assert after.reader_there
        if isinstance(before.state, TakingCard) and isinstance(before.state.after, Attract):
            assert isinstance(after.state, Attract | TakingCard | Trouble)
            if isinstance(after.state, Attract):
                assert isinstance(event, ReaderEmpty | ReaderMissing)
        if isinstance(before.state, Issuing):
            assert not isinstance(event, CancelPressed) or after.state == before.state

    def _act_is_true(self, before: Visit, event: Event) -> None:
        """Nothing is said to be done that the library service did not say."""
        assert isinstance(event, Answered)
        assert isinstance(before.state, Editing | Comparing | RenewingTerm)
        assert before.state.known.record is not None, "an act before anything was proved"

    def _card_is_read(self, before: Visit, after: Visit, effect: ReadCard) -> None:
        assert _may_read(before)
        assert effect.card == before.lying == after.lying
        assert effect.ticket not in self.read
        self.read.add(effect.ticket)
        assert self.typed >= SIGNATURE_PASSWORD_MINIMUM, "every reading has its own typing"
        self.typed = 0
        assert isinstance(after.state, Reading)
        if after.state.tries_left == 1 and isinstance(before.state, Typing):
            raise AssertionError("the last try was spent unasked")


def _may_read(visit: Visit) -> bool:
    match visit.state:
        case Typing() | LastTry() | Reading(phase=Phase.CHALLENGE):
            return True
        case _:
            return False


def _person(visit: Visit) -> bool:
    return isinstance(visit.state, Reading) and visit.state.phase is Phase.PERSON


@settings(max_examples=200, deadline=None)
@given(mostly_onward)
def test_along_any_visit_secrets_cards_and_patrons_are_handled_once(course: Course) -> None:
    SHOWN(_run(Visit(), course, Watch()))


@settings(max_examples=200, deadline=None)
@given(mostly_onward)
def test_along_any_way_through_my_library_every_session_is_ended_once(course: Course) -> None:
    SHOWN(_run(Visit(LoggingIn()), course, Watch()))


@settings(max_examples=200, deadline=None)
@given(mostly_onward)
def test_along_any_way_of_a_patron_who_forgot_everything_each_act_is_asked_for_once(course: Course) -> None:
    SHOWN(_run(Visit(ChoosingAct()), course, Watch()))


def test_the_likely_course_gets_through_the_whole_visit() -> None:
    """Without this the test above might never get past the consent."""
    seen: list[type] = []
    watch = Watch()

    def note(before: Visit, event: Event, after: Visit, effects: tuple[Effect, ...]) -> None:
        watch(before, event, after, effects)
        seen.append(type(after.state))

    _run(Visit(), [likely] * 400, note)
    assert {PlacingCard, Typing, Reading, TakingCard, Issuing} <= set(seen)
    assert {LoggingIn, ReadyMessage, Home, Asking, OwnPage, History} <= set(seen)
    assert {KnownPatron, Proving, Editing, Comparing, RenewingTerm, Reissuing, ActDone, ActsMessage} <= set(seen)
    assert Attract in seen[5:]
    assert watch.registered
