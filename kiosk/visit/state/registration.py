"""Where a visit stands.  One frozen value per page; personal data lives here and nowhere else."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from kiosk.patron.applicant import Applicant
from kiosk.patron.registration import Field
from kiosk.problem import Code
from kiosk.visit.entry.draft import Draft
from kiosk.visit.entry.secret_note import SecretNote
from kiosk.visit.event.external import Patron, PrintPhase, ReaderCause
from kiosk.visit.event.registration import Menu
from kiosk.visit.preferences import KeyOrder, Preferences
from kiosk.visit.state.account import AccountState, LoggingIn


@dataclass(frozen=True, slots=True)
class Attract:
    """0 待機: nobody is here."""


@dataclass(frozen=True, slots=True)
class Consenting:
    """1 同意; ``asked`` once the way on was tried without agreeing."""

    agreed: bool = False
    asked: bool = False
    reading_all: bool = False


class Hint(Enum):
    """Why the patron is asked to lay the card once more."""

    NONE = "none"
    LIFTED = "lifted"


@dataclass(frozen=True, slots=True)
class PlacingCard:
    """2 カードを置く; ``checking`` while the card is being identified.

    ``after_wrong``: something else lay there before, whose radio may come and go for ever.
    """

    hint: Hint = Hint.NONE
    checking: bool = False
    helping: bool = False
    after_wrong: bool = False


@dataclass(frozen=True, slots=True)
class Challenge:
    """The application document this card is about to sign."""

    challenge_id: str
    document: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Typing:
    """3 署名用パスワード.  ``short`` once the way on was tried with fewer than six characters.

    ``note`` is about keys that were not the screen's.
    """

    card: int
    tries_left: int
    length: int = 0
    order: KeyOrder = KeyOrder.ABC
    short: bool = False
    challenge: Challenge | None = None
    helping: bool = False  # what to do about a forgotten password is read; what was typed stays
    note: SecretNote = SecretNote.NONE
    leaving: bool = False  # 戻る was pressed, and it is asked whether what was typed may go


@dataclass(frozen=True, slots=True)
class LastTry:
    """The explicit question before the last try is spent; the password stays typed meanwhile."""

    typing: Typing


class Phase(Enum):
    """How far reading is."""

    CHALLENGE = "challenge"
    VERIFY = "verify"
    CERTIFICATE = "certificate"
    SIGNATURE = "signature"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Reading:
    """4 読み取り: the card verifies, hands over, signs; then the library's side verifies the person."""

    card: int
    tries_left: int
    phase: Phase
    fraction: float = 0.0
    challenge: Challenge | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """Who it is, and the library's token that registers exactly this person."""

    token: str = field(repr=False)
    applicant: Applicant = field(repr=False)


@dataclass(frozen=True, slots=True)
class Filling:
    """6 入力.  ``left`` are the fields that were left once (their faults show); ``returning`` = came by 修正.

    ``note`` is about the open field, where it is a secret one.
    """

    person: Person
    draft: Draft = field(default_factory=Draft)
    open: Field = Field.KANA_FAMILY
    left: frozenset[Field] = frozenset()
    returning: bool = False
    note: SecretNote = SecretNote.NONE


@dataclass(frozen=True, slots=True)
class Confirming:
    """7 確認."""

    person: Person
    draft: Draft


@dataclass(frozen=True, slots=True)
class Issuing:
    """8 登録中."""

    person: Person
    draft: Draft


@dataclass(frozen=True, slots=True)
class Done:
    """9 申請成功."""

    patron: Patron
    printing: PrintPhase
    print_reason: str = ""


@dataclass(frozen=True, slots=True)
class Trouble:
    """A problem page.  ``resume`` is where もう一度 leads; None = only the end of the visit.

    ``noting`` is how far the note for staff is; one that came out is enough.  K102 stays while what lies there comes
    and goes: ``still`` once the same was found again, ``lifted_at`` since when nothing is seen (monotonic seconds).
    """

    code: Code
    variant: str = ""
    tries_left: int | None = None
    resume: Consenting | PlacingCard | Confirming | LoggingIn | None = None
    noting: PrintPhase = PrintPhase.READY
    still: bool = False
    lifted_at: float | None = None


@dataclass(frozen=True, slots=True)
class TakingCard:
    """5 カードをお取りください; goes on to ``after`` only when the card is lifted.  ``prompted`` = last sound.

    A problem comes after a card that fell silent: nothing can be done with the reader until that is gone.
    """

    after: Filling | Attract | Trouble
    prompted: float = 0.0


@dataclass(frozen=True, slots=True)
class UnkeptNumber:
    """A new patron number that is on no paper, as far as anybody knows; ``printing`` says how far its card is."""

    number: str = field(repr=False)
    printing: PrintPhase


State = (
    Attract
    | Consenting
    | PlacingCard
    | Typing
    | LastTry
    | Reading
    | TakingCard
    | Filling
    | Confirming
    | Issuing
    | Done
    | LoggingIn
    | AccountState
    | Trouble
)


@dataclass(frozen=True, slots=True)
class Awaited:
    """The tickets whose answers still count; 0 = none.  ``last`` is the newest ticket ever given out.

    ``loans`` ``holds`` ``board`` are loaded side by side; all other questions to the library's side are ``service``.
    """

    last: int = 0
    card: int = 0
    service: int = 0
    printer: int = 0
    loans: int = 0
    holds: int = 0
    board: int = 0


@dataclass(frozen=True, slots=True)
class Visit:
    """Everything the kiosk knows at one moment.

    ``lying`` is the insertion that lies on the reader; ``reader_there`` False = no reader or no service, for the
    reason ``reader_away``; None = there is one, or nobody has said yet.
    ``warned_at`` is when the idle warning came up (monotonic seconds), None = it is not up.
    ``end_asked``: the question before the end lies over the page.  ``unkept`` is the number that was given out on a
    page that has gone.
    ``dropped`` while it is to be said that what was typed or scanned came too early and was dropped.
    """

    state: State = field(default_factory=Attract)
    preferences: Preferences = field(default_factory=Preferences)
    reader_there: bool = True
    reader_away: ReaderCause | None = None
    lying: int | None = None
    menu: Menu | None = None
    now: float = 0.0
    touched_at: float = 0.0
    warned_at: float | None = None
    end_asked: bool = False
    unkept: UnkeptNumber | None = None
    dropped: bool = False
    awaited: Awaited = field(default_factory=Awaited)
