"""A title on two lines becomes the name of a window, a line of a slip, one line where there is no room."""

from __future__ import annotations

import pytest

from kiosk.screen.values.lines import one_line


@pytest.mark.parametrize(
    ("two", "one"),
    [
        ("カードを\n離さないでください", "カードを離さないでください"),
        ("終わりました。\nABCへ", "終わりました。ABCへ"),
        ("请把卡\n放好", "请把卡放好"),
        ("카드를\n올려 주세요", "카드를 올려 주세요"),
        ("Vui lòng\nđể yên thẻ", "Vui lòng để yên thẻ"),
        ("Keep the \n  card there", "Keep the card there"),
        ("\nA\n\nB\n", "A B"),
    ],
)
def test_words_are_set_apart_as_the_language_does_it(two: str, one: str) -> None:
    assert one_line(two) == one
