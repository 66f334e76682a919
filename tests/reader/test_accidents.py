"""Cards lifted, swapped and silent at every moment of a session: no hang, the right outcome, no second VERIFY."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count

import pytest

from kiosk.reader.channel import Response
from kiosk.reader.outcomes import Failed, Failure, Identified, Outcome, SignedOff, WrongPassword
from kiosk.reader.presence import Present
from kiosk.simulator.card.virtual_card import VirtualCard
from kiosk.simulator.personas.catalogue import make_card
from kiosk.simulator.pki.hierarchy import TestPki
from kiosk.simulator.slot import VirtualSlot
from tests.reader.bench import DOCUMENT, TODAY, Bench, Wrapped, type_in

MakeCard = Callable[..., VirtualCard]
BenchOn = Callable[..., Bench]
RIGHT, WRONG = b"ABC123DEF", b"XXXXXX"
VERIFY_AT = 5
"""Four commands identify a card on a reader that is known; the fifth shows the password."""


def verifies(slot: VirtualSlot) -> int:
    return sum(1 for exchange in slot.trace if exchange.ins == 0x20 and exchange.sent > 5)


def session(bench: Bench, lying: Present, password: bytes) -> Outcome:
    """Identify, and read if that went well: the last outcome."""
    first = bench.identify(lying)
    return bench.read(lying, password) if isinstance(first, Identified) else first


def commands_in_a_session(slot: VirtualSlot, bench: Bench, card: VirtualCard) -> int:
    """How many commands a whole session with this kind of card has; the reader is known afterwards."""
    for _ in range(2):
        slot.trace.clear()
        assert isinstance(session(bench, slot.lay(card), RIGHT), SignedOff)
        slot.lift()
    return len(slot.trace)


@pytest.mark.parametrize("executed", [False, True], ids=["not executed", "answer lost"])
@pytest.mark.parametrize("extended", [False, True], ids=["short reads", "long read"])
def test_card_lifted_at_every_command_costs_no_second_try_and_the_visit_goes_on(
    slot: VirtualSlot, bench_on: BenchOn, make: MakeCard, executed: bool, extended: bool
) -> None:
    total = commands_in_a_session(slot, bench_on(slot), make(extended_length=extended))
    assert total == (8 if extended else 14)
    for at in range(1, total + 1):
        card, bench = make(extended_length=extended), bench_on(slot)
        bench.worker._shared.capabilities.update(_known(slot, extended))
        slot.trace.clear()
        slot.tear_after(at, executed=executed)
        lying = slot.lay(card)
        outcome = session(bench, lying, RIGHT)
        if at == total:  # only leaving the application was left to do
            assert isinstance(outcome, SignedOff)
        else:
            assert isinstance(outcome, Failed), at
            assert outcome.failure is Failure.GONE, (at, outcome.detail)
        assert verifies(slot) == (1 if at >= VERIFY_AT else 0), at
        assert bench.read(lying, RIGHT) == Failed(lying, Failure.GONE, "no session with this card")
        assert verifies(slot) == (1 if at >= VERIFY_AT else 0), "the stale password was shown again"
        again = slot.lay(card)
        assert isinstance(session(bench, again, RIGHT), SignedOff), at
        slot.lift()
        assert bench.close()


@pytest.mark.parametrize("executed", [False, True], ids=["not executed", "answer lost"])
def test_card_lifted_while_a_wrong_password_is_shown_costs_at_most_one_try(
    slot: VirtualSlot, bench: Bench, make: MakeCard, executed: bool
) -> None:
    card = make("short-le-only")
    commands_in_a_session(slot, bench, card)
    slot.trace.clear()
    slot.tear_after(VERIFY_AT, executed=executed)
    lying = slot.lay(card)
    secret = type_in(WRONG)
    bench.identify(lying)
    outcome = bench.read(lying, secret)
    assert isinstance(outcome, Failed)
    assert outcome.failure is Failure.GONE
    assert secret.length == 0
    again = slot.lay(card)
    assert bench.identified(again).tries_left == (4 if executed else 5)
    assert verifies(slot) == 1


def test_a_card_swapped_while_the_patron_types_never_sees_the_password(
    slot: VirtualSlot, bench: Bench, make: MakeCard
) -> None:
    lying = slot.lay(make())
    bench.identified(lying)
    other = slot.swap(make("two-tries-left"))
    secret = type_in(WRONG)
    outcome = bench.read(lying, secret)
    assert isinstance(outcome, Failed)
    assert outcome.failure is Failure.GONE
    assert (secret.length, verifies(slot)) == (0, 0)
    assert bench.read(other, WRONG) == Failed(other, Failure.GONE, "no session with this card")
    assert verifies(slot) == 0
    assert bench.identified(other).tries_left == 2


@pytest.mark.parametrize("other", ["two-tries-left", "locked", "transit", "licence", "juki", "first-6f00"])
def test_a_swap_that_the_transport_conceals_costs_nobody_a_try(
    slot: VirtualSlot, bench_on: BenchOn, pki: TestPki, make: MakeCard, other: str
) -> None:
    """PC/SC services look at their readers now and then; a connection may survive a quick swap.

    The card that came has no application selected (nobody else can have: the connection is exclusive), and VERIFY
    names a key within the selected application only.
    """
    came = make_card(other, pki, today=TODAY)
    shown: list[bytes] = []
    swapped = False

    def around(command: bytes, send: Callable[[], Response]) -> Response:
        if not swapped:
            return send()
        shown.append(command)
        answer = came.transmit(command)
        return Response(answer[:-2], int.from_bytes(answer[-2:], "big"))

    bench = bench_on(Wrapped(slot, around))
    lying = slot.lay(make())
    bench.identified(lying)
    came.power_on()
    before = came.sign_password.left if isinstance(came, VirtualCard) else None
    swapped = True
    outcome = bench.read(lying, WRONG)
    assert isinstance(outcome, Failed)
    if other == "first-6f00":
        assert outcome.failure is Failure.UNREADABLE, "6F00 says nothing; it is not asked again"
    else:
        assert outcome.failure is Failure.GONE
    assert (came.sign_password.left if isinstance(came, VirtualCard) else None) == before
    assert [command[:2] for command in shown].count(b"\x00\x20") == 1, "once, and nothing after it"
    assert bench.read(lying, WRONG) == Failed(lying, Failure.GONE, "no session with this card")


@pytest.mark.parametrize("at", range(1, 9))
@pytest.mark.parametrize("extended", [False, True], ids=["short reads", "long read"])
def test_a_swap_concealed_in_the_middle_of_a_read_gives_no_certificate_to_the_wrong_card(
    slot: VirtualSlot, bench_on: BenchOn, make: MakeCard, at: int, extended: bool
) -> None:
    """Between password and signature: the other card is not verified, and refuses."""
    other, commands = make("sasebo"), count(1)
    other.power_on()
    other.transmit(bytes.fromhex("00a4040c0ad392f000260100000001"))
    reading = False

    def around(command: bytes, send: Callable[[], Response]) -> Response:
        if not reading or next(commands) <= at:
            return send()
        answer = other.transmit(command)
        return Response(answer[:-2], int.from_bytes(answer[-2:], "big"))

    bench = bench_on(Wrapped(slot, around))
    lying = slot.lay(make(extended_length=extended))
    bench.identified(lying)
    reading = True
    outcome = bench.read(lying, RIGHT)
    if extended and at >= 3:
        assert isinstance(outcome, SignedOff), "all was said before the swap"
    else:
        assert isinstance(outcome, Failed)
        assert outcome.failure is Failure.UNREADABLE
    assert other.sign_password.left == 5


def test_a_card_put_back_while_typing_is_a_new_card(slot: VirtualSlot, bench: Bench, make: MakeCard) -> None:
    card = make()
    lying = slot.lay(card)
    bench.identified(lying)
    slot.lift()
    again = slot.lay(card)
    for which in (lying, again):
        outcome = bench.read(which, RIGHT)
        assert isinstance(outcome, Failed)
        assert outcome.failure is Failure.GONE
    assert verifies(slot) == 0
    assert isinstance(session(bench, again, RIGHT), SignedOff)


def test_another_program_resets_the_card_while_the_patron_types(
    slot: VirtualSlot, bench: Bench, make: MakeCard
) -> None:
    lying = slot.lay(make())
    bench.identified(lying)
    slot.disturb()
    outcome = bench.read(lying, RIGHT)
    assert isinstance(outcome, Failed)
    assert outcome.failure is Failure.GONE
    assert verifies(slot) == 0
    assert isinstance(session(bench, lying, RIGHT), SignedOff)


@pytest.mark.parametrize("breakage", [VirtualSlot.unplug, VirtualSlot.stop_service])
def test_the_reader_goes_away_while_the_patron_types(
    slot: VirtualSlot, bench: Bench, make: MakeCard, breakage: Callable[[VirtualSlot], None]
) -> None:
    lying = slot.lay(make())
    bench.identified(lying)
    breakage(slot)
    secret = type_in(RIGHT)
    outcome = bench.read(lying, secret)
    assert isinstance(outcome, Failed)
    assert outcome.failure is Failure.READER
    assert secret.length == 0
    outcome = bench.identify(lying)
    assert isinstance(outcome, Failed)
    assert outcome.failure is Failure.READER


@pytest.mark.parametrize("executed", [False, True], ids=["not executed", "answer hangs"])
def test_a_card_silent_at_every_command_is_given_up_and_the_late_answer_is_not_heard(
    slot: VirtualSlot, bench_on: BenchOn, make: MakeCard, executed: bool
) -> None:
    total = commands_in_a_session(slot, bench_on(slot), make("short-le-only"))
    for at in range(1, total + 1):
        card = make("short-le-only")
        numbers = count(1)

        def around(_: bytes, send: Callable[[], Response], at: int = at, numbers: count[int] = numbers) -> Response:
            if next(numbers) == at:
                slot.freeze(executed=executed)
            return send()

        bench = bench_on(Wrapped(slot, around), timeout=0.1)
        bench.worker._shared.capabilities.update(_known(slot, False))
        slot.trace.clear()
        lying = slot.lay(card)
        bench.worker.identify(lying)
        outcome, secret = bench.next(), type_in(WRONG if at == VERIFY_AT else RIGHT)
        if isinstance(outcome, Identified):
            outcome = bench.read(lying, secret)
            assert secret.length == 0
        if at == total:
            assert isinstance(outcome, SignedOff), "silent only while it was let go"
        else:
            assert isinstance(outcome, Failed), at
            assert outcome.failure is Failure.SILENT, (at, outcome)
        slot.thaw()  # and now the late answer comes
        for stuck in bench.worker._stuck:
            stuck.thread.join()
        assert bench.outcomes.empty(), "a late answer was heard"
        if at == VERIFY_AT:
            assert (card.sign_password.left, verifies(slot)) == (4, 1)
        slot.lift()
        again = slot.lay(card)
        assert isinstance(session(bench, again, RIGHT), SignedOff), at
        slot.lift()
        assert bench.close()


def test_many_silent_cards_in_a_row_do_not_pile_up_threads(
    slot: VirtualSlot, bench_on: BenchOn, make: MakeCard
) -> None:
    hang = [VirtualSlot(f"Slot {number}") for number in range(6)]

    class Many:
        def open(self, card: Present) -> object:
            return next(one for one in hang if one.reader == card.reader).open(card)

    bench = bench_on(Many(), timeout=0.05)
    for one in hang:
        one.freeze()
        outcome = bench.identify(one.lay(make()))
        assert isinstance(outcome, Failed)
        assert outcome.failure is Failure.SILENT
    assert len(bench.worker._stuck) == 4
    for one in hang:
        one.lift()
        one.thaw()
    for stuck in bench.worker._stuck:
        stuck.thread.join()
    assert isinstance(session(bench, hang[0].lay(make()), RIGHT), SignedOff)


def test_a_reader_that_drops_the_card_over_a_long_read_is_asked_for_short_ones(
    slot: VirtualSlot, bench_on: BenchOn, make: MakeCard
) -> None:
    long_ones = 0

    def around(command: bytes, send: Callable[[], Response]) -> Response:
        nonlocal long_ones
        if len(command) == 7:
            long_ones += 1
            slot.disturb()
        return send()

    bench = bench_on(Wrapped(slot, around))
    for _ in range(2):
        assert isinstance(session(bench, slot.lay(make()), RIGHT), SignedOff)
        assert long_ones == 1
        slot.lift()


def test_a_reader_that_takes_long_commands_and_drops_long_answers_costs_one_more_typing_and_no_try(
    slot: VirtualSlot, bench_on: BenchOn, make: MakeCard
) -> None:
    def around(command: bytes, send: Callable[[], Response]) -> Response:
        answer = send()
        if len(answer.data) > 256:
            slot.disturb()
            return send()  # which finds the connection dead
        return answer

    bench = bench_on(Wrapped(slot, around))
    card = make()
    lying = slot.lay(card)
    outcome = session(bench, lying, RIGHT)
    assert isinstance(outcome, Failed)
    assert outcome.failure is Failure.GONE
    assert isinstance(session(bench, lying, RIGHT), SignedOff)
    assert card.sign_password.left == 5


def test_a_card_lifted_before_the_first_long_read_says_nothing_about_the_reader(
    slot: VirtualSlot, bench: Bench, make: MakeCard
) -> None:
    slot.tear_after(2)
    assert isinstance(bench.identify(slot.lay(make())), Failed)
    assert isinstance(session(bench, slot.lay(make()), RIGHT), SignedOff)
    assert bench.worker._shared.capabilities[slot.reader].long_answers


def test_a_thing_that_never_answers_though_it_lies_there_is_unreadable(
    slot: VirtualSlot, bench_on: BenchOn, make: MakeCard
) -> None:
    def around(_: bytes, send: Callable[[], Response]) -> Response:
        slot.disturb()
        return send()

    bench = bench_on(Wrapped(slot, around))
    outcome = bench.identify(slot.lay(make()))
    assert isinstance(outcome, Failed)
    assert outcome.failure is Failure.UNREADABLE


def test_a_wrong_password_then_a_lifted_card_then_a_fresh_one(slot: VirtualSlot, bench: Bench, make: MakeCard) -> None:
    card = make()
    lying = slot.lay(card)
    bench.identified(lying)
    assert bench.read(lying, WRONG) == WrongPassword(lying, 4)
    slot.lift()
    assert isinstance(bench.read(lying, RIGHT), Failed)
    again = slot.lay(card)
    assert bench.identified(again).tries_left == 4
    assert isinstance(bench.read(again, RIGHT), SignedOff)
    assert verifies(slot) == 2
    assert bench.worker.read(again, DOCUMENT, type_in(RIGHT)) is None


def _known(slot: VirtualSlot, extended: bool) -> dict[str, object]:
    from kiosk.reader.jpki import ReaderCapabilities

    return {slot.reader: ReaderCapabilities(long_reads=extended)}
