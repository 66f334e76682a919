"""How a kiosk is, of what it said last and when that was: values only."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from kiosk.identity.revocation.freshness import FAR, SKEW
from kiosk.library.books.fleet.reports import Heartbeat

SECONDS = 15.0
"""Between two heartbeats."""
LATE = timedelta(seconds=25)
SILENT = timedelta(seconds=45)
"""After that nobody can tell how it is: the network may be away, or switched off for the night."""
FROZEN = timedelta(seconds=40)
"""A kiosk draws at least once between two heartbeats; this long, and its screen hangs or is off."""


class Verdict(StrEnum):
    """The worst first."""

    FAULT = "fault"
    UNKNOWN = "unknown"
    WARNING = "warning"
    OK = "ok"


_ORDER = list(Verdict)


@dataclass(frozen=True, slots=True)
class Found:
    """What was found of one part of a kiosk; ``reason`` is a stable word of docs/service.md or docs/doctor.md."""

    name: str
    verdict: Verdict
    reason: str


@dataclass(frozen=True, slots=True)
class Health:
    """``beat`` is None for a kiosk that never reported; ``since`` is when it began to be so, None = nobody knows.

    ``found`` is what it said last, though it may be silent by now; ``marks`` what of it is out of date.
    """

    kiosk_id: str
    verdict: Verdict
    reason: str
    since: datetime | None
    found: tuple[Found, ...] = ()
    marks: tuple[str, ...] = ()
    beat: Heartbeat | None = None

    @property
    def needs_somebody(self) -> bool:
        return self.verdict in (Verdict.FAULT, Verdict.UNKNOWN)


def of_clock(ahead: timedelta) -> Found:
    """``ahead``: of the service's clock, negative = behind."""
    if abs(ahead) > SKEW:
        return Found("clock", Verdict.FAULT, "off")
    if abs(ahead) > FAR:
        return Found("clock", Verdict.WARNING, "drifting")
    return Found("clock", Verdict.OK, "agrees")


def of_screen(sent_at: datetime, drawn_at: datetime | None) -> Found:
    if drawn_at is None:
        return Found("screen", Verdict.WARNING, "not-yet")
    if sent_at - drawn_at > FROZEN:
        return Found("screen", Verdict.FAULT, "frozen")
    return Found("screen", Verdict.OK, "drawn")


def worst(found: Iterable[Found]) -> Found | None:
    """What matters first; None if nothing is wrong.  What nobody can tell of one part does not make a kiosk unknown."""
    wrong = [one for one in found if one.verdict in (Verdict.FAULT, Verdict.WARNING)]
    return min(wrong, key=lambda one: _ORDER.index(one.verdict), default=None)


def together(found: Iterable[Found]) -> Iterator[Found]:
    """Of each name only the worst, in the order in which the names came."""
    by_name: dict[str, Found] = {}
    for one in found:
        known = by_name.get(one.name)
        if known is None or _ORDER.index(one.verdict) < _ORDER.index(known.verdict):
            by_name[one.name] = one
    yield from by_name.values()


def written(found: Iterable[Found]) -> str:
    return json.dumps([[one.name, one.verdict.value, one.reason] for one in found])


def read(text: str) -> tuple[Found, ...]:
    return tuple(Found(name, Verdict(verdict), reason) for name, verdict, reason in json.loads(text))


def judged(beat: Heartbeat, now: datetime, marks: tuple[str, ...] = ()) -> Health:
    """How it is now."""
    found, age = read(beat.findings), now - beat.heard_at
    if age > SILENT:
        return Health(beat.kiosk_id, Verdict.UNKNOWN, "silent", beat.heard_at, found, marks, beat)
    wrong = worst(found)
    if age > LATE and (wrong is None or wrong.verdict is not Verdict.FAULT):
        return Health(beat.kiosk_id, Verdict.WARNING, "late", beat.heard_at, found, marks, beat)
    reason = "" if wrong is None else f"{wrong.name}.{wrong.reason}"
    verdict = Verdict.OK if wrong is None else wrong.verdict
    return Health(beat.kiosk_id, verdict, reason, beat.since, found, marks, beat)


def fleet(known: Iterable[str], beats: Sequence[Heartbeat], now: datetime, version: str) -> list[Health]:
    """All kiosks by name: those that are ``known``, and those that report; ``version`` is the service's."""
    profile = current_profile([beat for beat in beats if now - beat.heard_at <= SILENT] or beats)
    by_name = {beat.kiosk_id: beat for beat in beats}
    found = []
    for name in sorted({*known, *by_name}):
        beat = by_name.get(name)
        if beat is None:
            found.append(Health(name, Verdict.UNKNOWN, "version-does-not-report", None))
            continue
        marks = ["version"] * (beat.version != version) + ["profile"] * (beat.profile != profile)
        found.append(judged(beat, now, tuple(marks)))
    return found


def current_profile(beats: Sequence[Heartbeat]) -> str:
    """The profile most kiosks have; of those that equally many have, the one that somebody took up last."""
    have = Counter(beat.profile for beat in beats)
    newest = {beat.profile: beat.profile_at for beat in sorted(beats, key=lambda beat: beat.profile_at)}
    return max(have, key=lambda each: (have[each], newest[each]), default="")
