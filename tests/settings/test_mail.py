"""The tables [mail] and [setup]: what goes together, and what a screen may promise."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.app.texts import rules_of
from kiosk.service.compose.config import load_service
from kiosk.settings.demo import demo_profile
from kiosk.settings.load import parse
from kiosk.settings.reading.whole import ProfileError
from kiosk.settings.tables.mail import Mail

from .conftest import SMALLEST

SERVER = '[mail]\nhost = "smtp.example.jp"\nsender = "library@example.jp"\n'


def read(base: Path, text: str):
    return parse((SMALLEST + text).encode(), name="kiosk.toml", base=base)


def faults(base: Path, text: str) -> set[str]:
    with pytest.raises(ProfileError) as caught:
        read(base, text)
    return {fault.key for fault in caught.value.faults}


def test_without_the_table_no_mail_is_sent_and_none_is_promised(base: Path) -> None:
    profile = read(base, "")
    assert not profile.mail.on
    assert not rules_of(profile).mails


def test_a_server_and_a_sender_are_enough(base: Path) -> None:
    profile = read(base, SERVER)
    assert (profile.mail.own_port, profile.mail.wait_seconds) == (587, 3)
    assert rules_of(profile).mails


@pytest.mark.parametrize(("security", "port"), [("starttls", 587), ("tls", 465), ("none", 25)])
def test_each_kind_of_line_has_its_port(security: str, port: int) -> None:
    mail = Mail.model_validate({"host": "h", "sender": "a@b.jp", "security": security})
    assert mail.own_port == port
    assert mail.model_copy(update={"port": 2525}).own_port == 2525


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ('[mail]\nhost = "smtp.example.jp"\n', "mail.sender"),
        (SERVER.replace("library@example.jp", "図書館"), "mail.sender"),
        (SERVER.replace("library@example.jp", "a@b.jp\\r\\nBcc: c@d.jp"), "mail.sender"),
        (SERVER.replace("smtp.example.jp", "smtp.example.jp:25"), "mail.host"),
        (SERVER.replace("smtp.example.jp", "https://smtp.example.jp"), "mail.host"),
        (SERVER + 'user = "kiosk"\n', "mail.password_file"),
        (SERVER + 'password_file = "p"\n', "mail.password_file"),
        (SERVER + 'security = "none"\nuser = "kiosk"\npassword_file = "p"\n', "mail.user"),
        (SERVER + 'security = "ssl"\n', "mail.security"),
        (SERVER + "wait_seconds = 60\n", "mail.wait_seconds"),
        (SERVER + 'password = "s3cret"\n', "mail.password"),
    ],
)
def test_what_does_not_go_together_is_said_at_its_key(base: Path, text: str, key: str) -> None:
    assert faults(base, text) == {key}


def test_a_kiosk_of_a_service_promises_mail_only_if_its_profile_says_so(tmp_path: Path) -> None:
    profile = demo_profile(tmp_path)
    for mails in (False, True):
        service = profile.service.model_copy(update={"address": "https://kiosk.example.jp", "mails": mails})
        assert rules_of(profile.model_copy(update={"service": service})).mails is mails


SMALL = SMALLEST.replace('[service]\ndatabase = "patrons.db"\n', "").replace('[kiosk]\nid = "lobby-1"\n', "")
DATABASE = '[database]\nurl = "sqlite:///patrons.db"\nkey_file = "person.key"\n'


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ('[setup]\npublic_url = "http://kiosk.example.jp"\n', True),
        ('[setup]\npublic_url = "https://kiosk.example.jp/?a"\n', True),
        (
            '[setup]\npublic_url = "https://kiosk.example.jp"\n'
            '[listen]\nclient_ca = "a"\ncertificate = "b"\nkey = "c"\n',
            True,
        ),
        ('[setup]\npublic_url = "https://kiosk.example.jp/"\n', False),
    ],
)
def test_the_page_has_an_address_phones_can_reach(base: Path, text: str, fault: bool) -> None:
    file = base / "service.toml"
    file.write_text(SMALL + DATABASE + text, "utf-8")
    if not fault:
        assert load_service(file).setup.public_url == "https://kiosk.example.jp"
        return
    with pytest.raises(ProfileError) as caught:
        load_service(file)
    assert {one.key for one in caught.value.faults} == {"setup.public_url"}
