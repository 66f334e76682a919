"""The tables of a service configuration about a library system of the library's own (``docs/koha.md``)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, StringConstraints

from kiosk.settings.fields import FilePath, Line
from kiosk.settings.profile import Library
from kiosk.settings.section import Section

NEEDED = ("url", "user", "secret_file", "library_id", "category_id")
"""Keys without which there is no asking Koha."""


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


class ServiceLibrary(Library):
    """Who the service speaks for, and which system keeps the library's patrons."""

    backend: Literal["sql", "koha"] = Field(
        default="sql", description="利用者を置くところ。sql = [database] のデータベース、koha = 図書館の Koha"
    )


class Koha(Section):
    """The library's Koha."""

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
    expiry: Literal["membership", "category"] = Field(
        default="membership",
        description="有効期限。membership = membership.years で決める、category = Koha の区分に任せる",
    )


def koha_faults(raw: dict[str, Any], base: Path) -> Iterator[tuple[tuple[str | int, ...], str]]:  # noqa: ARG001
    """What Koha needs, if it is chosen."""
    library, table = raw.get("library"), raw.get("koha", {})
    if not isinstance(library, dict) or library.get("backend") != "koha" or not isinstance(table, dict):
        return
    for key in NEEDED:
        if key not in table:
            yield ("koha", key), '[library] の backend を "koha" にしたときは、このキーが必要です'
