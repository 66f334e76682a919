"""The tables that say where patrons are kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.settings.service import ServiceConfig
from kiosk.settings.tables.koha import Koha

from .test_service import DATABASE, SMALL, faulty, read

__all__ = ["read"]
Read = Callable[[str], ServiceConfig]

CHOSEN = SMALL.replace("[library]\n", '[library]\nbackend = "koha"\n') + DATABASE
TABLE = """\
[koha]
url = "https://koha-staff.example.jp/"
user = "3c3b2f0e-1111-4222-8333-444455556666"
secret_file = "koha.secret"
library_id = "MAIN"
category_id = "KIOSK"
"""


def test_without_a_word_patrons_are_in_the_database(read: Read) -> None:
    assert read(SMALL + DATABASE).library.backend == "sql"


def test_a_whole_table_chooses_koha(read: Read, base: Path) -> None:
    config = read(CHOSEN + TABLE)
    assert (config.library.backend, config.koha.url) == ("koha", "https://koha-staff.example.jp")
    assert (config.koha.auth, config.koha.kana_attribute, config.koha.expiry) == ("oauth2", None, "membership")
    assert config.koha.secret_file == base / "koha.secret"


def test_every_key_koha_needs_is_asked_for_at_once(read: Read) -> None:
    assert faulty(read, CHOSEN).keys() == {f"koha.{key}" for key in Koha.needed}


@pytest.mark.parametrize(
    "line",
    [
        *('url = "http://koha.example.jp"', 'url = "https://"', 'url = "https://k.example.jp/api/v1/"'),
        *('url = "https://a@b.example.jp"', 'url = "ftp://127.0.0.1"', 'url = "https://[::1"', 'url = "https://b?c"'),
        *('library_id = ""', 'category_id = "A B"', 'category_id = "ELEVENCHARS"', 'auth = "cookie"', 'user = " "'),
    ],
)
def test_what_can_not_be_is_said_with_its_key(read: Read, line: str) -> None:
    key = line.partition(" ")[0]
    kept = [old for old in TABLE.splitlines() if not old.startswith(f"{key} ")]
    assert faulty(read, CHOSEN + "\n".join([*kept, line]) + "\n").keys() == {f"koha.{key}"}


def test_plain_http_is_for_the_same_machine_only(read: Read) -> None:
    assert read(CHOSEN + TABLE.replace("https://koha-staff.example.jp/", "http://127.0.0.1:8081")).koha.url


def test_unsaid_patrons_may_do_what_a_new_opac_allows(read: Read) -> None:
    koha = read(CHOSEN + TABLE).koha
    assert (koha.renewals, koha.renewal_debt, koha.hold_cancellation) == (False, None, True)
    assert not koha.cancellation_requests
