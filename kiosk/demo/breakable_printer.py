"""A printer that can be broken by hand: for the demo dock, training and tests."""

from __future__ import annotations

from kiosk.printing.layout.sheet import Sheet
from kiosk.printing.spool.jobs import Failed, FaultReason, Printing, Sending
from kiosk.printing.spool.pdf import Report, Spooler


class BreakablePrinter:
    """Passes sheets on while ``fault`` is None; else reports that fault; a jam once printing began."""

    def __init__(self, printer: Spooler) -> None:
        self._printer = printer
        self.fault: FaultReason | None = None

    def start(self) -> None:
        self._printer.start()

    def submit(self, sheet: Sheet, job_name: str, report: Report) -> None:
        """Print, or fail in the way ``fault`` says at this moment."""
        fault = self.fault
        match fault:
            case None:
                self._printer.submit(sheet, job_name, report)
            case FaultReason.JAM:
                report(Sending())
                report(Printing())
                report(Failed(fault))
            case _:
                report(Sending())
                report(Failed(fault))

    def close(self) -> None:
        self._printer.close()
