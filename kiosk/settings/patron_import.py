"""What of the table [import] can't be with the other tables."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pydantic import ValidationError

from kiosk.patron.password import check_password
from kiosk.settings.profile import LOCAL, Password
from kiosk.settings.reading.whole import Found

TABLE = "import"
_SOME_BIRTH_DATE = "20010401"


def import_faults(raw: dict[str, Any], base: Path) -> Found:  # noqa: ARG001 - a Check
    """A first password must be one that can be typed."""
    table = raw.get(TABLE)
    if not isinstance(table, dict) or table.get("initial_password") != "birth-date":
        return
    try:
        rules = Password.model_validate(raw.get("password", {})).rules
    except ValidationError:
        return  # the whole file's validation says it
    if check_password(_SOME_BIRTH_DATE, rules) is not None:
        yield (
            (TABLE, "initial_password"),
            "生年月日（数字 8 桁）は、[password] の決まりに合わないので、端末で入力できません",
        )


def import_of_a_kiosk(raw: dict[str, Any], base: Path) -> Found:  # noqa: ARG001 - a Check
    """A kiosk that uses a library service on a server takes no files in."""
    service = raw.get("service")
    if TABLE in raw and isinstance(service, dict) and service.get("address", LOCAL) != LOCAL:
        yield (TABLE,), "サーバーを使う端末では書けません。サーバーの設定ファイルに書いてください"


def import_of_a_service(raw: dict[str, Any], base: Path) -> Found:  # noqa: ARG001 - a Check
    """Patrons are taken into our own tables only."""
    library = raw.get("library")
    if TABLE in raw and isinstance(library, dict) and library.get("backend", "sql") != "sql":
        yield (TABLE,), 'ファイルからの取り込みは、[library] の backend が "sql" のときだけ使えます'
