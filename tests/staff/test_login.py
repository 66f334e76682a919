"""The staff desk's door: who gets in, for how long, and what a hostile visitor does not get."""

from __future__ import annotations

import re
import ssl
from pathlib import Path

import httpx
import pytest
from sqlalchemy import select

from kiosk.library.database.opening import open_database
from kiosk.library.database.staff import staff_sessions
from kiosk.settings.reading.whole import ProfileError
from kiosk.simulator.pki.hierarchy import TestPki
from kiosk.staff.accounts import Role
from kiosk.staff.audit import Act, StaffAudit
from kiosk.staff.login import BY_NAME, Login
from kiosk.staff.web.cookies import SESSION
from tests.service.certificates import SmallCa
from tests.service.server import PLAIN
from tests.staff.desk import OWN, Client, Desk, make_desk

NEW = "kaze hana tsuki yuki"


def acts(desk: Desk) -> list[tuple[str, Act, str]]:
    return [(each.name, each.act, each.about) for each in StaffAudit(open_database(desk.address)).newest()]


def test_a_first_password_is_changed_before_anything_is_seen(either_desk: Desk) -> None:
    either_desk.staff(must_change=True)
    client = either_desk.client()
    assert client.log_in("yamada", OWN).headers["location"] == "/"
    for path in ("/", "/audit"):
        assert client.get(path).headers["location"] == "/password"
    assert "<nav" in client.get("/password").text
    assert 'href="/audit"' not in client.get("/password").text
    assert client.fill_in("/password", old=OWN, new="short", again="short").status_code == 422
    assert client.fill_in("/password", old=OWN, new=OWN, again=OWN).status_code == 422
    assert client.fill_in("/password", old=OWN, new=NEW, again=NEW + "x").status_code == 422
    assert client.fill_in("/password", old="wrong", new=NEW, again=NEW).status_code == 403
    assert client.fill_in("/password", old=OWN, new=NEW, again=NEW).headers["location"] == "/"
    assert 'href="/password"' in client.get("/password").text, "the navigation is there"
    assert (("yamada", Act.PASSWORD, "")) in acts(either_desk)
    assert either_desk.client().log_in("yamada", OWN).status_code == 403
    assert either_desk.client().log_in("Yamada ", NEW).status_code == 303


def test_a_session_is_over_when_idle_and_after_a_day_of_work(desk: Desk) -> None:
    client = desk.logged_in()
    desk.clock.pass_by(minutes=29)
    assert client.get("/password").status_code == 200
    desk.clock.pass_by(minutes=29)
    assert client.get("/password").status_code == 200
    desk.clock.pass_by(minutes=31)
    assert client.get("/password").headers["location"] == "/login"
    client = desk.client()
    client.log_in("yamada", OWN)
    for _ in range(25):
        desk.clock.pass_by(minutes=28)
        client.get("/password")
    assert client.get("/password").status_code == 200
    desk.clock.pass_by(minutes=25)
    assert client.get("/password").headers["location"] == "/login"


ENDS = ("logged out", "reset", "disabled", "changed elsewhere")


@pytest.mark.parametrize("ended", ENDS)
def test_a_stolen_cookie_is_worth_nothing_after(shared_desk: Desk, ended: str) -> None:
    desk, name = shared_desk, f"staff{ENDS.index(ended)}"
    client = desk.logged_in(name)
    thief = desk.client(cookie=f"{SESSION}={client.cookies[SESSION]}")
    assert thief.get("/password").status_code == 200
    match ended:
        case "logged out":
            assert client.fill_in("/logout", "/password").headers["location"] == "/login"
        case "reset":
            desk.accounts().set_password(name, "x", desk.clock.now(), must_change=True)
        case "disabled":
            desk.accounts().disable(name)
        case _:
            client.fill_in("/password", old=OWN, new=NEW, again=NEW)
            assert client.get("/password").status_code == 200
    assert thief.get("/password").headers["location"] == "/login"


def test_a_session_fixed_before_the_log_in_is_not_the_one_after(desk: Desk) -> None:
    desk.staff()
    client = desk.client()
    csrf = client.csrf("/login")
    client.cookies.set(SESSION, "A" * 43, domain="127.0.0.1")
    client.post("/login", data={"csrf": csrf, "name": "yamada", "password": OWN})
    tokens = [each.value for each in client.cookies.jar if each.name == SESSION]
    assert desk.client(cookie=f"{SESSION}={'A' * 43}").get("/password").status_code == 303
    good = [each for each in tokens if each != "A" * 43]
    assert desk.client(cookie=f"{SESSION}={good[0]}").get("/password").status_code == 200
    both = f"{SESSION}={'A' * 43}; {SESSION}={good[0]}"
    assert desk.client(cookie=both).get("/password").status_code == 303, "one that was planted beside it"


