"""Makes the bytes of a file of what happened to patrons, and of the notes that go beside it."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from kiosk.library.exchange.layout.cells import NoCode
from kiosk.library.exchange.layout.fixed import DoesNotFit
from kiosk.library.exchange.layout.values import EventKind, Values
from kiosk.library.exchange.layout.writer import Flaw, LayoutWriter
from kiosk.settings.tables.layout import FieldName, Layout

NOTE_COLUMNS = ("event_id", "number", "column", "reason", "original", "written", "characters")


@dataclass(frozen=True, slots=True)
class Waiting:
    """An event that is in no file yet; ``place`` is its order."""

    place: int
    event_id: str
    kind: EventKind
    number: str = field(repr=False)
    content: str = field(repr=False)


@dataclass(slots=True)
class Built:
    """A file in the making.

    ``flaws``: by place, the columns that do not say all; ``problems``: why an event could not be written.
    """

    data: bytearray = field(repr=False)
    lines: int = 0
    places: list[int] = field(default_factory=list)
    flaws: dict[int, str] = field(default_factory=dict)
    problems: dict[int, str] = field(default_factory=dict)
    notes: list[tuple[str, ...]] = field(default_factory=list, repr=False)

    @property
    def note_file(self) -> bytes | None:
        """What the cells do not say, as CSV in UTF-8; None if they say all."""
        if not self.notes:
            return None
        out = io.StringIO(newline="")
        csv.writer(out).writerows([NOTE_COLUMNS, *self.notes])
        return out.getvalue().encode("utf-8-sig")


def build(layout: Layout, waiting: Iterable[Waiting]) -> Built:
    """A file of these events, without those that can't be written."""
    writer = LayoutWriter(layout)
    built = Built(bytearray(writer.head()))
    for event in waiting:
        values = values_of(event.content) | {"event_id": event.event_id, "event_kind": event.kind.value}
        if _add(built, writer, event.place, values):
            built.places.append(event.place)
    return built


def build_roll(layout: Layout, waiting: Iterable[Waiting], everyone: Iterable[Mapping[str, object]]) -> Built:
    """A file of all patrons, which says all that waits."""
    writer = LayoutWriter(layout)
    built = Built(bytearray(writer.head()))
    place_of = {event.number: event.place for event in waiting}
    for patron in everyone:
        values = values_of_row(patron)
        _add(built, writer, place_of.get(values.get("number", ""), 0), values)
    built.places.extend(event.place for event in waiting)
    return built


def _add(built: Built, writer: LayoutWriter, place: int, values: Values) -> bool:
    try:
        line = writer.line(values)
    except (NoCode, DoesNotFit) as error:
        built.problems[place] = str(error)
        return False
    built.data += line.data
    built.lines += 1
    if line.flaws:
        built.flaws[place] = ",".join(sorted(f"{flaw.column}:{flaw.kind.value}" for flaw in line.flaws))
        built.notes += [_note(values, flaw) for flaw in line.flaws]
    return True


def _note(values: Values, flaw: Flaw) -> tuple[str, ...]:
    characters = " ".join(f"U+{ord(c):04X}" for c in flaw.lost)
    known = values.get("event_id", ""), values.get("number", "")
    return (*known, flaw.column, flaw.kind.value, flaw.original, flaw.written, characters)


def values_of(content: str) -> Values:
    """What ``events.content_of`` wrote."""
    return values_of_row(json.loads(content))


_NAMES: tuple[FieldName, ...] = (
    *("number", "barcode", "name", "kana_family", "kana_given", "birth_date", "gender", "address", "phone", "email"),
    *("branch", "category", "registered_on", "expires_on", "consent_version", "language"),
)


def values_of_row(row: Mapping[str, object]) -> Values:
    """What a row of the patrons' table says."""
    return {name: str(row[name]) for name in _NAMES if row.get(name)}
