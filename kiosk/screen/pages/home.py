"""マイ図書館: what waits, what is on loan, what is reserved, the card."""

from __future__ import annotations

from dataclasses import field
from datetime import date

from kiosk.dataclass import dataclass
from kiosk.patron.account import Hold, HoldState, Loan, RenewalRefusal
from kiosk.screen.pages.issue import codes, face, print_row
from kiosk.screen.registry import presents
from kiosk.screen.values.account import BookList, BookRow, CountTile, Pill, PillKind
from kiosk.screen.values.elements import Action, Bar, CodeTile, FaceView, Note, NoticeKind, PrintRow, Tabs
from kiosk.screen.values.place import Page, Place
from kiosk.screen.words import Words
from kiosk.visit.chapter.account import Account, Outcome, Part, Said
from kiosk.visit.chapter.common import PrintPressed
from kiosk.visit.chapter.home import (
    CancelHoldPressed,
    Home,
    ReadyConfirmed,
    ReadyMessage,
    ReloadPressed,
    RenewPressed,
    Shelf,
    ShelfChosen,
    ShowingCard,
    Tab,
    TabChosen,
)

_TABS = {Tab.HOME: "home", Tab.CARD: "barcode", Tab.PAGE: "person"}


def tabs(w: Words, current: Tab) -> Bar:
    """ログアウト, and the three places."""
    actions = tuple(
        Action(f"tab-{tab.value}", w.say(f"tab-{tab.value}"), icon, TabChosen(tab)) for tab, icon in _TABS.items()
    )
    return Bar(quiet=(w.log_out(),), tabs=Tabs(actions, list(_TABS).index(current)))


def book_list(w: Words, rows: tuple[BookRow, ...], part: Part, *, empty: str) -> BookList:
    """A list as far as it is known; a list that is loaded again stays while it is."""
    say = w.say
    failed = part is Part.FAILED
    return BookList(
        rows=() if failed else rows,
        empty=say(empty),
        loading=say("account-loading") if part is Part.LOADING and not rows else "",
        fault=say("account-failed") if failed else "",
        retry=Action("reload", say("account-reload"), "retry", ReloadPressed()) if failed else None,
        pager_previous=say("consent-page-previous"),
        pager_next=say("consent-page-next"),
    )


def greeting(w: Words, account: Account) -> str:
    """Whose pages these are; nothing where the library's system does not know a name."""
    name = plain(account.member.name)
    return w.say("account-greeting", name=w.own(name)) if name else ""


@dataclass(frozen=True, slots=True)
class ReadyPage(Page):
    """予約割当メッセージ: what waits, where, and until when; or what was done with a card, with a ``warning``."""

    lead: str
    books: BookList
    bar: Bar
    warning: Note | None = None
    place: Place = field(default=Place("ready", 82), kw_only=True)


@presents
def ready(w: Words, state: ReadyMessage) -> ReadyPage:
    say = w.say
    waiting = [hold for hold in state.account.holds if hold.state is HoldState.READY]
    rows = tuple(
        BookRow(f"ready-{hold.hold_id}", title_of(w, hold.title), where(w, hold.keep_until, hold.pickup))
        for hold in waiting
    )
    return ReadyPage(
        title=say("ready-title"),
        lead=say("ready-lead"),
        books=book_list(w, rows, Part.THERE, empty="holds-empty"),
        bar=Bar(quiet=(w.log_out(),), primary=Action("ok", say("ready-ok"), "check", ReadyConfirmed())),
    )


@dataclass(frozen=True, slots=True)
class HomePage(Page):
    """マイ図書館: 貸出中 and 予約中, counted, one of the two lists shown.

    ``note`` is what became of the last thing done, where no row is left to say it.
    """

    tiles: tuple[CountTile, CountTile]
    note: Note | None
    books: BookList
    bar: Bar
    place: Place = field(default=Place("home", 83), kw_only=True)


@presents
def home(w: Words, state: Home) -> HomePage:
    account = state.account
    if state.shelf is Shelf.LOANS:
        rows = tuple(_loan(w, loan, state) for loan in account.loans)
        books = book_list(w, rows, account.loans_part, empty="loans-empty")
    else:
        rows = tuple(_hold(w, hold, account) for hold in account.holds)
        books = book_list(w, rows, account.holds_part, empty="holds-empty")
    return HomePage(
        title=w.say("home-title"),
        note=_home_note(w, state),
        tiles=(
            _tile(w, Shelf.LOANS, state.shelf, account.loans_part, len(account.loans)),
            _tile(w, Shelf.HOLDS, state.shelf, account.holds_part, len(account.holds)),
        ),
        books=books,
        bar=tabs(w, Tab.HOME),
    )


def _tile(w: Words, shelf: Shelf, shown: Shelf, part: Part, count: int) -> CountTile:
    known: dict[Part, str | int] = {Part.THERE: count, Part.LOADING: count or "…", Part.FAILED: "?"}
    action = Action(f"shelf-{shelf.value}", w.say(f"shelf-{shelf.value}"), "", ShelfChosen(shelf))
    return CountTile(action, w.say("shelf-count", count=known[part]), shelf is shown)


def plain(text: str) -> str:
    """Text of the library's catalogue in one line, with nothing in it that the screen would take for markup."""
    return " ".join(text.replace("**", "＊＊").split())


