"""The page for phones over HTTP: who sees what, for how long, and what nobody ever sees."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from kiosk.library.books.mail_tables import setup_codes
from kiosk.library.books.setup_codes import SetupCard, SetupCodes
from kiosk.library.database.opening import open_database
from kiosk.library.port import StoreUnavailable
from kiosk.operations.account import LogIn
from kiosk.operations.registration import PatronRegistered
from kiosk.patron.account import Member
from kiosk.service.http.limits import MAX_CLIENTS, ClientLimit
from kiosk.service.mail.setup import catalogue
from kiosk.service.phone_page.html import SetupPages
from kiosk.service.phone_page.links import CODE, SetupLinks
from kiosk.settings.demo import demo_profile
from kiosk.simulator.personas.people import HANAKO
from kiosk.simulator.pki.hierarchy import TestPki
from tests.service.harness import PASSWORD
from tests.service.server import Service

PUBLIC = "https://kiosk.example.jp"
IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Safari/604.1"
ANDROID = "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 Chrome/124.0.0.0 Mobile Safari/537.36"


def public(pki: TestPki, folder: Path, address: str, *, rate: int = 600) -> Service:
    more = f'[setup]\npublic_url = "{PUBLIC}"\nrequests_per_minute = {rate}\n'
    return Service(folder, pki, address, more=more)


@pytest.fixture
def service(pki: TestPki, tmp_path: Path, address: str) -> Iterator[Service]:
    service = public(pki, tmp_path, address).start()
    yield service
    service.stop()


@pytest.fixture
def lone(pki: TestPki, tmp_path: Path) -> Iterator[Service]:
    service = public(pki, tmp_path, f"sqlite:///{tmp_path / 'patrons.db'}").start()
    yield service
    service.stop()


def register(service: Service, **form: object) -> PatronRegistered:
    kiosk, harness = service.kiosk(), service.harness()
    return harness.register(kiosk, harness.identify(kiosk).token, **form)


def test_the_page_is_in_the_language_of_the_registration(lone: Service) -> None:
    made = register(lone, language="vi")
    page = httpx.get(made.setup_url.replace(PUBLIC, lone.url), trust_env=False)
    assert page.headers["Content-Language"] == "vi"
    assert '<html lang="vi">' in page.text


def get(service: Service, path: str, **headers: str) -> httpx.Response:
    with service.http(None) as http:
        return http.get(path, headers=headers)


def path_of(made: PatronRegistered | Member) -> str:
    assert made.setup_url.startswith(f"{PUBLIC}/setup/")
    return made.setup_url.removeprefix(PUBLIC)


def test_the_address_shows_the_number_for_a_while_and_then_nothing(service: Service) -> None:
    made = register(service)
    path = path_of(made)
    assert made.number not in path
    first = get(service, path)
    assert first.status_code == 200
    assert first.headers["content-type"] == "text/html; charset=utf-8"
    assert re.sub("<[^>]*>", "", re.search('class="number">(.*?)</p>', first.text)[1]) == made.number
    service.clock.pass_by(minutes=29)
    assert get(service, path).text == first.text, "a phone may ask more than once"
    service.clock.pass_by(minutes=1)
    gone = get(service, path)
    unknown = get(service, "/setup/" + "A" * 24)
    assert gone.status_code == unknown.status_code == 404
    assert gone.text == unknown.text == get(service, "/setup/x").text
    assert made.number not in gone.text


def test_whoever_logs_in_gets_an_address_of_their_own_each_time(lone: Service) -> None:
    made, kiosk = register(lone), lone.kiosk()
    members = [kiosk.ask(LogIn(made.number, PASSWORD)).member for _ in range(2)]
    assert len({made.setup_url, *(member.setup_url for member in members)}) == 3
    page = get(lone, path_of(members[0]))
    assert page.status_code == 200
    assert made.number in page.text
    assert "利用登録" not in page.text, "that may be long ago"


def test_an_address_nobody_opens_is_over_after_a_day_and_forgotten(service: Service) -> None:
    path = path_of(register(service))
    service.clock.pass_by(hours=24)
    assert get(service, path).status_code == 404
    engine = open_database(service.address)
    SetupCodes(engine).purge(service.clock.now())
    with engine.begin() as db:
        assert db.execute(select(setup_codes)).first() is None
    engine.dispose()


def test_opened_just_before_its_end_it_still_lasts_its_half_hour(lone: Service) -> None:
    path = path_of(register(lone))
    lone.clock.pass_by(hours=23, minutes=59)
    assert get(lone, path).status_code == 200
    lone.clock.pass_by(minutes=29)
    assert get(lone, path).status_code == 200


def test_the_same_registration_has_the_same_address_and_another_has_another(lone: Service) -> None:
    kiosk, harness = lone.kiosk(), lone.harness()
    token = harness.identify(kiosk).token
    made = harness.register(kiosk, token)
    assert harness.register(kiosk, token) == made
    other = harness.register(kiosk, harness.identify(kiosk, HANAKO).token, "visit-2")
    assert path_of(other) != path_of(made)
    database = Path(lone.address.removeprefix("sqlite:///"))
    code = path_of(made).rpartition("/")[2]
    assert CODE.fullmatch(code)
    for file in database.parent.glob("patrons.db*"):
        assert code.encode() not in file.read_bytes(), "only its hash is kept"


def test_the_code_tells_nothing_of_the_token_and_belongs_to_one_kiosk() -> None:
    codes = {SetupLinks.code(token, kiosk) for token in ("a" * 43, "b" * 43) for kiosk in ("lobby-1", "lobby-2")}
    assert len(codes) == 4
    assert all(CODE.fullmatch(code) for code in codes)


def test_nobody_keeps_indexes_frames_or_scripts_the_page(lone: Service) -> None:
    path = path_of(register(lone))
    for answer in (get(lone, path), get(lone, "/setup/nothing")):
        assert answer.headers["cache-control"] == "no-store"
        assert answer.headers["referrer-policy"] == "no-referrer"
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert "noindex" in answer.headers["x-robots-tag"]
        policy = answer.headers["content-security-policy"]
        assert policy.startswith("default-src 'none'; style-src 'sha256-")
        assert "unsafe" not in policy
        assert "frame-ancestors 'none'" in policy
        assert not re.search(r"<script|<img|<link|<iframe|<form|\son\w+=|\sstyle=|javascript:", answer.text)
        assert "set-cookie" not in answer.headers


def test_the_phones_own_store_comes_first_and_both_are_always_there(tmp_path: Path) -> None:
    profile = demo_profile(tmp_path)
    pages = SetupPages(profile, 30, catalogue)
    card = SetupCard("2100012348", "A2100012348A")
    for agent, first, second in (
        (IPHONE, "apps.apple", "play.google"),
        (ANDROID, "play.google", "apps.apple"),
        ("", "apps.apple", "play.google"),
        ("Mozilla/5.0 (X11; Linux x86_64)", "apps.apple", "play.google"),
    ):
        html = pages.card(card, agent).html
        assert 0 < html.index(first) < html.index(second)
        assert html.count('class="button first"') == 1


def test_a_guesser_is_slowed_down_and_told_nothing(pki: TestPki, tmp_path: Path) -> None:
    service = public(pki, tmp_path, f"sqlite:///{tmp_path / 'patrons.db'}", rate=16).start()
    path = path_of(register(service))
    answers = [get(service, f"/setup/{n:024d}") for n in range(6)]
    assert [answer.status_code for answer in answers] == [404] * 4 + [429] * 2
    assert int(answers[-1].headers["retry-after"]) >= 1
    assert get(service, path).status_code == 429
    through_a_proxy = get(service, path, **{"X-Forwarded-For": "6.6.6.6, 198.51.100.7"})
    assert through_a_proxy.status_code == 200, "another phone, behind the proxy on this machine"
    service.stop()


def test_a_database_that_rests_is_a_page_too(lone: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    path = path_of(register(lone))

    def rest(*_: object) -> None:
        raise StoreUnavailable("resting")

    monkeypatch.setattr("kiosk.library.books.setup_codes.SetupCodes.open", rest)
    answer = get(lone, path)
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "10")
    assert "少し待って" in answer.text


def test_no_code_and_no_address_of_a_phone_is_in_the_log(lone: Service, service_log) -> None:
    path = path_of(register(lone))
    get(lone, path)
    get(lone, "/setup/nothing-at-all-of-the-kind")
    ours = [line for line in service_log().splitlines() if '"logger": "http' not in line]  # not the test's own client
    assert '"route": "/setup/{code}"' in "".join(ours)
    assert path.rpartition("/")[2] not in "".join(ours)
    assert "nothing-at-all" not in "".join(ours)


def test_without_a_public_address_there_is_no_page(service_: Service) -> None:
    made = register(service_)
    assert made.setup_url == f"https://app.example.jp/setup?number={made.number}"
    assert get(service_, "/setup/" + "A" * 24).status_code == 404


def test_many_clients_take_no_endless_memory() -> None:
    limit = ClientLimit(6)
    for n in range(MAX_CLIENTS + 10):
        limit.take(str(n))
    assert len(limit._seen) <= MAX_CLIENTS
    assert len(limit._one._buckets) <= MAX_CLIENTS
    assert limit.take("one more") > 0, "all together have a limit as well"


class Strict(HTMLParser):
    """Every element is closed where it must be."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag != "meta":
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: object) -> None:
        """``<path/>``"""

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


