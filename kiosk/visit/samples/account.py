"""The log-in page and マイ図書館 at every place they can stand; people, books and numbers are made up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from kiosk.patron.account import MOST_NOTICES, Hold, HoldState, Loan, Member, Notice, NoticeBoard, RenewalRefusal
from kiosk.patron.registration import Field
from kiosk.visit.chapter.account import Account, Outcome, Part, Said
from kiosk.visit.chapter.asking import Asking, ToCancel, ToDelete, ToStop
from kiosk.visit.chapter.home import Home, ReadyMessage, Shelf, ShowingCard
from kiosk.visit.chapter.keys import LoginField
from kiosk.visit.chapter.login import ChoosingPassword, LoggingIn, LoginNote, LoginState
from kiosk.visit.chapter.notices import History, OwnPage
from kiosk.visit.entry.draft import Draft
from kiosk.visit.event.external import PrintPhase
from kiosk.visit.state import AccountState

TODAY = date(2026, 4, 1)
TOKEN = "sample-session"  # noqa: S105 - a made-up one
PASSWORD = "hon2026"  # noqa: S105 - a made-up one
ONE_TIME = "kaze7num3h"
MEMBER = Member(
    "2100012345",
    "A2100012345A",
    "長崎　太郎",
    date(2026, 4, 1),
    date(2029, 3, 31),
    "https://example.jp/setup?number=2100012345",
)
LONG = "大村湾をめぐる道と港の百年: 写真と地図でたどる海辺の町のくらし、祭り、そして図書館のあゆみ 増補改訂版 上巻"
READY = Hold(
    "h1", "坂道の町をあるく", "浜辺 みさき", HoldState.READY, pickup="1階総合カウンター", keep_until=date(2026, 4, 12)
)
LOANS = (
    Loan("l1", "星の名前の手帳", "山川 あおい", TODAY - timedelta(days=5), -5),
    Loan("l2", "台所のことば辞典", "", TODAY, 0),
    Loan("l3", "湾のほとりの図書館", "海野 さくら", TODAY + timedelta(days=2), 2),
    Loan("l4", LONG, "長崎の海と道を考える会, 大村湾史編さん委員会", TODAY + timedelta(days=9), 9),
    Loan("l5", "", "", TODAY + timedelta(days=9), 9),
)
REFUSED = (
    replace(LOANS[0], refusal=RenewalRefusal.OVERDUE),
    replace(LOANS[1], refusal=RenewalRefusal.RESERVED),
    replace(LOANS[2], refusal=RenewalRefusal.TOO_MANY),
    LOANS[3],
    replace(LOANS[4], refusal=RenewalRefusal.EXPIRED),
)
"""The same loans, where it is known that most can't be extended."""
HOLDS = (
    READY,
    Hold("h2", "海をわたる蝶", "", HoldState.QUEUED, place=2, pickup="1階総合カウンター"),
    Hold("h3", "はじめての星座", "天野 つき", HoldState.ON_THE_WAY, pickup="1階総合カウンター"),
    Hold("h4", LONG, "", HoldState.BEING_PREPARED),
    Hold("h5", "木の椅子をつくる", "森 けんじ", HoldState.QUEUED),
    Hold("h6", "", "", HoldState.UNKNOWN),
)


def _notice(n: int) -> Notice:
    """The n-th newest."""
    titles = [*(loan.title for loan in LOANS), *(hold.title for hold in HOLDS)]
    made = TODAY - timedelta(days=3 * n)
    keep = None if n % 7 == 3 else made + timedelta(days=7)
    return Notice(f"n{n}", titles[n % len(titles)], "1階総合カウンター", keep, made, read=n > 1)


