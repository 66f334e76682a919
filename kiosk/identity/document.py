"""The application document a card signs: short, readable, and one sequence of bytes for one meaning.

The card's key makes a legally binding signature, so it never signs opaque bytes.  ``docs/document.md`` shows the form.
"""

from __future__ import annotations

import hashlib
import re
import secrets
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from itertools import combinations

from kiosk.patron.returning import Act

VERSION_LINE = "図書館利用者登録申請書 第1版"
ACTS_VERSION_LINE = "図書館利用者手続申請書 第1版"
"""For whoever is a patron already."""
SHOWN_VERSION_LINE, SHOWN_ACTS_VERSION_LINE = "図書館利用者登録申請書 第2版", "図書館利用者手続申請書 第2版"
"""The same, where the consent was shown in another language than Japanese."""
SHOWN_LABELS = ("画面の言語", "画面の同意事項のSHA-256")
"""What the second form has besides, after the digest of the binding text."""
SHOWN_AT = 4
LABELS = ("図書館", "目的", "同意事項の版", "同意事項のSHA-256", "端末", "日時", "一回限りの番号")
PURPOSE = "本人であることを示し、図書館の利用者として登録を申請します。"
"""What the patron declares by signing; the consent page says so too."""

ACTS: Mapping[Act, str] = {
    Act.REISSUE: "利用カードの再発行",
    Act.PASSWORD: "パスワードの再設定",
    Act.CHANGE: "登録内容の変更",
    Act.RENEWAL: "有効期間の更新",
}

NONCE_BYTES = 32
MAX_VALUE = 200
"""Longest single value, in characters."""
MAX_DOCUMENT = 8192

_JST = timezone(timedelta(hours=9))  # not a zone with rules: the offset is part of the form
_TIME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\+09:00")
_HASH = re.compile(r"[0-9a-f]{64}")
_NONCE = re.compile(r"(?:[0-9a-f]{2}){16,64}")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z]{2,8})?")
_BINDING_LANGUAGE = "ja"
_SEPARATOR = ": "


class BadDocument(ValueError):
    """A value that has no place in a document, or bytes that are no document in canonical form."""


@dataclass(frozen=True, slots=True)
class ApplicationDocument:
    """Everything a card signs.  Raises BadDocument on creation for a value that could not be encoded one way only.

    ``consent_digest`` is the SHA-256 of the consent text's UTF-8 bytes and ``nonce`` at least 16 random bytes, both in
    lower-case hex; ``time`` is timezone-aware, in whole seconds.
    """

    library: str
    purpose: str
    consent_version: str
    consent_digest: str
    kiosk: str
    time: datetime
    nonce: str
    registers: bool = True
    """Whether it is for a registration, by its first line."""
    language: str = ""
    """The tag of the language the consent was shown in; '' = in Japanese, the binding text alone."""
    shown_digest: str = ""
    """SHA-256 of the consent text in that language; '' likewise."""

    def __post_init__(self) -> None:
        for text in (self.library, self.purpose, self.consent_version, self.kiosk):
            _check_text(text)
        if not _HASH.fullmatch(self.consent_digest):
            raise BadDocument("the consent digest is not 64 lower-case hex digits")
        if (self.language or self.shown_digest) and not _is_shown(self.language, self.shown_digest):
            raise BadDocument("the language shown is no tag but that of Japanese, or its digest is not 64 digits")
        if not _NONCE.fullmatch(self.nonce):
            raise BadDocument("the nonce is not 16 to 64 bytes of lower-case hex")
        if self.time.tzinfo is None or self.time.microsecond or not 2000 <= self.time.year < 9999:
            raise BadDocument("the time needs a zone, whole seconds and a year since 2000")

    def encode(self) -> bytes:
        """The canonical form: UTF-8 without BOM, a version line, the others in fixed order, each ended by LF."""
        shown = bool(self.language)
        values = (
            self.library,
            self.purpose,
            self.consent_version,
            self.consent_digest,
            *((self.language, self.shown_digest) if shown else ()),
            self.kiosk,
            self.time.astimezone(_JST).isoformat(timespec="seconds"),
            self.nonce,
        )
        first = _FIRST_LINES[self.registers, shown]
        lines = [first, *(f"{label}{_SEPARATOR}{value}" for label, value in zip(labels(shown), values, strict=True))]
        return "".join(f"{line}\n" for line in lines).encode()


def decode(data: bytes) -> ApplicationDocument:
    """The strict inverse: ``decode(x).encode() == x`` for all that is accepted.  Raises BadDocument."""
    if len(data) > MAX_DOCUMENT:
        raise BadDocument("longer than a document can be")
    try:
        lines = data.decode().split("\n")
    except UnicodeDecodeError:
        raise BadDocument("not UTF-8") from None
    form = next((form for form, first in _FIRST_LINES.items() if lines[0] == first), None)
    if form is None or len(lines) != len(labels(form[1])) + 2 or lines[-1]:
        raise BadDocument("not an application document of this version")
    registers, shown = form
    values = [_value(line, label) for line, label in zip(lines[1:-1], labels(shown), strict=True)]
    language, shown_digest = values[SHOWN_AT : SHOWN_AT + 2] if shown else ("", "")
    if shown and not _is_shown(language, shown_digest):
        raise BadDocument("a second form without the language shown")
    library, purpose, consent_version, digest = values[:SHOWN_AT]
    kiosk, time, nonce = values[-3:]
    return ApplicationDocument(
        library, purpose, consent_version, digest, kiosk, _time(time), nonce, registers, language, shown_digest
    )


