"""One value per kind of page: all that a screen shows, and nothing it has to decide."""

from __future__ import annotations

from dataclasses import dataclass, field

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
from kiosk.screen.values.place import Page, Place
from kiosk.visit.preferences import KeyOrder


@dataclass(frozen=True, slots=True)
class AttractPage(Page):
    """0 待機."""

    lead: str
    lead_short: str
    choices: tuple[Choice, ...]
    notice: str
    place: Place = field(default=Place("attract", 0), kw_only=True)


@dataclass(frozen=True, slots=True)
class ConsentPage(Page):
    """1 同意."""

    sections: tuple[Section, ...]
    read_all: Action
    notice: str
    agree: Action
    agreed: bool
    fault: str
    bar: Bar
    place: Place = field(default=Place("consent", 10, 1), kw_only=True)


@dataclass(frozen=True, slots=True)
class TextPage(Page):
    """A long text, paged by the screen (never scrolled): consent in full."""

    text: str
    pager_previous: str
    pager_next: str
    bar: Bar


@dataclass(frozen=True, slots=True)
class PlaceCardPage(Page):
    """2 カードを置く; ``checking`` while the card is being identified."""

    lead: str
    tips: tuple[Tip, ...]
    status: str
    checking: bool
    note: Note | None
    bar: Bar
    place: Place = field(default=Place("place_card", 20, 2), kw_only=True)


@dataclass(frozen=True, slots=True)
class HelpPage(Page):
    """置き方: the tips, large, with the picture of the reader."""

    lead: str
    tips: tuple[Tip, ...]
    bar: Bar
    place: Place = field(default=Place("help", 25, 2), kw_only=True)


@dataclass(frozen=True, slots=True)
class PasswordPage(Page):
    """3 署名用パスワード.  The characters are in ``kiosk.secret.Secret``; only ``length`` is known here."""

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
    place: Place = field(default=Place("password", 30, 3), kw_only=True)


@dataclass(frozen=True, slots=True)
class AskPage(Page):
    """One decision that must be explicit (the last try of a password, 予約の取消, 削除, 利用停止)."""

    picture: str
    tries: TriesText | None
    text: str = field(repr=False)  # may quote a title
    points: tuple[Point, ...] = field(repr=False)
    bar: Bar


@dataclass(frozen=True, slots=True)
class ProgressPage(Page):
    """4 読み取り and 8 登録中: named steps and a shelf that fills.  ``reading`` shows the card in the field."""

    lead: str
    reading: bool
    rows: tuple[StepRow, ...]
    fraction: float
    bar: Bar


@dataclass(frozen=True, slots=True)
class TakeCardPage(Page):
    """5 カードをお取りください; ``done`` is empty unless something was really finished."""

    lead: str
    done: str
    bar: Bar


@dataclass(frozen=True, slots=True)
class FormPage(Page):
    """6 入力."""

    from_card: FromCardView
    cells: tuple[CellView, ...]
    open: OpenFieldView
    keys: KeyLabels
    bar: Bar
    pager_previous: str = ""  # for a person whose data need more than one page
    pager_next: str = ""
    place: Place = field(default=Place("form", 50, 5), kw_only=True)


@dataclass(frozen=True, slots=True)
class ConfirmPage(Page):
    """7 確認."""

    lead: str
    from_card: FromCardView
    rows: tuple[ConfirmRow, ...]
    notice: str
    bar: Bar
    pager_previous: str = ""  # for a person whose data need more than one page
    pager_next: str = ""
    place: Place = field(default=Place("confirm", 60, 6), kw_only=True)


@dataclass(frozen=True, slots=True)
class DonePage(Page):
    """9 申請成功.  ``notice`` comes before ``mail``: what the person must know."""

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
    place: Place = field(default=Place("done", 80, 7), kw_only=True)


@dataclass(frozen=True, slots=True)
class ProblemPage(Page):
    """A problem: what is so, why, what to do (at most three), and one line for staff.

    ``picture`` names one of ``kiosk.art.problems``; ``tries`` replaces the picture (K201).  ``note`` is what has
    become of it while the page is shown.
    """

    code: str
    picture: str
    tries: TriesText | None
    cause: str
    heading: str
    todo: tuple[Point, ...]
    staff: str
    bar: Bar
    note: Note | None = None