NOTICES = tuple(_notice(n) for n in range(4))
BOARD = NoticeBoard(True, NOTICES)
ACCOUNT = Account(TOKEN, MEMBER, Part.THERE, LOANS, Part.THERE, HOLDS, Part.THERE, BOARD, ready_seen=True)
REQUESTABLE = replace(ACCOUNT, holds=(replace(READY, cancelable=False, requestable=True), *HOLDS[1:]))
"""Where staff can be asked to cancel what is ready."""
NOTHING = replace(ACCOUNT, loans=(), holds=(), board=NoticeBoard(True, ()))
LOADING = Account(TOKEN, MEMBER)
FAILED = replace(
    NOTHING,
    loans_part=Part.FAILED,
    holds_part=Part.FAILED,
    board_part=Part.FAILED,
)


@cache
def many(loans: int) -> Account:
    """Somebody with so many loans and reservations, and a full history."""
    lent = tuple(
        replace(LOANS[n % 5], loan_id=f"m{n}", days_left=n, due_on=TODAY + timedelta(days=n)) for n in range(loans)
    )
    held = tuple(replace(HOLDS[n % 6], hold_id=f"r{n}") for n in range(loans))
    board = NoticeBoard(True, tuple(_notice(n) for n in range(MOST_NOTICES)))
    return replace(ACCOUNT, loans=lent, holds=held, board=board)


def _choosing(empty: ChoosingPassword) -> Mapping[str, ChoosingPassword]:
    typed = replace(empty, draft=Draft(password=PASSWORD, password_again=PASSWORD), open=Field.PASSWORD_AGAIN)
    faulty = replace(empty, draft=Draft(password="hon"), left=frozenset({Field.PASSWORD}))  # noqa: S106 - too short
    return {
        "choosing": empty,
        "choosing-fault": faulty,
        "choosing-again": typed,
        "choosing-busy": replace(typed, busy=True),
    }


