"""The kiosk's card side on a real PC/SC service: presence, sessions, and other programs."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from smartcard import scard

from kiosk.reader.channel import CardBusy, CardGone
from kiosk.reader.jpki import ReaderCapabilities
from kiosk.reader.outcomes import Failed, Failure, Identified, Kind, Outcome, SignedOff, WrongPassword
from kiosk.reader.pcsc import port as pcsc
from kiosk.reader.pcsc.port import PcscPort
from kiosk.reader.presence import Empty, NoReader, Present
from tests.reader.bench import DOCUMENT, Bench, type_in
from tests.reader.pcscd import Pcscd, until_seen
from tests.reader.service import READER, CardProcess
from tests.reader.watching import Watch, watching

BenchOn = Callable[..., Bench]
RIGHT, WRONG = b"ABC123DEF", b"XXXXXX"
FIRST, SECOND = f"{READER} 00 00", f"{READER} 00 01"


def gone(outcome: Outcome) -> bool:
    return isinstance(outcome, Failed) and outcome.failure is Failure.GONE


def test_every_laying_is_a_new_insertion(pcscd: Pcscd, watch: Watch) -> None:
    pcscd.lay()
    first = watch.present()
    assert first.reader == FIRST
    pcscd.lift()
    watch.gets(Empty())
    pcscd.lay_again()
    assert watch.present().insertion > first.insertion


def test_a_patron_reads_her_card_after_a_typing_error(pcscd: Pcscd, watch: Watch, pcsc_bench: Bench) -> None:
    pcscd.lay()
    lying = watch.present()
    found = pcsc_bench.identified(lying)
    assert (found.kind, found.tries_left) == (Kind.MY_NUMBER, 5)
    assert pcsc_bench.read(lying, WRONG) == WrongPassword(lying, 4)
    done = pcsc_bench.read(lying, RIGHT)
    assert isinstance(done, SignedOff)
    key = x509.load_der_x509_certificate(done.certificate).public_key()
    assert isinstance(key, rsa.RSAPublicKey)
    key.verify(done.signature, DOCUMENT, padding.PKCS1v15(), hashes.SHA256())
    assert pcscd.cards.tries == 5


@pytest.mark.parametrize("executed", [False, True], ids=["not executed", "answer lost"])
def test_card_lifted_at_every_command_costs_no_second_try(
    pcscd: Pcscd, watch: Watch, pcsc_bench: Bench, executed: bool
) -> None:
    pcscd.lay()
    for at in range(1, 9):
        pcsc_bench.worker._shared.capabilities[FIRST] = ReaderCapabilities(long_reads=True, long_answers=True)
        lying = watch.present()
        pcscd.cards.order({"tear_after": at, "executed": executed})
        outcome = pcsc_bench.identify(lying)
        if isinstance(outcome, Identified):
            outcome = pcsc_bench.read(lying, RIGHT if at > 5 else WRONG)
        assert isinstance(outcome, SignedOff) if at == 8 else gone(outcome), (at, outcome)
        assert gone(pcsc_bench.read(lying, WRONG))
        assert pcscd.cards.tries == (4 if at == 5 and executed else 5), at
        watch.gets(Empty())
        pcscd.lay()
    again = watch.present()
    pcsc_bench.identified(again)
    assert isinstance(pcsc_bench.read(again, RIGHT), SignedOff)


def test_a_card_swapped_in_a_blink_loses_no_try(pcscd: Pcscd, watch: Watch, pcsc_bench: Bench) -> None:
    pcscd.lay()
    lying = watch.present()
    pcsc_bench.identified(lying)
    pcscd.cards.lay("two-tries-left")
    assert gone(pcsc_bench.read(lying, WRONG))
    assert pcscd.cards.tries == 2


def test_a_card_that_was_lifted_is_not_opened(pcscd: Pcscd, port: PcscPort, watch: Watch) -> None:
    pcscd.lay()
    lying = watch.present()
    pcscd.lift()
    watch.gets(Empty())
    for card in (lying, Present(FIRST, 99), Present("no such reader", 1)):
        with pytest.raises(CardGone):
            port.open(card)


def test_a_lift_that_the_service_has_not_noticed_yet_is_a_lift(pcscd: Pcscd, watch: Watch, pcsc_bench: Bench) -> None:
    for _ in range(3):
        pcscd.lay()
        lying = watch.present()
        pcscd.cards.lift()
        assert gone(pcsc_bench.identify(lying))
        watch.gets(Empty())


def test_a_silent_card_is_given_up_and_the_next_one_is_read(
    pcscd: Pcscd, port: PcscPort, watch: Watch, bench_on: BenchOn
) -> None:
    bench = bench_on(port, timeout=1.0)
    pcscd.lay()
    lying = watch.present()
    bench.identified(lying)
    pcscd.cards.order("freeze")
    secret = type_in(RIGHT)
    outcome = bench.read(lying, secret)
    assert isinstance(outcome, Failed)
    assert outcome.failure is Failure.SILENT
    assert secret.length == 0
    pcscd.lay()  # lifting it ends the silence
    watch.gets(Empty())
    again = watch.present()
    bench.identified(again)
    assert isinstance(bench.read(again, RIGHT), SignedOff)


def test_nobody_else_reaches_the_card_during_a_session_nor_its_secrets_afterwards(
    pcscd: Pcscd, watch: Watch, pcsc_bench: Bench
) -> None:
    pcscd.lay()
    lying = watch.present()
    pcsc_bench.identified(lying)
    client = subprocess.run(
        ["opensc-tool", "--name"],
        env={**pcscd.service.environment, "OPENSC_DRIVER": "jpki"},
        capture_output=True,
        text=True,
    )
    assert "Reader in use" in client.stdout + client.stderr
    assert isinstance(pcsc_bench.read(lying, RIGHT), SignedOff)
    assert pcsc_bench.close(), "which waits until the card is let go of"
    read_certificate = [0x00, 0xB0, 0x81, 0x00, 0x00]
    select = list(bytes.fromhex("00A4040C0AD392F000260100000001"))
    code, context = scard.SCardEstablishContext(scard.SCARD_SCOPE_USER)
    assert code == 0
    code, handle, _ = scard.SCardConnect(context, FIRST, scard.SCARD_SHARE_SHARED, scard.SCARD_PROTOCOL_T1)
    assert code == 0
    assert scard.SCardTransmit(handle, scard.SCARD_PCI_T1, select)[1] == [0x90, 0x00]
    assert scard.SCardTransmit(handle, scard.SCARD_PCI_T1, read_certificate)[1] == [0x69, 0x82]
    scard.SCardDisconnect(handle, scard.SCARD_UNPOWER_CARD)
    scard.SCardReleaseContext(context)


def test_a_card_another_program_holds_is_asked_for_again_and_then_called_busy(
    pcscd: Pcscd, port: PcscPort, watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    pcscd.lay()
    lying = watch.present()
    holder = port.open(lying)
    pauses: list[float] = []
    monkeypatch.setattr(pcsc.time, "sleep", pauses.append)
    with pytest.raises(CardBusy):
        port.open(lying)
    assert len(pauses) == pcsc.BUSY_RETRIES
    pauses.clear()

    def finish(_: float) -> None:
        pauses.append(0)
        holder.close()

    monkeypatch.setattr(pcsc.time, "sleep", finish)
    port.open(lying).close()
    assert len(pauses) == 1


def test_a_closed_connection_stays_closed(pcscd: Pcscd, port: PcscPort, watch: Watch) -> None:
    pcscd.lay()
    channel = port.open(watch.present())
    channel.close()
    channel.close()
    with pytest.raises(CardGone):
        channel.transmit(b"\x00\xa4\x00\x00")


@pytest.fixture
def other(pcscd: Pcscd, pki_directory: Path) -> Iterator[CardProcess]:
    """Cards on the second slot."""
    cards = CardProcess(pcscd.port + 1, pki_directory)
    yield cards
    cards.close()


def test_a_card_that_always_lies_in_another_slot_does_not_capture_the_kiosk(
    pcscd: Pcscd, other: CardProcess, bench_on: BenchOn
) -> None:
    other.lay("locked")
    until_seen(SECOND)
    port = PcscPort()
    with watching(port) as watch:
        watch.gets(Empty())
        pcscd.lay()
        lying = watch.present()
        assert lying.reader == FIRST
        bench = bench_on(port)
        bench.identified(lying)
        assert isinstance(bench.read(lying, RIGHT), SignedOff)
        pcscd.lift()
        watch.gets(Empty())
        other.lift()
        until_seen(SECOND, present=False)
        other.lay_again()
        assert watch.present().reader == SECOND, "it was taken out and laid, so somebody wants something"
        assert [type(seen) for seen in watch.all] == [Empty, Present, Empty, Present]


def test_a_card_exchanged_for_the_one_that_always_lay_there_counts(pcscd: Pcscd) -> None:
    pcscd.lay()
    with watching(PcscPort()) as watch:
        watch.gets(Empty())
        pcscd.lay("two-tries-left")
        assert watch.present().reader == FIRST


def test_of_two_cards_the_newest_counts_and_then_the_one_that_stays(
    pcscd: Pcscd, watch: Watch, other: CardProcess
) -> None:
    pcscd.lay()
    first = watch.present()
    other.lay()
    second = watch.present()
    assert (first.reader, second.reader) == (FIRST, SECOND)
    other.lift()
    assert watch.present() == first
    pcscd.lift()
    watch.gets(Empty())


def test_a_part_of_the_name_chooses_the_reader_however_it_is_written(
    pcscd: Pcscd, watch: Watch, other: CardProcess, caplog: pytest.LogCaptureFixture
) -> None:
    with (
        watching(PcscPort(SECOND.upper()[4:])) as second,
        watching(PcscPort("pcd")) as both,
        watching(PcscPort("Other")) as none,
    ):
        none.gets(NoReader())
        second.gets(Empty())
        both.gets(Empty())
        other.lay()
        assert (watch.present().reader, second.present().reader) == (SECOND, SECOND)
        pcscd.lay()
        assert (watch.present().reader, both.present().reader) == (FIRST, SECOND)
        assert both.present().reader == FIRST
        other.lift()
        second.gets(Empty())
    assert [type(seen) for seen in second.all] == [Empty, Present, Empty]
    assert none.all == [NoReader()]
    [listed] = [said for said in caplog.messages if "'Other'" in said]
    assert FIRST in listed
    assert SECOND in listed


def test_who_asks_for_what_lies_there_now_gets_the_first_readers_card(pcscd: Pcscd, other: CardProcess) -> None:
    pcscd.lay()
    other.lay()
    until_seen(SECOND)
    with watching(PcscPort(count_first=True)) as watch:
        assert watch.present().reader == FIRST


def test_a_card_that_speaks_nonsense_is_no_card_of_ours(pcscd: Pcscd, watch: Watch, pcsc_bench: Bench) -> None:
    pcscd.lay("garbage")
    outcome = pcsc_bench.identify(watch.present())
    assert isinstance(outcome, Identified)
    assert outcome.kind is Kind.FOREIGN
