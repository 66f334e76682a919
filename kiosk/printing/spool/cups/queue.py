"""One queue of a CUPS server: what it says of itself, and the jobs in it (RFC 8011)."""

from __future__ import annotations

import getpass
import itertools
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import quote

from kiosk.faults import LoggableError
from kiosk.printing.spool.cups import ipp
from kiosk.printing.spool.cups.ipp import Attribute, Attributes
from kiosk.printing.spool.cups.reasons import HOLDING, STOPPED, condition
from kiosk.printing.spool.settle import Condition, Look, Stage

PRINT_JOB, CANCEL_JOB, GET_JOB, GET_JOBS, GET_PRINTER = 0x0002, 0x0008, 0x0009, 0x000A, 0x000B
"""Operations (RFC 8011, 5.4.15)."""

_WITH_ERRORS = "job-completed-with-errors"
_NOT_FOUND, _GONE = 0x0406, 0x0407
_STAGES: Mapping[int, Stage] = {
    3: Stage.WAITING, 4: Stage.HELD, 5: Stage.WORKING, 6: Stage.WAITING,
    7: Stage.CANCELLED, 8: Stage.ABORTED, 9: Stage.ENDED,
}  # fmt: skip
_CONFIRMING = frozenset({"ipp", "ipps", "dnssd", "implicitclass", "cups-pdf", "file"})
"""Ways to a device that end a job only when the device said it is over; socket, lpd and usb only hand bytes over."""


class QueueFault(LoggableError):
    """Raised when the print server says no; the text names operation and status, nothing of the document."""

    def __init__(self, operation: int, status: int) -> None:
        super().__init__(f"IPP operation 0x{operation:04x} was answered 0x{status:04x}")
        self.status = status


@dataclass(frozen=True)
class Standing:
    """A queue at one moment.

    ``shut``: it takes no job on, holds new ones, or prints none; else its faults may be those of a job long gone, for
    CUPS keeps them until the next job.  ``confirms``: it ends a job only when the printer said that it is over.
    """

    condition: Condition
    confirms: bool
    shut: bool
    reasons: frozenset[str]


