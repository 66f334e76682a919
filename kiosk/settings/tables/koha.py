"""The table of a service configuration about the library's Koha (``docs/koha.md``)."""

from __future__ import annotations

import re
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, StringConstraints

from kiosk.settings.fields import AsTuple, FilePath, Language, Line
from kiosk.settings.section import SystemSection


def _address(value: str) -> str:
    try:
        parts = urlsplit(value)
        home = parts.scheme == "http" and parts.hostname in ("127.0.0.1", "::1", "localhost")
        good = value.isascii() and value.isprintable() and bool(parts.hostname) and parts.port != 0
    except ValueError:
        good, home = False, False
    if not good or not (parts.scheme == "https" or home) or set("?#@ ") & set(value):
        raise ValueError("https:// で始まるアドレスを書いてください（同じ機械の中なら http://127.0.0.1 も使えます）")
    if value.rstrip("/").endswith("/api/v1"):
        raise ValueError("/api/v1 は書かないでください。そこまでのアドレスだけを書きます")
    return value.rstrip("/")


def _code(value: str) -> str:
    if not re.fullmatch(r"[0-9A-Za-z_-]{1,10}", value):
        raise ValueError("Koha のコード（半角の英数字、10 文字まで）を書いてください")
    return value


KohaAddress = Annotated[str, StringConstraints(max_length=500), AfterValidator(_address)]
Code = Annotated[str, AfterValidator(_code)]
"""A code as Koha gives libraries, categories and attribute types: 1 to 10 letters and digits."""


def _lang(value: str) -> str:
    if not re.fullmatch(r"[A-Za-z]{2,3}(-[0-9A-Za-z]{2,8})*", value):
        raise ValueError("Koha の言語コード（ja-JP など）を書いてください")
    return value


Lang = Annotated[str, AfterValidator(_lang)]


class Koha(SystemSection):
    """The library's Koha."""

    needed = ("url", "user", "secret_file", "library_id", "category_id")

    url: KohaAddress | None = Field(
        default=None, description="Koha の職員用画面のアドレス（/api/v1 は書かない）。backend = koha のとき必要"
    )
    auth: Literal["oauth2", "basic"] = Field(
        default="oauth2",
        description="名乗り方。oauth2 = API キー（クライアント資格情報）、basic = 利用者 ID とパスワード",
    )
    user: Line | None = Field(
        default=None,
        description="oauth2 なら client ID、basic なら userid（カード番号ではない）。backend = koha のとき必要",
    )
    secret_file: FilePath | None = Field(
        default=None, description="client secret かパスワードだけを書いたファイル。backend = koha のとき必要"
    )
    ca_file: FilePath | None = Field(
        default=None, description="Koha の証明書を出した認証局（PEM）。なければ OS が信頼する認証局"
    )
    library_id: Code | None = Field(default=None, description="登録する図書館のコード。backend = koha のとき必要")
    category_id: Code | None = Field(default=None, description="登録する利用者区分のコード。backend = koha のとき必要")
    kana_attribute: Code | None = Field(
        default=None, description="ヨミを入れる利用者属性の種類のコード。なければ other_name（別名）に入れる"
    )
    attributes: dict[Code, Line] = Field(
        default={},
        max_length=20,
        description="登録する人みなに付ける利用者属性。[koha.attributes] の表に、種類のコード = 値 の形で並べる。"
        "Koha で必須の属性には、ここで決まった値を入れる",
    )
    consent_attribute: Code | None = Field(
        default=None, description="同意文書の版（consent.version）を入れる利用者属性の種類のコード。なければ入れない"
    )
    note: Line | None = Field(
        default=None, description="登録する人みなの職員用の注記（staff_notes）に入れる文。「キオスクで登録」など"
    )
    address_parts: bool = Field(
        default=False,
        description="住所の都道府県を state に、市区町村を city にも入れるか。address には、いつも住所の全体が入る",
    )
    lang: Lang | None = Field(
        default=None, description="お知らせの言語（Koha の言語コード。ja-JP など）。なければ Koha の既定"
    )
    languages: dict[Language, Lang] = Field(
        default={},
        description='端末で選んだ言語ごとの Koha の言語コード。[koha.languages] の表に、en = "en" の形で並べる。'
        "書いた言語で登録した人には lang の代わりに入れる",
    )
    no_login: Annotated[tuple[Code, ...], AsTuple] = Field(
        default=(),
        max_length=50,
        description="マイ図書館にログインさせない利用者区分のコード。職員の区分など。"
        "番号かパスワードが違うときと同じ答えになり、マイナンバーカードでの手続き（returning）もできない",
    )
    expiry: Literal["membership", "category"] = Field(
        default="membership",
        description="有効期限。membership = membership.years で決める、category = Koha の区分に任せる",
    )
    renewals: bool = Field(
        default=False,
        description="マイ図書館で延長できるか。Koha の OpacRenewalAllowed と同じにする（API は、これを見ずに延長する）",
    )
    renewal_debt: int | None = Field(
        default=None,
        ge=0,
        description="未払いがこれを超える利用者は延長できない（円）。Koha の OPACFineNoRenewals と同じにする。"
        "マイナンバーカードでの更新もできない。"
        "書くと権限 updatecharges: remaining_permissions が要る。なければ未払いを調べない",
    )
    hold_cancellation: bool = Field(
        default=True, description="順番待ちの予約を、マイ図書館で取り消せるか（OPAC ではできる）"
    )
    cancellation_requests: bool = Field(
        default=False,
        description="用意できた予約の取消の依頼を、マイ図書館で受け付けるか。取消は係員が Koha で行う"
        "（貸出規則の waiting_hold_cancellation に当たる）",
    )
