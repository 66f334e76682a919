"""Each check sees a page that was made wrong on purpose, and nothing on the page as it is."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable
from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF

from kiosk.ui.layout.board import Board
from kiosk.ui.text.block import TextBlock
from kiosk.ui.text.runs import verbatim
from kiosk.visit.preferences import Contrast, TextSize
from tests.fit import known, letters, places, targets, words
from tests.fit.__main__ import looked_at
from tests.fit.leaf import Fault, Leaf
from tests.fit.looks import PANELS, Look
from tests.fit.pages import screens
from tests.fit.survey import CHECKS, Survey

Spoil = Callable[[Board], object]
LOOK = Look("ja", TextSize.STANDARD, Contrast.NORMAL, PANELS["portrait24"])


def shown(survey: Survey, spoil: Spoil, look: Look = LOOK, name: str = "password") -> Leaf:
    screen = replace(screens(look.language)[name], preferences=look.preferences)
    survey.window.show_screen(screens(look.language)["attract"], animate=False)  # what was spoiled goes
    survey.window.show_screen(screen, animate=False)
    spoil(survey.window.stage.page)
    return survey.leaf(screen, look)


def move(key: str, x: float, y: float, w: float = 0, h: float = 0) -> Spoil:
    def spoil(page: Board) -> None:
        part = page._parts[key]
        part.place(QRectF(x, y, w or part.body().width(), h or part.body().height()))

    return spoil


def say(key: str, text: object) -> Spoil:
    return lambda page: page._parts[key].show_value(text)


def write(px: float) -> Spoil:
    def spoil(page: Board) -> None:
        block = TextBlock(page.theme, "小さな文字", px)
        block.px = block.smallest = px
        page._parts["lead"].block = block

    return spoil


def by(key: str, other: str, gap: float) -> Spoil:
    """One part right below another one."""

    def spoil(page: Board) -> None:
        box = page._parts[other].body().translated(page._parts[other].pos())
        page._parts[key].place(QRectF(box.left(), box.bottom() + gap, box.width(), 132))

    return spoil


def edge(page: Board) -> None:
    part = page._parts["lead"]
    part.place(QRectF(48, page.underlay().top() - 25, part.width(), part.height()))


@pytest.mark.parametrize(
    ("check", "spoil"),
    [
        (places.clipped, move("title", 48, 200, 984, 30)),
        (places.leaves, move("lead", -300, 400)),
        (places.under, move("lead", 48, 1830)),
        (places.under, move("lead", 300, 1660, 600, 60)),
        (places.edge, edge),
        (places.overlap, by("lead", "title", -90)),
        (letters.small, write(20)),
        (letters.broken, move("title", 48, 200, 130, 1500)),
        (letters.glyph, say("lead", "\U0001f600")),
        (targets.target, move("forgotten", 48, 500, 40, 40)),
        (targets.gap, by("forgotten", "password", 1)),
    ],
    ids=lambda each: getattr(each, "__name__", ""),
)
def test_what_was_made_wrong_is_seen(survey, check: Callable[[Leaf], Iterable[Fault]], spoil: Spoil) -> None:
    before = {fault.text for fault in check(shown(survey, lambda _: None))}
    found = [fault for fault in check(shown(survey, spoil)) if fault.text not in before]
    assert found
    assert {fault.check for fault in found} <= {check.__name__, "reach"}


def test_a_way_on_that_has_less_than_half_of_its_row_is_seen(survey) -> None:
    assert not list(targets.half(shown(survey, lambda _: None)))
    leaf = shown(survey, lambda _: None)
    bar = leaf.window.bar
    way = bar._parts[bar.bar.primary.key]
    way.setGeometry(way.x() + way.width() // 3, way.y(), way.width() * 2 // 3, way.height())
    assert [fault.check for fault in targets.half(leaf)] == ["half"]


def test_targets_that_share_touches_are_seen(survey) -> None:
    found = targets.gap(shown(survey, by("forgotten", "password", 1)))
    assert "reach" in {fault.check for fault in found}


def test_letters_of_a_smaller_size_are_seen(survey) -> None:
    look = LOOK._replace(size=TextSize.XL)
    small = shown(survey, lambda page: page._parts["lead"].set_theme(page.theme.but(size=TextSize.STANDARD)), look)
    assert any("of lead" in fault.text for fault in letters.shrunk(small))


def test_a_kanji_without_its_reading_is_seen(survey) -> None:
    look = LOOK._replace(language="ja-easy")
    for wrong in ("入力してください", "《入力》"):
        leaf = shown(survey, say("lead", wrong), look)
        assert any("of lead" in fault.text for fault in letters.reading(leaf))
    leaf = shown(survey, say("lead", verbatim("長崎 太郎")), look)
    assert not any("of lead" in fault.text for fault in letters.reading(leaf))


def test_a_mail_address_may_end_its_line_at_its_marks_alone() -> None:
    assert letters._may_cut("taro@example.jp", 5)
    assert letters._may_cut("長崎県大村市", 3)
    assert not letters._may_cut("taro@example.jp", 14)


def told(**texts: float) -> words.Told:
    return words.Told({"lead": "\n".join(texts)}, dict(texts), dict(texts), {"NextPressed()": None})


def test_a_text_left_out_or_smaller_than_before_is_seen() -> None:
    screen, xl = screens("ja")["password"], LOOK._replace(size=TextSize.XL)
    standard, larger = told(a=28.0, b=36.0), replace(told(a=27.0), pressed={})
    assert any(screen.page.lead in each.text for each in words.missing(screen, xl, standard))
    assert len(list(words.lost(screen, xl, larger, standard))) == 2
    assert [each.check for each in words.growth(screen, xl, larger, standard)] == ["growth"]


def test_a_step_that_is_none_is_seen() -> None:
    standard = told(a=28.0, b=36.0)
    assert words.ratios(told(a=42.0), standard) == [1.5]
    assert [each.check for each in words.step({"ja xl portrait24": [1.4, 1.45, 1.6]})] == ["step"]
    assert not list(words.step({"ja xl portrait24": [1.2, 1.5, 1.6]}))


def test_all_leaves_of_a_page_are_turned(survey) -> None:
    screen = replace(screens("ja")["consent-text"], preferences=LOOK._replace(size=TextSize.XL).preferences)
    leaves = list(survey.leaves(screen, LOOK._replace(size=TextSize.XL)))
    assert len(leaves) > 2
    assert len({"".join(each.text for each in leaf.written) for leaf in leaves}) == len(leaves)


def test_a_list_of_known_faults_excuses_those_and_no_others(tmp_path) -> None:
    faults = [Fault("form", "ja xl portrait24", "small", "x"), Fault("done", "en max portrait15", "gap", "y")]
    file = tmp_path / "open.toml"
    file.write_text(known.written(faults), "utf-8")
    every = known.load(file)
    assert known.new(faults, every) == []
    assert known.mended(faults, every) == []
    other = Fault("form", "ja large portrait24", "small", "x")
    assert known.new([other], every) == [other]
    assert [each.check for each in known.mended(faults[:1], every)] == ["gap"]


def test_every_check_is_asked() -> None:
    asked = {check.__name__ for check in CHECKS}
    of_modules = {
        name
        for module in (places, letters, targets)
        for name, each in vars(module).items()
        if callable(each) and getattr(each, "__module__", "") == module.__name__ and not name.startswith("_")
        and getattr(each, "__annotations__", {}).get("leaf") == "Leaf"
    }  # fmt: skip
    assert asked == of_modules


def test_a_known_fault_of_a_panel_that_is_not_looked_at_stays_on_the_list() -> None:
    args = argparse.Namespace(sample=False, screen=["landscape24"], contrast=["normal"])
    looks = {
        "* max landscape24": True,
        "* max wide": False,
        "* max landscape24 white_on_black": False,
        "normal": True,
    }
    assert {look: looked_at(known.Known("gap", "form", look), args) for look in looks} == looks
