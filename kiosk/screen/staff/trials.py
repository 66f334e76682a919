"""What came of what staff tried: a card, a page, the screen."""

from __future__ import annotations

from kiosk.messages import Messages
from kiosk.screen.staff.words import found, remedy
from kiosk.screen.values.elements import Note, NoticeKind
from kiosk.staffscreen.state import PrintTestState, StaffScreen
from kiosk.visit.event.external import CardIdentified, CardKind, PrintPhase
from kiosk.visit.pause import Pauses

_PRINTED = {
    PrintPhase.SENDING: NoticeKind.INFO,
    PrintPhase.PRINTING: NoticeKind.INFO,
    PrintPhase.DONE: NoticeKind.DONE,
    PrintPhase.UNKNOWN: NoticeKind.ATTENTION,
}


def card_notes(say: Messages, state: StaffScreen) -> tuple[Note, ...]:
    """What lies there, and whether a registration could be made with it."""
    test = state.card
    if state.away is not None:
        return (Note(NoticeKind.FAULT, say("card-no-reader")),)
    if test.asked:
        return (Note(NoticeKind.INFO, say("card-reading")),)
    if test.failure is not None:
        failure = test.failure.value.replace("_", "-")
        return (Note(NoticeKind.FAULT, say(f"card-failed-{failure}")), _again(say))
    return (*_seen(say, test.seen), _again(say)) if test.seen is not None else ()


def _again(say: Messages) -> Note:
    return Note(NoticeKind.INFO, say("card-again"))


def _seen(say: Messages, card: CardIdentified) -> tuple[Note, ...]:
    mine = card.kind is CardKind.MY_NUMBER
    notes = [Note(NoticeKind.DONE if mine else NoticeKind.ATTENTION, say(f"card-{card.kind.value.replace('_', '-')}"))]
    if mine and not card.can_sign:
        notes.append(Note(NoticeKind.ATTENTION, say("card-cannot-sign")))
    elif mine:
        notes.append(Note(NoticeKind.DONE, say("card-can-sign")))
        if card.tries_left == 0:
            notes.append(Note(NoticeKind.ATTENTION, say("card-locked")))
        elif card.tries_left is not None:
            notes.append(Note(NoticeKind.INFO, say("card-tries", count=card.tries_left)))
    return tuple(notes)


def print_notes(say: Messages, checks: Messages, state: PrintTestState) -> tuple[Note, ...]:
    """How far the test page is."""
    if state.phase in _PRINTED:
        return (Note(_PRINTED[state.phase], say(f"print-{state.phase.value}")),)
    if state.phase is not PrintPhase.FAILED:
        return ()
    reason = state.reason if checks.has(f"found-printer-state-{state.reason}") else "other"
    said = {"found": found(checks, "printer.state", reason), "remedy": remedy(checks, "printer.state", reason)}
    return (Note(NoticeKind.FAULT, say("print-failed", **said)),)


def pause_notes(say: Messages, state: StaffScreen, pauses: Pauses) -> tuple[Note, ...]:
    """Whether patrons can use the kiosk, and who said that they can't."""
    notes = []
    if pauses.staff is not None:
        notes.append(Note(NoticeKind.ATTENTION, say("pause-staff", reason=say(f"pause-{pauses.staff.reason.value}"))))
    if pauses.desk is not None:
        notes.append(Note(NoticeKind.ATTENTION, say("pause-desk", reason=say(f"pause-{pauses.desk.reason.value}"))))
    if state.unkept:
        notes.append(Note(NoticeKind.FAULT, say("pause-unkept")))
    return tuple(notes) or (Note(NoticeKind.DONE, say("pause-none")),)


def screen_notes(say: Messages, state: StaffScreen) -> tuple[Note, ...]:
    """What came of the test of touches."""
    if state.missing is None:
        return ()
    if not state.missing:
        return (Note(NoticeKind.DONE, say("screen-all")),)
    return (Note(NoticeKind.FAULT, say("screen-missing", count=state.missing)),)
