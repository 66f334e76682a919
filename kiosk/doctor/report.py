"""What was found, as JSON (docs/doctor.md) and as a table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from kiosk import __version__
from kiosk.doctor.finding import Value, Verdict
from kiosk.doctor.runner import Result

FORMAT = 1
"""Of the JSON; raised when a name or a meaning changes, not when something is added."""

_WORDS = {
    Verdict.OK: "ok",
    Verdict.WARNING: "warning",
    Verdict.FAULT: "FAULT",
    Verdict.UNKNOWN: "unknown",
    Verdict.NOT_ASKED: "-",
}
_PLURAL = {
    Verdict.FAULT: "faults",
    Verdict.WARNING: "warnings",
    Verdict.UNKNOWN: "unknown",
    Verdict.OK: "ok",
    Verdict.NOT_ASKED: "not asked",
}


@dataclass(frozen=True, slots=True)
class Report:
    """All results of one look.  ``profile`` is the file's name as it was given, '' for the demo's own."""

    results: tuple[Result, ...]
    kiosk: str
    profile: str
    demo: bool
    made_at: datetime
    seconds: float

    @property
    def verdict(self) -> Verdict:
        """The worst of all; what was not asked does not count."""
        found = {result.finding.verdict for result in self.results}
        return next((verdict for verdict in Verdict if verdict in found), Verdict.OK)

    def json(self) -> dict[str, Value]:
        """As the command line prints it."""
        return {
            "format": FORMAT,
            "verdict": self.verdict.value,
            "made_at": self.made_at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z"),
            "version": __version__,
            "kiosk": self.kiosk,
            "profile": self.profile,
            "demo": self.demo,
            "seconds": round(self.seconds, 3),
            "checks": [_json(result) for result in self.results],
        }

    def lines(self) -> Iterator[str]:
        """As a table: verdict, name, finding; below it what to do."""
        width = max((len(result.name) for result in self.results), default=0)
        indent = " " * (9 + width + 2)
        for result in self.results:
            first, *more = result.finding.text.splitlines() or [""]
            yield f"{_WORDS[result.finding.verdict]:<8} {result.name:<{width}}  {first}"
            yield from (indent + line for line in more)
            yield from (f"{indent}-> {line}" for line in result.finding.remedy.splitlines())
        counted = Counter(result.finding.verdict for result in self.results)
        yield ", ".join(f"{counted[verdict]} {words}" for verdict, words in _PLURAL.items() if counted[verdict])


def _json(result: Result) -> dict[str, Value]:
    finding = result.finding
    return {
        "name": result.name,
        "verdict": finding.verdict.value,
        "reason": finding.reason,
        "finding": finding.text,
        "remedy": finding.remedy,
        "seconds": round(result.seconds, 3),
        "values": dict(finding.values),
    }
