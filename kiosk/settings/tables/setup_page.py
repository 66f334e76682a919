"""The table [setup]: the page that sets up a patron's phone (``docs/phone.md``)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

from pydantic import AfterValidator, Field, StringConstraints, ValidationInfo, field_validator

from kiosk.settings.fields import FilePath, WebAddress
from kiosk.settings.network import ListenAddress, both_or_none, plain_only_at_home
from kiosk.settings.section import OfMachine, Section


def _base(value: str) -> str:
    if any(sign in value for sign in "?#@"):
        raise ValueError("アドレスに ? # @ は使えません")
    return value.rstrip("/")


PublicAddress = Annotated[WebAddress, StringConstraints(max_length=120), AfterValidator(_base)]


class SetupPage(Section):
    """Where phones reach this service, and for how long a code is good."""

    public_url: OfMachine[PublicAddress | None] = Field(
        default=None,
        description="スマートフォンからこのサービスに届くアドレス（https://…）。書くと、登録した方の QR コードが"
        "一回かぎりの案内ページになる。なければ phone_app.setup のアドレスになる",
    )
    hours: int = Field(default=24, ge=1, le=168, description="案内ページを、登録から何時間まで開けるか")
    minutes: int = Field(default=30, ge=5, le=240, description="はじめて開いてから、何分間見られるか")
    requests_per_minute: int = Field(
        default=30, ge=6, le=600, description="一つの相手から一分間に受け付ける要求の数（プロセスごと）"
    )
    address: OfMachine[ListenAddress] = Field(
        default="127.0.0.1", description="スマートフォンを待ち受ける IP アドレス（port を書いたとき）"
    )
    port: OfMachine[int | None] = Field(
        default=None,
        ge=1,
        le=65535,
        description="スマートフォンだけを待ち受けるポート。なければ listen のポートで端末と一緒に待ち受ける",
    )
    certificate: OfMachine[FilePath | None] = Field(
        default=None,
        description="そのサーバー証明書と中間証明書（PEM）。127.0.0.1 か ::1 で待ち受けるときだけ省ける",
    )
    key: OfMachine[FilePath | None] = Field(default=None, description="その秘密鍵（PEM）")

    @field_validator("certificate")
    @classmethod
    def _plain_only_at_home(cls, file: object, info: ValidationInfo) -> object:
        return plain_only_at_home(file, info)

    @field_validator("key")
    @classmethod
    def _both_or_none(cls, key: object, info: ValidationInfo) -> object:
        return both_or_none(key, info)


def setup_faults(raw: dict[str, Any], base: Path) -> Iterator[tuple[tuple[str | int, ...], str]]:  # noqa: ARG001
    """A phone has no certificate of the library's; two listeners have two places."""
    setup, listen = raw.get("setup"), raw.get("listen")
    if not isinstance(setup, dict):
        return
    listen = listen if isinstance(listen, dict) else {}
    if "public_url" in setup and "client_ca" in listen and "port" not in setup:
        yield (
            ("setup", "public_url"),
            "listen.client_ca を書くと、証明書のないスマートフォンはつながりません。"
            "setup.port を書いて、スマートフォンの待ち受けを分けてください",
        )
    if "port" not in setup:
        for key in ("address", "certificate", "key"):
            if key in setup:
                yield (
                    ("setup", key),
                    "setup.port と一緒に書いてください。なければ、スマートフォンも listen で待ち受けます",
                )
    elif "public_url" not in setup:
        yield ("setup", "port"), "setup.public_url と一緒に書いてください。なければ、案内ページはありません"
    elif setup["port"] == listen.get("port", 8443) and overlap(
        setup.get("address", "127.0.0.1"), listen.get("address", "127.0.0.1")
    ):
        yield ("setup", "port"), "端末の待ち受け（listen）と同じところです。別のポートを書いてください"


def overlap(one: object, other: object) -> bool:
    """Whether two sockets can't both listen there: the same address, or one that stands for all."""
    return one == other or bool({one, other} & {"0.0.0.0", "::"})  # noqa: S104 - compared, not listened on
