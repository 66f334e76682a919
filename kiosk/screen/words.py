"""What every page's presenter needs: the words, the library, the rules, and the buttons all pages share."""

from __future__ import annotations

from dataclasses import field
from datetime import date

from kiosk.dataclass import dataclass
from kiosk.markup import own
from kiosk.messages import Messages
from kiosk.patron.applicant import Applicant, BirthDate
from kiosk.patron.names import spaced
from kiosk.patron.prefectures import PREFECTURES
from kiosk.screen.facts import LibraryFacts
from kiosk.screen.values.elements import Action, FromCardView, KeyLabels, Steps, TriesText
from kiosk.typefaces import SAME_LETTERS
from kiosk.visit.chapter.common import BackPressed, CancelPressed, Menu, MenuPressed
from kiosk.visit.chapter.returning import Purpose
from kiosk.visit.chapter.start import LoginChosen
from kiosk.visit.entry.secret_note import SecretNote
from kiosk.visit.offer import Offer
from kiosk.visit.pause import Pause
from kiosk.visit.rules import Rules

STEP_NAMES = ("consent", "card", "password", "reading", "form", "confirm")


_DOT = "●"


def masked(value: str) -> str:
    return _DOT * len(value)


@dataclass(frozen=True, slots=True)
class Words:
    """The catalogue of the chosen language, with the library and its rules.

    ``reader_away`` = no card can be read; ``reader_known`` = it has been said whether one can.  ``purpose`` is what
    the card is read for; ``offer`` what can be begun now, and ``pause`` what staff say where nothing can.
    """

    say: Messages
    library: LibraryFacts
    rules: Rules
    reader_away: bool = False
    reader_known: bool = True
    purpose: Purpose = field(default_factory=Purpose)
    offer: Offer = field(default_factory=lambda: Offer(None, None, prints=True))
    pause: Pause | None = None

    def steps(self, current: int) -> Steps:
        """The step shelf at ``current``: 1..6, 7 = all done, 0 = none."""
        return Steps(current, tuple(self.say(f"step-{name}") for name in STEP_NAMES))

    def cancel(self) -> Action:
        return Action("cancel", self.say("button-cancel"), "close", CancelPressed())

    def finish(self, label: str = "button-finish") -> Action:
        return Action("finish", self.say(label), "exit", CancelPressed())

    def to_login(self, label: str = "done-login") -> Action:
        """ログインへ."""
        return Action("login", self.say(label), "arrow_right", LoginChosen())

    def leaving(self, *, back: bool) -> tuple[Action, ...]:
        """中止, and 戻る where it leads somewhere."""
        return (self.cancel(), self.back()) if back else (self.cancel(),)

    def log_out(self) -> Action:
        """ログアウト, in the place of 終了."""
        return Action("finish", self.say("button-log-out"), "exit", CancelPressed())

    def back(self, label: str = "button-back") -> Action:
        return Action("back", self.say(label), "arrow_left", BackPressed())

    def staff(self) -> Action:
        label = "button-call" if self.rules.calls else "button-staff"
        return Action("staff", self.say(label), "help", MenuPressed(Menu.STAFF))

    def hidden(self, count: int) -> str:
        """How much of the library's password was typed, for who does not see the dots."""
        return self.say("typed-hidden", count=count, maximum=self.rules.password_maximum)

    def secret_note(self, note: SecretNote) -> str:
        """What is said at a secret field about keys that were not the screen's; '' if there is nothing to say."""
        return "" if note is SecretNote.NONE else self.say(f"secret-note-{note.value}")

    def keys(self) -> KeyLabels:
        say = self.say
        return KeyLabels(
            erase=say("keys-erase"),
            clear=say("keys-clear"),
            space=say("keys-space"),
            small=say("keys-small"),
            upper=say("keys-upper"),
            lower=say("keys-lower"),
            symbols=say("keys-symbols"),
            letters=say("keys-letters"),
            dakuten=say("keys-dakuten"),
            handakuten=say("keys-handakuten"),
            password_symbols=self.rules.password_symbols,
        )

    def area(self) -> str:
        """The prefectures whose residents may register."""
        numbers = (PREFECTURES.index(each) + 1 for each in self.library.prefectures)
        return self.say("list-separator").join(self.say(f"prefecture-{number:02}") for number in numbers)

    def day(self, day: date) -> str:
        """4月3日(金): what somebody has to remember."""
        weekday = self.say(f"weekday-{day.weekday()}")
        return self.say("day", month=day.month, day=day.day, weekday=weekday)

    def date(self, day: date) -> str:
        """2026年4月3日."""
        return self.say("date", year=str(day.year), month=day.month, day=day.day)

    def tries(self, left: int, key: str = "tries") -> TriesText:
        """あと 3 回."""
        return TriesText(self.say(key, count=left), left, self.rules.tries_maximum)

    def own(self, text: str) -> str:
        """What is a patron's or a book's, marked where it has other letters than the words around it."""
        return text if self.say.language in SAME_LETTERS else own(text)

    def from_card(self, who: Applicant) -> FromCardView:
        """The four attributes; the address stays verbatim, also its full-width digits."""
        note = "form-substitutes" if who.has_substitutes else "form-from-card-note"
        return FromCardView(
            heading=self.say("form-from-card"),
            note=self.say(note),
            name=spaced(who.name),
            birth_and_gender=f"{self.birth(who.birth_date)}  {self.say(f'gender-{who.gender.value}')}",
            address=who.address,
            substituted=who.has_substitutes,
        )

    def birth(self, born: BirthDate) -> str:
        """1990年4月1日, with 不詳 for what the register doesn't know."""
        unknown = self.say("form-birth-unknown")
        year = unknown if born.year is None else str(born.year)
        month, day = (unknown if part is None else part for part in (born.month, born.day))
        return self.say("form-birth", year=year, month=month, day=day)
