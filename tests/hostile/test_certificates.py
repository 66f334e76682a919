from __future__ import annotations

import pytest

from tests.hostile.certificates import CERTIFICATES
from tests.hostile.lobby import Lobby


@pytest.mark.parametrize("name", CERTIFICATES)
def test_a_card_with_this_certificate_gets_its_page(lobby: Lobby, name: str) -> None:
    expected, make = CERTIFICATES[name]
    card = make(lobby)
    assert lobby.verdict(card) == expected
