from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.reader import jpki
from kiosk.reader.channel import CardGone, Response
from kiosk.reader.jpki import CardError, LongReadBroke, NoCertificate, ReaderCapabilities, UnfitPassword
from kiosk.reader.outcomes import Kind
from kiosk.secret import SecretSpent
from kiosk.simulator.card.virtual_card import CARD_MANAGER, JPKI, VirtualCard
from kiosk.simulator.slot import VirtualSlot
from tests.reader.bench import Script, type_in

MakeCard = Callable[..., VirtualCard]

SELECT = ("00a4040c0ad392f000260100000001", "9000")
TOKEN = ("00b08600000740", b"JPKIAPICCTOKEN2".ljust(160).hex() + "9000")
BOTH = ("00b0880003", "8f8f009000")
CERTIFICATE = "30820108" + "3000" + "30820100" + "00" * 256 + "0300"


def test_a_real_cards_token_info_names_a_my_number_card() -> None:
    info = (
        "4a504b494150494343544f4b454e3220202020202020202020202020202020203030303030303030303030303030303030303030303030"
        "303030303030303030453136523031 4e4a2020202020202020303030303030303230353030303033".replace(" ", "")
    )
    card = Script(SELECT, ("00b08600000740", info + "9000"), BOTH, ("0020009b", "63c5"))
    assert jpki.identify(card, ReaderCapabilities()) == (Kind.MY_NUMBER, True, True, 5)
    card.assert_played()


@pytest.mark.parametrize("padding", [b" ", b"\0"])
@pytest.mark.parametrize(
    ("label", "kind"),
    [
        (b"JPKIAPICCTOKEN", Kind.JUKI),
        (b"JPKIAPGPSETOKEN", Kind.PHONE_ANDROID),
        (b"JPKIAPIOSTOKEN", Kind.PHONE_IPHONE),
        (b"JPKIAPNEWTOKEN9", Kind.FOREIGN),
        (b"", Kind.FOREIGN),
    ],
)
def test_other_things_with_the_application_are_told_apart_and_never_asked_for_tries(
    padding: bytes, label: bytes, kind: Kind
) -> None:
    token = ("00b08600000740", label.ljust(32, padding).ljust(160).hex() + "9000")
    rest = [] if kind is Kind.FOREIGN else [("00b0880003", "6a82")]
    card = Script(SELECT, token, *rest)
    said = False if kind is Kind.FOREIGN else None
    assert jpki.identify(card, ReaderCapabilities()) == (kind, False, said, None)
    card.assert_played()


@pytest.mark.parametrize("refusal", ["6700", "6d00", "6b00", "6a86", "9000", "6ca0", "6f00"])
def test_a_reader_that_refuses_a_long_read_is_asked_for_short_ones_ever_after(refusal: str) -> None:
    capabilities = ReaderCapabilities()
    short = ("00b0860020", TOKEN[1][:64] + "9000")
    rest = [short, BOTH, ("0020009b", "63c5")]
    card = Script(SELECT, (TOKEN[0], refusal), *rest, SELECT, *rest)
    for _ in range(2):
        assert jpki.identify(card, capabilities) == (Kind.MY_NUMBER, True, True, 5)
        assert capabilities.long_reads is False
    card.assert_played()


def test_a_card_of_another_kind_that_refuses_a_long_read_says_nothing_about_the_reader() -> None:
    capabilities = ReaderCapabilities()
    juki = b"JPKIAPICCTOKEN".ljust(32).hex()
    card = Script(SELECT, (TOKEN[0], "6700"), ("00b0860020", juki + "9000"), ("00b0880003", "6a82"))
    assert jpki.identify(card, capabilities).kind is Kind.JUKI
    assert capabilities.long_reads is None


def test_a_connection_that_breaks_over_the_first_long_read_is_told_apart() -> None:
    class Broken(Script):
        def transmit(self, apdu: bytes | bytearray | memoryview) -> Response:
            if len(apdu) == 7:
                raise CardGone("transmit 80100016")
            return super().transmit(apdu)

    with pytest.raises(LongReadBroke):
        jpki.identify(Broken(SELECT), ReaderCapabilities())


