"""The table [alerts]: who is told by mail when a kiosk goes down, and when it is back (``docs/fleet.md``)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

from pydantic import AfterValidator, Field

from kiosk.patron.email_address import check_email
from kiosk.settings.section import Section


def _address(value: str) -> str:
    if not value or check_email(value) is not None:
        raise ValueError("メールアドレスを一つ、半角で書いてください（何人かに送るなら、メーリングリストの宛先）")
    return value


StaffAddress = Annotated[str, AfterValidator(_address)]
"""One address of staff."""


class Alerts(Section):
    """Mails about kiosks; none without an address."""

    to: StaffAddress | None = Field(
        default=None,
        description="端末の異常と回復を知らせるメールアドレス。なければ知らせない。[mail] のサーバーで送る",
    )
    after_seconds: int = Field(
        default=120, ge=30, le=86400, description="異常が何秒続いたら知らせるか。元に戻ったときも、同じだけ待つ"
    )
    silent: bool = Field(
        default=True, description="応答がないときも知らせる。夜に端末の電源を切る図書館では false にする"
    )


def alerts_faults(raw: dict[str, Any], base: Path) -> Iterator[tuple[tuple[str | int, ...], str]]:  # noqa: ARG001
    """Mail needs a server."""
    alerts, mail = raw.get("alerts"), raw.get("mail")
    if isinstance(alerts, dict) and "to" in alerts and not (isinstance(mail, dict) and "host" in mail):
        yield ("alerts", "to"), "mail.host と一緒に書いてください。なければ、知らせるメールを送れません"
