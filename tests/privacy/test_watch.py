"""The search that the journeys rely on finds what it shall find."""

from __future__ import annotations

import json
import logging
import zlib
from datetime import date
from pathlib import Path

import pytest

from kiosk.faults import Loggable
from kiosk.log.files import Retention
from kiosk.log.logger import logger
from kiosk.log.set_up import LogSetup
from tests.privacy.watch import Watch, of_birthday, of_serial

NAME = "五島　渚音子"


@pytest.fixture
def watch() -> Watch:
    watch = Watch()
    watch.add(NAME, "kusunoki.qz@example.jp", *of_birthday(date(1968, 9, 17)), *of_serial(0x132C4AB))
    return watch


@pytest.mark.parametrize(
    "data",
    [
        NAME.encode(),
        "渚音子".encode("utf-16-le"),
        NAME.encode("cp932"),
        NAME.encode("iso2022_jp"),
        json.dumps({"who": NAME}).encode(),
        repr(NAME.encode("unicode_escape")).encode().replace(b"\\\\", b"\\"),
        b"GET /?q=%E4%BA%94%E5%B3%B6%E3%80%80%E6%B8%9A%E9%9F%B3%E5%AD%90",
        b"to=<kusunoki.qz@example.jp>",
        b"birth 19680917",
        b"serial 0132c4ab",
        b"/Title (x) stream\n" + zlib.compress(b"(kusunoki.qz@example.jp) Tj") + b"\nendstream",
    ],
)
def test_a_person_is_found_in_every_writing(watch: Watch, tmp_path: Path, data: bytes) -> None:
    (tmp_path / "left").write_bytes(b"before " + data + b" behind")
    watch.looks(tmp_path)
    assert watch.found


def test_paper_is_found_though_its_letters_are_shapes(watch: Watch, tmp_path: Path) -> None:
    (tmp_path / "spooled").write_bytes(b"%PDF-1.7 shapes")
    watch.looks(tmp_path)
    assert watch.found == ["'something drawn, which may show anybody' in spooled"]


def test_a_name_of_a_file_counts_also_where_its_contents_are_allowed(watch: Watch, tmp_path: Path) -> None:
    (tmp_path / "cards").mkdir()
    (tmp_path / "cards" / "card-kusunoki.qz@example.jp.pdf").write_text(NAME)
    watch.looks(tmp_path, allowed=["cards/"])
    assert watch.found == [
        "'kusunoki.qz@example.jp' in the name of cards/card-kusunoki.qz@example.jp.pdf",
    ]


def test_nothing_is_found_where_nobody_is(watch: Watch, tmp_path: Path) -> None:
    (tmp_path / "left").write_text("page from=Attract to=Consenting 2026-11-29")
    watch.looks(tmp_path)
    assert watch.found == []


def test_a_voucher_that_should_not_have_been_given_is_found_in_the_log(watch: Watch, tmp_path: Path) -> None:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    try:
        LogSetup("kiosk").keep(tmp_path, Retention(30, 1_000_000))
        logger("kiosk.test").info("no mail to %s", Loggable(NAME))
    finally:
        for handler in root.handlers:
            handler.close()
        root.handlers[:] = handlers
        root.setLevel(level)
    watch.looks(tmp_path)
    assert watch.found