@pytest.mark.parametrize("flags", ["6a82", "6982", "9000", "8f9000", "6d00"])
def test_without_the_availability_file_the_tries_decide(flags: str) -> None:
    def asked(answer: str) -> jpki.Nature:
        return jpki.identify(Script(SELECT, TOKEN, ("00b0880003", flags), ("0020009b", answer)), ReaderCapabilities())

    assert asked("63c4") == (Kind.MY_NUMBER, True, None, 4)
    assert asked("6984") == (Kind.MY_NUMBER, True, None, 0)
    assert asked("6a88") == (Kind.MY_NUMBER, False, None, None)
    with pytest.raises(CardError):
        asked("6300")


@pytest.mark.parametrize("status", ["6a82", "6a81", "6d00", "6e00", "6999", "6283"])
def test_a_card_without_the_application_is_foreign(status: str) -> None:
    card = Script((SELECT[0], status))
    assert jpki.identify(card, ReaderCapabilities()).kind is Kind.FOREIGN
    card.assert_played()


def test_the_first_command_may_fail_once_and_not_twice() -> None:
    good = Script((SELECT[0], "6f00"), SELECT, TOKEN, ("00b0880003", "008f009000"))
    assert jpki.identify(good, ReaderCapabilities()) == (Kind.MY_NUMBER, False, True, None)
    bad = Script((SELECT[0], "6f00"), (SELECT[0], "6f00"))
    assert jpki.identify(bad, ReaderCapabilities()).kind is Kind.FOREIGN


@pytest.mark.parametrize(("status", "tries"), [("63c5", 5), ("63c1", 1), ("63c0", 0), ("6983", 0), ("6984", 0)])
def test_the_tries_are_asked_without_spending_one(status: str, tries: int) -> None:
    card = Script(SELECT, TOKEN, BOTH, ("0020009b", status))
    assert jpki.identify(card, ReaderCapabilities()).tries_left == tries


def test_a_reader_that_refuses_four_bytes_is_asked_with_five_ever_after() -> None:
    capabilities = ReaderCapabilities()
    five = ("0020009b00", "63c3")
    card = Script(SELECT, TOKEN, BOTH, ("0020009b", "6700"), five, SELECT, ("00b0860020", TOKEN[1]), BOTH, five)
    assert (jpki.identify(card, capabilities).tries_left, jpki.identify(card, capabilities).tries_left) == (3, 3)
    card.assert_played()


@pytest.mark.parametrize("status", ["6300", "9000", "6700", "6a86", "63b4"])
def test_an_unknown_word_is_never_taken_for_tries(status: str) -> None:
    with pytest.raises(CardError):
        jpki.identify(Script(SELECT, TOKEN, BOTH, ("0020009b", status), ("0020009b00", status)), ReaderCapabilities())
    with pytest.raises(CardError):
        jpki.verify(Script(("0020009b06414243313233", "6300")), type_in(b"ABC123"))


@pytest.mark.parametrize("status", ["6d00", "6e00", "6a82", "6986", "6982", "6985", "6981", "6a88", "6a86"])
def test_a_verify_that_names_no_key_means_that_another_card_lies_there(status: str) -> None:
    with pytest.raises(CardGone, match="another card"):
        jpki.verify(Script(("0020009b06414243313233", status)), type_in(b"ABC123"))


@pytest.mark.parametrize("typed", [b"A", b"ABC12"])
def test_a_password_of_impossible_length_never_reaches_the_card(typed: bytes) -> None:
    secret = type_in(typed)
    with pytest.raises(UnfitPassword):
        jpki.verify(Script(), secret)
    assert secret.length == 0


def test_a_password_that_is_being_wiped_never_reaches_the_card() -> None:
    secret = type_in(b"ABC123DEF")
    secret._buffer[0] = 0
    with pytest.raises(UnfitPassword):
        jpki.verify(Script(), secret)


