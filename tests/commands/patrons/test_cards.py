"""`kiosk patrons acts`, `bar` and `unbar`: what staff see and say of patrons' My Number cards."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from kiosk.library.books.cards.acts import CardActs
from kiosk.library.books.cards.bars import CardBars
from kiosk.library.books.cards.finishing import finish
from kiosk.library.database.opening import open_database
from kiosk.patron.returning import Act
from kiosk.settings.demo import demo_profile
from tests.commands.patrons.test_patrons import KOHA, Kiosk, kiosk, make_config, numbers
from tests.library.books.test_cards import NEW_ACT
from tests.library.conftest import LATER, NOW
from tests.library.store import create_store
from tests.private import write_private

__all__ = ["kiosk", "numbers"]
DOCUMENT = "図書館利用者手続申請書 第1版\n目的: 変更\n"


def do_acts(address: str, number: str) -> None:
    """One that is done and one that was only begun."""
    engine = open_database(address)
    acts = CardActs(engine)
    change = replace(NEW_ACT, number=number, act=Act.CHANGE, fields=("address", "phone"), document=DOCUMENT.encode())
    done = acts.begin(change, most=9, since=NOW)
    with engine.begin() as db:
        finish(db, done, LATER, title="変更")
    acts.begin(replace(NEW_ACT, number=number, idempotency_key="k2", signature=b""), most=9, since=NOW)
    engine.dispose()


def test_staff_see_what_was_done_with_a_card_and_the_signed_document(
    kiosk: Kiosk, numbers: list[str], tmp_path: Path
) -> None:
    number = numbers[0]
    assert kiosk("acts", number) == "no act with a card is kept of this number\n"
    do_acts(f"sqlite:///{demo_profile(tmp_path).service.database}", number)
    newest = "2026-04-01T01:30:00+00:00  change (address, phone)  proof: phone  lobby-1  done"
    begun = "2026-04-01T01:00:00+00:00  password  proof: phone  lobby-1  begun"
    assert kiosk("acts", f"A{number}A").splitlines() == [newest, begun]
    assert kiosk("acts", numbers[1]) == "no act with a card is kept of this number\n"
    assert kiosk("acts", number, "--document").splitlines() == [
        newest,
        *(f"    {line}" for line in DOCUMENT.splitlines()),
        "    signature: 9 bytes",
        begun,
        "    document",
        "    signature: none is kept",
    ]
    assert f"last act with a card: {newest}" in kiosk("show", number).splitlines()
    assert "card" not in kiosk("show", numbers[1])


def test_staff_bar_a_card_and_let_it_again_and_it_is_written_down_who_did(
    kiosk: Kiosk, numbers: list[str], tmp_path: Path
) -> None:
    number = numbers[0]
    assert kiosk("bar", number) == f"{number}  barred\n"
    assert kiosk("bar", number) == f"{number}  was barred already\n"
    engine = open_database(f"sqlite:///{demo_profile(tmp_path).service.database}")
    assert CardBars(engine).barred(numbers) == {number}
    assert "acts with a card: barred since 20" in kiosk("show", number)
    assert kiosk("unbar", number) == f"{number}  not barred any more\n"
    assert kiosk("unbar", number) == f"{number}  was not barred\n"
    assert CardBars(engine).barred(numbers) == set()
    engine.dispose()
    assert [line.split("  ")[2:] for line in kiosk("audit").splitlines()] == [["bar", number], ["unbar", number]]
    assert "no patron has this number here" in kiosk("bar", "2199999999", code=1)


def test_with_koha_acts_and_bars_are_here_by_the_number(kiosk: Kiosk, tmp_path: Path) -> None:
    address = f"sqlite:///{tmp_path / 'patrons.db'}"
    create_store(open_database(address, make_file=True)).close()
    write_private(tmp_path / "koha.secret", "secret")
    config = make_config(tmp_path, address, backend='backend = "koha"', more=KOHA)
    do_acts(address, "2100012341")
    which = ("--config", str(config))
    assert len(kiosk("acts", "2100012341", which=which).splitlines()) == 2
    for _ in range(2):
        assert kiosk("bar", "2100012341", which=which) == "2100012341  barred\n"
        assert kiosk("acts", "2100012341", which=which).startswith("acts with a card: barred since ")
        assert kiosk("unbar", "2100012341", which=which) == "2100012341  not barred any more\n"
    kiosk("bar", "2100012341", which=which)
    counted = "2100012341  patrons: 0, loans: 0, reservations: 0, acts with a card: 2, bars: 1"
    assert kiosk("forget", "2100012341", which=which) == f"{counted}; --yes deletes them\n"
    assert kiosk("forget", "2100012341", "--yes", which=which) == f"{counted}; deleted\n"
    assert kiosk("acts", "2100012341", which=which) == "no act with a card is kept of this number\n"
