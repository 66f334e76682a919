"""One value per kind of page: all that a screen shows, and nothing it has to decide."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from kiosk.screen.values.account.pages import MinePages
from kiosk.screen.values.elements import (
    Action,
    Bar,
    CellView,
    Choice,
    CodeTile,
    ConfirmRow,
    FaceView,
    FromCardView,
    KeyLabels,
    Note,
    OpenFieldView,
    Point,
    PrintRow,
    Section,
    StepRow,
    Tip,
    TriesText,
)
from kiosk.visit.preferences import KeyOrder


@dataclass(frozen=True, slots=True)
class AttractPage:
    """0 待機."""

    title: str
    lead: str
    lead_short: str
    choices: tuple[Choice, ...]
    notice: str


@dataclass(frozen=True, slots=True)
class ConsentPage:
    """1 同意."""

    title: str
    sections: tuple[Section, ...]
    read_all: Action
    notice: str
    agree: Action
    agreed: bool
    fault: str
    bar: Bar


@dataclass(frozen=True, slots=True)
class TextPage:
    """A long text, paged by the screen (never scrolled): consent in full."""

    title: str
    text: str
    pager_previous: str
    pager_next: str
    bar: Bar


@dataclass(frozen=True, slots=True)
class PlaceCardPage:
    """2 カードを置く; ``checking`` while the card is being identified."""

    title: str
    lead: str
    tips: tuple[Tip, ...]
    status: str
    checking: bool
    note: Note | None
    bar: Bar


@dataclass(frozen=True, slots=True)
class HelpPage:
    """置き方: the tips, large, with the picture of the reader."""

    title: str
    lead: str
    tips: tuple[Tip, ...]
    bar: Bar


@dataclass(frozen=True, slots=True)
class PasswordPage:
    """3 署名用パスワード.  The characters are in ``kiosk.secret.Secret``; only ``length`` is known here."""

    title: str
    lead: str
    warning: str
    tries: TriesText
    keep_card: str
    length: int
    minimum: int
    maximum: int
    count_text: str
    fault: str
    show_label: str
    order: KeyOrder
    orders: tuple[Action, Action]
    erase_label: str
    clear_label: str
    field_label: str
    bar: Bar
    forgotten: Action | None = None  # the way to what can be done about a forgotten password


@dataclass(frozen=True, slots=True)
class AskPage:
    """One decision that must be explicit (the last try of a password, 予約の取消, 削除, 利用停止)."""

    title: str
    picture: str
    tries: TriesText | None
    text: str = dataclasses.field(repr=False)  # may quote a title
    points: tuple[Point, ...] = dataclasses.field(repr=False)
    bar: Bar


@dataclass(frozen=True, slots=True)
class ProgressPage:
    """4 読み取り and 8 登録中: named steps and a shelf that fills.  ``reading`` shows the card in the field."""

    title: str
    lead: str
    reading: bool
    rows: tuple[StepRow, ...]
    fraction: float
    bar: Bar


@dataclass(frozen=True, slots=True)
class TakeCardPage:
    """5 カードをお取りください; ``done`` is empty unless something was really finished."""

    title: str
    lead: str
    done: str
    bar: Bar


@dataclass(frozen=True, slots=True)
class FormPage:
    """6 入力."""

    title: str
    from_card: FromCardView
    cells: tuple[CellView, ...]
    open: OpenFieldView
    keys: KeyLabels
    bar: Bar
    pager_previous: str = ""  # for a person whose data need more than one page
    pager_next: str = ""


@dataclass(frozen=True, slots=True)
class ConfirmPage:
    """7 確認."""

    title: str
    lead: str
    from_card: FromCardView
    rows: tuple[ConfirmRow, ...]
    notice: str
    bar: Bar
    pager_previous: str = ""  # for a person whose data need more than one page
    pager_next: str = ""


@dataclass(frozen=True, slots=True)
class DonePage:
    """9 申請成功.  ``notice`` comes before ``mail``: what the person must know."""

    title: str
    lead: str
    face: FaceView
    number_label: str
    printing: PrintRow | None
    mail: str
    phone_heading: str
    codes: tuple[CodeTile, ...]
    codes_hint: str
    bar: Bar
    notice: str = ""


@dataclass(frozen=True, slots=True)
class ProblemPage:
    """A problem: what is so, why, what to do (at most three), and one line for staff.

    ``picture`` names one of ``kiosk.art.problems``; ``tries`` replaces the picture (K201).  ``note`` is what has
    become of it while the page is shown.
    """

    code: str
    title: str
    picture: str
    tries: TriesText | None
    cause: str
    heading: str
    todo: tuple[Point, ...]
    staff: str
    bar: Bar
    note: Note | None = None


Page = (
    AttractPage
    | ConsentPage
    | TextPage
    | PlaceCardPage
    | HelpPage
    | PasswordPage
    | AskPage
    | ProgressPage
    | TakeCardPage
    | FormPage
    | ConfirmPage
    | DonePage
    | MinePages
    | ProblemPage
)
