"""What may be written down about a visit: derived from two states, from a closed list of keys, never personal."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.visit.problems import problem
from kiosk.visit.states import Attract, Done, Reading, Trouble, Typing, Visit


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the log: what happened, with values from a closed list."""

    what: str
    values: Mapping[str, str | int | bool]


def entries(before: Visit, after: Visit) -> tuple[Entry, ...]:
    """What the change from ``before`` to ``after`` means for the log."""
    found: list[Entry] = []
    if before.reader_there != after.reader_there:
        found.append(Entry("reader", {"there": after.reader_there}))
    old, new = before.state, after.state
    if type(old) is not type(new):
        if isinstance(old, Attract):
            found.append(Entry("visit_began", {}))
        found.append(Entry("page", {"from": type(old).__name__, "to": type(new).__name__}))
        if isinstance(new, Attract):
            found.append(Entry("visit_ended", {}))
    if isinstance(new, Trouble) and old != new:
        found.append(Entry("problem", {"code": problem(new.code).code, "variant": new.variant}))
    if isinstance(new, Typing) and not isinstance(old, Typing):
        found.append(Entry("password_asked", {"tries_left": new.tries_left}))
    if isinstance(new, Reading) and isinstance(old, Reading) and old.phase is not new.phase:
        found.append(Entry("reading", {"phase": new.phase.value}))
    if isinstance(new, Done):
        if not isinstance(old, Done):
            found.append(Entry("registered", {"mail": new.patron.mail_accepted}))
        if not isinstance(old, Done) or old.printing is not new.printing:
            found.append(Entry("print", {"phase": new.printing.value, "reason": new.print_reason}))
    if before.warned_at is None and after.warned_at is not None:
        found.append(Entry("idle_warning", {"page": type(new).__name__}))
    return tuple(found)
