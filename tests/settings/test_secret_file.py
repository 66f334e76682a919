"""A secret in a file is the same, whichever editor or shell wrote it; anything else is said in words."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.service.patrons.keyfile import load_or_create
from kiosk.settings.files.secret import LARGEST, BadSecretFile, read_secret, read_token
from tests.house.tree import TOP
from tests.service.mail_server import MailServer

WRITTEN: dict[str, Callable[[str], bytes]] = {
    "UTF-8": lambda text: text.encode(),
    "UTF-8 with mark": lambda text: codecs.BOM_UTF8 + text.encode(),
    "UTF-16 of Windows": lambda text: text.encode("utf-16"),
    "UTF-16 BE with mark": lambda text: codecs.BOM_UTF16_BE + text.encode("utf-16-be"),
}
ENDS = ["", "\n", "\r\n", "\n\n"]


@pytest.mark.parametrize("end", ENDS, ids=map(repr, ENDS))
@pytest.mark.parametrize("written", WRITTEN)
def test_mark_and_line_end_are_no_part_of_a_secret(tmp_path: Path, written: str, end: str) -> None:
    file = tmp_path / "secret"
    file.write_bytes(WRITTEN[written](f" pass wörd {end}"))
    assert read_secret(file) == " pass wörd "
    file.write_bytes(WRITTEN[written](f" token-1 {end}"))
    assert read_token(file) == "token-1"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b" \r\n", "empty"),
        (codecs.BOM_UTF8, "empty"),
        (b"\xff\xfe", "empty"),
        (b"\xff\xfea", "not UTF-8 text"),
        ("秘密".encode("shift_jis"), "not UTF-8 text"),
        (b"one\ntwo\n", "just one line"),
        ("secret".encode("utf-16-le"), "just one line"),
        (b"\0" * 32, "just one line"),
        (codecs.BOM_UTF8 * 2 + b"secret", "just one line"),
        (b"x" * (LARGEST + 1), "too large"),
    ],
)
def test_what_is_no_single_secret_is_said_without_it(tmp_path: Path, data: bytes, said: str) -> None:
    file = tmp_path / "secret"
    file.write_bytes(data)
    with pytest.raises(BadSecretFile, match=said) as caught:
        read_secret(file)
    assert "secret" not in str(caught.value).replace("for a secret", "")


@pytest.mark.parametrize("data", [b"two words", "あ".encode()])
def test_a_token_is_ascii_without_spaces(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "t").write_bytes(data)
    with pytest.raises(BadSecretFile, match="just the token"):
        read_token(tmp_path / "t")


@given(
    st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=40),
    st.sampled_from(list(WRITTEN.values())),
    st.sampled_from(ENDS),
)
def test_every_printable_secret_comes_back(
    tmp_path_factory: pytest.TempPathFactory, secret: str, write: Callable[[str], bytes], end: str
) -> None:
    file = tmp_path_factory.getbasetemp() / "any-secret"
    file.write_bytes(write(secret + end))
    assert read_secret(file) == secret


@given(st.binary(max_size=60))
def test_any_bytes_are_a_secret_or_said_to_be_none(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    file = tmp_path_factory.getbasetemp() / "any-bytes"
    file.write_bytes(data)
    try:
        found = read_secret(file)
    except BadSecretFile:
        return
    assert found.isprintable()
    assert found.strip()


@pytest.mark.parametrize("written", WRITTEN)
def test_a_restored_person_key_is_the_same_key(tmp_path: Path, written: str) -> None:
    file = tmp_path / "patrons.db.key"
    file.write_bytes(WRITTEN[written](bytes(range(32)).hex() + "\r\n"))
    file.chmod(0o600)
    assert load_or_create(file) == bytes(range(32))


@pytest.mark.parametrize("written", WRITTEN)
def test_the_mail_servers_password_is_what_was_typed(tmp_path: Path, written: str) -> None:
    from kiosk.service.mail.smtp import SmtpServer

    file = tmp_path / "password"
    file.write_bytes(WRITTEN[written]("s3cret\r\n"))
    file.chmod(0o600)
    server = SmtpServer(MailServer().settings(security="none", user="kiosk", password_file=file))
    assert server._password() == "s3cret"


def test_no_secret_is_read_in_another_way() -> None:
    """Every file the service reads as text is one of ours, or is read by read_secret."""
    found = [
        f"{file.name}: {line.strip()}"
        for part in ("service", "library")
        for file in sorted((TOP / "kiosk" / part).rglob("*.py"))
        for line in file.read_text("utf-8").splitlines()
        if re.search(r"\.read_text\(", line) and "resources.path" not in line
    ]
    assert found == []