def labels(shown: bool) -> tuple[str, ...]:
    """The labels of a document's lines, in order; ``shown``: of the second form."""
    return (*LABELS[:SHOWN_AT], *(SHOWN_LABELS if shown else ()), *LABELS[SHOWN_AT:])


_FIRST_LINES = {
    (True, False): VERSION_LINE,
    (False, False): ACTS_VERSION_LINE,
    (True, True): SHOWN_VERSION_LINE,
    (False, True): SHOWN_ACTS_VERSION_LINE,
}
"""By whether it registers, and whether it is of the second form."""


def _is_shown(language: str, digest: str) -> bool:
    tag = _LANGUAGE.fullmatch(language) and language != _BINDING_LANGUAGE
    return bool(tag and _HASH.fullmatch(digest))


def make_document(
    *,
    library: str,
    kiosk: str,
    consent_version: str,
    consent_text: str,
    now: datetime,
    purpose: str = PURPOSE,
    registers: bool = True,
    language: str = _BINDING_LANGUAGE,
    shown_text: str = "",
) -> ApplicationDocument:
    """A new document with a fresh nonce, for one signature.  Raises BadDocument.

    ``consent_text`` is the binding one, ``shown_text`` what was shown where ``language`` is not Japanese.
    """
    shown = language != _BINDING_LANGUAGE
    return ApplicationDocument(
        library=library,
        purpose=purpose,
        consent_version=consent_version,
        consent_digest=consent_digest(consent_text),
        kiosk=kiosk,
        time=now.replace(microsecond=0),
        nonce=secrets.token_hex(NONCE_BYTES),
        registers=registers,
        language=language if shown else "",
        shown_digest=consent_digest(shown_text) if shown else "",
    )


def lines_before_signing(document: ApplicationDocument) -> tuple[tuple[str, str], ...]:
    """Label and value of each line, in order; the form has no label, and what is only known then has no value."""
    first, *lines = document.encode().decode().splitlines()
    known = [(label, value) for label, _, value in (line.partition(_SEPARATOR) for line in lines)]
    return (("", first), *known[:-2], *((label, "") for label, _ in known[-2:]))


def purpose_of(registers: bool, acts: Sequence[Act]) -> str:
    """What the person declares; ``acts`` are applied for, or, where it ``registers``, in case they are known already.

    Raises BadDocument where there is nothing to declare.
    """
    names = "、".join(ACTS[act] for act in Act if act in acts)
    if registers:
        return PURPOSE + (f"すでに登録されているときは、次のうち画面で選ぶ手続きを申請します。{names}" if acts else "")
    if not acts:
        raise BadDocument("a document without a purpose")
    if len(set(acts)) == 1:
        return f"本人であることを示し、{names}を申請します。"
    return f"本人であることを示し、次のうち画面で選ぶ手続きを申請します。{names}"


def applied_for(document: ApplicationDocument) -> tuple[Act, ...]:
    """The acts its purpose names, in the order of ``Act``.  Raises BadDocument for any other purpose."""
    for acts in _EVERY_CHOICE:
        if (document.registers or acts) and purpose_of(document.registers, acts) == document.purpose:
            return acts
    raise BadDocument("a purpose of no known form")


_EVERY_CHOICE = tuple(acts for size in range(len(Act) + 1) for acts in combinations(Act, size))


def consent_digest(text: str) -> str:
    """SHA-256 of the consent text's UTF-8 bytes exactly as shown, lower-case hex."""
    return hashlib.sha256(text.encode()).hexdigest()


def _check_text(text: str) -> None:
    if not text or len(text) > MAX_VALUE:
        raise BadDocument(f"a value has 1 to {MAX_VALUE} characters")
    if text != text.strip():
        raise BadDocument("a value has no space at its ends")
    # Cf has the marks that make a line read other than it is (right-to-left overrides).
    if any(unicodedata.category(c) in ("Cc", "Cf", "Cs", "Zl", "Zp") for c in text):
        raise BadDocument("a value has no control or format characters")


def _value(line: str, label: str) -> str:
    head = label + _SEPARATOR
    if not line.startswith(head):
        raise BadDocument(f"no line {label}")
    return line[len(head) :]


def _time(text: str) -> datetime:
    if not _TIME.fullmatch(text):
        raise BadDocument("the time is not in the form 2026-04-01T09:00:00+09:00")
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        raise BadDocument("the time does not exist") from None
