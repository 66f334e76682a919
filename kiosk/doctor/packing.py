"""Makes a support bundle of what was found on this kiosk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kiosk import resources
from kiosk.doctor.bundle import Member, members, write
from kiosk.doctor.installation import Installation
from kiosk.doctor.report import Report
from kiosk.settings.load import load_whole
from kiosk.settings.reading.whole import ProfileError
from kiosk.settings.sources.effective import effective

_NAMES_SOMEBODY = ("user",)
"""Keys that are no secret, and may name a person's account elsewhere."""


def pack(target: Path, report: Report, site: Installation) -> list[Member]:
    """Write it; what is in it.  Raises :class:`~kiosk.doctor.bundle.CannotWrite`."""
    return write(target, members(report.json(), list(_configuration(site)), site.logs))


def _configuration(site: Installation) -> Iterator[dict[str, object]]:
    """Every key as it holds and where from, as ``kiosk config show`` has it; nothing of a profile with faults."""
    if site.file is None and not site.demo:
        return
    file = site.file or resources.path("profiles", "demo.toml")
    base = site.data if site.file is None else None
    try:
        whole = load_whole(file, base=base, demo=site.demo, certificates=False)
    except ProfileError:
        return  # the report has its faults
    for each in effective(whole):
        hidden = each.hidden or each.key.rpartition(".")[2] in _NAMES_SOMEBODY
        yield {
            "key": each.key,
            "value": None if hidden else each.value,
            "set": each.is_set,
            "hidden": hidden,
            "source": each.source,
            "line": each.line,
            "name": each.name,
        }
