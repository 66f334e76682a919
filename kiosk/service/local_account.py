"""マイ図書館 for the one kiosk that calls, in the same process."""

from __future__ import annotations

from kiosk.patron.account import Hold, Loan, NoticeBoard, Renewal
from kiosk.service.accounts import Accounts
from kiosk.service.answers import answers
from kiosk.service.port import Session


class LocalMyLibrary:
    """A :class:`~kiosk.service.port.MyLibrary`; mixed into the whole service of a kiosk."""

    def __init__(self, kiosk_id: str, accounts: Accounts) -> None:
        self._kiosk_id = kiosk_id
        self._accounts = accounts

    @answers
    def login(self, *, number: str, password: str) -> Session:
        """Let a patron in."""
        return self._accounts.login(self._kiosk_id, number, password)

    @answers
    def logout(self, *, session: str) -> None:
        """End the session."""
        self._accounts.logout(self._kiosk_id, session)

    @answers
    def loans(self, *, session: str) -> tuple[Loan, ...]:
        """貸出中."""
        return self._accounts.loans(self._kiosk_id, session)

    @answers
    def holds(self, *, session: str) -> tuple[Hold, ...]:
        """予約中."""
        return self._accounts.holds(self._kiosk_id, session)

    @answers
    def renew(self, *, session: str, loan_id: str) -> Renewal:
        """延長."""
        return self._accounts.renew(self._kiosk_id, session, loan_id)

    @answers
    def cancel_hold(self, *, session: str, hold_id: str) -> None:
        """予約の取消."""
        self._accounts.cancel_hold(self._kiosk_id, session, hold_id)

    @answers
    def board(self, *, session: str) -> NoticeBoard:
        """お知らせ設定 and お知らせ履歴."""
        return self._accounts.board(self._kiosk_id, session)

    @answers
    def set_notices(self, *, session: str, on: bool) -> NoticeBoard:
        """お知らせ設定 ON/OFF."""
        return self._accounts.set_notices(self._kiosk_id, session, on)

    @answers
    def read_notices(self, *, session: str, notice_ids: tuple[str, ...]) -> NoticeBoard:
        """Mark notices as read."""
        return self._accounts.read_notices(self._kiosk_id, session, notice_ids)

    @answers
    def delete_notices(self, *, session: str, notice_ids: tuple[str, ...]) -> NoticeBoard:
        """Delete notices."""
        return self._accounts.delete_notices(self._kiosk_id, session, notice_ids)

    @answers
    def stop_use(self, *, session: str) -> None:
        """利用停止."""
        self._accounts.stop_use(self._kiosk_id, session)
