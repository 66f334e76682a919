"""What staff or IT do about each reason why nothing came out."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.printing.spool.jobs import FaultReason

ADVICE: Mapping[FaultReason, str] = {
    FaultReason.PAPER: "there is no paper, or the wrong one: load paper",
    FaultReason.COVER: "a cover is open: close it",
    FaultReason.OFFLINE: "the printer does not answer: check power, cable, network and printer.name",
    FaultReason.STOPPED: "the queue is stopped or takes no jobs: start it (CUPS: cupsenable and cupsaccept)",
    FaultReason.DRIVER: "the driver or the print system refuses the job: look into its log",
    FaultReason.JAM: "paper is stuck: take it out",
    FaultReason.SUPPLY: "ribbon, ink or toner is used up",
    FaultReason.STUCK: "the job does not get on, without a known reason: look at the printer and its queue",
    FaultReason.UNWRITABLE: "the folder of printer.folder can't be written",
    FaultReason.OTHER: "the printer says no more than that: look at the printer, and into the log",
}
