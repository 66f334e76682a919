"""The tables [calls] of a kiosk, where a call for staff goes, and of a service, who is told of it by mail.

``docs/staff-admin.md`` says more.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import Field

from kiosk.settings.section import Section
from kiosk.settings.tables.alerts import StaffAddress


class KioskCalls(Section):
    """係員呼出 at this kiosk."""

    to_desk: bool = Field(
        default=False,
        description="係員呼出を職員の画面で鳴らす。職員の画面を開いておける図書館だけ true にする。false なら、係員への"
        "声のかけ方だけを出す",
    )
    patience_seconds: int = Field(
        default=60, ge=15, le=300, description="係員呼出に応答がないとき、カウンターへ案内するまでの秒数"
    )


class Calls(Section):
    """Mails about calls; none without an address."""

    to: StaffAddress | None = Field(
        default=None,
        description="係員呼出に応答がないとき知らせるメールアドレス。なければ知らせない。[mail] のサーバーで送る",
    )
    after_seconds: int = Field(default=20, ge=5, le=600, description="呼び出しから何秒、応答がなければ知らせるか")


def calls_faults(raw: dict[str, Any], base: Path) -> Iterator[tuple[tuple[str | int, ...], str]]:  # noqa: ARG001
    """Mail needs a server."""
    calls, mail = raw.get("calls"), raw.get("mail")
    if isinstance(calls, dict) and "to" in calls and not (isinstance(mail, dict) and "host" in mail):
        yield ("calls", "to"), "mail.host と一緒に書いてください。なければ、知らせるメールを送れません"