def states() -> Mapping[str, LoginState | AccountState]:
    """Every kind of page, by a stable name, in the order of a visit."""
    number = MEMBER.number
    typed = LoggingIn(number, PASSWORD, LoginField.PASSWORD)
    one = replace(ACCOUNT, loans=LOANS[2:3], holds=HOLDS[:1], board=NoticeBoard(False, NOTICES[:1]))
    chosen = frozenset(notice.notice_id for notice in NOTICES[1:3])
    fresh = frozenset(notice.notice_id for notice in NOTICES if not notice.read)
    return {
        "login": LoggingIn(),
        "login-number": LoggingIn("21000"),
        "login-fault": LoggingIn("21000", "", LoginField.PASSWORD, frozenset({LoginField.NUMBER})),
        "login-carried": LoggingIn(number, open=LoginField.PASSWORD),
        "login-password": typed,
        "login-empty": replace(typed, password="", left=frozenset(LoginField)),
        "login-asking": LoggingIn(number, open=LoginField.PASSWORD, asking=True),
        "login-loading": LoggingIn(number, open=LoginField.PASSWORD, asking=True, account=LOADING),
        "login-wrong": LoggingIn(number, open=LoginField.PASSWORD, note=LoginNote.WRONG),
        "login-not-ours": LoggingIn(note=LoginNote.NOT_OURS),
        "login-stopped": LoggingIn(note=LoginNote.STOPPED),
        "login-chosen": LoggingIn(number, open=LoginField.PASSWORD, note=LoginNote.CHOSEN),
        "login-lapsed": LoggingIn(number, open=LoginField.PASSWORD, note=LoginNote.LAPSED),
        **_choosing(ChoosingPassword(number, ONE_TIME)),
        "ready": ReadyMessage(replace(ACCOUNT, ready_seen=False)),
        "ready-three": ReadyMessage(
            replace(
                ACCOUNT, holds=(*(replace(READY, hold_id=f"w{n}", title=LOANS[n].title) for n in (2, 3, 4)), *HOLDS[1:])
            )
        ),
        "home": Home(ACCOUNT),
        "home-holds": Home(ACCOUNT, Shelf.HOLDS),
        "home-one": Home(one),
        "home-nothing": Home(NOTHING),
        "home-nothing-reserved": Home(NOTHING, Shelf.HOLDS),
        "home-many": Home(many(50)),
        "home-many-reserved": Home(many(50), Shelf.HOLDS),
        "home-loading": Home(replace(ACCOUNT, loans_part=Part.LOADING, loans=())),
        "home-loans-failed": Home(replace(ACCOUNT, loans_part=Part.FAILED)),
        "home-holds-failed": Home(FAILED, Shelf.HOLDS),
        "home-renewing": Home(ACCOUNT, busy="l3"),
        "home-known-refusals": Home(replace(ACCOUNT, loans=REFUSED)),
        "home-renewed": Home(ACCOUNT, said=Said("l4", Outcome.RENEWED)),
        **{f"home-refused-{why.value}": Home(ACCOUNT, said=Said("l3", why)) for why in RenewalRefusal},
        "home-silent": Home(ACCOUNT, said=Said("l3", Outcome.SILENT)),
        "home-not-cancelled": Home(ACCOUNT, Shelf.HOLDS, said=Said("", Outcome.NOT_CANCELLED)),
        "home-requestable": Home(REQUESTABLE, Shelf.HOLDS),
        "home-cancellation-requested": Home(
            replace(REQUESTABLE, requested=frozenset({"h1"})),
            Shelf.HOLDS,
            said=Said("", Outcome.CANCELLATION_REQUESTED),
        ),
        "home-cancelled": Home(replace(ACCOUNT, holds=HOLDS[1:]), Shelf.HOLDS, said=Said("", Outcome.CANCELLED)),
        "ask-cancel": Asking(ACCOUNT, ToCancel(READY)),
        "ask-cancel-long": Asking(ACCOUNT, ToCancel(HOLDS[3])),
        "ask-cancel-untitled": Asking(ACCOUNT, ToCancel(HOLDS[5])),
        "ask-request": Asking(REQUESTABLE, ToCancel(REQUESTABLE.holds[0])),
        "ask-request-long": Asking(REQUESTABLE, ToCancel(replace(REQUESTABLE.holds[0], title=LONG))),
        "ask-cancel-busy": Asking(ACCOUNT, ToCancel(READY), busy=True),
        "own-card": ShowingCard(ACCOUNT),
        **{
            f"own-card-{phase.value}": ShowingCard(replace(ACCOUNT, printing=phase, print_reason="paper"))
            for phase in PrintPhase
        },
        "own-page": OwnPage(ACCOUNT),
        "own-page-off": OwnPage(one),
        "own-page-busy": OwnPage(ACCOUNT, busy=True),
        "own-page-loading": OwnPage(replace(NOTHING, board_part=Part.LOADING)),
        "own-page-failed": OwnPage(FAILED),
        "own-page-silent": OwnPage(ACCOUNT, said=Said("", Outcome.SILENT)),
        "history": History(ACCOUNT, fresh),
        "history-empty": History(NOTHING),
        "history-full": History(many(3), fresh),
        "history-loading": History(replace(NOTHING, board_part=Part.LOADING)),
        "history-failed": History(FAILED),
        "history-choosing": History(ACCOUNT, fresh, choosing=True),
        "history-chosen": History(ACCOUNT, fresh, choosing=True, chosen=chosen),
        "history-all-chosen": History(ACCOUNT, choosing=True, chosen=frozenset(n.notice_id for n in NOTICES)),
        "history-deleted": History(
            replace(ACCOUNT, board=NoticeBoard(True, NOTICES[2:])), said=Said("", Outcome.DELETED)
        ),
        "ask-delete": Asking(ACCOUNT, ToDelete(chosen, fresh)),
        "ask-delete-busy": Asking(ACCOUNT, ToDelete(chosen, fresh), busy=True),
        "ask-stop": Asking(ACCOUNT, ToStop()),
        "ask-stop-sure": Asking(ACCOUNT, ToStop(sure=True)),
        "ask-stop-busy": Asking(ACCOUNT, ToStop(sure=True), busy=True),
    }
