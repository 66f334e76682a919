"""ログイン and マイ図書館 in the HTTP API."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import Depends, FastAPI, Header, Request

from kiosk.service import api
from kiosk.service import api_account as account
from kiosk.service.metrics import Metrics
from kiosk.service.port import LibraryService, Refused

Token = Annotated[account.SessionToken, Header(alias=account.HEADER, description="the token a log-in gave")]


def service_of(request: Request) -> LibraryService:
    """The calls of the kiosk that asks."""
    service: LibraryService = request.app.state.service_for(request.state.kiosk)
    return service


Service = Annotated[LibraryService, Depends(service_of)]


def add_account(app: FastAPI, metrics: Metrics, common: dict[str, Any]) -> None:
    """Add them; ``common`` is what all calls of kiosks have."""
    _add_sessions(app, metrics, common)
    _add_lending(app, common)
    _add_notices(app, common)


def _add_sessions(app: FastAPI, metrics: Metrics, common: dict[str, Any]) -> None:
    @app.post(f"{api.PREFIX}/sessions", status_code=201, **common)
    def login(asked: account.LoginQuestion, service: Service) -> account.SessionAnswer:
        """Let a patron in; refused with K404, one answer for every kind of wrong."""
        try:
            session = service.login(number=asked.number, password=asked.password)
        except Refused as no:
            metrics.login(no.variant or "wrong")
            raise
        metrics.login("in")
        return account.SessionAnswer.of(session)

    @app.delete(f"{api.PREFIX}/sessions/current", status_code=204, **common)
    def logout(token: Token, service: Service) -> None:
        """End the session; one that has ended is fine."""
        service.logout(session=token)

    @app.post(f"{api.PREFIX}/membership/stop", status_code=204, **common)
    def stop_use(asked: account.StopQuestion, token: Token, service: Service) -> None:  # noqa: ARG001 - its form counts
        """利用停止: notices stop, the history is deleted, all sessions of the patron end."""
        service.stop_use(session=token)


def _add_lending(app: FastAPI, common: dict[str, Any]) -> None:
    @app.get(f"{api.PREFIX}/loans", **common)
    def loans(token: Token, service: Service) -> account.LoansAnswer:
        """貸出中."""
        found = service.loans(session=token)
        return account.LoansAnswer(loans=[account.LoanAnswer.model_validate(loan) for loan in found])

    @app.post(f"{api.PREFIX}/loans/{{loan_id}}/renewal", **common)
    def renew(
        loan_id: account.Id,
        asked: account.RenewalQuestion,  # noqa: ARG001 - its form counts
        token: Token,
        service: Service,
    ) -> account.RenewalAnswer:
        """延長: the loan as it is now, or why not."""
        return account.RenewalAnswer.model_validate(service.renew(session=token, loan_id=loan_id))

    @app.get(f"{api.PREFIX}/holds", **common)
    def holds(token: Token, service: Service) -> account.HoldsAnswer:
        """予約中."""
        found = service.holds(session=token)
        return account.HoldsAnswer(holds=[account.HoldAnswer.model_validate(hold) for hold in found])

    @app.delete(f"{api.PREFIX}/holds/{{hold_id}}", status_code=204, **common)
    def cancel_hold(hold_id: account.Id, token: Token, service: Service) -> None:
        """予約の取消; one that is gone is fine."""
        service.cancel_hold(session=token, hold_id=hold_id)


def _add_notices(app: FastAPI, common: dict[str, Any]) -> None:
    @app.get(f"{api.PREFIX}/notices", **common)
    def board(token: Token, service: Service) -> account.BoardAnswer:
        """お知らせ設定 and お知らせ履歴."""
        return account.BoardAnswer.model_validate(service.board(session=token))

    @app.put(f"{api.PREFIX}/notices/setting", **common)
    def set_notices(asked: account.NoticeSettingQuestion, token: Token, service: Service) -> account.BoardAnswer:
        """お知らせ設定 ON/OFF."""
        return account.BoardAnswer.model_validate(service.set_notices(session=token, on=asked.on))

    @app.post(f"{api.PREFIX}/notices/read", **common)
    def read_notices(asked: account.NoticesQuestion, token: Token, service: Service) -> account.BoardAnswer:
        """Mark notices as read."""
        ids = tuple(asked.notice_ids)
        return account.BoardAnswer.model_validate(service.read_notices(session=token, notice_ids=ids))

    @app.post(f"{api.PREFIX}/notices/deletions", **common)
    def delete_notices(asked: account.NoticesQuestion, token: Token, service: Service) -> account.BoardAnswer:
        """Delete notices; ones that are gone are fine."""
        ids = tuple(asked.notice_ids)
        return account.BoardAnswer.model_validate(service.delete_notices(session=token, notice_ids=ids))