def title_of(w: Words, title: str) -> str:
    """A title as the catalogue has it, or that it has none."""
    return w.own(plain(title)) or w.say("book-untitled")


def _author(w: Words, author: str) -> tuple[str, ...]:
    return tuple(filter(None, (w.own(plain(author)),)))


def _loan(w: Words, loan: Loan, state: Home) -> BookRow:
    say = w.say
    lines = (say("loan-due", day=w.day(loan.due_on)), *_author(w, loan.author))
    renew, said = None, None
    if loan.refusal is None:
        press = RenewPressed(loan.loan_id)
        renew = Action(
            f"renew-{loan.loan_id}",
            say("loan-renew"),
            "calendar",
            press,
            ready=not state.busy,
            why=say("account-doing"),
        )
    else:
        lines = (*lines, say(f"renewal-{loan.refusal.value}"))
    if state.busy == loan.loan_id:
        said = Note(NoticeKind.INFO, say("loan-renewing"))
    elif state.said is not None and state.said.about == loan.loan_id:
        said = _outcome(w, state.said.what)
    return BookRow(f"loan-{loan.loan_id}", title_of(w, loan.title), lines, _due(w, loan), renew, said)


def _due(w: Words, loan: Loan) -> Pill | None:
    """Said only when it matters."""
    if loan.days_left < 0:
        return Pill(PillKind.OVERDUE, w.say("loan-overdue", days=-loan.days_left))
    if loan.days_left == 0:
        return Pill(PillKind.SOON, w.say("loan-today"))
    if loan.days_left <= w.rules.due_soon_days:
        return Pill(PillKind.SOON, w.say("loan-soon", days=loan.days_left))
    return None


def _hold(w: Words, hold: Hold, account: Account) -> BookRow:
    say = w.say
    cancel = None
    if hold.cancelable or account.may_request(hold):
        cancel = Action(f"cancel-{hold.hold_id}", say("hold-cancel"), "close", CancelHoldPressed(hold.hold_id))
    known = where(w, hold.keep_until, hold.pickup) if hold.state is HoldState.READY else ()
    asked = hold.requested or hold.hold_id in account.requested
    requested = (say("hold-cancellation-requested"),) if asked else ()
    lines = (*known, *_author(w, hold.author), *requested)
    return BookRow(f"hold-{hold.hold_id}", title_of(w, hold.title), lines, _state(w, hold), cancel)


def _state(w: Words, hold: Hold) -> Pill:
    if hold.state is HoldState.READY:
        return Pill(PillKind.READY, w.say("hold-ready"))
    if hold.state is HoldState.QUEUED and hold.place is not None:
        return Pill(PillKind.PLAIN, w.say("hold-place", place=hold.place))
    return Pill(PillKind.PLAIN, w.say(f"hold-{hold.state.value}"))


def where(w: Words, keep_until: date | None, pickup: str) -> tuple[str, ...]:
    """Until when, and where to; where nobody said, the library's counter knows."""
    until = (w.say("hold-until", day=w.day(keep_until)),) if keep_until else ()
    return (*until, w.say("hold-pickup", place=w.own(plain(pickup)) or w.library.counter))


def _outcome(w: Words, what: Outcome | RenewalRefusal) -> Note:
    if isinstance(what, RenewalRefusal):
        return Note(NoticeKind.ATTENTION, w.say(f"renewal-{what.value}"))
    kinds = {Outcome.SILENT: NoticeKind.FAULT, Outcome.NOT_CANCELLED: NoticeKind.ATTENTION}
    return Note(kinds.get(what, NoticeKind.DONE), w.say(f"account-said-{what.value}"))


def note(w: Words, said: Said | None) -> Note | None:
    return _outcome(w, said.what) if said is not None else None


def _home_note(w: Words, state: Home) -> Note | None:
    """What is about a loan stands in its row, if there is one (any more)."""
    rows = state.account.loans if state.shelf is Shelf.LOANS and state.account.loans_part is not Part.FAILED else ()
    if state.said is not None and state.said.about in [loan.loan_id for loan in rows]:
        return None
    return note(w, state.said)


@dataclass(frozen=True, slots=True)
class CardPage(Page):
    """利用カード: the number as a barcode for the scanner, printing, the codes for the phone."""

    lead: str
    face: FaceView
    number_label: str
    printing: PrintRow | None
    phone_heading: str
    codes: tuple[CodeTile, ...]
    codes_hint: str
    bar: Bar
    place: Place = field(default=Place("own_card", 85), kw_only=True)


@presents
def card(w: Words, state: ShowingCard) -> CardPage:
    """The number as a barcode, to be scanned from the screen, printed, or taken along on the phone."""
    say, account = w.say, state.account
    again = Action("print_again", say("print-again"), "printer", PrintPressed())
    return CardPage(
        title=say("card-title"),
        lead=say("own-card-lead"),
        face=face(w, account.member.number, account.member.barcode),
        number_label=say("done-number"),
        printing=print_row(w, account.printing, account.print_reason, again),
        phone_heading=say("done-phone"),
        codes=codes(w, account.member.setup_url),
        codes_hint=say("done-codes-hint"),
        bar=tabs(w, Tab.CARD),
    )
