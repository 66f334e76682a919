"""Holds the port's promise for a service in the same process: Refused or Unavailable, and nothing else."""

from __future__ import annotations

import functools
import logging
from collections.abc import Callable
from typing import ParamSpec, TypeVar

from kiosk.faults import describe, told
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
            log.info("%s refused: %s", method.__name__, told(no))
            raise
        except StoreError as error:
            log.error("%s unavailable: %s", method.__name__, told(error))
            raise Unavailable(f"patron store: {type(error).__name__}") from None
        except Exception as error:
            log.error("%s unavailable: unforeseen %s", method.__name__, describe(error))
            raise Unavailable(f"unforeseen {type(error).__name__}") from None

    return guarded
