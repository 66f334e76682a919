"""SELECT: applications, files, the master file."""

from __future__ import annotations

import pytest


def test_application_is_selected_without_fci(fresh):
    assert fresh(fresh.SELECT) == (b"", 0x9000)


def test_application_is_selected_with_fci(fresh):
    data, sw = fresh("00A404000AD392F00026010000000100")
    assert sw == 0x9000
    assert data[0] == 0x6F
    assert bytes.fromhex("D392F000260100000001") in data


@pytest.mark.parametrize("prefix", ["D392F0", "D392F0002601", "D392F0002601000000"])
def test_prefix_of_the_aid_selects_the_application(fresh, prefix):
    assert fresh(f"00A4040C{len(prefix) // 2:02X}{prefix}").sw == 0x9000
    assert fresh("00B0860000").sw == 0x9000


def test_unknown_application_is_not_found(fresh):
    assert fresh("00A4040C07A0000000031010").sw == 0x6A82


def test_longer_aid_than_the_application_s_is_not_found(fresh):
    assert fresh("00A4040C0BD392F00026010000000100").sw == 0x6A82


def test_unknown_application_leaves_the_current_one_current(talk):
    assert talk("00A4040C07A0000000031010", "00B0860000").sw == 0x9000


@pytest.mark.parametrize("file", ["0001", "0002", "0006", "0008", "000A", "000B", "0017", "0018", "001A", "001B"])
def test_file_of_the_application_is_selected(talk, file):
    assert talk(f"00A4020C02{file}").sw == 0x9000


def test_unknown_file_is_not_found(talk):
    assert talk("00A4020C020003").sw == 0x6A82


def test_file_is_not_found_before_an_application_is_selected(fresh):
    assert fresh("00A4020C020006").sw == 0x6A82


@pytest.mark.parametrize("p1", ["01", "03", "08", "09"])
def test_files_are_selected_with_p1_02_only(talk, p1):
    assert talk(f"00A4{p1}0C020006").sw == 0x6A86


def test_master_file_can_not_be_selected_after_a_cold_reset(fresh):
    assert fresh("00A40000").sw == 0x6A86


def test_master_file_select_does_nothing_while_an_application_is_current(talk):
    assert talk("00A4020C020006", "00A40000").sw == 0x9000
    assert talk("00B0000004").data == b"JPKI"


def test_master_file_by_its_id_is_not_found(talk):
    assert talk("00A40000023F00").sw == 0x6A82


def test_a_test_can_see_which_applications_were_selected(fresh):
    fresh(fresh.SELECT, "00A4040C0AD3921000310001010408", fresh.LEAVE)
    assert [aid.hex().upper() for aid in fresh.card.selected] == [
        "D392F000260100000001",
        "D3921000310001010408",
        "A0000001510000",
    ]


@pytest.mark.parametrize("command", ["00B0860000", "0020009B", "802A009A0100", "00840000 08"])
def test_nothing_of_the_application_answers_before_it_is_selected(fresh, command):
    assert fresh(command).sw in (0x6986, 0x6D00)
