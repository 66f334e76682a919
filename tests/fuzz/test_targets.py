"""The fuzz targets themselves, without the fuzzer: they hold for their seeds and for some changes to them."""

from __future__ import annotations

import importlib
import os
import random
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from fuzz import TARGETS
from fuzz.der import mutated

CHANGES = 150


@pytest.fixture(scope="module", params=TARGETS)
def target(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    """A target, its PKI in a folder of its own."""
    before = Path.cwd()
    os.chdir(tmp_path_factory.getbasetemp())
    yield importlib.import_module(f"fuzz.{request.param}")
    os.chdir(before)


@pytest.mark.filterwarnings("ignore:Attribute's length must be")
def test_no_change_to_a_seed_is_a_finding(target: ModuleType) -> None:
    dice = random.Random(7)

    def damaged(value: bytes) -> bytes:
        changed = bytearray(value or b"\0")
        changed[dice.randrange(len(changed))] = dice.randrange(256)
        return bytes(changed)

    seeds = target.seeds()
    assert seeds
    for seed in seeds:
        target.one(seed)
    for _ in range(CHANGES):
        target.one(mutated(dice.choice(seeds), dice, damaged) if target.DER else damaged(dice.choice(seeds)))
    for size in range(0, 300, 7):
        target.one(dice.randbytes(size))


def test_a_change_keeps_the_der_around_it() -> None:
    tree = bytes.fromhex("300c0c0361626330050201050500")
    assert mutated(tree, random.Random(1), lambda value: value + b"x" * 200)[0] == 0x30
    assert mutated(b"no DER at all", random.Random(1), lambda value: value[:2]) == b"no"
