"""Both sides of every limit in what is said to a card and taken from it."""

from __future__ import annotations

import pytest

from kiosk.reader import apdu, jpki, tlv
from kiosk.reader.apdu import SW
from kiosk.reader.channel import Response
from kiosk.reader.jpki import CardError, NoCertificate, ReaderCapabilities, UnfitPassword
from kiosk.reader.outcomes import Kind
from kiosk.reader.tlv import TlvError
from kiosk.secret import overwrite
from tests.reader.bench import Script, type_in
from tests.reader.test_jpki import BOTH, CERTIFICATE, SELECT, TOKEN


def le(ask: object, *arguments: int) -> str:
    assert callable(ask)
    command: bytes = ask(*arguments)
    return command[4:].hex()


@pytest.mark.parametrize(("ef", "third"), [(1, "81"), (30, "9e")])
def test_short_ids_of_files(ef: int, third: str) -> None:
    assert apdu.read_file(ef).hex() == f"00b0{third}0000"


@pytest.mark.parametrize("ef", [-1, 0, 31, 128])
def test_what_is_no_short_id(ef: int) -> None:
    with pytest.raises(ValueError, match="short EF ids"):
        apdu.read_file(ef)


@pytest.mark.parametrize(("offset", "bytes_"), [(0, "0000"), (255, "00ff"), (256, "0100"), (0x7FFF, "7fff")])
def test_offsets(offset: int, bytes_: str) -> None:
    assert apdu.read_on(offset).hex() == f"00b0{bytes_}00"


@pytest.mark.parametrize("offset", [-1, 0x8000])
def test_what_is_no_offset(offset: int) -> None:
    with pytest.raises(ValueError, match="15 bits"):
        apdu.read_on(offset)


@pytest.mark.parametrize(
    ("length", "bytes_"), [(1, "01"), (255, "ff"), (256, "00"), (257, "000101"), (65535, "00ffff"), (65536, "000000")]
)
def test_how_much_an_answer_may_have(length: int, bytes_: str) -> None:
    assert le(apdu.read_file, 1, length) == bytes_
    assert le(apdu.read_on, 1, length) == bytes_


@pytest.mark.parametrize("length", [-1, 0, 65537])
def test_what_no_answer_can_have(length: int) -> None:
    for ask in (apdu.read_file, apdu.read_on):
        with pytest.raises(ValueError, match="65536"):
            ask(1, length)


def test_an_announced_answer_is_fetched_up_to_the_longest_and_one_part_more() -> None:
    """65,535 bytes and no end in sight: one more is asked for; 65,536: none."""

    class Announcing:
        def __init__(self, first: int) -> None:
            self.asked, self.first = 0, first

        def transmit(self, command: bytes | bytearray | memoryview) -> Response:
            self.asked += 1
            return Response(bytes(self.first if self.asked == 1 else 1), 0x6101)

        def wipe_command(self) -> None: ...

        def close(self) -> None: ...

    for size, commands in ((0xFFFF, 2), (0x10000, 1)):
        card = Announcing(size)
        assert len(apdu.exchange(card, apdu.read_file(1)).data) == size + commands - 1
        assert card.asked == commands


def test_a_wrong_length_is_corrected_only_where_the_command_has_one() -> None:
    for command, answer in (("00a4040c", "6c10"), ("00b0810000", "6b10"), ("00a4040c02aabb", "6c10")):
        card = Script((command, answer))
        assert apdu.exchange(card, bytes.fromhex(command)).sw == int(answer, 16)
        card.assert_played()


