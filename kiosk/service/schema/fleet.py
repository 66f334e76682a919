"""The heartbeat of a kiosk."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Annotated

from pydantic import BeforeValidator, ConfigDict, Field, PlainSerializer, StringConstraints, WithJsonSchema

from kiosk.operations.fleet import Condition, Outcome, ReportHealth, ReportReadiness
from kiosk.service.schema.binding import Binding
from kiosk.service.schema.model import Answer, Question

MOST_CHECKS = 30
MOST_FINDINGS = 80
MOST_COUNTS = 200
_SECONDS, _DAYS = 2**33, 100_000


def _whole(value: object, most: int, least: int = 0) -> int:
    """JSON has one kind of number: 3.0 is as whole as 3."""
    if isinstance(value, bool) or not isinstance(value, int | float) or value != int(value):
        raise ValueError("a whole number is wanted")
    if not least <= value <= most:
        raise ValueError(f"a number from {least} to {most} is wanted")
    return int(value)


def _moment(value: object) -> datetime:
    return value if isinstance(value, datetime) else datetime.fromtimestamp(_whole(value, _SECONDS), UTC)


def _day(value: object) -> date:
    return value if isinstance(value, date) else _FIRST_DAY + timedelta(days=_whole(value, _DAYS))


def _number(most: int, least: int = 0) -> WithJsonSchema:
    return WithJsonSchema({"type": "integer", "minimum": least, "maximum": most})


def _counting(most: int) -> tuple[BeforeValidator, WithJsonSchema]:
    return BeforeValidator(lambda value: _whole(value, most, 1)), _number(most, 1)


_FIRST_DAY = date(1970, 1, 1)
Moment = Annotated[
    datetime, BeforeValidator(_moment), PlainSerializer(lambda at: round(at.timestamp())), _number(_SECONDS)
]
"""Seconds since 1970, UTC."""
Day = Annotated[date, BeforeValidator(_day), PlainSerializer(lambda day: (day - _FIRST_DAY).days), _number(_DAYS)]
"""Days since 1970-01-01."""

Word = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9.-]{0,39}$")]
VerdictWord = Annotated[str, StringConstraints(pattern=r"^(ok|warning|fault|unknown|not-asked)$")]
Counted = Annotated[str, StringConstraints(pattern=rf"^(K[0-9]{{3}}|{'|'.join(Outcome)})$")]
CodeOrNone = Annotated[str, StringConstraints(pattern=r"^(K[0-9]{3})?$")]
Label = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9.+_-]{1,40}$")]


class _Part(Question):
    model_config = ConfigDict(from_attributes=True)


class CheckQuestion(_Part):
    """What one check of the kiosk found: docs/doctor.md."""

    name: Word
    verdict: VerdictWord
    reason: Word


class CountQuestion(_Part):
    """How often something came about on a day, since the last report that was heard."""

    day: Day
    what: Counted
    count: Annotated[int, *_counting(1_000_000)]


class HealthQuestion(Question):
    """How the kiosk is; nothing of anybody."""

    sent_at: Moment
    run: Label
    number: Annotated[int, *_counting(2**31 - 1)]
    version: Label
    profile: Label
    condition: Annotated[Condition, Field(strict=False)]
    drawn_at: Moment | None
    read_at: Moment | None
    printed_at: Moment | None
    problem: CodeOrNone
    problem_at: Moment | None
    checks: Annotated[list[CheckQuestion], Field(max_length=MOST_CHECKS)]
    counts: Annotated[list[CountQuestion], Field(max_length=MOST_COUNTS)]


class PauseAnswer(Answer):
    """Why the desk has taken the kiosk out of service, and what staff say besides."""

    reason: str
    text: str


class HealthAnswer(Answer):
    """What the desk wants of the kiosk: to be out of service, to report what its doctor finds."""

    pause: PauseAnswer | None = None
    report: str = ""


class ReadinessQuestion(Question):
    """What the doctor of a kiosk finds; nothing of anybody."""

    report: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{16}$")]
    made_at: Moment
    version: Label
    profile: Label
    checks: Annotated[list[CheckQuestion], Field(max_length=MOST_FINDINGS)]


BINDINGS = (
    Binding(
        ReportHealth,
        "health",
        "POST",
        "heartbeats",
        "Say how the kiosk is, every 15 seconds.",
        body=HealthQuestion,
        answer=HealthAnswer,
        seconds=5.0,
    ),
    Binding(
        ReportReadiness,
        "readiness",
        "POST",
        "readiness",
        "Say what the doctor finds, once the answer to a heartbeat asks for it.",
        body=ReadinessQuestion,
    ),
)
