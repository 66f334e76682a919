"""ログイン and マイ図書館 on another machine, over HTTPS."""

from __future__ import annotations

from pydantic import ValidationError

from kiosk.patron.account import Hold, Loan, NoticeBoard, Renewal
from kiosk.problem import Code
from kiosk.service import api
from kiosk.service import api_account as account
from kiosk.service.port import Refused, Session
from kiosk.service.wire import Asked, Wire


class RemoteMyLibrary:
    """A :class:`~kiosk.service.port.MyLibrary` on a wire; mixed into the whole service of a kiosk."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire

    def login(self, *, number: str, password: str) -> Session:
        """Asked once: a wrong pair is counted each time.  Again only if nobody can have seen the question."""
        try:
            asked = account.LoginQuestion(number=number, password=password)
        except ValidationError:
            raise Refused(Code.LOGIN_REFUSED, "no number, or no password") from None
        return self._wire.ask(Asked("POST", "sessions", asked), account.SessionAnswer, safe=False).session()

    def logout(self, *, session: str) -> None:
        """Asked once, and again only if nobody can have seen it: a session that nobody ends is over soon."""
        self._wire.tell(_asked("DELETE", "sessions/current", session), safe=False)

    def loans(self, *, session: str) -> tuple[Loan, ...]:
        """貸出中."""
        found = self._wire.ask(_asked("GET", "loans", session), account.LoansAnswer, safe=True)
        return tuple(loan.loan() for loan in found.loans)

    def holds(self, *, session: str) -> tuple[Hold, ...]:
        """予約中."""
        found = self._wire.ask(_asked("GET", "holds", session), account.HoldsAnswer, safe=True)
        return tuple(hold.hold() for hold in found.holds)

    def renew(self, *, session: str, loan_id: str) -> Renewal:
        """延長; asked once, for a second time would extend it twice."""
        asked = _asked("POST", "loans/{}/renewal", session, account.RenewalQuestion(), loan_id)
        return self._wire.ask(asked, account.RenewalAnswer, safe=False).renewal()

    def cancel_hold(self, *, session: str, hold_id: str) -> None:
        """予約の取消."""
        self._wire.tell(_asked("DELETE", "holds/{}", session, None, hold_id), safe=True)

    def board(self, *, session: str) -> NoticeBoard:
        """お知らせ設定 and お知らせ履歴."""
        return self._board(_asked("GET", "notices", session))

    def set_notices(self, *, session: str, on: bool) -> NoticeBoard:
        """お知らせ設定 ON/OFF."""
        return self._board(_asked("PUT", "notices/setting", session, account.NoticeSettingQuestion(on=on)))

    def read_notices(self, *, session: str, notice_ids: tuple[str, ...]) -> NoticeBoard:
        """Mark notices as read."""
        return self._board(_asked("POST", "notices/read", session, _those(notice_ids)))

    def delete_notices(self, *, session: str, notice_ids: tuple[str, ...]) -> NoticeBoard:
        """Delete notices."""
        return self._board(_asked("POST", "notices/deletions", session, _those(notice_ids)))

    def stop_use(self, *, session: str) -> None:
        """利用停止; asked once: after it, the session is gone and another question would say so."""
        self._wire.tell(_asked("POST", "membership/stop", session, account.StopQuestion()), safe=False)

    def _board(self, asked: Asked) -> NoticeBoard:
        return self._wire.ask(asked, account.BoardAnswer, safe=True).board()


def _asked(method: str, name: str, session: str, body: api.Question | None = None, *ids: str) -> Asked:
    return Asked(method, name, body, {account.HEADER: session}, ids)


def _those(notice_ids: tuple[str, ...]) -> account.NoticesQuestion:
    try:
        return account.NoticesQuestion(notice_ids=list(notice_ids))
    except ValidationError:
        raise Refused(Code.UNEXPECTED, "these are no notices") from None