def test_the_database_has_no_token_and_the_cookie_is_for_this_site_alone(desk: Desk) -> None:
    desk.staff()
    client = desk.client()
    answer = client.log_in("yamada", OWN)
    token = client.cookies[SESSION]
    with open_database(desk.address).begin() as db:
        rows = [str(row) for row in db.execute(select(staff_sessions))]
    assert len(rows) == 1
    assert token not in rows[0]
    said = [each for each in answer.headers.get_list("set-cookie") if each.startswith(f"{SESSION}=")]
    assert all(word in said[0] for word in ("HttpOnly", "SameSite=strict", "Path=/"))
    assert "Secure" not in said[0], "loopback without TLS"
    behind = desk.client(**{"x-forwarded-proto": "https"}).get("/login").headers["set-cookie"]
    assert behind.startswith("__Host-staff-before=")
    assert "Secure" in behind


def test_a_form_of_another_site_or_session_does_nothing(desk: Desk) -> None:
    client, other = desk.logged_in(), desk.logged_in("sato")
    for csrf in ("", "0" * 64, other.csrf("/password")):
        answer = client.post("/password", data={"csrf": csrf, "old": OWN, "new": NEW, "again": NEW})
        assert answer.status_code == 400
    good = {"csrf": client.csrf("/password"), "old": OWN, "new": NEW, "again": NEW}
    for site in ("cross-site", "same-site", "none"):
        assert client.post("/password", data=good, headers={"sec-fetch-site": site}).status_code == 400
    assert client.post("/password", json=good).status_code == 415
    assert client.get("/logout").status_code == 405
    assert client.get("/password").status_code == 200, "still logged in, and the password is the same"
    stranger = desk.client()
    answer = stranger.post("/login", data={"csrf": good["csrf"], "name": "yamada", "password": OWN})
    assert answer.status_code == 400, "who was shown no form is logged in by nobody"
    assert SESSION not in stranger.cookies


def test_the_counter_sees_no_records_however_it_asks(desk: Desk) -> None:
    counter, admin = desk.logged_in(), desk.logged_in("kanri", Role.ADMIN)
    assert counter.get("/audit").status_code == 403
    forged = {"csrf": counter.csrf("/password"), "role": "admin", "about": ""}
    assert counter.post("/audit", data=forged).status_code == 403
    assert 'href="/audit"' not in counter.get("/password").text
    page = admin.get("/audit")
    assert page.status_code == 200
    assert page.text.count("見られない画面を開こうとした") == 2
    assert desk.client().get("/audit").headers["location"] == "/login"
    desk.accounts().disable("kanri")
    desk.staff("kanri", Role.COUNTER)
    again = desk.client()
    again.log_in("kanri", OWN)
    assert again.get("/audit").status_code == 403


