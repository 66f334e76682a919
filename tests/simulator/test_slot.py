"""The virtual slot as a port: presence, exclusiveness, and every accident it can play."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from queue import Queue
from threading import Thread

import pytest

from kiosk.reader.channel import CardBusy, CardGone, Port, ReaderGone
from kiosk.reader.presence import Empty, NoReader, Presence, Present, ServiceDown
from kiosk.simulator.card.foreign import garbage
from kiosk.simulator.latency import Latency
from kiosk.simulator.slot import VirtualSlot
from tests.patience import patience, until

SELECT = bytes.fromhex("00A4040C0AD392F000260100000001")
WRONG = bytes.fromhex("0020009B09") + b"WRONG1234"
SIGN_READ = bytes.fromhex("00B0810000")


@pytest.fixture
def slot():
    slot = VirtualSlot()
    yield slot
    slot.lift()
    slot.stop()


@pytest.fixture
def card(lay):
    return lay().card


@pytest.fixture
def watched(slot):
    """What the slot reported, in a queue, from a watch on another thread."""
    seen: Queue[Presence] = Queue()
    thread = Thread(target=slot.watch, args=(seen.put,))
    thread.start()
    yield seen
    slot.stop()
    thread.join(patience(10))
    assert not thread.is_alive()


def saw(seen: Queue[Presence], count: int) -> list[Presence]:
    return [seen.get(timeout=patience(10)) for _ in range(count)]


def test_slot_is_a_port(slot):
    port: Port = slot
    assert port is slot


def test_card_laid_and_lifted_is_reported(slot, card, watched):
    laid = slot.lay(card)
    slot.lift()
    assert saw(watched, 3) == [Empty(), laid, Empty()]


def test_same_card_laid_again_is_another_insertion(slot, card):
    first = slot.lay(card)
    slot.lift()
    assert slot.lay(card) != first


def test_quick_swap_is_never_seen_empty(slot, card, lay, watched):
    first = slot.lay(card)
    second = slot.swap(lay("sasebo").card)
    assert saw(watched, 3) == [Empty(), first, second]


def test_two_cards_do_not_fit(slot, card, lay):
    slot.lay(card)
    with pytest.raises(ValueError, match="already"):
        slot.lay(lay("sasebo").card)


def test_unplugged_reader_and_dead_service_are_told_apart(slot, card, watched):
    laid = slot.lay(card)
    slot.unplug()
    slot.plug()
    slot.stop_service()
    slot.unplug()
    slot.start_service()
    slot.plug()
    reader = slot.reader
    assert saw(watched, 7) == [
        Empty(),
        laid,
        NoReader(),
        Present(reader, laid.insertion + 1),
        ServiceDown(),
        NoReader(),
        Present(reader, laid.insertion + 2),
    ]


def test_watch_after_stop_returns_at_once(slot):
    slot.stop()
    slot.watch(lambda _: pytest.fail("stopped for good"))


def test_lifting_nothing_is_no_news(slot, watched):
    slot.lift()
    slot.plug()
    slot.stop_service()
    assert saw(watched, 2) == [Empty(), ServiceDown()]


def test_session_talks_to_the_card(slot, card):
    channel = slot.open(slot.lay(card))
    assert channel.transmit(SELECT) == (b"", 0x9000)
    assert channel.transmit(bytearray.fromhex("00B0880000")) == (b"\x8f\x8f\x00", 0x9000)
    assert channel.transmit(memoryview(SIGN_READ)) == (b"", 0x6982)
    channel.close()


def test_second_session_finds_the_card_busy(slot, card):
    laid = slot.lay(card)
    channel = slot.open(laid)
    with pytest.raises(CardBusy):
        slot.open(laid)
    channel.close()
    slot.open(laid).close()


def test_another_program_keeps_the_card_busy_until_it_is_done(slot, card):
    laid = slot.lay(card)
    slot.occupy()
    with pytest.raises(CardBusy):
        slot.open(laid)
    slot.vacate()
    slot.open(laid).close()


def test_insertion_of_before_can_not_be_opened(slot, card):
    before = slot.lay(card)
    slot.swap(card)
    with pytest.raises(CardGone):
        slot.open(before)


@pytest.mark.parametrize("accident", ["unplug", "stop_service"])
def test_reader_that_is_away_can_not_be_opened(slot, card, accident):
    laid = slot.lay(card)
    getattr(slot, accident)()
    with pytest.raises(ReaderGone):
        slot.open(laid)


@pytest.mark.parametrize(
    ("accident", "error"),
    [("lift", CardGone), ("unplug", ReaderGone), ("stop_service", ReaderGone), ("disturb", CardGone)],
)
def test_accident_under_a_session_kills_it_for_good(slot, card, accident, error):
    channel = slot.open(slot.lay(card))
    channel.transmit(SELECT)
    getattr(slot, accident)()
    for _ in range(2):
        with pytest.raises(error):
            channel.transmit(SELECT)
    channel.close()


def test_dead_session_does_not_reach_the_next_card(slot, card, lay):
    channel = slot.open(slot.lay(card))
    slot.swap(lay("sasebo").card)
    with pytest.raises(CardGone):
        channel.transmit(SELECT)


def test_close_powers_the_card_off_and_may_be_repeated(slot, card):
    laid = slot.lay(card)
    channel = slot.open(laid)
    channel.transmit(SELECT)
    channel.transmit(bytes.fromhex("0020009B09") + b"ABC123DEF")
    channel.close()
    channel.close()
    with pytest.raises(CardGone):
        channel.transmit(SELECT)
    channel = slot.open(laid)
    channel.transmit(SELECT)
    assert channel.transmit(SIGN_READ).sw == 0x6982
    channel.close()


@pytest.mark.parametrize(("executed", "left"), [(False, 5), (True, 4)])
def test_card_torn_out_during_verify_costs_a_try_only_if_it_executed_it(slot, card, executed, left, watched):
    laid = slot.lay(card)
    slot.tear_after(2, executed=executed)
    channel = slot.open(laid)
    channel.transmit(SELECT)
    with pytest.raises(CardGone):
        channel.transmit(WRONG)
    channel.close()
    assert card.sign_password.left == left
    assert saw(watched, 3) == [Empty(), laid, Empty()]
    assert slot.trace[-1].sw is None


def test_card_is_torn_out_once_only(slot, card):
    slot.tear_after(1)
    with pytest.raises(CardGone):
        slot.open(slot.lay(card)).transmit(SELECT)
    assert slot.open(slot.lay(card)).transmit(SELECT).sw == 0x9000


def hanging(slot: VirtualSlot, count: int) -> None:
    """Wait until the trace or the freeze shows that a transmit hangs; there is nothing to see from outside but time."""
    until(lambda: slot.waiting, "a transmit to hang")
    assert slot.waiting == count


@pytest.mark.parametrize(
    ("way_out", "error"), [("lift", CardGone), ("unplug", ReaderGone), ("close", CardGone), ("thaw", None)]
)
def test_silent_card_hangs_until_something_happens(slot, card, way_out, error):
    channel = slot.open(slot.lay(card))
    slot.freeze()
    with ThreadPoolExecutor(1) as pool:
        answer = pool.submit(channel.transmit, SELECT)
        hanging(slot, 1)
        assert not answer.done()
        (channel.close if way_out == "close" else getattr(slot, way_out))()
        if error:
            with pytest.raises(error):
                answer.result(patience(10))
        else:
            assert answer.result(patience(10)).sw == 0x9000


@pytest.mark.parametrize(("executed", "left"), [(False, 5), (True, 4)])
def test_silent_card_may_have_executed_the_command(slot, card, executed, left):
    channel = slot.open(slot.lay(card))
    channel.transmit(SELECT)
    slot.freeze(executed=executed)
    with ThreadPoolExecutor(1) as pool:
        answer = pool.submit(channel.transmit, WRONG)
        hanging(slot, 1)
        channel.close()
        with pytest.raises(CardGone):
            answer.result(patience(10))
    assert card.sign_password.left == left


def test_card_lifted_while_it_computes_has_executed_the_command(slot, card):
    card.latency = Latency(ms_per_apdu=60_000)
    channel = slot.open(slot.lay(card))
    with ThreadPoolExecutor(1) as pool:
        answer = pool.submit(channel.transmit, SELECT)
        hanging(slot, 1)
        slot.lift()
        with pytest.raises(CardGone):
            answer.result(patience(10))


def test_trace_holds_headers_and_lengths_and_never_the_password(slot, card):
    channel = slot.open(slot.lay(card))
    channel.transmit(SELECT)
    channel.transmit(bytes.fromhex("0020009B09") + b"ABC123DEF")
    channel.close()
    assert list(slot.trace) == [
        (0x00, 0xA4, 0x04, 0x0C, 15, 0, 0x9000),
        (0x00, 0x20, 0x00, 0x9B, 14, 0, 0x9000),
    ]


def test_half_a_status_word_is_no_answer(slot):
    channel = slot.open(slot.lay(garbage(curt=True)))
    channel.transmit(SELECT)
    channel.transmit(SELECT)
    with pytest.raises(CardGone):
        channel.transmit(SELECT)
    channel.close()


def test_latency_adds_up():
    latency = Latency(ms_per_apdu=10, kbit_per_s=100, rsa_ms=300)
    assert latency.delay(25, 225, signs=False) == pytest.approx(0.030)
    assert latency.delay(25, 225, signs=True) == pytest.approx(0.330)
    assert Latency.none().delay(1000, 1000, signs=True) == 0
