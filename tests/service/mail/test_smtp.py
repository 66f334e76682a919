"""One mail, one server: whatever the server does, the answer says whether it has the mail."""

from __future__ import annotations

import socket
import struct
import threading
import time
from pathlib import Path

import pytest

from kiosk.service.mail.smtp import Delivery, SmtpServer, Verdict
from kiosk.settings.tables.mail import Mail
from tests.patience import patience
from tests.service.certificates import SmallCa
from tests.service.mail_server import SENDER, MailServer, chat, rude_server, tls

TO = "taro@library.example.jp"
MESSAGE = b"Subject: x\r\n\r\n.one\r\n..two\r\n"


def deliver(settings: Mail, **times: float) -> Delivery:
    return SmtpServer(settings, **{"step_seconds": 5.0, "whole": 10.0, **times}).deliver(SENDER, TO, MESSAGE)


def test_a_server_that_takes_the_mail_has_it_whole() -> None:
    with MailServer().running() as server:
        assert deliver(server.settings()) == Delivery(Verdict.ACCEPTED)
    assert server.raw == [MESSAGE]
    assert (server.recipients, server.senders, server.encrypted) == ([TO], [SENDER], [False])


@pytest.mark.parametrize("address", ["taro..n@docomo.ne.jp", "taro.@ezweb.ne.jp", "t..a..@d.vodafone.ne.jp"])
def test_an_address_of_a_japanese_carrier_is_quoted_for_the_server(address: str) -> None:
    local, _, domain = address.partition("@")
    with MailServer().running() as server:
        said = SmtpServer(server.settings(), step_seconds=5.0, whole=10.0).deliver(SENDER, address, MESSAGE)
    assert said == Delivery(Verdict.ACCEPTED)
    assert [said.lower() for said in server.asked] == [f'to:<"{local}"@{domain}>']
    assert server.recipients == [address]


@pytest.fixture
def ca(tmp_path: Path) -> SmallCa:
    return SmallCa(tmp_path)


def test_starttls_with_a_login(ca: SmallCa, tmp_path: Path) -> None:
    context = tls(ca.issue("smtp", "localhost"))
    (tmp_path / "password").write_text("s3cret\n")
    server = MailServer()
    options = {"require_starttls": True, "auth_required": True, "auth_exclude_mechanism": ["LOGIN"]}
    with server.running(tls_context=context, authenticator=server.check, **options):
        changes = {"host": "localhost", "security": "starttls", "ca_file": ca.file}
        login = {"user": "kiosk", "password_file": tmp_path / "password"}
        assert deliver(server.settings(**changes, **login)).verdict is Verdict.ACCEPTED
        (tmp_path / "password").write_text("wrong\n")
        assert deliver(server.settings(**changes, **login)) == Delivery(Verdict.LATER, "auth: 535", True)
        without = deliver(server.settings(**changes))
        assert (without.verdict, without.blame_server) == (Verdict.LATER, True), "530: not the patron's fault"
    assert (server.encrypted, server.logins[0]) == ([True], (b"kiosk", b"s3cret"))


def test_tls_from_the_first_byte(ca: SmallCa) -> None:
    context = tls(ca.issue("smtp", "localhost"))
    with MailServer().running(ssl_context=context) as server:
        settings = server.settings(host="localhost", security="tls", ca_file=ca.file)
        assert deliver(settings).verdict is Verdict.ACCEPTED
    assert server.encrypted == [True]


@pytest.mark.parametrize("security", ["tls", "starttls"])
@pytest.mark.parametrize("fault", ["another CA", "another name"])
def test_a_certificate_that_is_not_the_servers_gets_no_mail(
    ca: SmallCa, tmp_path: Path, security: str, fault: str
) -> None:
    context = tls(ca.issue("smtp", "mail.example.jp" if fault == "another name" else "localhost"))
    (tmp_path / "other").mkdir()
    trusted = SmallCa(tmp_path / "other") if fault == "another CA" else ca
    options = {"ssl_context": context} if security == "tls" else {"tls_context": context}
    with MailServer().running(**options) as server:
        said = deliver(server.settings(host="localhost", security=security, ca_file=trusted.file))
        assert said.verdict is Verdict.LATER
        assert "SSLCertVerificationError" in said.reason
        assert server.raw == []


def test_a_server_without_starttls_is_not_talked_to_in_the_clear() -> None:
    with MailServer().running() as server:
        said = deliver(server.settings(host="localhost", security="starttls"))
        assert (said.verdict, said.reason) == (Verdict.LATER, "starttls: SMTPNotSupportedError")
    assert server.recipients == []