LINE = st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1, max_size=30)


@settings(max_examples=40)
@given(name=LINE, counter=LINE, agent=LINE)
def test_whatever_a_library_is_called_it_is_text_on_the_page(name: str, counter: str, agent: str) -> None:
    profile = demo_profile(Path("unused"))
    library = profile.library.model_copy(update={"name": name, "counter": counter})
    pages = SetupPages(profile.model_copy(update={"library": library}), 30, catalogue)
    for page in (pages.card(SetupCard("2100012348", "A2100012348A"), agent), pages.gone(), pages.busy()):
        parser = Strict()
        parser.feed(page.html)
        parser.close()
        assert parser.open == []
        assert name in parser.text


def test_markup_in_a_name_or_an_address_is_shown_as_it_is_written() -> None:
    name = """<b onclick="x()">'Tom' & Jerry</b> {{ 7 * 7 }} {% raw %} &amp;"""
    profile = demo_profile(Path("unused"))
    library = profile.library.model_copy(update={"name": name, "counter": name, "phone": name})
    app = profile.phone_app.model_copy(update={"setup": 'https://app.example.jp/"><script>?a=1&number={number}'})
    pages = SetupPages(profile.model_copy(update={"library": library, "phone_app": app}), 30, catalogue)
    for page in (pages.card(SetupCard("2100012348", "A2100012348A"), IPHONE), pages.gone(), pages.busy()):
        assert "<b onclick" not in page.html
        assert "<script" not in page.html
        parser = Strict()
        parser.feed(page.html)
        assert parser.open == []
        assert parser.text.count(name) >= 3


def test_the_number_has_the_hyphen_of_the_librarys_cards(tmp_path: Path) -> None:
    profile = demo_profile(tmp_path)
    number = profile.number.model_copy(update={"separator": "-"})
    page = SetupPages(profile.model_copy(update={"number": number}), 30, catalogue).card(
        SetupCard("2100012345", "A2100012345A"), IPHONE
    )
    assert '<p class="number"><span>2100</span>-<span>012</span>-<span>345</span></p>' in page.html
    assert "2100-012-345" in page.html, "said where the bars can't be seen"
    plain = SetupPages(profile, 30, catalogue).card(SetupCard("2100012345", "A2100012345A"), IPHONE)
    assert '<p class="number"><span>2100</span><span>012</span><span>345</span></p>' in plain.html
