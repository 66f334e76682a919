"""The kiosk's card side on a real PC/SC service: presence, sessions, and everything that can go away."""

from __future__ import annotations

import signal
import subprocess
from collections.abc import Callable, Iterator

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from smartcard import scard

from kiosk.reader import pcsc
from kiosk.reader.channel import CardBusy, CardGone, ReaderGone
from kiosk.reader.jpki import Habits
from kiosk.reader.outcomes import Failed, Failure, Identified, Kind, Outcome, SignedOff, WrongPassword
from kiosk.reader.pcsc import PcscPort
from kiosk.reader.presence import Empty, NoReader, Present, ServiceDown
from tests.reader.bench import DOCUMENT, Bench, type_in
from tests.reader.pcscd import Pcscd
from tests.reader.service import READER, CardHand
from tests.reader.watching import Watch, watching

BenchOn = Callable[..., Bench]
RIGHT, WRONG = b"ABC123DEF", b"XXXXXX"
FIRST, SECOND = f"{READER} 00 00", f"{READER} 00 01"


@pytest.fixture
def port(pcscd: Pcscd) -> PcscPort:
    return PcscPort()


@pytest.fixture
def watch(port: PcscPort) -> Iterator[Watch]:
    with watching(port) as watch:
        watch.gets(Empty())
        yield watch


@pytest.fixture
def bench(port: PcscPort, bench_on: BenchOn) -> Bench:
    return bench_on(port)


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


def test_a_patron_reads_her_card_after_a_typing_error(pcscd: Pcscd, watch: Watch, bench: Bench) -> None:
    pcscd.lay()
    lying = watch.present()
    found = bench.identified(lying)
    assert (found.kind, found.tries_left) == (Kind.MY_NUMBER, 5)
    assert bench.read(lying, WRONG) == WrongPassword(lying, 4)
    done = bench.read(lying, RIGHT)
    assert isinstance(done, SignedOff)
    key = x509.load_der_x509_certificate(done.certificate).public_key()
    assert isinstance(key, rsa.RSAPublicKey)
    key.verify(done.signature, DOCUMENT, padding.PKCS1v15(), hashes.SHA256())
    assert pcscd.hand.tries == 5


@pytest.mark.parametrize("executed", [False, True], ids=["not executed", "answer lost"])
def test_card_lifted_at_every_command_costs_no_second_try(
    pcscd: Pcscd, watch: Watch, bench: Bench, executed: bool
) -> None:
    pcscd.lay()
    for at in range(1, 10):
        bench.worker._desk.habits[FIRST] = Habits(long_reads=True)
        lying = watch.present()
        pcscd.hand.order({"tear_after": at, "executed": executed})
        outcome = bench.identify(lying)
        if isinstance(outcome, Identified):
            outcome = bench.read(lying, RIGHT if at > 6 else WRONG)
        assert isinstance(outcome, SignedOff) if at == 9 else gone(outcome), (at, outcome)
        assert gone(bench.read(lying, WRONG))
        assert pcscd.hand.tries == (4 if at == 6 and executed else 5), at
        watch.gets(Empty())
        pcscd.lay()
    again = watch.present()
    bench.identified(again)
    assert isinstance(bench.read(again, RIGHT), SignedOff)


def test_a_card_swapped_in_a_blink_never_sees_the_password(pcscd: Pcscd, watch: Watch, bench: Bench) -> None:
    pcscd.lay()
    lying = watch.present()
    bench.identified(lying)
    pcscd.hand.lay("two-tries-left")
    assert gone(bench.read(lying, WRONG))
    assert pcscd.hand.tries == 2


def test_a_card_that_was_lifted_is_not_opened(pcscd: Pcscd, port: PcscPort, watch: Watch) -> None:
    pcscd.lay()
    lying = watch.present()
    pcscd.lift()
    watch.gets(Empty())
    for card in (lying, Present(FIRST, 99), Present("no such reader", 1)):
        with pytest.raises(CardGone):
            port.open(card)


def test_a_lift_that_the_service_has_not_noticed_yet_is_a_lift(pcscd: Pcscd, watch: Watch, bench: Bench) -> None:
    for _ in range(3):
        pcscd.lay()
        lying = watch.present()
        pcscd.hand.lift()
        assert gone(bench.identify(lying))
        watch.gets(Empty())


def test_a_silent_card_is_given_up_and_the_next_one_is_read(
    pcscd: Pcscd, port: PcscPort, watch: Watch, bench_on: BenchOn
) -> None:
    bench = bench_on(port, timeout=1.0)
    pcscd.lay()
    lying = watch.present()
    bench.identified(lying)
    pcscd.hand.order("freeze")
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
    pcscd: Pcscd, watch: Watch, bench: Bench
) -> None:
    pcscd.lay()
    lying = watch.present()
    bench.identified(lying)
    client = subprocess.run(
        ["opensc-tool", "--name"],
        env={**pcscd.service.environment, "OPENSC_DRIVER": "jpki"},
        capture_output=True,
        text=True,
    )
    assert "Reader in use" in client.stdout + client.stderr
    assert isinstance(bench.read(lying, RIGHT), SignedOff)
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


