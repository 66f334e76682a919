"""マイページ: お知らせ設定, お知らせ履歴, 利用停止."""

from __future__ import annotations

from dataclasses import field

from kiosk.dataclass import dataclass
from kiosk.patron.account import Notice
from kiosk.patron.returning import Act
from kiosk.screen.pages.home import book_list, note, plain, tabs, title_of, where
from kiosk.screen.registry import presents
from kiosk.screen.values.account import BookList, BookRow, PageLink, Setting
from kiosk.screen.values.elements import Action, Bar, Note
from kiosk.screen.values.place import Page, Place
from kiosk.screen.words import Words
from kiosk.visit.chapter.account import Part
from kiosk.visit.chapter.home import ReloadPressed, Tab
from kiosk.visit.chapter.notices import (
    AllChosen,
    ChoosingToggled,
    DeletePressed,
    History,
    HistoryOpened,
    NoticeChosen,
    NoticesToggled,
    OwnPage,
    StopPressed,
)
from kiosk.visit.chapter.returning import UpdateByCardPressed


@dataclass(frozen=True, slots=True)
class MyPage(Page):
    """マイページ: お知らせ設定, お知らせ履歴, 利用停止.  ``note`` is what became of the last change, or why not.

    ``update`` leads to changes with the card, None where none are offered.
    """

    setting: Setting | None  # None while it is not known
    loading: str
    note: Note | None
    retry: Action | None
    history: PageLink
    stop: PageLink
    bar: Bar
    update: PageLink | None = None
    place: Place = field(default=Place("own_page", 86), kw_only=True)


@presents
def own_page(w: Words, state: OwnPage) -> MyPage:
    """The setting as it is now, and the two ways on."""
    say, account = w.say, state.account
    failed = account.board_part is Part.FAILED
    loading = {Part.THERE: "", Part.LOADING: say("account-loading"), Part.FAILED: say("account-failed")}
    unread = sum(not notice.read for notice in account.board.notices)
    return MyPage(
        title=say("own-title"),
        setting=_setting(w, state) if account.board_part is Part.THERE else None,
        loading=loading[account.board_part],
        note=note(w, state.said),
        retry=Action("reload", say("account-reload"), "retry", ReloadPressed()) if failed else None,
        history=PageLink(
            Action("history", say("history-title"), "document", HistoryOpened()),
            say("history-text"),
            say("history-unread", count=unread) if unread else "",
        ),
        stop=PageLink(Action("stop", say("stop-title"), "bell_off", StopPressed()), say("stop-text")),
        bar=tabs(w, Tab.PAGE),
        update=_update(w),
    )


def _update(w: Words) -> PageLink | None:
    if not {Act.CHANGE, Act.RENEWAL} & set(w.rules.acts):
        return None
    return PageLink(Action("update", w.say("own-update"), "card", UpdateByCardPressed()), w.say("own-update-text"))


def _setting(w: Words, state: OwnPage) -> Setting:
    say, on = w.say, state.account.board.on
    return Setting(
        heading=say("setting-title"),
        text=say("setting-text-mail" if w.rules.mails else "setting-text"),
        on=on,
        state=say("setting-changing") if state.busy else say("setting-on" if on else "setting-off"),
        action=Action("notices", say("setting-turn-off" if on else "setting-turn-on"), "bell", NoticesToggled()),
    )


@dataclass(frozen=True, slots=True)
class NoticesPage(Page):
    """お知らせ履歴: newest first; while choosing, each row can be ticked, and ``choose_all`` ticks them all."""

    lead: str
    note: Note | None
    choose_all: Action | None
    books: BookList
    bar: Bar
    place: Place = field(default=Place("history", 87), kw_only=True)


@presents
def history(w: Words, state: History) -> NoticesPage:
    """Newest first; while choosing, a touch on a row ticks it."""
    say, account = w.say, state.account
    rows = tuple(_row(w, each, state) for each in account.board.notices)
    books = book_list(w, rows, account.board_part, empty="history-empty")
    return NoticesPage(
        title=say("history-title"),
        lead=say("history-choose" if state.choosing else "history-lead"),
        note=note(w, state.said),
        choose_all=_choose_all(w, state) if state.choosing else None,
        books=books,
        bar=_history_bar(w, state, bool(books.rows)),
    )


def _row(w: Words, each: Notice, state: History) -> BookRow:
    say = w.say
    chosen = each.notice_id in state.chosen
    label = say("notice-unchoose" if chosen else "notice-choose")
    toggle = Action(f"choose-{each.notice_id}", label, "", NoticeChosen(each.notice_id)) if state.choosing else None
    if each.act is not None:
        title = say(f"acted-{each.act.value}")
        lines = (say("notice-acted", day=w.day(each.made_on)), *_at_kiosk(w, each))
    else:
        title = title_of(w, each.title)
        lines = (say("notice-made", day=w.day(each.made_on)), *where(w, each.keep_until, each.pickup))
    return BookRow(
        f"notice-{each.notice_id}",
        title,
        lines,
        toggle=toggle,
        chosen=chosen,
        unread=say("notice-unread") if each.notice_id in state.fresh or not each.read else "",
    )


def _at_kiosk(w: Words, each: Notice) -> tuple[str, ...]:
    """Where an act was done."""
    kiosk = plain(each.pickup)
    return (w.say("acts-where", kiosk=kiosk) if kiosk else w.say("acts-counter"),)


def _choose_all(w: Words, state: History) -> Action:
    every = len(state.chosen) == len(state.account.board.notices)
    return Action("all", w.say("history-none" if every else "history-all"), "check", AllChosen())


def _history_bar(w: Words, state: History, any_rows: bool) -> Bar:
    say = w.say
    if not state.choosing:
        choose = Action("choose", say("history-select"), "check", ChoosingToggled()) if any_rows else None
        return Bar(quiet=(w.log_out(), w.back()), secondary=choose)
    count = len(state.chosen)
    label = say("history-delete", count=count) if count else say("history-delete-none")
    delete = Action("delete", label, "trash", DeletePressed(), ready=bool(count), why=say("history-choose"))
    return Bar(quiet=(w.log_out(), w.back("history-done")), primary=delete)