def test_the_longest_password_is_shown_whole_and_once() -> None:
    secret = type_in(b"ABCDEFGH12345678")
    card = Script(("0020009b10" + b"ABCDEFGH12345678".hex(), "9000"))
    assert jpki.verify(card, secret) is None
    card.assert_played()
    with pytest.raises(SecretSpent):
        jpki.verify(card, secret)


def test_the_certificate_is_read_to_its_last_byte_and_no_further() -> None:
    der = bytes.fromhex(CERTIFICATE)
    card = Script(
        ("00b0810000", der[:256].hex() + "9000"),
        ("00b0010000"[:4] + "0100" + f"{len(der) - 256:02x}", der[256:].hex() + "9000"),
    )
    seen: list[float] = []
    assert jpki.read_certificate(card, ReaderCapabilities(), seen.append) == der
    assert seen == [256 / len(der), 1.0]
    card.assert_played()


def test_a_long_read_takes_one_command_and_its_filler_is_cut() -> None:
    der = bytes.fromhex(CERTIFICATE)
    for status in ("9000", "6282"):
        card = Script(("00b08100000740", (der + b"\xff" * 500).hex() + status))
        assert jpki.read_certificate(card, ReaderCapabilities(long_reads=True), lambda _: None) == der


@pytest.mark.parametrize("status", ["6700", "6d00", "6c00", "6f00"])
def test_a_refused_long_read_falls_back_to_short_ones_and_is_remembered(status: str) -> None:
    der = bytes.fromhex(CERTIFICATE)
    capabilities = ReaderCapabilities(long_reads=True)
    card = Script(
        ("00b08100000740", status),
        ("00b0810000", der[:200].hex() + "9000"),
        ("00b000c8" + f"{len(der) - 200:02x}", der[200:].hex() + "9000"),
    )
    assert jpki.read_certificate(card, capabilities, lambda _: None) == der
    assert capabilities.long_reads is False


def test_a_reader_that_cuts_a_long_answer_short_is_read_on_and_remembered() -> None:
    der = bytes.fromhex(CERTIFICATE)
    capabilities = ReaderCapabilities(long_reads=True)
    rest = ("00b001000c", der[256:].hex() + "9000")
    card = Script(("00b08100000740", der[:256].hex() + "9000"), rest, ("00b0810000", der[:256].hex() + "9000"), rest)
    assert jpki.read_certificate(card, capabilities, lambda _: None) == der
    assert capabilities.long_reads is False
    assert jpki.read_certificate(card, capabilities, lambda _: None) == der
    card.assert_played()


@pytest.mark.parametrize("proven", [False, True])
def test_a_break_in_the_long_read_is_the_readers_fault_only_until_one_worked(proven: bool) -> None:
    class Gone(Script):
        def transmit(self, apdu: bytes | bytearray | memoryview) -> Response:
            raise CardGone("transmit 80100069")

    capabilities = ReaderCapabilities(long_reads=True, long_answers=proven)
    with pytest.raises(CardGone):
        jpki.read_certificate(Gone(), capabilities, lambda _: None)
    assert capabilities.long_reads is proven


def test_a_certificate_longer_than_one_long_read_takes_two() -> None:
    der = b"\x30\x82\x08\x98" + b"\x30\x00" + b"\x30\x82\x08\x90" + bytes(2192) + b"\x03\x00"
    first, rest = der[: jpki.LONG_READ], der[jpki.LONG_READ :]
    card = Script(("00b08100000740", first.hex() + "9000"), ("00b0074000" + f"{len(rest):04x}", rest.hex() + "9000"))
    assert jpki.read_certificate(card, ReaderCapabilities(long_reads=True), lambda _: None) == der
    card.assert_played()


@pytest.mark.parametrize("answer", ["6a82", "ff" * 256 + "9000", "00" * 256 + "9000"])
@pytest.mark.parametrize("long_reads", [False, True])
def test_a_card_without_a_certificate_says_so_after_the_password_at_the_latest(answer: str, long_reads: bool) -> None:
    asked = [("00b08100000740", answer)] if long_reads else []
    card = Script(*asked, ("00b0810000", answer))
    with pytest.raises(NoCertificate):
        jpki.read_certificate(card, ReaderCapabilities(long_reads=long_reads), lambda _: None)


