"""Cards and readers that behave oddly or with intent, each to its page; what it costs is said too."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding

from kiosk.reader.channel import Response
from kiosk.reader.outcomes import SignedOff
from kiosk.simulator.card.quirks import Quirks
from kiosk.simulator.card.virtual_card import VirtualCard
from kiosk.simulator.personas.catalogue import make_card
from kiosk.simulator.personas.persona import PASSWORD
from tests.hostile.lobby import OK, Lobby
from tests.reader.bench import TODAY, Bench

Send = Callable[[], Response]
SIGN, VERIFY, READ = 0x2A, 0x20, 0xB0


def _verifies(lobby: Lobby) -> int:
    return sum(1 for exchange in lobby.slot.trace if exchange.ins == VERIFY and exchange.sent > 5)


def _answer(card: VirtualCard, command: bytes) -> Response:
    answer = card.transmit(command)
    return Response(answer[:-2], int.from_bytes(answer[-2:], "big"))


def _verified(card: VirtualCard) -> VirtualCard:
    """As its own holder left it after typing the password somewhere else."""
    card.power_on()
    card.transmit(bytes.fromhex("00a4040c0ad392f000260100000001"))
    assert card.transmit(b"\x00\x20\x00\x9b" + bytes((len(PASSWORD),)) + PASSWORD) == b"\x90\x00"
    return card


@pytest.mark.parametrize(
    "quirks",
    [
        Quirks(t0=True, extended_length=False),
        Quirks(t0=True),
        Quirks(extended_length=False),
        Quirks(first_command_fails=True),
        Quirks(flag_file=False),
        Quirks(four_byte_query_refused=True),
        Quirks(five_byte_query_refused=True),
        Quirks(reselect_clears=True),
        Quirks(t0=True, extended_length=False, first_command_fails=True, flag_file=False),
    ],
    ids=["T=0", "T=0, long", "no extended length", "6F00 first", "no EF 0008", "no 4-byte query", "no 5-byte query",
         "forgets on select", "all at once"],
)  # fmt: skip
def test_an_odd_card_or_reader_is_read_like_any_other(lobby: Lobby, quirks: Quirks) -> None:
    card = lobby.card(quirks=quirks)
    assert lobby.verdict(card) == OK
    assert card.sign_password.left == 5


@pytest.mark.parametrize("word", [0x6100, 0x6110, 0x6C00, 0x6C10])
def test_61xx_and_6cxx_without_end_are_not_followed_for_ever(lobby: Lobby, word: int) -> None:
    lobby.around = lambda command, send: Response(b"x", word) if command[1] in (READ, 0xC0) else send()
    assert lobby.verdict(lobby.card()) == "K102"


@pytest.mark.parametrize(("says_6983", "left"), [(False, 0), (True, 0), (False, 1), (True, 1)])
def test_a_locked_card_is_k202_whichever_word_it_has_for_it(lobby: Lobby, says_6983: bool, left: int) -> None:
    card = lobby.card(quirks=Quirks(locked_says_6983=says_6983))
    card.sign_password.left = left
    assert lobby.verdict(card, b"WRONG123") == "K202"
    assert _verifies(lobby) == left


def test_6983_to_the_password_itself_is_locked(lobby: Lobby) -> None:
    lobby.around = lambda command, send: Response(b"", 0x6983) if command[1] == VERIFY and len(command) > 5 else send()
    assert lobby.verdict(lobby.card()) == "K202"


@pytest.mark.parametrize("ins", [0xA4, READ, VERIFY, SIGN])
def test_a_card_that_falls_silent_is_given_up(lobby: Lobby, ins: int) -> None:
    def around(command: bytes, send: Send) -> Response:
        if command[1] == ins and (ins != VERIFY or len(command) > 5):
            lobby.slot.freeze()
        return send()

    lobby.around, lobby.patience = around, 0.2
    assert lobby.verdict(lobby.card()) == "K104"


def test_a_reader_without_extended_length_is_asked_once_and_never_again(lobby: Lobby) -> None:
    long_ones = []
    lobby.around = lambda command, send: (long_ones.append(command) if len(command) == 7 else None) or send()
    for _ in range(3):
        assert lobby.verdict(lobby.card(quirks=Quirks(extended_length=False))) == OK
    assert len(long_ones) == 1


def test_a_signature_over_another_challenge_is_not_believed(lobby: Lobby) -> None:
    other = lobby.harness.challenge(lobby.service).document
    card = lobby.card()

    def around(command: bytes, send: Send) -> Response:
        if command[1] != SIGN:
            return send()
        made = hashes.Hash(hashes.SHA256())
        made.update(other)
        return _answer(card, command[:-33] + made.finalize() + command[-1:])

    lobby.around = around
    assert lobby.verdict(card) == "K205"


def test_a_challenge_that_was_answered_once_is_not_answered_again(lobby: Lobby) -> None:
    challenge = lobby.harness.challenge(lobby.service)
    bench = Bench(lobby.slot)
    lobby.benches.append(bench)
    lying = lobby.slot.lay(lobby.card())
    bench.identified(lying)
    signed = bench.read(lying, PASSWORD, challenge.document)
    assert isinstance(signed, SignedOff)
    assert lobby.asks(challenge.challenge_id, signed) == OK
    assert lobby.asks(challenge.challenge_id, signed) == "K104"
    assert lobby.asks(lobby.harness.challenge(lobby.service).challenge_id, signed) == "K205"


def test_a_signature_recorded_yesterday_is_not_believed_today(lobby: Lobby) -> None:
    _, key = lobby.issue()
    recorded = key.sign(lobby.harness.challenge(lobby.service).document, padding.PKCS1v15(), hashes.SHA256())
    lobby.around = lambda command, send: Response(recorded, 0x9000) if command[1] == SIGN else send()
    assert lobby.verdict(lobby.card()) == "K205"


@pytest.mark.parametrize("answer", [b"", bytes(256), b"\xff" * 256, bytes(255), bytes(512), b"\x01"])
def test_a_signature_that_is_none_is_not_believed(lobby: Lobby, answer: bytes) -> None:
    lobby.around = lambda command, send: Response(answer, 0x9000) if command[1] == SIGN else send()
    assert lobby.verdict(lobby.card()) in ("K205", "K102")


@pytest.mark.parametrize(("given", "code"), [(False, "K102"), (True, "K205")], ids=["untouched", "verified elsewhere"])
def test_a_card_swapped_between_password_and_signature_signs_for_nobody(lobby: Lobby, given: bool, code: str) -> None:
    other = lobby.card(key=lobby.harness.pki.key("somebody"))
    if given:
        _verified(other)
    else:
        other.power_on()
    lobby.around = lambda command, send: _answer(other, command) if command[1] == SIGN else send()
    assert lobby.verdict(lobby.card()) == code


def test_a_certificate_read_from_another_card_matches_no_signature(lobby: Lobby) -> None:
    other = _verified(lobby.card(key=lobby.harness.pki.key("somebody")))
    reading = []

    def around(command: bytes, send: Send) -> Response:
        if command[1] == VERIFY and len(command) > 5:
            reading.append(True)
        return _answer(other, command) if reading and command[1] == READ else send()

    lobby.around = around
    assert lobby.verdict(lobby.card()) == "K205"


def test_a_card_that_takes_any_password_and_has_nothing_is_not_believed(lobby: Lobby) -> None:
    lobby.around = lambda command, send: Response(b"", 0x9000) if command[1] in (VERIFY, SIGN) and len(
        command
    ) > 5 else send()  # fmt: skip
    assert lobby.verdict(lobby.card()) == "K102"


@pytest.mark.parametrize("file", [b"", b"\xff" * 3808, bytes(3808)], ids=["empty", "all FF", "all zeros"])
@pytest.mark.parametrize("extended", [False, True])
def test_no_signing_certificate_is_found_out_after_the_password_at_the_latest(
    lobby: Lobby, file: bytes, extended: bool
) -> None:
    card = lobby.card(file=file or b"\xff", quirks=Quirks(flag_file=False, extended_length=extended))
    assert lobby.verdict(card) == "K103"


@pytest.mark.parametrize(
    ("persona", "code"),
    [("transit", "K102"), ("licence", "K102"), ("garbage", "K102"), ("juki", "K102"), ("android", "K102"),
     ("iphone", "K102"), ("child-14", "K103"), ("locked", "K202"), ("locked-6983", "K202")],
)  # fmt: skip
def test_what_is_no_card_for_us_is_shown_no_password(lobby: Lobby, persona: str, code: str) -> None:
    assert lobby.verdict(make_card(persona, lobby.harness.pki, today=TODAY)) == code
    assert _verifies(lobby) == 0
