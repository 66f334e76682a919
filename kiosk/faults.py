"""What a log may say of an exception: type and source lines, never its text, which may quote a person or a secret."""

from __future__ import annotations

import logging
import sys
import threading
import warnings
from collections.abc import Callable, Iterator
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import asyncio  # a kiosk without an event loop of asyncio's need not load it

log = logging.getLogger("kiosk.faults")

_MAX_FRAMES = 12
"""Frames of one exception, from where it was raised outwards."""
_MAX_CAUSES = 5
_PACKAGE = __file__.replace("\\", "/").rpartition("/")[0] + "/"


class Loggable(str):
    """A text a log may have: made of names of our own code, of codes, settings, devices and files of ours.

    To make one is to vouch for it; ``tests/house/test_log_calls.py`` lists who does, and why.
    """

    __slots__ = ()


class LoggableError(Exception):
    """An exception whose text is safe to log: constants, states, sizes, names of files and settings.

    Nothing that was typed, that a card holds, or that another program sent.
    """


def type_and_text(error: LoggableError) -> Loggable:
    """For an exception whose text may be logged."""
    return Loggable(f"{type(error).__name__}: {error}")


def describe(error: BaseException) -> Loggable:
    """Type and source lines of an exception and of its causes, on one line."""
    return Loggable("; caused by ".join(_described(each) for each in _chain(error)))


def _described(error: BaseException) -> str:
    within = ""
    if isinstance(error, BaseExceptionGroup):
        within = f" of {', '.join(type(each).__name__ for each in error.exceptions[:_MAX_CAUSES])}"
    frames = list(_frames(error.__traceback__))[-_MAX_FRAMES:]
    return f"{type(error).__name__}{within} at {' < '.join(reversed(frames)) or 'no known place'}"


def _chain(error: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    cause: BaseException | None = error
    while cause is not None and id(cause) not in seen and len(seen) < _MAX_CAUSES:
        seen.add(id(cause))
        yield cause
        cause = cause.__cause__ or (None if cause.__suppress_context__ else cause.__context__)


def _frames(trace: TracebackType | None) -> Iterator[str]:
    while trace is not None:
        code = trace.tb_frame.f_code
        yield f"{source_file(code.co_filename)}:{trace.tb_lineno}:{code.co_name}"
        trace = trace.tb_next


def source_file(path: str) -> str:
    """Within our package, or the file's own name: whole paths name the account they lie in."""
    path = path.replace("\\", "/")
    return path.removeprefix(_PACKAGE) if path.startswith(_PACKAGE) else path.rpartition("/")[2]


def catch_everything(unforeseen: Callable[[], None] = lambda: None) -> None:
    """Log uncaught exceptions of all threads, and call ``unforeseen``; log warnings of Python's by their places."""

    def on_main(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        log_unexpected(error)
        unforeseen()

    def on_thread(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            log_unexpected(args.exc_value)
            unforeseen()

    def on_unraisable(args: sys.UnraisableHookArgs) -> None:
        """What a destructor raised: it can't stop anything."""
        if args.exc_value is not None:
            log.error("left over: %s", describe(args.exc_value))

    def on_warning(_text: object, kind: type[Warning], file: str, line: int, *_more: object, **_named: object) -> None:
        log.warning("Python warns: %s at %s:%d", Loggable(kind.__name__), Loggable(source_file(file)), line)

    sys.excepthook = on_main
    threading.excepthook = on_thread
    sys.unraisablehook = on_unraisable
    warnings.showwarning = on_warning  # type: ignore[assignment]  # what it gets more is of no use


def log_unexpected(error: BaseException) -> None:
    log.critical("unexpected in %s: %s", Loggable(threading.current_thread().name), describe(error))


def redact_log_faults(handler: logging.Handler) -> None:
    """Have the handler report a record it can't write by its source line; the default prints its values and a text."""
    handler.handleError = _on_log_fault  # type: ignore[method-assign]


def _on_log_fault(record: logging.LogRecord) -> None:
    error = sys.exc_info()[1]
    if sys.stderr is not None and error is not None:
        place = f"{record.pathname.replace(chr(92), '/').rpartition('/')[2]}:{record.lineno}"
        sys.stderr.write(f"a log record of {place} could not be written: {describe(error)}\n")


_LOOP_FAULTS = (
    "Exception in callback",
    "Task exception was never retrieved",
    "Future exception was never retrieved",
    "Task was destroyed but it is pending",
)
"""How what asyncio says begins; the rest of it shows what a callback was given."""


def on_loop(loop: asyncio.AbstractEventLoop, context: dict[str, object]) -> None:  # noqa: ARG001 - as asyncio calls it
    """An exception handler for an event loop: asyncio's own shows the exception's text within that of a task."""
    error = context.get("exception")
    said = str(context.get("message", ""))
    what = next((Loggable(known) for known in _LOOP_FAULTS if said.startswith(known)), Loggable("unhandled"))
    why = describe(error) if isinstance(error, BaseException) else Loggable("no exception")
    log.error("event loop: %s: %s", what, why)
