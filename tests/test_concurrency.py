"""Deadline, ticker and serial worker: what happens when things are slow, break, come late or are stopped."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError

import pytest

from kiosk.concurrency import Alarm, Closed, Deadline, Full, SerialWorker, Ticker
from kiosk.faults import LoggableError
from tests.patience import patience, until

NEVER = 10_000.0
SECRET = "taro's password"


class Gate:
    """Work that says when it has begun, and ends when it is let."""

    def __init__(self) -> None:
        self.begun, self.let = threading.Semaphore(0), threading.Event()
        self.under_way = self.most = self.ended = 0
        self._lock = threading.Lock()

    def __call__(self) -> int:
        with self._lock:
            self.under_way += 1
            self.most = max(self.most, self.under_way)
        self.begun.release()
        assert self.let.wait(patience(60))
        with self._lock:
            self.under_way -= 1
            self.ended += 1
            return self.ended

    def has_begun(self) -> bool:
        return self.begun.acquire(timeout=patience(60))


@pytest.fixture
def gate() -> Iterator[Gate]:
    gate = Gate()
    yield gate
    gate.let.set()


def threads(name: str) -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == name]


def fail(error: Exception) -> Callable[[], None]:
    def work() -> None:
        raise error

    return work


class Ours(LoggableError):
    pass


# the serial worker


def test_jobs_are_done_one_after_the_other_in_their_order(gate: Gate) -> None:
    worker, order = SerialWorker("orderly"), []
    answers = [worker.submit(gate) for _ in range(3)]
    for n in range(9):
        worker.do(lambda n=n: order.append(n))
    gate.let.set()
    assert [answer.result(patience()) for answer in answers] == [1, 2, 3]
    assert worker.close(finish=True)
    assert gate.most == 1
    assert order == list(range(9))


def test_what_a_job_raises_is_logged_if_nobody_asks_for_its_answer(caplog: pytest.LogCaptureFixture) -> None:
    worker = SerialWorker("unheard")
    worker.submit(fail(ValueError(SECRET)))
    worker.submit(fail(Ours("the line is down")))
    assert worker.close(finish=True)
    gc.collect()
    unforeseen, ours = sorted(caplog.messages, reverse=True)
    assert "unheard failed: unforeseen ValueError" in unforeseen
    assert "unheard failed" in ours
    assert "the line is down" in ours
    assert SECRET not in caplog.text


def test_what_a_call_raises_after_its_deadline_is_logged(gate: Gate, caplog: pytest.LogCaptureFixture) -> None:
    def late() -> None:
        gate()
        raise ValueError(SECRET)

    with pytest.raises(TimeoutError):
        Deadline.after(0).call(late, "tardy")
    assert gate.has_begun()
    gate.let.set()
    until(lambda: not threads("tardy"), "the end of the call")
    gc.collect()
    assert [message for message in caplog.messages if "tardy failed: unforeseen ValueError" in message]
    assert SECRET not in caplog.text


def test_what_a_job_raises_is_not_logged_where_somebody_asks(caplog: pytest.LogCaptureFixture) -> None:
    worker = SerialWorker("heard")
    asked, looked_at = worker.submit(fail(ValueError(SECRET))), worker.submit(fail(ValueError(SECRET)))
    with pytest.raises(ValueError, match=SECRET):
        asked.result(patience())
    assert isinstance(looked_at.exception(patience()), ValueError)
    assert worker.close(finish=True)
    del asked, looked_at
    gc.collect()
    assert not caplog.messages


def test_what_a_job_made_lives_no_longer_than_its_answer() -> None:
    worker = SerialWorker("brief")
    assert not gc.isenabled(), "nothing is found but what is counted"
    answer = worker.submit(fail(ValueError(SECRET)))
    error = answer.exception(patience())
    assert worker.close(finish=True)
    held = weakref.ref(answer)
    del answer, error
    assert held() is None


def test_no_thread_is_kept_before_the_first_job_and_after_the_last() -> None:
    worker = SerialWorker("on demand")
    assert threads("on demand") == []
    for _ in range(2):
        assert worker.submit(lambda: threading.current_thread().name).result(patience()) == "on demand"
        until(lambda: not threads("on demand"), "the end of the thread")


def test_a_job_that_raises_is_logged_by_type_and_place_and_the_next_one_is_done(
    caplog: pytest.LogCaptureFixture,
) -> None:
    worker, done = SerialWorker("worker"), threading.Event()
    worker.do(fail(ValueError(SECRET)))
    worker.do(fail(Ours("the printer is locked")))
    worker.do(done.set)
    assert done.wait(patience())
    assert "worker failed: unforeseen ValueError at " in caplog.text
    assert "test_concurrency.py:" in caplog.text
    assert "worker failed: Ours: the printer is locked" in caplog.text
    assert SECRET not in caplog.text


def test_what_a_job_raises_is_for_whoever_asks_and_not_for_the_log(caplog: pytest.LogCaptureFixture) -> None:
    worker = SerialWorker("worker")
    with pytest.raises(ValueError, match="of mine"):
        worker.submit(fail(ValueError("of mine"))).result(patience())
    assert worker.submit(lambda: "next").result(patience()) == "next"
    assert caplog.records == []


def test_even_a_wish_to_exit_does_not_take_the_worker_with_it() -> None:
    worker = SerialWorker("worker")
    with pytest.raises(SystemExit):
        worker.submit(lambda: exit(1)).result(patience())
    assert worker.submit(lambda: "next").result(patience()) == "next"


def test_closed_while_busy_it_drops_what_waits_and_ends_what_is_under_way(gate: Gate) -> None:
    worker = SerialWorker("busy")
    first, second = worker.submit(gate), worker.submit(gate)
    assert gate.has_begun()
    assert not worker.close(0), "the first is still under way"
    with pytest.raises(CancelledError):
        second.result(patience())
    with pytest.raises(Closed):
        worker.submit(gate)
    gate.let.set()
    assert worker.close()
    assert worker.close(), "twice is once"
    assert (first.result(0), gate.ended) == (1, 1)
    assert threads("busy") == []


def test_a_job_may_close_its_own_worker() -> None:
    worker = SerialWorker("suicidal")
    assert worker.submit(worker.close).result(patience())
    with pytest.raises(Closed):
        worker.do(lambda: None)


def test_a_full_queue_takes_no_more_until_there_is_room(gate: Gate) -> None:
    worker = SerialWorker("bounded", most_waiting=1)
    worker.do(gate)
    assert gate.has_begun()
    waiting = worker.submit(lambda: "waited")
    with pytest.raises(Full):
        worker.submit(gate)
    gate.let.set()
    assert waiting.result(patience()) == "waited"


def test_with_several_at_once_no_more_than_these_are_under_way(gate: Gate) -> None:
    worker = SerialWorker("several", at_once=3)
    answers = [worker.submit(gate) for _ in range(7)]
    for _ in range(3):
        assert gate.has_begun()
    assert len(threads("several")) == 3
    gate.let.set()
    assert sorted(answer.result(patience()) for answer in answers) == list(range(1, 8))
    assert gate.most == 3


def test_nothing_of_a_job_is_held_once_it_is_done(gate: Gate) -> None:
    class Typed:
        """What a person typed."""

    worker, typed = SerialWorker("forgetful"), Typed()
    gone = threading.Event()
    weakref.finalize(typed, gone.set)
    worker.do(lambda typed=typed: None)
    worker.do(gate)
    del typed
    assert gate.has_begun()
    assert gone.wait(patience())


# the deadline


def test_a_call_gives_its_answer_or_what_it_raised() -> None:
    assert Deadline.after(NEVER).call(lambda: threading.current_thread().name, "asking") == "asking"
    with pytest.raises(KeyError):
        Deadline.after(NEVER).call(lambda: {}["nothing"], "asking")


def test_an_answer_that_comes_too_late_is_dropped(gate: Gate, caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(TimeoutError):
        Deadline.after(0.01).call(gate, "late")
    assert Deadline.after(NEVER).call(lambda: "the next", "late") == "the next", "nobody else gets it"
    gate.let.set()
    until(lambda: not threads("late"), "the end of the late call")
    assert gate.ended == 1
    assert caplog.records == []


def test_what_is_left_of_a_deadline_never_runs_below_nothing() -> None:
    passed, ahead = Deadline.after(-5), Deadline.after(NEVER)
    assert (passed.left, passed.passed) == (0.0, True)
    assert 0 < ahead.left <= NEVER
    assert not ahead.passed


def test_alarms_ring_in_the_order_of_their_times_whichever_was_set_first() -> None:
    rung: list[int] = []
    done = threading.Event()
    Deadline.after(0.2).alarm(done.set)
    for n in (3, 1, 2):
        Deadline.after(n * 0.02).alarm(lambda n=n: rung.append(n))
    assert done.wait(patience())
    assert rung == [1, 2, 3]


def test_a_cancelled_alarm_does_not_ring_and_one_that_breaks_keeps_no_other_from_it(
    caplog: pytest.LogCaptureFixture,
) -> None:
    rung: list[str] = []
    done = threading.Event()
    cancelled = Deadline.after(0.02).alarm(lambda: rung.append("cancelled"))
    cancelled.cancel()
    cancelled.cancel()
    Deadline.after(0.03).alarm(fail(ValueError(SECRET)))
    last = Deadline.after(0.04).alarm(done.set)
    assert done.wait(patience())
    last.cancel()
    assert rung == []
    assert "unforeseen ValueError" in caplog.text
    assert SECRET not in caplog.text


def test_whoever_cancels_an_alarm_that_rings_waits_until_it_has(gate: Gate) -> None:
    alarm = Deadline.after(0).alarm(gate)
    assert gate.has_begun()
    cancelling = SerialWorker("cancelling")
    answer = cancelling.submit(alarm.cancel)
    assert not answer.done()
    gate.let.set()
    answer.result(patience())
    assert gate.ended == 1


def test_an_alarm_may_cancel_itself() -> None:
    alarms: list[Alarm] = []
    set_, done = threading.Event(), threading.Event()

    def act() -> None:
        assert set_.wait(patience())
        alarms[0].cancel()
        done.set()

    alarms.append(Deadline.after(0).alarm(act))
    set_.set()
    assert done.wait(patience())


# the ticker


def test_a_ticker_comes_again_after_a_round_that_failed(caplog: pytest.LogCaptureFixture) -> None:
    rounds, again = [0], threading.Event()

    def work() -> None:
        rounds[0] += 1
        if rounds[0] == 1:
            raise Ours("locked")
        if rounds[0] == 2:
            raise ValueError(SECRET)
        again.set()

    ticker = Ticker("tidying up", 0.001, work)
    ticker.start()
    assert again.wait(patience())
    assert ticker.stop()
    assert "tidying up failed: Ours: locked" in caplog.text
    assert "tidying up failed: unforeseen ValueError" in caplog.text
    assert SECRET not in caplog.text


def test_a_round_longer_than_the_period_is_not_overtaken(gate: Gate) -> None:
    ticker = Ticker("slow", 0.001, gate, first=0)
    ticker.start()
    assert gate.has_begun()
    later = threading.Event()
    Deadline.after(0.05).alarm(later.set)
    assert later.wait(patience())
    assert not gate.begun.acquire(blocking=False)
    gate.let.set()
    assert gate.has_begun(), "the next comes when it is over"
    assert ticker.stop()
    assert gate.most == 1


def test_the_first_round_comes_at_once_or_after_the_first_period() -> None:
    now, later = threading.Event(), threading.Event()
    tickers = [Ticker("now", NEVER, now.set, first=0), Ticker("later", NEVER, later.set)]
    for ticker in tickers:
        ticker.start()
    assert now.wait(patience())
    assert not later.is_set()
    assert all(ticker.stop() for ticker in tickers)


def test_a_round_under_way_is_told_to_end_and_waited_for(gate: Gate) -> None:
    ticker = Ticker("long", 0.001, gate, first=0)
    assert not ticker.stopping
    ticker.start()
    assert gate.has_begun()
    assert not ticker.stop(0)
    assert ticker.stopping
    gate.let.set()
    assert ticker.stop()
    assert ticker.stop(), "twice is once"
    assert gate.ended == 1
    assert not gate.begun.acquire(blocking=False)


def test_a_round_may_stop_its_own_ticker() -> None:
    done = threading.Event()

    def work() -> None:
        assert ticker.stop()
        done.set()

    ticker = Ticker("self-stopping", 0.001, work)
    ticker.start()
    assert done.wait(patience())
    assert ticker.stop()


def test_one_that_was_never_started_can_be_stopped_and_begins_no_more() -> None:
    came = threading.Event()
    ticker = Ticker("unused", 0.0, came.set)
    assert ticker.stop()
    ticker.start()
    assert not came.wait(0.05)


def test_many_tickers_wait_on_one_thread_which_ends_with_the_last() -> None:
    tickers = [Ticker(f"ticker {n}", NEVER, lambda: None) for n in range(9)]
    before = len(threading.enumerate()) - len(threads("timer"))
    for ticker in tickers:
        ticker.start()
    assert len(threading.enumerate()) <= before + 1
    assert len(threads("timer")) == 1
    for ticker in tickers:
        assert ticker.stop()
    until(lambda: not threads("timer"), "the end of the timer")
