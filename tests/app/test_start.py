"""What a real kiosk loads before its first page, and what it never loads."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from kiosk import resources
from tests.app.profiles import embedded, remote

ELSEWHERE = [
    *("sqlalchemy", "alembic", "mako", "argon2", "jinja2", "cryptography", "asn1crypto"),
    *("kiosk.library.database", "kiosk.library.sql", "kiosk.service.mail", "kiosk.service.local"),
    "kiosk.identity.verify",
]
"""What only a kiosk with a service of its own needs."""
NEVER = ["pygments", "rich", "click", "httpx._main", "kiosk.simulator", "kiosk.demo", "kiosk.service.http.server"]
LATE = ["httpx", "kiosk.service.schema", "kiosk.printing.layout", "barcode"]
"""What is loaded once the first page is shown."""
UNUSED = ["httpx", "kiosk.library.koha", "kiosk.identity.revocation.ocsp", "sqlalchemy.dialects.postgresql", "psycopg"]
"""What a kiosk on SQLite does not use, without Koha and before revocation can be checked."""
Told = dict[str, Any]


def loaded(modules: list[str], names: list[str]) -> list[str]:
    return [name for name in names if any(each == name or each.startswith(f"{name}.") for each in modules)]


def test_a_kiosk_whose_service_is_elsewhere_loads_nothing_of_a_service(
    starts: Callable[..., Told], tmp_path: Path
) -> None:
    told = starts(remote(tmp_path))
    assert loaded(told["page"]["modules"], [*ELSEWHERE, *NEVER, *LATE, "fluent", "babel", "asyncio"]) == []
    assert loaded(told["loaded"]["modules"], ELSEWHERE + NEVER) == []
    assert loaded(told["loaded"]["modules"], LATE) == LATE, "this test looks for the right names"


def test_a_kiosk_with_its_own_service_opens_it_after_the_first_page(
    starts: Callable[..., Told], tmp_path: Path
) -> None:
    told = starts(embedded(tmp_path))
    assert loaded(told["page"]["modules"], [*ELSEWHERE, *NEVER, *LATE]) == []
    assert loaded(told["loaded"]["modules"], ["sqlalchemy", "kiosk.library.sql", "kiosk.service.local"]) != []
    assert loaded(told["loaded"]["modules"], [*NEVER, *UNUSED, "alembic", "mako", "jinja2"]) == []


def test_no_source_of_a_module_is_kept_in_memory(starts: Callable[..., Told], tmp_path: Path) -> None:
    told = starts(remote(tmp_path))
    assert told["loaded"]["linecache"] <= 1024 * 1024


def test_the_words_are_read_once_and_no_other_language_before_it_is_chosen(
    starts: Callable[..., Told], tmp_path: Path
) -> None:
    folder = tmp_path / "messages"
    folder.mkdir()
    words = resources.path("messages", "ja.ftl").read_text("utf-8")
    for tag in ("ja", "ja-easy", "en", "zh-Hans", "zh-Hant", "ko", "vi"):
        (folder / f"{tag}.ftl").write_text(words.replace("ようこそ", f"ようこそ {tag}"), "utf-8")
    told = starts(remote(tmp_path), languages=folder)
    assert told["loaded"]["languages"] == 7
    assert told["loaded"]["catalogues"] == 1


def test_the_log_says_when_the_first_page_was_there(starts: Callable[..., Told], tmp_path: Path) -> None:
    log = starts(remote(tmp_path))["log"]
    assert '"logger": "kiosk.app.completing", "message": "the start page could be touched after ' in log
    assert '"logger": "kiosk.app.completing", "message": "everything was loaded after ' in log