def test_nobody_learns_which_names_there_are(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same words and status; and the time is that of one hash, whoever is asked for."""
    desk.staff("yamada")
    desk.staff("gone").disable("gone")
    hashed: list[str] = []
    verify = Login._verify

    def counted(self: Login, password_hash: str, password: str) -> bool:
        hashed.append(password_hash.rpartition("$")[0].rpartition("$")[0])
        return verify(self, password_hash, password)

    monkeypatch.setattr(Login, "_verify", counted)
    answers = [desk.client().log_in(name, "wrong password") for name in ("yamada", "gone", "nobody", "'--", "x" * 500)]
    answers.append(desk.client().log_in("gone", OWN))
    pages = {httpx.Response(200, text=each.text).text.replace(_hidden(each.text), "") for each in answers}
    assert len(pages) == 1
    assert {each.status_code for each in answers} == {403}
    assert len(hashed) == 6
    assert len(set(hashed)) == 1, "as dear as one another"


def _hidden(page: str) -> str:
    return page.partition('name="csrf" value="')[2][:64]


def test_guessing_is_slowed_down_for_a_name_and_for_an_address(desk: Desk) -> None:
    desk.staff()
    client = desk.client()
    for _ in range(BY_NAME.tries):
        assert client.log_in("yamada", "guess").status_code == 403
    assert client.log_in("yamada", OWN).status_code == 429, "the right one does not help either"
    desk.clock.pass_by(seconds=181)
    assert client.log_in("yamada", OWN).status_code == 303
    far = desk.client(**{"x-forwarded-for": "198.51.100.7"})
    tried = [far.log_in(f"name{n}", "guess").status_code for n in range(22)]
    assert tried == [403] * 20 + [429] * 2
    assert desk.client(**{"x-forwarded-for": "198.51.100.8"}).log_in("sato", "guess").status_code == 403


def test_no_page_is_framed_kept_or_made_to_run_what_is_not_ours(shared_desk: Desk) -> None:
    client = shared_desk.logged_in("suzuki")
    for path in ("/login", "/password", "/nowhere", "/staff.css", "/audit"):
        headers = client.get(path).headers
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "frame-ancestors 'none'" in policy
        assert "unsafe" not in policy
        assert headers["x-frame-options"] == "DENY"
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["cache-control"] == "no-store"
    page = client.get("/password").text
    assert "<style" not in page
    assert "style=" not in page
    assert not re.search(r"<script(?! src=)", page)


def test_what_a_client_writes_into_names_and_headers_comes_out_nowhere(desk: Desk) -> None:
    desk.staff()
    client = desk.client(host="evil.example", **{"x-forwarded-host": "evil.example"})
    answer = client.fill_in("/login", name="yamada\r\nSet-Cookie: a=b", password=OWN)
    assert answer.status_code == 403
    assert "a=b" not in str(answer.headers)
    answer = client.log_in("yamada", OWN)
    assert answer.headers["location"] == "/"
    assert client.get("/%0d%0aSet-Cookie:%20a=b").status_code == 404
    assert "evil" not in client.get("/password").text
    for body in (b"csrf=%ff", b"&".join([b"a=1"] * 60), b"a" * 20_000):
        headers = {"content-type": "application/x-www-form-urlencoded"}
        assert desk.client().post("/login", content=body, headers=headers).status_code in (400, 413)


def test_the_desk_is_at_its_listener_alone_and_nothing_else_is_there(shared_desk: Desk) -> None:
    with shared_desk.http() as kiosk:
        assert kiosk.get("/login").status_code in (401, 404)
        assert kiosk.get("/staff.css").status_code in (401, 404)
        token = kiosk.headers["authorization"]
    client = shared_desk.client(authorization=token)
    for path in ("/healthz", "/metrics", "/v1/service", "/v1/openapi.json", "/setup/x"):
        assert client.get(path).status_code == 404


def test_names_and_tokens_are_in_no_log(desk: Desk, service_log) -> None:
    client = desk.logged_in()
    client.get("/password?secret=1")
    client.log_in("unknown-name", "unknown password")
    said = service_log()
    assert "staff /password" in said
    for word in ("yamada", "unknown", client.cookies[SESSION], "secret", OWN):
        assert word not in said


def test_without_its_database_the_desk_says_so(desk: Desk) -> None:
    client = desk.logged_in()
    with open_database(desk.address).begin() as db:
        staff_sessions.drop(db)
    page = client.get("/password")
    assert page.status_code == 503
    assert "データベースが答えません" in page.text


def test_with_tls_the_cookie_never_goes_out_without_it(pki: TestPki, tmp_path: Path) -> None:
    ca = SmallCa(tmp_path)
    ca.issue("staff", "localhost")
    more = 'certificate = "staff.pem"\nkey = "staff.key"\n'
    desk = make_desk(pki, tmp_path, f"sqlite:///{tmp_path / 'patrons.db'}", more).start()
    try:
        desk.staff()
        client = Client(f"https://localhost:{desk.desk}", {}, ssl.create_default_context(cafile=ca.file))
        answer = client.log_in("yamada", OWN)
        said = answer.headers.get_list("set-cookie")[-1]
        assert said.startswith("__Host-staff=")
        assert "Secure" in said
        assert client.get("/password").status_code == 200
        assert httpx.get(f"http://127.0.0.1:{desk.port}/healthz", trust_env=False, verify=PLAIN).status_code == 200
    finally:
        desk.stop()


def test_a_desk_that_is_not_safe_or_has_no_place_is_a_fault_of_the_settings(pki: TestPki, tmp_path: Path) -> None:
    desk = make_desk(pki, tmp_path, f"sqlite:///{tmp_path / 'patrons.db'}")
    for table, said in (
        (f"port = {desk.desk}\naddress = '0.0.0.0'", "TLS の証明書が必要"),
        (f"port = {desk.port}", "別のポート"),
        ("address = '127.0.0.1'", "staff.port と一緒に"),
        (f"port = {desk.desk}\nkey = 'staff.key'", "両方書くか、両方省いて"),
    ):
        desk.more = f"[staff]\n{table}\n"
        with pytest.raises(ProfileError, match=said):
            desk.config  # noqa: B018 - reads the file
