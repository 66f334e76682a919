"""Holds the port's promise for a service in the same process: Refused or Unavailable, and nothing else."""

from __future__ import annotations

import functools
import logging
import traceback
from collections.abc import Callable
from typing import ParamSpec, TypeVar

from kiosk.library.port import StoreError
from kiosk.service.port import Refused, Unavailable

log = logging.getLogger("kiosk.service")

P = ParamSpec("P")
R = TypeVar("R")


def answers(method: Callable[P, R]) -> Callable[P, R]:
    """Turn whatever goes wrong into the port's exceptions; the log has no personal data."""

    @functools.wraps(method)
    def guarded(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return method(*args, **kwargs)
        except Refused as no:
            log.info("%s refused: %s", method.__name__, no)
            raise
        except StoreError as error:
            log.error("%s unavailable: %s: %s", method.__name__, type(error).__name__, error)
            raise Unavailable(f"patron store: {type(error).__name__}") from None
        except Exception as error:
            # Neither text nor values of an unforeseen error: they may name the person.
            frame = traceback.extract_tb(error.__traceback__)[-1]
            place = f"{frame.filename}:{frame.lineno}"
            log.error("%s unavailable: unforeseen %s at %s", method.__name__, type(error).__name__, place)
            raise Unavailable(f"unforeseen {type(error).__name__}") from None

    return guarded
