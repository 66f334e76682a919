"""The words of findings: by the stable names and reasons of the doctor."""

from __future__ import annotations

from kiosk.messages import Messages
from kiosk.screen.values.elements import Note, NoticeKind
from kiosk.staffscreen.reports import CheckFound, CheckVerdict

_KINDS = {
    CheckVerdict.FAULT: NoticeKind.FAULT,
    CheckVerdict.WARNING: NoticeKind.ATTENTION,
    CheckVerdict.UNKNOWN: NoticeKind.ATTENTION,
}
_ORDER = list(CheckVerdict)


def key_of(name: str) -> str:
    """A check as the keys of the messages have it."""
    return name.replace(".", "-")


def found(words: Messages, name: str, reason: str) -> str:
    """What was found, as a sentence.  Raises MissingMessage for a reason without words."""
    own = f"found-{key_of(name)}-{reason}"
    return words(own if words.has(own) else f"found-{reason}")


def remedy(words: Messages, name: str, reason: str) -> str:
    """What staff do about it."""
    own = f"remedy-{key_of(name)}-{reason}"
    return words(own if words.has(own) else "remedy")


def notes_of(say: Messages, words: Messages, checks: tuple[CheckFound, ...]) -> tuple[Note, ...]:
    """Each check that needs somebody, with what to do, the worst first."""
    return tuple(
        Note(_KINDS[each.verdict], _line(say, words, each))
        for verdict in _ORDER
        if verdict in _KINDS
        for each in checks
        if each.verdict is verdict
    )


def others_of(say: Messages, words: Messages, checks: tuple[CheckFound, ...]) -> tuple[Note, ...]:
    """By name those that are well, and those that were not asked."""
    notes = []
    for verdict, key, kind in (
        (CheckVerdict.OK, "checks-ok", NoticeKind.DONE),
        (CheckVerdict.NOT_ASKED, "checks-not-asked", NoticeKind.INFO),
    ):
        names = [words(f"check-{key_of(each.name)}") for each in checks if each.verdict is verdict]
        if names:
            notes.append(Note(kind, say(key, names=say("names-between").join(names))))
    return tuple(notes)


def _line(say: Messages, words: Messages, check: CheckFound) -> str:
    name, reason = check.name, check.reason
    return say(
        "check-line",
        name=words(f"check-{key_of(name)}"),
        found=found(words, name, reason),
        remedy=remedy(words, name, reason),
    )


def summary(say: Messages, checks: tuple[CheckFound, ...], over: bool) -> Note:
    """All of it in one sentence."""
    verdicts = [each.verdict for each in checks]
    counted = [
        say(f"count-{verdict.value}", count=verdicts.count(verdict)) for verdict in _KINDS if verdict in verdicts
    ]
    if not over:
        return Note(NoticeKind.INFO, say("menu-checking", done=len(checks)))
    if not counted:
        return Note(NoticeKind.DONE, say("menu-well"))
    kind = NoticeKind.FAULT if CheckVerdict.FAULT in verdicts else NoticeKind.ATTENTION
    return Note(kind, say("menu-found", parts=say("count-between").join(counted)))
