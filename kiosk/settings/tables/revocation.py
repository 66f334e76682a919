"""The table [revocation]: how it is found out whether a certificate was revoked (``docs/revocation.md``)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import Field, ValidationInfo, field_validator

from kiosk.problem import Code
from kiosk.settings.fields import AsTuple, CrlPlace, HttpAddress
from kiosk.settings.section import Section

MOST_LISTS = 4000
"""Two generations of a CA, with a list for each of some 1,900 municipalities and wards."""


class Revocation(Section):
    """How it is found out whether a certificate was revoked."""

    mode: Literal["ocsp", "crl", "ocsp-then-crl", "none-yet"] = Field(
        default="none-yet",
        description="失効の確かめ方。ocsp = その場で問い合わせる、crl = 失効リストを見る、ocsp-then-crl = 問い合わせの"
        "答えがないとき失効リストを見る、none-yet = **まだ確かめない**（失効したカードも通る。試験のときだけ）",
    )
    ocsp_url: HttpAddress | None = Field(
        default=None, description="OCSP レスポンダーのアドレス。なければ証明書に書かれたアドレス"
    )
    nonce: Literal["required", "optional", "off"] = Field(
        default="required",
        description="答えが今の問い合わせへのものだと確かめる番号。required = 答えにも必ず要る、"
        "optional = なければ日時で確かめる、off = 送らない",
    )
    certificate_ids: Literal["sha1", "sha256"] = Field(
        default="sha1", description="OCSP で証明書を指すハッシュ。J-LIS の仕様に合わせる"
    )
    unchecked_responder: bool = Field(
        default=False,
        description="レスポンダーの証明書に nocheck がなく、失効リストもないとき、それでも信じる",
    )
    max_age_hours: int = Field(
        default=24, ge=1, le=168, description="次の更新日時がない OCSP の答えを、何時間前のものまで信じるか"
    )
    crl: Annotated[tuple[CrlPlace, ...], AsTuple] = Field(
        default=(),
        max_length=MOST_LISTS,
        description="失効リスト（DER または PEM）のファイルか、http・https のアドレス。"
        "4,000 まで並べられる（市区町村ごとに一つでもよい）",
    )
    timeout_seconds: int = Field(
        default=10,
        ge=1,
        le=20,
        description=f"失効を確かめるのに待つ秒数。過ぎたら登録を断る（{Code.REVOCATION_UNKNOWN}）",
    )

    @field_validator("crl")
    @classmethod
    def _crl_modes_need_a_list(cls, crl: tuple[object, ...], info: ValidationInfo) -> tuple[object, ...]:
        if not crl and info.data.get("mode") in ("crl", "ocsp-then-crl"):
            raise ValueError(f'mode = "{info.data["mode"]}" のときは、失効リストの場所を一つ以上書いてください')
        return crl


def revocation_faults(raw: dict[str, Any], base: Path) -> Iterator[tuple[tuple[str | int, ...], str]]:  # noqa: ARG001
    """Not checking must be an explicit decision."""
    table = raw.get("revocation", {})
    if isinstance(table, dict) and "mode" not in table:
        yield (
            ("revocation", "mode"),
            "失効の確かめ方を書いてください（docs/revocation.md）。"
            'まだ確かめられないなら "none-yet" と書きます。そのあいだは、失効したカードも通ります',
        )
