"""The card's side of vpcd's protocol, against a listener that plays the driver byte by byte."""

from __future__ import annotations

import socket
from threading import Event, Thread

import pytest

from kiosk.simulator.card.foreign import garbage
from kiosk.simulator.vpcd.protocol import serve
from kiosk.simulator.vpcd.slot import VpcdSlot
from tests.patience import patience

SELECT = bytes.fromhex("00A4040C0AD392F000260100000001")
WRONG = bytes.fromhex("0020009B09") + b"WRONG1234"
OFF, ON, RESET, ATR = b"\x00", b"\x01", b"\x02", b"\x04"
OK = b"\x90\x00"


class Driver:
    """vpcd: it listens, takes one card at a time, and sends length and body apart."""

    def __init__(self) -> None:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._listener.settimeout(patience(10))
        self.port: int = self._listener.getsockname()[1]
        self.card: socket.socket | None = None

    def take(self) -> None:
        self.card, _ = self._listener.accept()
        self.card.settimeout(patience(10))

    def send(self, message: bytes) -> None:
        assert self.card
        self.card.sendall(len(message).to_bytes(2, "big"))
        self.card.sendall(message)

    def ask(self, message: bytes) -> bytes:
        self.send(message)
        return self._exactly(int.from_bytes(self._exactly(2), "big"))

    def hung_up(self) -> bool:
        assert self.card
        try:
            return self.card.recv(1) == b""
        except ConnectionResetError:  # what we had sent was not even read
            return True

    def _exactly(self, count: int) -> bytes:
        assert self.card
        data = b""
        while len(data) < count:
            part = self.card.recv(count - len(data))
            assert part, "the card hung up"
            data += part
        return data

    def close(self) -> None:
        for end in (self.card, self._listener):
            if end:
                end.close()


@pytest.fixture
def driver():
    driver = Driver()
    yield driver
    driver.close()


@pytest.fixture
def slot(driver):
    slot = VpcdSlot("127.0.0.1", driver.port)
    yield slot
    slot.lift()


@pytest.fixture
def card(lay):
    return lay().card


@pytest.fixture
def laid(driver, slot, card):
    slot.lay(card)
    driver.take()
    driver.send(ON)
    return driver


def test_controls_have_no_answer_but_the_atr(laid, card):
    laid.send(RESET)
    laid.send(OFF)
    laid.send(ON)
    assert laid.ask(ATR) == card.atr


def test_command_is_answered(laid):
    assert laid.ask(SELECT) == OK
    assert laid.ask(bytes.fromhex("00B0880000")) == b"\x8f\x8f\x00" + OK


def test_extended_answer_is_sent_whole(laid):
    assert len(laid.ask(SELECT) + laid.ask(bytes.fromhex("00B08200000000"))) == 2 + 3808 + 2


def test_power_off_forgets_the_password_and_reset_does_not(laid, card):
    read = bytes.fromhex("00B0810004")
    laid.ask(SELECT)
    assert laid.ask(bytes.fromhex("0020009B09") + b"ABC123DEF") == OK
    laid.send(RESET)
    laid.ask(SELECT)
    assert laid.ask(read)[-2:] == OK
    laid.send(OFF)
    laid.ask(ATR)
    assert not card.sign_password.verified
    laid.send(ON)
    laid.ask(SELECT)
    assert laid.ask(read) == b"\x69\x82"


def test_command_to_a_card_without_power_powers_it_on(laid):
    laid.send(OFF)
    assert laid.ask(SELECT) == OK


def test_lifting_hangs_up(laid, slot):
    slot.lift()
    assert laid.hung_up()
    assert not slot.laying


def test_service_that_hangs_up_ends_the_serving(laid, slot):
    laid.card.close()
    slot.wait(patience(10))
    assert not slot.laying


def test_same_card_can_be_laid_again_and_remembers_its_tries(laid, slot, card):
    laid.ask(SELECT)
    assert laid.ask(WRONG) == b"\x63\xc4"
    slot.lift()
    slot.lay(card)
    laid.take()
    laid.ask(SELECT)
    assert laid.ask(bytes.fromhex("0020009B")) == b"\x63\xc4"


@pytest.mark.parametrize(("executed", "left"), [(False, 5), (True, 4)])
def test_card_torn_out_during_verify(laid, slot, card, executed, left):
    slot.held.tear_after(2, executed=executed)
    laid.ask(SELECT)
    laid.send(WRONG)
    assert laid.hung_up()
    slot.wait(patience(10))
    assert card.sign_password.left == left


def test_silent_card_answers_after_the_thaw(laid, slot):
    slot.held.freeze()
    laid.send(SELECT)
    laid.card.settimeout(0.2)
    with pytest.raises(TimeoutError):
        laid.card.recv(1)
    laid.card.settimeout(patience(10))
    slot.held.thaw()
    assert laid.card.recv(4) == b"\x00\x02" + OK


def test_silent_card_can_be_lifted(laid, slot):
    slot.held.freeze()
    laid.send(SELECT)
    slot.lift()
    assert laid.hung_up()


def test_two_cards_do_not_fit(laid, slot, card):
    with pytest.raises(ValueError, match="already"):
        slot.lay(card)


def test_nobody_listening_is_an_error(driver, card):
    driver.close()
    with pytest.raises(OSError, match=r".+"):
        VpcdSlot("127.0.0.1", driver.port).lay(card)


def test_curt_card_never_sends_an_empty_reply(driver, slot):
    slot.lay(garbage(curt=True))
    driver.take()
    assert all(len(driver.ask(SELECT)) >= 1 for _ in range(6))


def test_serve_ends_when_told(driver, card):
    stop, laid = Event(), Event()
    thread = Thread(target=serve, args=(card, "127.0.0.1", driver.port), kwargs={"stop": stop, "laid": laid})
    thread.start()
    assert laid.wait(patience(10))
    driver.take()
    stop.set()
    thread.join(patience(10))
    assert driver.hung_up()
