"""What of the table [exchange] can't be with the other tables."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pydantic import ValidationError

from kiosk.settings.profile import LOCAL
from kiosk.settings.reading.whole import Found
from kiosk.settings.tables.exchange import Exchange
from kiosk.settings.tables.number import Number

_GIVEN = {"branch": ("library", "branches"), "category": ("membership", "categories")}
"""Where the codes come from that a library gives its patrons."""


def exchange_faults(raw: dict[str, Any], base: Path) -> Found:
    """Patron numbers must fit into columns of fixed width, and code tables know the library's codes."""
    if "exchange" not in raw:
        return
    try:
        exchange = Exchange.model_validate(raw["exchange"], context={"base": base})
        number = Number.model_validate(raw.get("number", {}))
    except ValidationError:
        return  # the whole file's validation says it
    if exchange.described:
        yield from _code_faults(exchange, raw)
        if exchange.layout.separator == "fixed":
            yield from _width_faults(exchange, number)


def _width_faults(exchange: Exchange, number: Number) -> Found:
    for column in exchange.layout.columns:
        needed = {"number": number.width + max(len(column.groups) - 1, 0), "barcode": number.width + 2, "event_id": 16}
        if (column.width or 0) < needed.get(column.field, 0):
            text = f"{column.name or column.field} の列の幅は {needed[column.field]} バイト以上にしてください"
            yield ("exchange", "columns"), text


def _code_faults(exchange: Exchange, raw: dict[str, Any]) -> Found:
    layout = exchange.layout
    for field, (table, key) in _GIVEN.items():
        if not any(column.field == field for column in layout.columns):
            continue
        given = raw.get(table, {}).get(key, []) if isinstance(raw.get(table), dict) else []
        codes = [str(each.get("code", "")) for each in given if isinstance(each, dict)]
        known = layout.codes.get(field, {})
        missing = [code for code in codes if known and code not in known]
        if missing:
            yield ("exchange", "codes"), f"{field} のコード表に {', '.join(missing)} がありません"
        if not codes and exchange.template == "koha" and not known.get(""):
            yield ("exchange", "codes"), f'Koha で使うコードを、codes.{field} の "" に書いてください'


def exchange_of_a_kiosk(raw: dict[str, Any], base: Path) -> Found:  # noqa: ARG001 - a Check
    """A kiosk that uses a library service on a server writes no files."""
    service = raw.get("service")
    if _writes(raw) and isinstance(service, dict) and service.get("address", LOCAL) != LOCAL:
        yield ("exchange", "folder"), "サーバーを使う端末では書けません。サーバーの設定ファイルに書いてください"


def exchange_of_a_service(raw: dict[str, Any], base: Path) -> Found:  # noqa: ARG001 - a Check
    """Files are written of patrons in our own tables only."""
    library = raw.get("library")
    if _writes(raw) and isinstance(library, dict) and library.get("backend", "sql") != "sql":
        yield ("exchange", "folder"), 'ファイルの受け渡しは、[library] の backend が "sql" のときだけ使えます'


def _writes(raw: dict[str, Any]) -> bool:
    exchange = raw.get("exchange")
    return isinstance(exchange, dict) and "folder" in exchange
