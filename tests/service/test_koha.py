"""The whole library's side with Koha behind it: from card to patron, and what each trouble is called."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.library.database import open_database
from kiosk.reader.virtual.people import HANAKO, TARO
from kiosk.reader.virtual.pki import TestPki
from kiosk.service.koha import check_koha, open_koha
from kiosk.service.port import Refused, Unavailable
from kiosk.service.start import CannotStart
from kiosk.service.upkeep import Upkeep
from tests.library.koha.standin import StandIn

from .server import Service, serial

KOHA = """\
[koha]
url = "{url}"
user = "client-1"
secret_file = "koha.secret"
library_id = "MAIN"
category_id = "KIOSK"
"""


class KohaService(Service):
    """The same service with another back."""

    @property
    def config(self):  # type: ignore[no-untyped-def]
        (self.folder / "koha.secret").write_text("client-word\n")
        return super().config


@pytest.fixture
def koha() -> Iterator[StandIn]:
    with StandIn() as koha:
        yield koha


@pytest.fixture
def service(
    pki: TestPki, tmp_path: Path, address: str, koha: StandIn, monkeypatch: pytest.MonkeyPatch
) -> Iterator[KohaService]:
    from . import server

    with_koha = server.CONFIG.replace("[number]", 'backend = "koha"\n[number]')
    monkeypatch.setattr(server, "CONFIG", with_koha)
    service = KohaService(tmp_path, pki, address, more=KOHA.format(url=koha.url))
    yield service.start()
    service.stop()


def test_from_card_to_patron_in_koha(service: KohaService, koha: StandIn) -> None:
    desk, kiosk = service.desk(), service.kiosk()
    token = desk.identify(kiosk, TARO).token
    made = desk.register(kiosk, token)
    (row,) = koha.state.patrons.values()
    assert serial(made.number) == 1234
    assert (row.fields["cardnumber"], row.fields["userid"], row.password) == (made.number, made.number, "yomu2026")
    assert row.fields["other_name"] == "ナガサキ タロウ"
    assert desk.register(kiosk, token) == made
    with pytest.raises(Refused, match="K401"):
        desk.identify(kiosk, TARO)
    after = desk.register(kiosk, desk.identify(kiosk, HANAKO).token, "visit-2")
    assert serial(after.number) == 1235


def test_who_registered_at_the_counter_gets_k401_before_and_after_the_form(service: KohaService, koha: StandIn) -> None:
    desk, kiosk = service.desk(), service.kiosk()
    found = desk.identify(kiosk, TARO)
    family, given = found.applicant.name.split()
    koha.state.add(surname=family, firstname=given, date_of_birth=found.applicant.birth_date.iso())
    with pytest.raises(Refused, match="K401"):
        desk.register(kiosk, found.token)
    with pytest.raises(Refused, match="K401"):
        desk.identify(kiosk, TARO)
    assert koha.count("POST /patrons") == 0


def test_koha_that_is_silent_is_k302_and_the_same_key_goes_on_later(service: KohaService, koha: StandIn) -> None:
    desk, kiosk = service.desk(), service.kiosk()
    token = desk.identify(kiosk, TARO).token
    koha.trouble("POST /patrons/{}/password", "unwell", times=1000)
    with pytest.raises(Unavailable):
        desk.register(kiosk, token)
    koha.troubles.clear()
    assert serial(desk.register(kiosk, token).number) == 1234
    assert len(koha.state.patrons) == 1
    koha.trouble("*", "unwell", times=1000)
    with pytest.raises(Unavailable):
        desk.identify(kiosk, HANAKO)


def test_koha_need_not_be_up_when_the_service_starts(service: KohaService, koha: StandIn) -> None:
    assert koha.asked == []


@pytest.mark.parametrize("word", ["", "\n", "two\nlines\n", None])
def test_a_secret_file_that_holds_none_keeps_the_service_from_starting(
    tmp_path: Path, service: KohaService, word: str | None
) -> None:
    settings = service.config.koha
    assert settings.secret_file is not None
    settings.secret_file.unlink() if word is None else settings.secret_file.write_text(word)
    with pytest.raises(CannotStart, match="secret") as caught:
        open_koha(settings)
    assert "two" not in str(caught.value)


def test_the_log_of_a_failed_registration_names_nobody(
    service: KohaService, koha: StandIn, caplog: pytest.LogCaptureFixture
) -> None:
    desk, kiosk = service.desk(), service.kiosk()
    token = desk.identify(kiosk, TARO).token
    koha.state.libraries.clear()
    with pytest.raises(Unavailable):
        desk.register(kiosk, token)
    assert "Given library_id does not exist" in caplog.text
    for word in (*TARO.name.split("　"), "09012345678", "yomu2026", "ナガサキ", "taro@"):
        assert word not in caplog.text


def test_the_check_of_a_service_asks_koha_what_is_missing(service: KohaService, koha: StandIn) -> None:
    check_koha(service.config.koha)
    koha.state.staff.permissions.discard("place_holds")
    koha.state.libraries.clear()
    with pytest.raises(CannotStart) as caught:
        check_koha(service.config.koha)
    assert "library MAIN" in str(caught.value)
    assert "reading holds" in str(caught.value)
    assert koha.state.patrons == {}


def test_staff_see_which_numbers_are_not_finished(service: KohaService, koha: StandIn) -> None:
    desk, client = service.desk(), service.kiosk()
    token = desk.identify(client, TARO).token
    koha.trouble("POST /patrons/{}/password", "unwell", times=1000)
    with pytest.raises(Unavailable):
        desk.register(client, token)
    koha.troubles.clear()
    upkeep = Upkeep(open_database(service.address), service.folder / "person.key")
    ((number, state),) = upkeep.unfinished()
    assert (serial(number), state) == (1234, "no password")
    desk.register(client, token)
    assert upkeep.unfinished() == []
    upkeep.close()
