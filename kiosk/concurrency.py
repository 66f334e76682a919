"""The three ways to do things beside one another: a deadline, a ticker, a serial worker.

A thread is there only while it has work; all waiting for a time is done by one thread of the process.
"""

from __future__ import annotations

import sched
import threading
import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from functools import partial
from typing import TypeVar

from kiosk.dataclass import dataclass
from kiosk.faults import Loggable, LoggableError, describe, type_and_text
from kiosk.log.logger import logger

_log = logger(__name__)

T = TypeVar("T")


class Closed(RuntimeError):
    """The worker takes no more jobs."""


class Full(RuntimeError):
    """As many jobs wait as may."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """When something has to be over, on the monotonic clock."""

    end: float

    @classmethod
    def after(cls, seconds: float) -> Deadline:
        return cls(time.monotonic() + seconds)

    @property
    def left(self) -> float:
        """Seconds until then, never less than 0."""
        return max(0.0, self.end - time.monotonic())

    @property
    def passed(self) -> bool:
        return self.left <= 0

    def call(self, work: Callable[[], T], name: str) -> T:
        """The answer of a call that can't be interrupted, made on a thread of that name.

        TimeoutError if it is not there by then; an answer that comes later is dropped.
        """
        return SerialWorker(name).submit(work).result(self.left)

    def alarm(self, act: Callable[[], None]) -> Alarm:
        """Call ``act`` then, on the timer's thread, unless the alarm is cancelled before; it must return soon."""
        return Alarm(self.end, act)


class Alarm:
    """A call at a later time; see :meth:`Deadline.alarm`."""

    def __init__(self, end: float, act: Callable[[], None]) -> None:
        self._lock = threading.RLock()
        self._act: Callable[[], None] | None = act
        self._event = _timer.at(end, self._ring)

    def cancel(self) -> None:
        """Once this returns the call is not made any more, nor under way; may be called again."""
        with self._lock:
            self._act = None
        _timer.cancel(self._event)

    def _ring(self) -> None:
        with self._lock:
            if self._act is not None:
                _logged(self._act, "an alarm")


class SerialWorker:
    """Jobs in the order in which they come, one after the other, on a thread that ends when there are none.

    With ``at_once`` so many are under way together; ``most_waiting`` more may wait for them, None = any number.
    """

    def __init__(self, name: str, *, at_once: int = 1, most_waiting: int | None = None) -> None:
        self._name = name
        self._at_once = at_once
        self._most_waiting = most_waiting
        self._lock = threading.Lock()
        self._waiting: deque[_Job] = deque()
        self._working = 0
        self._threads: list[threading.Thread] = []
        self._closed = False

    @property
    def closed(self) -> bool:
        return self._closed

    def submit(self, work: Callable[[], T]) -> Future[T]:
        """Have it done; what it raises is the future's exception, logged if nobody asks.  Raises Closed and Full."""
        answer = _Answer[T](self._name)
        with self._lock:
            if self._closed:
                raise Closed(f"{self._name}: closed")
            begins = self._working < self._at_once
            if not begins and self._most_waiting is not None and len(self._waiting) >= self._most_waiting:
                raise Full(f"{self._name}: {len(self._waiting)} jobs wait")
            self._waiting.append((partial(_answer, work, answer), answer.cancel))
            if begins:
                self._working += 1
                thread = threading.Thread(target=self._run, name=self._name, daemon=True)
                self._threads = [*(one for one in self._threads if one.is_alive()), thread]
                thread.start()
        return answer

    def do(self, work: Callable[[], object]) -> Future[None]:
        """Run it without a result: what it raises is logged.  Raises Closed and Full."""
        return self.submit(partial(_logged, work, self._name))

    def close(self, seconds: float | None = None, *, finish: bool = False) -> bool:
        """Take no more jobs, drop those that wait (or ``finish`` them), and wait until those under way are over.

        False if they are not within ``seconds``; None = however long it takes.  May be called again, also by a job.
        """
        until = None if seconds is None else Deadline.after(seconds)
        with self._lock:
            self._closed = True
            while self._waiting and not finish:
                _, drop = self._waiting.pop()
                drop()
            threads = [thread for thread in self._threads if thread is not threading.current_thread()]
        for thread in threads:
            thread.join(None if until is None else until.left)
        return not any(thread.is_alive() for thread in threads)

    def _run(self) -> None:
        while True:
            with self._lock:
                if not self._waiting:
                    self._working -= 1
                    return
                run, drop = self._waiting.popleft()
            run()
            del run, drop  # they may hold what a person typed


