"""Marks what ``make test`` leaves out of a product that ``make test-thorough`` runs whole."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product
from typing import Any

import pytest


def sampled(*values: Iterable[Any], always: Iterable[tuple[Any, ...]]) -> list[Any]:
    """Every combination; all but those in ``always`` are marked ``thorough``."""
    kept = set(always)
    every = list(product(*values))
    assert kept <= set(every), "a sample that is none of the product would never run"
    return [pytest.param(*each, marks=[] if each in kept else [pytest.mark.thorough]) for each in every]