@pytest.mark.parametrize(
    "answer", ["6982", "9000", "ffffff9000", "3080000090 00".replace(" ", ""), "3003020100" + "9000", "6a82"]
)
def test_a_file_without_a_certificate_is_said_to_be_so(answer: str) -> None:
    with pytest.raises(CardError):
        jpki.read_certificate(Script(("00b0810000", answer)), ReaderCapabilities(), lambda _: None)


def test_a_card_that_stops_in_the_middle_of_its_certificate_is_not_asked_for_ever() -> None:
    head = bytes.fromhex(CERTIFICATE)[:256].hex()
    for end in ("9000", "6b00", "6982"):
        card = Script(("00b0810000", head + "9000"), ("00b001000c", end))
        with pytest.raises(CardError):
            jpki.read_certificate(card, ReaderCapabilities(), lambda _: None)


def test_a_certificate_longer_than_a_file_can_be_ends_the_read() -> None:
    class Endless:
        def transmit(self, apdu: bytes | bytearray | memoryview) -> Response:
            return Response(b"\x30\x82\xff\xff".ljust(256, b"\0"), 0x9000)

        def wipe_command(self) -> None: ...

        def close(self) -> None: ...

    with pytest.raises(CardError):
        jpki.read_certificate(Endless(), ReaderCapabilities(), lambda _: None)


@given(st.lists(st.binary(min_size=2, max_size=300), min_size=1, max_size=12))
def test_whatever_a_card_answers_only_the_declared_error_comes_out(answers: list[bytes]) -> None:
    class Babble:
        def __init__(self) -> None:
            self.left = list(answers)

        def transmit(self, apdu: bytes | bytearray | memoryview) -> Response:
            answer = self.left.pop(0) if self.left else b"\x6f\x00"
            return Response(answer[:-2], int.from_bytes(answer[-2:], "big"))

        def wipe_command(self) -> None: ...

        def close(self) -> None: ...

    jobs: list[Callable[[], object]] = [
        lambda: jpki.identify(Babble(), ReaderCapabilities()),
        lambda: jpki.identify(Babble(), ReaderCapabilities(long_reads=False)),
        lambda: jpki.verify(Babble(), type_in(b"ABC123")),
        lambda: jpki.read_certificate(Babble(), ReaderCapabilities(), lambda _: None),
        lambda: jpki.read_certificate(Babble(), ReaderCapabilities(long_reads=True), lambda _: None),
        lambda: jpki.sign(Babble(), jpki.digest_info_sha256(b"x")),
        lambda: jpki.leave(Babble()),
    ]
    for job in jobs:
        try:
            job()
        except (CardError, CardGone):
            continue


@pytest.mark.parametrize(
    ("quirks", "reading"),
    [({}, 1), ({"extended_length": False}, None), ({"t0": True, "extended_length": False}, None)],
)
def test_the_whole_session_needs_few_commands_and_selects_one_application(
    slot: VirtualSlot, make: MakeCard, quirks: dict[str, object], reading: int | None
) -> None:
    card = make(**quirks)
    channel = slot.open(slot.lay(card))
    capabilities = ReaderCapabilities()
    assert jpki.identify(channel, capabilities) == (Kind.MY_NUMBER, True, True, 5)
    assert len(slot.trace) == (5 if reading is None else 4), "one more finds out that long reads don't work"
    slot.trace.clear()
    assert jpki.verify(channel, type_in(b"abc123def")) is None
    before = len(slot.trace)
    der = jpki.read_certificate(channel, capabilities, lambda _: None)
    assert len(slot.trace) - before == (reading or -(-len(der) // 256))
    assert len(jpki.sign(channel, jpki.digest_info_sha256(b"x"))) == 256
    assert jpki.leave(channel)
    assert card.selected == [JPKI, CARD_MANAGER]
    verifies = [exchange for exchange in slot.trace if exchange.ins == 0x20 and exchange.sent > 5]
    assert len(verifies) == 1