@pytest.mark.parametrize(
    ("answer", "verdict", "reason"),
    [
        ("451 4.3.0 taro@library.example.jp later", Verdict.LATER, "data: 451 4.3.0"),
        ("554 5.6.0 taro@library.example.jp never", Verdict.NEVER, "data: 554 5.6.0"),
        ("552 taro@library.example.jp", Verdict.NEVER, "data: 552"),
        ("554 5.7.1 policy", Verdict.LATER, "data: 554 5.7.1"),
    ],
)
def test_a_no_to_the_data_is_passed_on_without_its_words(answer: str, verdict: Verdict, reason: str) -> None:
    with MailServer(answers=[answer]).running() as server:
        said = deliver(server.settings())
        assert (said.verdict, said.reason) == (verdict, reason)


@pytest.mark.parametrize(
    ("answer", "verdict", "blame"),
    [
        ("550 5.1.1 no such mailbox taro@library.example.jp", Verdict.NEVER, False),
        ("450 4.2.2 full", Verdict.LATER, False),
        ("421 4.3.2 going down", Verdict.LATER, False),
        ("554 5.7.1 relay access denied", Verdict.LATER, True),
        ("530 5.7.0 authentication required", Verdict.LATER, True),
    ],
)
def test_a_no_to_the_address_is_the_patrons_or_the_librarys(answer: str, verdict: Verdict, blame: bool) -> None:
    with MailServer(to_recipient=[answer]).running() as server:
        said = deliver(server.settings())
        assert (said.verdict, said.blame_server) == (verdict, blame)
        assert "taro" not in said.reason
        assert server.raw == []


def test_nobody_there() -> None:
    said = deliver(MailServer().settings())
    assert said == Delivery(Verdict.LATER, "connect: ConnectionRefusedError", True)


@pytest.mark.parametrize("greeting", [b"", b"554 no\r\n", b"HTTP/1.1 400 Bad Request\r\n\r\n", b"\xff" * 9000])
def test_what_is_no_mail_server(greeting: bytes) -> None:
    with rude_server(lambda line: line.sendall(greeting)) as port:
        said = deliver(MailServer(port=port).settings())
    assert (said.verdict, said.blame_server) == (Verdict.LATER, True)


def test_a_line_that_breaks_in_the_middle_of_the_data_may_have_arrived_and_is_tried_again() -> None:
    def reset(line: socket.socket) -> None:
        chat(line, b"DATA")
        line.sendall(b"354 go on\r\n")
        line.recv(4)
        line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))  # close with a reset

    with rude_server(reset) as port:
        said = deliver(MailServer(port=port).settings())
    assert said.verdict is Verdict.LATER
    assert said.reason.startswith("data: ")


def test_a_server_that_is_silent_is_let_go() -> None:
    hold = threading.Event()
    with rude_server(lambda _line: hold.wait(patience(60))) as port:
        said = deliver(MailServer(port=port).settings(), step_seconds=0.2)
        hold.set()
    assert said == Delivery(Verdict.LATER, "greeting: SMTPServerDisconnected", True)


def drip(line: socket.socket) -> None:
    while True:
        line.sendall(b"2")
        time.sleep(0.05)


def test_a_server_that_drips_is_cut_off() -> None:
    with rude_server(drip) as port:
        said = deliver(MailServer(port=port).settings(), step_seconds=30, whole=0.5)
    assert (said.verdict, said.blame_server) == (Verdict.LATER, True)


def test_a_delivery_can_be_cut_off_when_the_service_ends() -> None:
    with rude_server(drip) as port:
        server = SmtpServer(MailServer(port=port).settings())
        found: list[Delivery] = []
        thread = threading.Thread(target=lambda: found.append(server.deliver(SENDER, TO, MESSAGE)))
        thread.start()
        while not server._watched:
            time.sleep(0.01)
        server.cut()
        thread.join()
    assert found[0].verdict is Verdict.LATER


def test_once_the_server_has_it_the_end_of_the_line_changes_nothing() -> None:
    def take_and_hang_up(line: socket.socket) -> None:
        chat(line, b".")
        line.sendall(b"250 taken\r\n")

    with rude_server(take_and_hang_up) as port:
        assert deliver(MailServer(port=port).settings()) == Delivery(Verdict.ACCEPTED)


def test_a_password_file_or_ca_that_is_not_there_is_said_at_the_start(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="password"):
        SmtpServer(MailServer().settings(user="u", security="tls", password_file=tmp_path / "password"))
    (tmp_path / "ca.pem").write_text("nothing")
    with pytest.raises(ValueError, match="certificate can't be read"):
        SmtpServer(MailServer().settings(security="tls", ca_file=tmp_path / "ca.pem"))
