"""The table [mail]: which server takes the mails that tell patrons their number (``docs/mail.md``)."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, ValidationInfo, field_validator

from kiosk.patron.email_address import check_email
from kiosk.settings.fields import FilePath, Line
from kiosk.settings.section import Section

PORTS = {"starttls": 587, "tls": 465, "none": 25}
"""RFC 6409, RFC 8314, RFC 5321."""
AT_HOME = frozenset({"localhost", "127.0.0.1", "::1"})


def _host(value: str) -> str:
    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9.-]{0,252}|[0-9A-Fa-f:.]{2,45}", value):
        raise ValueError("メールサーバーの名前だけを書いてください（ポートは mail.port に書きます）")
    return value


def _sender(value: str) -> str:
    if not value or check_email(value) is not None:
        raise ValueError("メールアドレスを一つ、半角で書いてください（例: library@example.jp）")
    return value


class Mail(Section):
    """How mail is sent; without a host none is."""

    host: Annotated[str, AfterValidator(_host)] | None = Field(
        default=None, description="メールサーバー（SMTP）の名前。なければメールを送らない"
    )
    security: Literal["starttls", "tls", "none"] = Field(
        default="starttls",
        description="サーバーとの通信。starttls = つないでから暗号化、tls = はじめから暗号化、"
        "none = **暗号化しない**（館内のサーバーだけ）",
    )
    port: int | None = Field(
        default=None, ge=1, le=65535, description="ポート。なければ starttls は 587、tls は 465、none は 25"
    )
    user: Line | None = Field(default=None, description="サーバーの利用者名。なければ認証しない")
    password_file: FilePath | None = Field(default=None, description="そのパスワードだけを書いたファイル")
    ca_file: FilePath | None = Field(
        default=None, description="サーバーの証明書を出した認証局（PEM）。なければ OS が信頼する認証局"
    )
    sender: Annotated[str, AfterValidator(_sender)] | None = Field(
        default=None, description="差出人のメールアドレス（host を書いたら必要）。名前には library.name が入る"
    )
    wait_seconds: int = Field(
        default=3, ge=0, le=10, description="登録のとき、サーバーが受け取るのを待つ秒数。過ぎても、あとで送り続ける"
    )
    give_up_hours: int = Field(default=24, ge=1, le=120, description="届けられないメールを、何時間であきらめるか")

    @field_validator("user")
    @classmethod
    def _no_password_in_the_clear(cls, user: str | None, info: ValidationInfo) -> str | None:
        if user is not None and info.data.get("security") == "none" and info.data.get("host") not in AT_HOME:
            raise ValueError('security = "none" では、利用者名とパスワードを送れません')
        return user

    @field_validator("password_file")
    @classmethod
    def _both_or_none(cls, file: object, info: ValidationInfo) -> object:
        if "user" in info.data and (file is None) != (info.data["user"] is None):
            raise ValueError("user と password_file は、両方書くか、両方書かないでください")
        return file

    @field_validator("sender")
    @classmethod
    def _goes_with_the_host(cls, sender: str | None, info: ValidationInfo) -> str | None:
        if sender is None and info.data.get("host") is not None:
            raise ValueError("メールを送るには、差出人のメールアドレスが必要です")
        return sender

    @property
    def on(self) -> bool:
        return self.host is not None

    @property
    def own_port(self) -> int:
        """The port, the usual one unless another was named."""
        return self.port or PORTS[self.security]