def test_the_first_card_counts_until_it_is_lifted_and_a_pinned_reader_alone(
    pcscd: Pcscd, watch: Watch, pki_directory: object
) -> None:
    other = CardHand(pcscd.port + 1, pki_directory)  # type: ignore[arg-type]
    try:
        with (
            watching(PcscPort(SECOND)) as second,
            watching(PcscPort("Virtual")) as both,
            watching(PcscPort("Other")) as none,
        ):
            none.gets(NoReader())
            other.lay()
            assert (watch.present().reader, second.present().reader) == (SECOND, SECOND)
            pcscd.lay()
            pcscd.lift()
            pcscd.lay_again()
            other.lift()
            assert watch.present().reader == FIRST
            second.gets(Empty())
            assert both.monitor.stop()
        assert [type(seen) for seen in second.all] == [Empty, Present, Empty]
        assert none.all == [NoReader()]
    finally:
        other.close()


def test_the_monitor_stops_at_once_and_starts_again(pcscd: Pcscd, port: PcscPort) -> None:
    pcscd.lay()
    for _ in range(5):
        with watching(port) as watch:
            watch.monitor.start()
            watch.present()
    watch = Watch(port)
    for _ in range(20):
        watch.monitor.start()
        assert watch.monitor.stop()
    watch.monitor.start()
    watch.told = type(watch.told)()
    assert watch.monitor.stop()


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGKILL])
def test_the_service_ends_in_a_session_and_comes_back(pcscd: Pcscd, watch: Watch, bench: Bench, how: int) -> None:
    pcscd.lay()
    lying = watch.present()
    bench.identified(lying)
    pcscd.service.stop(how)
    try:
        secret = type_in(RIGHT)
        outcome = bench.read(lying, secret)
        assert isinstance(outcome, Failed)
        assert outcome.failure in (Failure.READER, Failure.GONE)
        assert secret.length == 0
        watch.gets(ServiceDown())
        outcome = bench.identify(lying)
        assert isinstance(outcome, Failed)
    finally:
        pcscd.service.start()
    watch.gets(Empty())
    pcscd.lay()
    again = watch.present()
    assert again.insertion > lying.insertion
    bench.identified(again)
    assert isinstance(bench.read(again, RIGHT), SignedOff)


def test_a_quick_restart_is_survived_time_and_again(pcscd: Pcscd, watch: Watch) -> None:
    for _ in range(5):
        pcscd.service.stop(signal.SIGKILL)
        pcscd.service.start()
        watch.gets(ServiceDown())
        watch.gets(Empty())
        pcscd.lay()
        watch.present()
        pcscd.lift()
        watch.gets(Empty())


def test_no_service_at_the_start_and_then_one_without_readers(pcscd: Pcscd) -> None:
    pcscd.service.stop()
    try:
        with watching(PcscPort()) as watch:
            watch.gets(ServiceDown())
            pcscd.service.start(readers=False)
            watch.gets(NoReader())
            pcscd.service.stop()
            watch.gets(ServiceDown())
            pcscd.service.start()
            watch.gets(Empty())
    finally:
        pcscd.service.stop()
        pcscd.service.start()


def test_a_service_that_hangs_is_a_silent_card(pcscd: Pcscd, port: PcscPort, watch: Watch, bench_on: BenchOn) -> None:
    bench = bench_on(port, timeout=0.5)
    pcscd.lay()
    lying = watch.present()
    pcscd.service.freeze()
    outcome = bench.identify(lying)
    pcscd.service.thaw()
    assert isinstance(outcome, Failed)
    assert outcome.failure is Failure.SILENT
    for stuck in bench.worker._stuck:
        stuck.thread.join()
    assert bench.identified(lying).tries_left == 5


def test_without_a_service_nothing_is_opened(
    pcscd: Pcscd, port: PcscPort, watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    pcscd.lay()
    lying = port._insertions.find(watch.present())
    monkeypatch.setattr(port._insertions, "find", lambda _: lying)  # the watch has not noticed yet
    pcscd.service.stop()
    try:
        assert lying is not None
        with pytest.raises(ReaderGone):
            port.open(lying.card)
    finally:
        pcscd.service.start()


def test_a_card_that_speaks_nonsense_is_said_to_be_unreadable(pcscd: Pcscd, watch: Watch, bench: Bench) -> None:
    pcscd.lay("garbage")
    outcome = bench.identify(watch.present())
    assert isinstance(outcome, Failed)
    assert outcome.failure is Failure.UNREADABLE