@pytest.mark.parametrize(
    ("head", "total"),
    [("3000", 2), ("307f", 129), ("308180", 131), ("3081ff", 258), ("30820100", 260), ("3082ffff", 65539)],
)
def test_lengths_at_the_edge_of_their_form(head: str, total: int) -> None:
    assert tlv.total_length(bytes.fromhex(head)) == total
    assert tlv.certificate_length(bytes.fromhex(head)) == total
    for short in range(len(head) // 2):
        with pytest.raises(TlvError):
            tlv.total_length(bytes.fromhex(head)[:short])


@pytest.mark.parametrize(
    ("head", "words"),
    [
        ("3080", "indefinite"),
        ("3081", "too short"),
        ("30817f", "shortest"),
        ("308200ff", "shortest"),
        ("3083010000", "too long"),
        ("30ff", "too long"),
        ("3f00", "several bytes"),
        ("1f00", "several bytes"),
    ],
)
def test_lengths_beyond_the_edge(head: str, words: str) -> None:
    with pytest.raises(TlvError, match=words):
        tlv.total_length(bytes.fromhex(head))


def test_a_tag_of_one_byte_ends_at_thirty() -> None:
    assert tlv.total_length(b"\x3e\x00") == 2
    assert tlv.total_length(b"\xde\x00") == 2
    with pytest.raises(TlvError, match="not a SEQUENCE"):
        tlv.certificate_length(b"\x31\x00")


def test_an_element_may_fill_its_room_and_not_a_byte_more() -> None:
    for size in (0x7F, 0x80, 0xFF, 0x100):
        form = bytes([size]) if size < 0x80 else bytes([0x81, size]) if size < 0x100 else b"\x82\x01\x00"
        whole = b"\x04" + form + b"x" * size
        assert tlv.element(whole) == (4, b"x" * size, len(whole))
        with pytest.raises(TlvError, match="cut short"):
            tlv.element(whole[:-1])


@pytest.mark.parametrize("typed", [b"ABC123", b"A" * 16, b"09AZ09"])
def test_passwords_of_six_to_sixteen_are_shown(typed: bytes) -> None:
    card = Script((f"0020009b{len(typed):02x}{typed.hex()}", "9000"))
    assert jpki.verify(card, type_in(typed)) is None
    card.assert_played()


@pytest.mark.parametrize("byte", [0x00, 0x2F, 0x3A, 0x40, 0x5B, 0x60, 0x7B, 0xFF])
@pytest.mark.parametrize("at", [0, 5])
def test_a_byte_beside_the_letters_and_digits_is_never_shown(byte: int, at: int) -> None:
    secret = type_in(b"ABC123")
    secret._buffer[at] = byte
    with pytest.raises(UnfitPassword):
        jpki.verify(Script(), secret)


@pytest.mark.parametrize("length", [1, 5, 17])
def test_a_password_of_another_length_is_never_shown(length: int) -> None:
    secret = type_in(b"A" * min(length, 16))
    if length > 16:
        secret._buffer.extend(b"A" * (length - 16))
        secret._length = length
    with pytest.raises(UnfitPassword):
        jpki.verify(Script(), secret)


@pytest.mark.parametrize(("size", "long_reads"), [(31, False), (32, True)])
def test_a_label_is_read_by_the_long_form_if_all_of_it_comes(size: int, long_reads: bool) -> None:
    label = b"JPKIAPICCTOKEN2".ljust(32)
    asked = [(TOKEN[0], label[:size].hex() + "9000")]
    if not long_reads:
        asked.append(("00b0860020", label.hex() + "9000"))
    capabilities = ReaderCapabilities()
    card = Script(SELECT, *asked, BOTH, ("0020009b", "63c5"))
    assert jpki.identify(card, capabilities) == (Kind.MY_NUMBER, True, True, 5)
    assert capabilities.long_reads is long_reads


@pytest.mark.parametrize(
    ("flags", "known"), [("8f", False), ("8f8f", True), ("8f8f00", True), ("8f00", True), ("", False)]
)
def test_two_flags_are_enough_to_say_what_is_on_the_card(flags: str, known: bool) -> None:
    card = Script(SELECT, TOKEN, ("00b0880003", f"{flags}9000"), ("0020009b", "63c5"))
    assert (jpki.identify(card, ReaderCapabilities()).authentication is not None) is known


def test_an_empty_answer_to_the_long_read_means_a_short_read_and_no_missing_certificate() -> None:
    """A reader that drops what it cannot carry; the patron must not be sent to the municipal office for that."""
    der = bytes.fromhex(CERTIFICATE)
    for status in ("9000", "6282"):
        capabilities = ReaderCapabilities(long_reads=True)
        rest = ("00b001000c", der[256:].hex() + "9000")
        card = Script(("00b08100000740", status), ("00b0810000", der[:256].hex() + "9000"), rest)
        assert jpki.read_certificate(card, capabilities, lambda _: None) == der
        card.assert_played()
        assert capabilities.long_reads is False


@pytest.mark.parametrize(("filler", "missing"), [("ff", True), ("00", True), ("ff00", False), ("00ff", False)])
def test_only_filler_of_one_kind_is_an_empty_file(filler: str, missing: bool) -> None:
    card = Script(("00b0810000", filler * 8 + "9000"))
    with pytest.raises(NoCertificate if missing else CardError) as caught:
        jpki.read_certificate(card, ReaderCapabilities(), lambda _: None)
    assert isinstance(caught.value, NoCertificate) is missing


def test_a_certificate_of_just_one_answer_is_read_in_one() -> None:
    for size in (256, 257):
        inner = size - 3 - 2 - 3 - 2
        der = bytes((0x30, 0x81, size - 3, 0x30, 0x00, 0x30, 0x81, inner)) + bytes(inner) + b"\x03\x00"
        assert len(der) == size
        parts = [("00b0810000", der[:256].hex() + "9000")]
        if size > 256:
            parts.append(("00b0010001", der[256:].hex() + "9000"))
        card = Script(*parts)
        assert jpki.read_certificate(card, ReaderCapabilities(), lambda _: None) == der
        card.assert_played()


def test_a_long_answer_is_one_of_more_than_a_short_one_carries() -> None:
    for size, long_answers in ((256, False), (257, True)):
        der = bytes.fromhex(CERTIFICATE)[:size]
        capabilities = ReaderCapabilities(long_reads=True)
        card = Script(("00b08100000740", der.hex() + "9000"), *_rest(size))
        jpki.read_certificate(card, capabilities, lambda _: None)
        assert capabilities.long_answers is long_answers


def _rest(size: int) -> list[tuple[str, str]]:
    der = bytes.fromhex(CERTIFICATE)
    return [(f"00b0{size:04x}{len(der) - size:02x}", der[size:].hex() + "9000")]


def test_the_last_offset_of_a_file_is_asked_for_and_none_behind_it() -> None:
    class Endless:
        """Gives ever less than it was asked for, so that the last offsets are reached."""

        def __init__(self, first: int) -> None:
            self.first, self.offsets = first, list[int]()

        def transmit(self, command: bytes | bytearray | memoryview) -> Response:
            asked = bytes(command)
            if asked[2] & 0x80:
                return Response(b"\x30\x82\xff\xff".ljust(self.first, b"x"), SW.OK)
            self.offsets.append(int.from_bytes(asked[2:4], "big"))
            return Response(b"x", SW.OK)

        def wipe_command(self) -> None: ...

        def close(self) -> None: ...

    for first, offsets in ((0x7FFF, [0x7FFF]), (0x8000, [])):
        card = Endless(first)
        with pytest.raises(CardError, match="longer than a file"):
            jpki.read_certificate(card, ReaderCapabilities(), lambda _: None)
        assert card.offsets == offsets


class Watched(list[int]):
    """A command that notes what it is at every moment of being overwritten."""

    def __init__(self, command: bytes) -> None:
        super().__init__(command)
        self.moments: list[bytes] = []

    def __setitem__(self, at: object, value: object) -> None:
        super().__setitem__(at, value)  # type: ignore[index, assignment]
        self.moments.append(bytes(self))


def test_a_command_that_is_being_wiped_is_no_verify_or_the_whole_one_at_every_moment() -> None:
    """The watchdog may wipe it right before it is sent; a VERIFY with half a password would cost a try."""
    whole = bytes(apdu.verify(0x1B, memoryview(b"ABC123DEF")))
    command = Watched(whole)
    overwrite(command)
    assert len(command.moments) == len(whole), "item by item: a slice would leave the old ones behind"
    assert command.moments[-1] == bytes(len(whole))
    assert all(moment == whole or moment[1] != 0x20 for moment in command.moments)


@pytest.mark.parametrize(("flags", "said"), [("0100", (True, False)), ("0001", (False, True)), ("0101", (True, True))])
def test_any_flag_but_zero_says_that_a_certificate_is_there(flags: str, said: tuple[bool, bool]) -> None:
    card = Script(SELECT, TOKEN, ("00b0880003", f"{flags}9000"), ("0020009b", "63c5"))
    found = jpki.identify(card, ReaderCapabilities())
    assert (found.signing, found.authentication) == said


def test_nonsense_in_a_long_answer_says_nothing_about_the_reader() -> None:
    capabilities = ReaderCapabilities(long_reads=True)
    with pytest.raises(CardError):
        jpki.read_certificate(Script(("00b08100000740", "30800102" + "9000")), capabilities, lambda _: None)
    assert capabilities.long_reads is True
