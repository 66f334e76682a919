r"""The parts pages are made of: plain values with every word already chosen.

Buttons carry the event they emit, so that a page is dumb and a test can press what a person sees.
Texts may hold ``\n`` (a wanted break) and ``**bold**`` runs; everything else about line breaking is the screen's.
"""

from __future__ import annotations

import dataclasses
from enum import Enum

from kiosk.dataclass import dataclass
from kiosk.patron.registration import Field
from kiosk.visit.chapter.keys import LoginField
from kiosk.visit.event.all import Pressed


@dataclass(frozen=True, slots=True)
class Action:
    """A button; ``key`` is its stable id.  Not ``ready``: drawn dashed, yet touchable (the flow says why)."""

    key: str
    label: str
    icon: str
    event: Pressed
    hint: str = ""
    ready: bool = True
    why: str = ""  # it is not ready, for who does not see that it is drawn dashed


@dataclass(frozen=True, slots=True)
class Tabs:
    """The places of マイ図書館, in the primary's place; ``current`` is the index of the one that is shown."""

    actions: tuple[Action, ...]
    current: int


@dataclass(frozen=True, slots=True)
class Bar:
    """The action bar: quiet buttons from the far left, the one primary at the right, or tabs or a waiting text.

    ``final`` is the yes to what can't be undone.  It lies in a row of its own above the bar, where no button leads to
    its page, so that a second tap of the finger that came here hits nothing; Enter does not press it (ADR 0024).
    """

    quiet: tuple[Action, ...] = ()
    primary: Action | None = None
    secondary: Action | None = None  # a wide quiet button in the primary's place (置き方を見る)
    waiting: str = ""
    tabs: Tabs | None = None
    final: Action | None = None


@dataclass(frozen=True, slots=True)
class Steps:
    """The step shelf: ``current`` 1..6, 7 = all done, 0 = no shelf on this page."""

    current: int
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Point:
    """An icon with a sentence."""

    icon: str
    text: str


class NoticeKind(Enum):
    """How a notice is meant."""

    INFO = "info"
    ATTENTION = "attention"
    FAULT = "fault"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Note:
    """One sentence on a tinted ground."""

    kind: NoticeKind
    text: str


@dataclass(frozen=True, slots=True)
class Choice:
    """A big choice of the attract page.  Not ``ready``: greyed, ``text`` says why; it can be touched all the same."""

    key: str
    title: str
    text: str
    event: Pressed
    primary: bool
    ready: bool = True


@dataclass(frozen=True, slots=True)
class Section:
    """A numbered part of the consent summary."""

    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class Tip:
    """A small picture with a heading and a line: ``picture`` names one of ``kiosk.art.tips``."""

    picture: str
    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class TriesText:
    """あと **3** 回: the text, its numeral marked, and the number."""

    text: str
    number: int
    of: int


class StepState(Enum):
    DONE = "done"
    NOW = "now"
    TODO = "todo"


@dataclass(frozen=True, slots=True)
class StepRow:
    name: str
    state: StepState
    state_text: str


@dataclass(frozen=True, slots=True)
class FromCardView:
    """What the certificate says, read-only."""

    heading: str
    note: str
    name: str = dataclasses.field(repr=False)
    birth_and_gender: str = dataclasses.field(repr=False)
    address: str = dataclasses.field(repr=False)
    substituted: bool = False
    """Whether ``note`` says that characters were replaced: no lock can show that."""


class CellState(Enum):
    EMPTY = "empty"
    OPEN = "open"
    GOOD = "good"
    FAULT = "fault"


@dataclass(frozen=True, slots=True)
class CellView:
    """One field in the overview; ``half`` cells share a line.  ``value`` is masked already where it must be."""

    field: Field | LoginField
    label: str
    value: str = dataclasses.field(repr=False)
    placeholder: str = dataclasses.field(default="", repr=False)
    state: CellState = CellState.EMPTY
    fault: str = dataclasses.field(default="", repr=False)  # may quote what was typed
    half: bool = False


class Keyboard(Enum):
    """Which keyboard the open field wants."""

    KANA = "kana"
    NUMBER = "number"
    EMAIL = "email"
    PASSWORD = "password"  # noqa: S105 - a keyboard's name


@dataclass(frozen=True, slots=True)
class OpenFieldView:
    """The field being typed.  ``secret``: shown as dots until 表示 is touched.

    ``purpose`` is format and use in one sentence, below the box while there is no fault, where the label is long.
    """

    field: Field | LoginField
    label: str
    badge: str
    hint: str
    value: str = dataclasses.field(repr=False)
    secret: bool
    fault: str = dataclasses.field(repr=False)
    keyboard: Keyboard
    show_label: str
    position: str  # "3 / 6"
    purpose: str = ""
    hidden: str = ""  # how much of a secret was typed, for who does not see the dots


@dataclass(frozen=True, slots=True)
class KeyLabels:
    """The words on keys, and the symbols that the keyboard for passwords has."""

    erase: str
    clear: str
    space: str
    small: str
    upper: str
    lower: str
    symbols: str
    letters: str
    dakuten: str
    handakuten: str
    password_symbols: str = ""


@dataclass(frozen=True, slots=True)
class ConfirmRow:
    """A value with its 修正."""

    label: str
    value: str = dataclasses.field(repr=False)
    edit: Action


@dataclass(frozen=True, slots=True)
class FaceView:
    """The library card as the screen shows it; drawn by the printing renderer, injected."""

    library: str
    title: str
    number: str = dataclasses.field(repr=False)
    groups: tuple[int, ...] = ()
    barcode: str = dataclasses.field(default="", repr=False)
    hyphens: bool = False
    """Whether hyphens stand between the groups, not spaces."""
    language: str = "ja"


@dataclass(frozen=True, slots=True)
class PrintRow:
    """What the printer does; ``busy`` moves the bar, ``action`` offers another try.  None = no printer here.

    ``yes`` answers a question in the text, beside ``action``, which then is the no.
    """

    kind: NoticeKind
    text: str
    busy: bool
    code: str
    action: Action | None
    yes: Action | None = None


@dataclass(frozen=True, slots=True)
class CodeTile:
    """A QR code with its words."""

    key: str
    url: str = dataclasses.field(repr=False)  # the set-up address holds the number
    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class OfficeView:
    """One office: its name, what is done there, what to bring, and where, when and by which telephone it is reached."""

    icon: str
    name: str
    matter: str
    bring: tuple[str, ...]
    reached: tuple[str, ...]
