"""The table [setup]: the page that sets up a patron's phone (``docs/phone.md``)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

from pydantic import AfterValidator, Field, StringConstraints

from kiosk.settings.fields import WebAddress
from kiosk.settings.section import Section


def _base(value: str) -> str:
    if any(sign in value for sign in "?#@"):
        raise ValueError("アドレスに ? # @ は使えません")
    return value.rstrip("/")


class SetupPage(Section):
    """Where phones reach this service, and for how long a code is good."""

    public_url: Annotated[WebAddress, StringConstraints(max_length=120), AfterValidator(_base)] | None = Field(
        default=None,
        description="スマートフォンからこのサービスに届くアドレス（https://…）。書くと、登録した方の QR コードが"
        "一回かぎりの案内ページになる。なければ phone_app.setup のアドレスになる",
    )
    hours: int = Field(default=24, ge=1, le=168, description="案内ページを、登録から何時間まで開けるか")
    minutes: int = Field(default=30, ge=5, le=240, description="はじめて開いてから、何分間見られるか")
    requests_per_minute: int = Field(
        default=30, ge=6, le=600, description="一つの相手から一分間に受け付ける要求の数（プロセスごと）"
    )


def setup_faults(raw: dict[str, Any], base: Path) -> Iterator[tuple[tuple[str | int, ...], str]]:  # noqa: ARG001
    """A phone has no certificate of the library's."""
    setup, listen = raw.get("setup"), raw.get("listen")
    if isinstance(setup, dict) and isinstance(listen, dict) and "public_url" in setup and "client_ca" in listen:
        yield (
            ("setup", "public_url"),
            "listen.client_ca を書くと、証明書のないスマートフォンはつながりません。"
            "案内ページを使うときは、端末の証明書をプロキシで確かめてください",
        )
