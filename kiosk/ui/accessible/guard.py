"""Python that Qt calls from C++ while assistive technology asks: what it raises would end the process."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import wraps
from typing import TypeVar, cast

M = TypeVar("M", bound=Callable[..., object])


def guarded(otherwise: Callable[[], object]) -> Callable[[M], M]:
    """Answer ``otherwise()`` after a fault, which goes the way of every fault nobody caught (a log line, K001)."""

    def wrap(method: M) -> M:
        @wraps(method)
        def answer(*args: object, **kwargs: object) -> object:
            try:
                return method(*args, **kwargs)
            except Exception as error:
                sys.excepthook(type(error), error, error.__traceback__)
                return otherwise()

        return cast(M, answer)

    return wrap
