"""Kinds of values a library profile has, each with its own words for what is wrong."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, StringConstraints, ValidationInfo

from kiosk.identity.http_address import is_http_address
from kiosk.patron.prefectures import PREFECTURES
from kiosk.settings.reading.toml import BACKSLASH

LANGUAGES: tuple[str, ...] = ("ja", "ja-easy", "en", "zh-Hans", "zh-Hant", "ko", "vi")
"""The languages a profile can offer, Japanese first."""


def _tuple(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value


def _line(value: str) -> str:
    if value != value.strip() or not value:
        raise ValueError("空にはできません。前後に空白も置けません")
    if any(unicodedata.category(c) in ("Cc", "Cf", "Cs", "Zl", "Zp") for c in value):
        raise ValueError("改行や、目に見えない制御文字は使えません")
    return value


def _block(value: str) -> str:
    if not value.strip():
        raise ValueError("空にはできません")
    if any(unicodedata.category(c) in ("Cc", "Cf", "Cs") and c != "\n" for c in value):
        raise ValueError("目に見えない制御文字やタブは使えません")
    return value


def _path(value: object, info: ValidationInfo) -> object:
    if not isinstance(value, str):
        return value
    if not value or "\0" in value:
        raise ValueError("ファイルやフォルダーの場所を書いてください")
    if any(unicodedata.category(c) == "Cc" for c in value):  # "C:\temp" is C:, a tab and emp
        raise ValueError(f"目に見えない制御文字が入っています。{BACKSLASH}")
    base = (info.context or {}).get("base")
    return Path(base, value) if base is not None else Path(value)


def _prefecture(value: str) -> str:
    if value in PREFECTURES:
        return value
    near = [p for p in PREFECTURES if value and p.startswith(value)]
    hint = f"（「{near[0]}」ではありませんか）" if near else ""
    raise ValueError(f"「{value[:20]}」という都道府県はありません{hint}")


def _https(value: str) -> str:
    try:
        parts = urlsplit(value)
        host = parts.hostname
    except ValueError:
        host = None
    if not value.isascii() or re.search(r"[\s\x00-\x1f]", value) or not host or parts.scheme != "https":
        raise ValueError("https:// で始まるアドレスを書いてください")
    return value


def _service(value: str) -> str:
    if value == "local":
        return value
    try:
        _https(value)
    except ValueError:
        raise ValueError("local か、https:// で始まるアドレスを書いてください") from None
    if "?" in value or "#" in value or "@" in value:
        raise ValueError("サーバーのアドレスに ? # @ は使えません")
    return value.rstrip("/")


def _database(value: str) -> str:
    if not re.fullmatch(r"(sqlite:///|postgresql(\+psycopg)?://)[\x21-\x7e]+", value):
        raise ValueError("sqlite:///ファイル か postgresql://利用者@ホスト/データベース を書いてください")
    return value


def _http(value: str) -> str:
    if not is_http_address(value):
        raise ValueError("http:// か https:// で始まるアドレスを書いてください")
    return value


def _crl(value: object, info: ValidationInfo) -> object:
    if not isinstance(value, str):
        raise ValueError('ファイルの場所か、http:// か https:// で始まるアドレスを "" で囲んで書いてください')
    if re.match(r"(?i)https?:", value):
        return _http(value)
    if re.match(r"(?i)[a-z][a-z0-9+.-]+:", value):
        raise ValueError("http と https のほかのアドレスは使えません。取り寄せたファイルの場所を書いてください")
    return _path(value, info)


def _set_up(value: str) -> str:
    if value.count("{number}") != 1:
        raise ValueError("利用者番号が入る場所 {number} を一つだけ書いてください")
    _https(value.replace("{number}", "0"))
    return value


def _language(value: str) -> str:
    if value not in LANGUAGES:
        raise ValueError(f"「{value[:20]}」の文言はまだありません（使えるもの: {', '.join(LANGUAGES)}）")
    return value


def _name(value: str) -> str:
    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]{0,31}", value):
        raise ValueError("半角の英数字と . _ - だけで、32 文字までにしてください（先頭は英数字）")
    return value


def _digits(value: str) -> str:
    if not re.fullmatch(r"[0-9]{0,8}", value):
        raise ValueError("半角の数字だけで、8 桁までにしてください")
    return value


def _passcode_hash(value: str) -> str:
    from argon2 import extract_parameters  # here, because few profiles have one
    from argon2.exceptions import InvalidHashError
    from argon2.low_level import Type

    try:
        kind = extract_parameters(value).type
    except (InvalidHashError, ValueError, KeyError, IndexError):
        kind = None
    if kind is not Type.ID:
        raise ValueError("$argon2id$ で始まるハッシュ値を書いてください。暗証番号そのものは書けません")
    return value


Line = Annotated[str, StringConstraints(max_length=100), AfterValidator(_line)]
"""One line of text, at most 100 characters."""

ShortLine = Annotated[str, StringConstraints(max_length=40), AfterValidator(_line)]
"""One line of text, at most 40 characters."""

Block = Annotated[str, StringConstraints(max_length=20_000), AfterValidator(_block)]
"""Text of several lines, at most 20,000 characters."""

Name = Annotated[str, AfterValidator(_name)]
"""A name for machines: 1 to 32 letters, digits, dot, underscore, hyphen; it goes into signed documents."""

Digits = Annotated[str, AfterValidator(_digits)]
Prefecture = Annotated[str, AfterValidator(_prefecture)]
Language = Annotated[str, AfterValidator(_language)]
WebAddress = Annotated[str, StringConstraints(max_length=500), AfterValidator(_https)]
ServiceAddress = Annotated[str, StringConstraints(max_length=500), AfterValidator(_service)]
DatabaseAddress = Annotated[str, StringConstraints(max_length=500), AfterValidator(_database)]
HttpAddress = Annotated[str, AfterValidator(_http)]
"""An address that needs no https: what comes from there is signed."""
CrlPlace = Annotated[Path | str, BeforeValidator(_crl)]
"""Where a revocation list is: a file, or an address."""
SetUpAddress = Annotated[str, StringConstraints(max_length=200), AfterValidator(_set_up)]
PasscodeHash = Annotated[str, AfterValidator(_passcode_hash)]
FilePath = Annotated[Path, BeforeValidator(_path)]
"""A place on disk; a relative one is counted from the folder of the profile."""

AsTuple: Any = BeforeValidator(_tuple)
"""A TOML array is a list; a profile never changes, so it becomes a tuple."""

Hours = Annotated[tuple[Annotated[str, StringConstraints(max_length=30), AfterValidator(_line)], ...], AsTuple]
"""Opening hours, a line for days that are alike, each at most 30 characters."""

HoursInLanguage = Annotated[
    tuple[Annotated[str, StringConstraints(max_length=60), AfterValidator(_line)], ...], AsTuple
]
"""The same in another language, or with readings: each line at most 60 characters."""
