"""How the printer is, and whether everything this kiosk prints fits on its paper."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.app.print_check import check_prints
from kiosk.app.printers import PrinterFault, PrinterState, printables_of, state_of
from kiosk.app.texts import catalogues, facts_of
from kiosk.doctor.finding import Finding, Value, fault, ok, unknown, warning
from kiosk.doctor.installation import Installation, settled
from kiosk.doctor.runner import Check
from kiosk.faults import LoggableError
from kiosk.messages import Messages
from kiosk.printing.spool.advice import ADVICE
from kiosk.printing.spool.cups.queue import QueueFault
from kiosk.printing.spool.jobs import FaultReason
from kiosk.settings.profile import Profile
from kiosk.settings.tables.printer import Printer

STATE, SHEETS = "printer.state", "printer.sheets"
_NOT_FOUND = 0x0406
_HANGS = "The print system hangs: restart it (CUPS: systemctl restart cups; Windows: the service Spooler)."


def checks(site: Installation) -> list[Check]:
    """Each of them alone: what is printed can be laid out though the printer hangs."""
    profile = site.profile
    if profile is None:
        return [settled((STATE, SHEETS), "no-profile", "not looked at before the profile is well")]
    if profile.printer.kind == "none":
        return [settled((STATE, SHEETS), "none", 'this kiosk prints nothing (printer.kind = "none")')]
    return [_state_check(profile.printer), Check((SHEETS,), 20.0, lambda: {SHEETS: sheets(profile)})]


def _state_check(printer: Printer) -> Check:
    if printer.kind == "pdf":
        return settled((STATE,), "pdf", f"cards become files in {printer.folder}")
    try:
        ask = state_of(printer)
    except PrinterFault as reason:
        found = fault("unusable", str(reason), "Change printer.kind.")
        return Check((STATE,), 1.0, lambda: {STATE: found})
    if ask is None:
        raise AssertionError(f"a printer of kind {printer.kind} can be asked")
    return Check((STATE,), 8.0, lambda: {STATE: state(printer, ask)}, _HANGS)


def state(printer: Printer, ask: Callable[[], PrinterState]) -> Finding:
    """What it says of itself."""
    name = printer.name or printer.kind
    about: dict[str, Value] = {"kind": printer.kind, "printer": name}
    try:
        found = ask()
    except QueueFault as no:
        if no.status == _NOT_FOUND:
            return fault("missing", f"there is no queue {name}", "Set it up, or mend printer.name.", **about)
        return fault("refused", f"the print system does not tell about {name}: {no}", "Look into its log.", **about)
    except (LoggableError, OSError) as no:
        reason = str(no) if isinstance(no, LoggableError) else no.strerror or type(no).__name__
        return fault("not-reached", f"{name}: {reason}", f"{_begun(ADVICE[FaultReason.OFFLINE])}.", **about)
    return _judged(name, found, about)


def _judged(name: str, found: PrinterState, about: dict[str, Value]) -> Finding:
    condition = found.condition
    if condition is None:
        said = f"{name} is there and says nothing of paper or covers"
        return unknown("silent", said, "Print a test page: kiosk print-test", **about)
    if condition.fault is not None and found.of_now:
        word = condition.fault.value
        return fault(word, f"{name} says: {word}", f"{_begun(ADVICE[condition.fault])}.", **about)
    hint = condition.fault or condition.hint
    if hint is not None:
        said = f"{name} says {hint.value}, perhaps of an earlier job"
        return warning(hint.value, said, f"Perhaps {ADVICE[hint]}. Print a test page: kiosk print-test", **about)
    if condition.low:
        return warning("low", f"{name} says that paper or ribbon is running out", "Have it filled up.", **about)
    return ok("ready", f"{name} is ready", **about)


def sheets(profile: Profile) -> Finding:
    """Everything it may ever print, in every language, with this library's longest number."""
    printables, texts = printables_of(profile), catalogues()
    try:
        for tag, _name in facts_of(profile).languages:
            check_prints(profile, printables, facts_of(profile, tag), Messages(tag, texts))
    except PrinterFault as reason:
        return fault("do-not-fit", str(reason), "Mend the template or the texts; docs/printing.md says how.")
    paper = printables.papers
    return ok("fit", f"all it prints fits on {paper.paper.value}", paper=paper.paper.value, dpi=paper.dpi)


def _begun(words: str) -> str:
    return words[:1].upper() + words[1:]
