"""The library service is opened after the first page: who asks before that waits, and is told if it can't be opened."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from kiosk.operations.operation import A, Operation
from kiosk.operations.service import DescribeService
from kiosk.service.compose.late import LateService
from kiosk.service.compose.start import CannotStart
from kiosk.service.port import Unavailable
from tests.patience import patience


class Service:
    """Answers with its name, and knows whether it was closed."""

    def __init__(self) -> None:
        self.closed = 0

    def ask(self, _operation: Operation[A]) -> A:
        return "answer"  # type: ignore[return-value]

    def startup_warnings(self) -> tuple[str, ...]:
        return ("warned",)

    def close(self) -> None:
        self.closed += 1


def test_who_asks_before_it_is_open_is_answered_when_it_is() -> None:
    inside = Service()
    late = LateService(lambda: inside)
    with ThreadPoolExecutor() as others:
        asked, warned = others.submit(late.ask, DescribeService()), others.submit(late.startup_warnings)
        assert not asked.done()
        late.open()
        assert asked.result(patience(10)) == "answer"  # type: ignore[comparison-overlap]
        assert warned.result(patience(10)) == ("warned",)
    late.close()
    assert inside.closed == 1


def test_one_that_can_not_be_opened_says_so_to_who_opens_it_and_to_who_asks() -> None:
    def fail() -> Service:
        raise CannotStart("the token can't be used")

    late = LateService(fail)
    with pytest.raises(CannotStart, match="token"):
        late.open()
    with pytest.raises(Unavailable, match="CannotStart"):
        late.ask(DescribeService())
    assert late.startup_warnings() == ()
    late.close()


def test_one_that_is_closed_while_it_is_opened_is_closed_then() -> None:
    inside, opening, go_on = Service(), threading.Event(), threading.Event()

    def slowly() -> Service:
        opening.set()
        assert go_on.wait(patience(10))
        return inside

    late = LateService(slowly)
    with ThreadPoolExecutor() as others:
        opened = others.submit(late.open)
        assert opening.wait(patience(10))
        late.close()
        with pytest.raises(Unavailable):
            late.ask(DescribeService())
        assert inside.closed == 0
        go_on.set()
        opened.result(patience(10))
    assert inside.closed == 1