class CupsQueue:
    """Asks and orders, one request each; raises LinkDown, IppFault or QueueFault."""

    def __init__(self, name: str, post: Callable[[str, bytes], bytes]) -> None:
        """``post`` sends bytes to a path and returns the answer (IppLink.post)."""
        self._path = f"/printers/{quote(name, safe='')}"
        self._post = post
        self._numbers = itertools.count(1)
        try:
            self._user = getpass.getuser()
        except (KeyError, OSError):
            self._user = "kiosk"

    def standing(self, stale: frozenset[str] = frozenset()) -> Standing:
        """Ask the queue how it is; ``stale`` reasons were there before the job in question."""
        wanted = ("printer-state", "printer-state-reasons", "printer-is-accepting-jobs", "device-uri")
        said = self._ask(GET_PRINTER, [_wanted(*wanted)]).group(ipp.PRINTER)
        reasons = [reason for reason in said.get("printer-state-reasons", ()) if isinstance(reason, str)]
        accepting = said.get("printer-is-accepting-jobs", (True,))[0] is not False
        scheme = str(said.get("device-uri", ("",))[0]).partition(":")[0]
        state = _number(said, "printer-state")
        seen = condition(state, reasons, accepting=accepting, stale=stale)
        holds = HOLDING in reasons
        return Standing(seen, scheme in _CONFIRMING, state == STOPPED or not accepting or holds, frozenset(reasons))

    def send(self, title: str, document: bytes, options: Mapping[str, str]) -> int:
        """Queue a PDF and return its job's id; ``options`` are job attributes, as with ``lp -o``."""
        kind = Attribute("document-format", ipp.MIME, ("application/pdf",))
        about = [Attribute("job-name", ipp.NAME, (title,)), kind]
        job = [_option(name, value) for name, value in options.items()]
        return _number(self._ask(PRINT_JOB, about, job, document).group(ipp.JOB), "job-id")

    def find(self, wanted: Callable[[str], bool]) -> list[int]:
        """Return this account's jobs whose name is wanted, whatever became of them."""
        mine = Attribute("my-jobs", ipp.BOOLEAN, (True,))
        about = [Attribute("which-jobs", ipp.KEYWORD, ("all",)), mine, _wanted("job-id", "job-name")]
        jobs = (found for tag, found in self._ask(GET_JOBS, about).groups if tag == ipp.JOB)
        return [_number(job, "job-id") for job in jobs if wanted(str(job.get("job-name", ("",))[0]))]

    def look(self, job: int, pages: int = 0) -> Look:
        """Ask how far a job is; ``pages`` are the impressions it has in all, 0 where that is not known."""
        marks = ("job-state", "job-state-reasons", "job-impressions-completed", "job-media-sheets-completed")
        try:
            said = self._ask(GET_JOB, [_job(job), _wanted(*marks)]).group(ipp.JOB)
        except QueueFault as fault:
            if fault.status in (_NOT_FOUND, _GONE):
                return Look(Stage.GONE)
            raise
        impressions = said.get("job-impressions-completed", (None,))[0]
        counted = impressions if type(impressions) is int and impressions >= 0 else None
        return Look(
            _STAGES.get(_number(said, "job-state"), Stage.WAITING),
            tuple(said.get(mark) for mark in marks),
            errors=_WITH_ERRORS in said.get("job-state-reasons", ()),
            impressions=counted,
            counted_out=counted is not None and 0 < pages <= counted,
        )

    def cancel(self, job: int, *, purge: bool = False) -> None:
        """End a job; ``purge`` also deletes its document and the record of it (a CUPS extension)."""
        self._ask(CANCEL_JOB, [_job(job), Attribute("purge-job", ipp.BOOLEAN, (purge,))])

    def _ask(
        self, operation: int, about: list[Attribute], job: list[Attribute] | None = None, document: bytes = b""
    ) -> ipp.Answer:
        first = [
            Attribute("attributes-charset", ipp.CHARSET, ("utf-8",)),
            Attribute("attributes-natural-language", ipp.LANGUAGE, ("en",)),
            Attribute("printer-uri", ipp.URI, (f"ipp://localhost{self._path}",)),
        ]
        # RFC 8011, 4.1.5: the job's id comes straight after the printer it belongs to.
        rest = sorted(about, key=lambda one: one.name != "job-id")
        user = Attribute("requesting-user-name", ipp.NAME, (self._user,))
        at = 1 if rest and rest[0].name == "job-id" else 0
        groups = [(ipp.OPERATION, [*first, *rest[:at], user, *rest[at:]])]
        if job:
            groups.append((ipp.JOB, job))
        number = next(self._numbers)
        answer = ipp.parse(self._post(self._path, ipp.encode(operation, number, groups) + document))
        if answer.request != number:
            raise ipp.IppFault("the answer belongs to another request")
        if answer.status >= 0x0100:
            raise QueueFault(operation, answer.status)
        return answer


def _wanted(*names: str) -> Attribute:
    return Attribute("requested-attributes", ipp.KEYWORD, names)


def _job(number: int) -> Attribute:
    return Attribute("job-id", ipp.INTEGER, (number,))


def _option(name: str, value: str) -> Attribute:
    """CUPS takes numbers, yes/no and words alike, as ``lp -o`` sends them."""
    if value.isascii() and value.isdecimal():
        return Attribute(name, ipp.ENUM if name == "orientation-requested" else ipp.INTEGER, (int(value),))
    if value in ("true", "false"):
        return Attribute(name, ipp.BOOLEAN, (value == "true",))
    return Attribute(name, ipp.KEYWORD, (value,))


def _number(said: Attributes, name: str) -> int:
    value = said.get(name, (None,))[0]
    if isinstance(value, bool) or not isinstance(value, int):
        raise ipp.IppFault(f"the answer lacks {name}")
    return value