class Ticker:
    """Calls ``work`` again and again, ``seconds`` after it was over, until stopped; whatever happened in a round.

    ``first``: seconds until the first round, None = as many as between two.
    """

    def __init__(self, name: str, seconds: float, work: Callable[[], None], *, first: float | None = None) -> None:
        self.seconds = seconds
        self._first = seconds if first is None else first
        self._work = work
        self._worker = SerialWorker(name)
        self._name = name
        self._lock = threading.Lock()
        self._alarm: Alarm | None = None

    @property
    def stopping(self) -> bool:
        """Whether a long round should end."""
        return self._worker.closed

    def start(self) -> None:
        """Begin; once only."""
        self._wait(self._first)

    def stop(self, seconds: float | None = None) -> bool:
        """End, and wait until a round that is under way has; False if it has not within ``seconds``.

        May be called again, also by a round.
        """
        over = self._worker.close(0)
        with self._lock:
            alarm = self._alarm
        if alarm is not None:
            alarm.cancel()
        return over or self._worker.close(seconds)

    def _wait(self, seconds: float) -> None:
        with self._lock:
            if not self.stopping:
                self._alarm = Deadline.after(seconds).alarm(self._begin)

    def _begin(self) -> None:
        with suppress(Closed):
            self._worker.do(self._round)

    def _round(self) -> None:
        _logged(self._work, self._name)
        self._wait(self.seconds)


class _Timer:
    """The one thread that waits for whatever is due next; it is there only while something is."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._wake = threading.Event()
        self._due = sched.scheduler(time.monotonic, self._pause)
        self._thread: threading.Thread | None = None

    def at(self, end: float, act: Callable[[], None]) -> sched.Event:
        with self._lock:
            event = self._due.enterabs(end, 0, act)
            self._wake.set()
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="timer", daemon=True)
                self._thread.start()
        return event

    def cancel(self, event: sched.Event) -> None:
        with suppress(ValueError):  # it is over
            self._due.cancel(event)
        self._wake.set()

    def _pause(self, seconds: float) -> None:
        self._wake.wait(seconds)
        self._wake.clear()

    def _run(self) -> None:
        while True:
            self._due.run()
            with self._lock:
                if self._due.empty():
                    self._thread = None
                    return


_timer = _Timer()

_Job = tuple[Callable[[], None], Callable[[], object]]
"""How it is done, how it is dropped."""


class _Answer(Future[T]):
    """Logs an exception that nobody has asked for, once nobody can any more."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._asked = False

    def result(self, timeout: float | None = None) -> T:
        try:
            return super().result(timeout)
        finally:
            self._asked = self.done()

    def exception(self, timeout: float | None = None) -> BaseException | None:
        try:
            return super().exception(timeout)
        finally:
            self._asked = self.done()

    def __del__(self) -> None:
        error = None if self._asked or self.cancelled() or not self.done() else super().exception()
        if error is not None:
            _log_failure(error, self._name)


def _answer(work: Callable[[], T], answer: Future[T]) -> None:
    if not answer.set_running_or_notify_cancel():
        return
    try:
        answer.set_result(work())
    except BaseException as error:
        answer.set_exception(error)
    finally:
        del work, answer  # the exception has this frame, and would be in a circle with its future


def _logged(work: Callable[[], object], name: str) -> None:
    try:
        work()
    except Exception as error:
        _log_failure(error, name)


def _log_failure(error: BaseException, name: str) -> None:
    if isinstance(error, LoggableError):
        _log.error("%s failed: %s", Loggable(name), type_and_text(error))
    else:
        _log.error("%s failed: unforeseen %s", Loggable(name), describe(error))
