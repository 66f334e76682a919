"""Reader, card service and virtual readers, on a real pcscd."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from kiosk.commands.card.reading import card_reading
from kiosk.doctor.checks import reader
from kiosk.doctor.finding import Finding, Verdict
from kiosk.doctor.installation import Installation
from kiosk.doctor.runner import Check, run
from kiosk.reader.pcsc.port import PcscPort
from tests.patience import patience
from tests.reader.pcscd import Pcscd
from tests.reader.service import READER

pytestmark = pytest.mark.linux("pcscd")
FIRST, SECOND = f"{READER} 00 00", f"{READER} 00 01"


@pytest.fixture
def conf(tmp_path: Path) -> Path:
    (tmp_path / "libccidtwin").write_text("# no reader\n")
    return tmp_path


def test_readers_of_a_running_service_are_named_and_a_virtual_one_is_a_fault(pcscd: Pcscd, conf: Path) -> None:
    found = reader.look(None, conf=conf)
    assert found[reader.SERVICE].verdict is Verdict.OK
    assert found[reader.SERVICE].values["readers"] == [FIRST, SECOND]
    assert (found[reader.READER].verdict, found[reader.READER].reason) == (Verdict.WARNING, "several")
    assert (found[reader.VIRTUAL].verdict, found[reader.VIRTUAL].reason) == (Verdict.FAULT, "there")
    assert FIRST in found[reader.VIRTUAL].text


def test_the_one_that_the_profile_names_is_there_or_is_not(pcscd: Pcscd, conf: Path) -> None:
    assert reader.look("pcd 00 01", conf=conf)[reader.READER].text == SECOND
    another = reader.look("RC-S300", conf=conf)[reader.READER]
    assert (another.verdict, another.reason) == (Verdict.FAULT, "another")
    assert FIRST in another.text


def test_a_kiosk_that_has_a_card_in_hand_keeps_it(pcscd: Pcscd, conf: Path) -> None:
    pcscd.lay()
    with card_reading(PcscPort(FIRST, count_first=True), patience()) as reading:
        found = reading.identify()
        before = pcscd.cards.order("state")
        assert reader.look(None, conf=conf)[reader.SERVICE].verdict is Verdict.OK
        assert pcscd.cards.order("state") == before, "not a word to the card"
        assert reading.identify() == found


def test_a_service_that_is_down_hangs_or_has_no_reader_is_said(pcscd: Pcscd, conf: Path) -> None:
    process = pcscd.service._process
    assert process is not None
    os.kill(process.pid, signal.SIGSTOP)
    try:
        (late, *_) = run([Check(reader.NAMES, 0.2, lambda: reader.look(None, conf=conf))])
    finally:
        os.kill(process.pid, signal.SIGCONT)
    assert late.finding.reason == "no-answer"
    pcscd.service.stop()
    try:
        down = reader.look(None, conf=conf)
    finally:
        pcscd.service.start()
    assert down[reader.SERVICE].verdict is Verdict.FAULT
    assert "8010001D" in str(down[reader.SERVICE].values["code"])
    assert reader.READER not in down, "nobody can know"


def test_a_virtual_reader_is_found_by_its_driver_whatever_its_name(pcscd: Pcscd, conf: Path) -> None:
    (conf / "sony").write_text('FRIENDLYNAME "SONY FeliCa RC-S300/P"\nLIBPATH /usr/lib/pcsc/libifdvpcd.so\n')
    found: Finding = reader._installed(conf)[reader.VIRTUAL]
    assert (found.verdict, found.reason) == (Verdict.FAULT, "installed")
    assert str(conf / "sony") in found.text


@pytest.mark.parametrize("name", ["Windows Hello for Business 1", "Microsoft UICC ISO Reader 3c1d", ""])
def test_what_no_card_can_be_laid_on_is_no_reader(name: str) -> None:
    found = reader._reader(None, [name] if name else [])
    assert found.verdict is Verdict.FAULT
    assert found.reason == ("no-card-fits" if name else "none")


def test_the_demo_s_reader_may_be_virtual(tmp_path: Path) -> None:
    (result, *_) = run([reader.check(Installation(None, data=tmp_path))])
    assert result.finding.verdict is Verdict.NOT_ASKED
