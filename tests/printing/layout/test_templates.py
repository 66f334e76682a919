"""Templates a library may change: every fault is said, and whatever fits is laid out within its page."""

from __future__ import annotations

import contextlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QImage

from kiosk import resources
from kiosk.art.image import ImageFault, check_image
from kiosk.printing.layout.compose import compose
from kiosk.printing.layout.items import KINDS, ImageItem, words_for
from kiosk.printing.layout.papers import Paper, Papers
from kiosk.printing.layout.sheet import LayoutFault, Sheet, Text
from kiosk.printing.layout.template import TemplateFault, Templates, read
from kiosk.printing.render.painter import to_image
from tests.printing.conftest import COUNTER, PATRON, PROBLEM, TEST

pytestmark = pytest.mark.usefixtures("qapp")
SHIPPED = sorted(resources.path("print").glob("*.toml"))
HEAD = "[sheet]\nwidth = 80\n"
LINE = '[[item]]\nkind = "text"\ntext = "{library}"\nsize = 4\n'


def faults(tmp_path: Path, text: str, name: str = "card") -> str:
    file = tmp_path / f"{name}.toml"
    file.write_text(text, "utf-8")
    with pytest.raises(TemplateFault) as caught:
        read(file)
    assert str(caught.value).startswith(f"印刷のひな型 {name}.toml に誤りが")
    return str(caught.value)


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.stem)
def test_every_shipped_template_is_good_and_whole_within_its_page(file: Path) -> None:
    words = {**PATRON, **{"problem": PROBLEM, "counter": COUNTER}.get(file.stem.split("-")[0], TEST)}
    sheet = compose(read(file), words, 300, Templates())
    for item in sheet.items:
        if isinstance(item, Text):
            assert item.size < item.baseline + 0.5 <= sheet.height
            assert 0 <= item.x <= sheet.width


def test_no_paper_says_more_of_a_patron_than_the_number_and_its_dates() -> None:
    for file in SHIPPED:
        assert not words_for(file.stem) & {"name", "address", "birth", "kana", "email", "password"}
    for name in ("problem-80", "counter-80"):
        assert not words_for(name) & {"number", "nw7", "setup_url"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "[sheet] width: このキーが必要です"),
        (HEAD, "一つもありません"),
        (HEAD + LINE + "colour = 3\n", "1 番目の [[item]]（text） colour: このキーはありません"),
        (HEAD + LINE.replace("4", '"4"'), "1 番目の [[item]]（text） size: 1～60 の数"),
        (HEAD + LINE.replace("4", "0.1"), "size: 1～60 の数"),
        (HEAD + LINE.replace("size = 4", ""), "size: このキーが必要です"),
        (HEAD + LINE.replace("{library}", "{name}"), "text: {name} はありません"),
        (HEAD + LINE.replace("{library}", "{library"), "{ と } の組"),
        (HEAD + LINE + 'align = "middle"\n', '"left", "right", "centre"'),
        (HEAD + LINE + "bold = 1\n", "true か false"),
        (HEAD + LINE + "lines = 1.5\n", "整数"),
        (HEAD + LINE + 'when = "name"\n', "when: name はありません"),
        (HEAD + '[[item]]\nkind = "table"\n', "kind に使えるのは text"),
        (HEAD + "[[item]]\n", "kind に使えるのは"),
        ('extra = 1\n' + HEAD + LINE, "extra: このキーはありません"),
        (HEAD + '[[item]]\nkind = "image"\nfile = "logo.png"\nx=0\ny=0\nwidth=9\nheight=9\n', "logo.png が"),
        (HEAD + '[[item]]\nkind = "image"\nfile = "../x.png"\nx=0\ny=0\nwidth=9\nheight=9\n', "ファイルの名前だけ"),
        ("[sheet", "TOML として読めません"),
    ],
)  # fmt: skip
def test_a_fault_is_said_with_its_place(text: str, said: str, tmp_path: Path) -> None:
    assert said in faults(tmp_path, text)


@pytest.mark.parametrize("length", [100, 300])
def test_a_name_no_file_can_have_is_a_said_fault(length: int, tmp_path: Path) -> None:
    name = "x" * length
    image = f'[[item]]\nkind = "image"\nfile = "{name}"\nx = 0\ny = 0\nwidth = 9\nheight = 9\n'
    assert f"file: {name} が" in faults(tmp_path, HEAD + image)
    (tmp_path / "card.toml").write_text(
        HEAD + f'[[item]]\nkind = "sheet"\ntemplate = "{name}"\nx = 0\ny = 0\n', "utf-8"
    )
    with pytest.raises(TemplateFault, match="読めません"):
        Templates(tmp_path).get("card")


def test_all_faults_are_said_at_once(tmp_path: Path) -> None:
    assert "3 件" in faults(tmp_path, "[sheet]\nwidth = 1\n" + LINE.replace("4", "99") + LINE.replace("library", "x"))


def test_bytes_that_are_no_text_and_files_that_are_not_there_are_said(tmp_path: Path) -> None:
    (tmp_path / "card.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(TemplateFault, match="UTF-8"):
        read(tmp_path / "card.toml")
    with pytest.raises(TemplateFault, match="読めません"):
        read(tmp_path / "none.toml")
    (tmp_path / "card.toml").write_bytes(b"#" * 70_000)
    with pytest.raises(TemplateFault, match="大きすぎます"):
        read(tmp_path / "card.toml")


@settings(max_examples=60)
@given(st.text(max_size=200))
def test_any_text_is_a_template_or_a_said_fault(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    file = tmp_path_factory.getbasetemp() / "card.toml"
    for whole in (text, HEAD + LINE + text):
        file.write_text(whole, "utf-8", errors="replace", newline="")
        with contextlib.suppress(TemplateFault):
            read(file)


def test_a_library_s_own_template_and_picture_step_in(tmp_path: Path) -> None:
    logo = QImage(40, 20, QImage.Format.Format_RGB32)
    logo.fill(QColor("#000000"))
    assert logo.save(str(tmp_path / "logo.png"))
    (tmp_path / "logo.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10"/></svg>', "utf-8"
    )
    pictures = "".join(
        f'[[item]]\nkind = "image"\nfile = "logo.{kind}"\nx = {x}\ny = 10\nwidth = 20\nheight = 20\n'
        for kind, x in (("png", 10), ("svg", 50))
    )
    (tmp_path / "card.toml").write_text("[sheet]\nwidth = 85.6\nheight = 54\n" + pictures, "utf-8")
    sheet = Papers(Templates(tmp_path), Paper.CR80, 254).card(PATRON)
    assert [item.file.name for item in sheet.items if isinstance(item, ImageItem)] == ["logo.png", "logo.svg"]
    image = to_image(sheet)
    assert image.pixelColor(200, 200).value() < 30
    assert image.pixelColor(200, 120).value() > 200, "the wide logo keeps its shape"
    assert image.pixelColor(600, 200).value() < 30


def test_a_picture_that_is_none_is_said(tmp_path: Path) -> None:
    for name in ("logo.png", "logo.svg"):
        (tmp_path / name).write_text("no picture", "utf-8")
        with pytest.raises(ImageFault, match=name):
            check_image(tmp_path / name)


def test_templates_that_hold_one_another_are_refused(tmp_path: Path) -> None:
    (tmp_path / "card.toml").write_text(HEAD + '[[item]]\nkind = "sheet"\ntemplate = "card"\nx = 0\ny = 0\n', "utf-8")
    with pytest.raises(TemplateFault, match="入れ子"):
        Templates(tmp_path).get("card")


def test_what_needs_more_than_the_page_is_refused(tmp_path: Path) -> None:
    (tmp_path / "card.toml").write_text("[sheet]\nwidth = 80\nheight = 20\n" + LINE * 8, "utf-8")
    with pytest.raises(LayoutFault, match="the page has 20"):
        Papers(Templates(tmp_path), Paper.CR80, 300).card(PATRON)


@pytest.mark.parametrize("paper", [Paper.CR80, Paper.A4, Paper.A5])
def test_a_slip_needs_a_roll(paper: Paper) -> None:
    with pytest.raises(LayoutFault, match=paper.value):
        Papers(Templates(), paper, 300).slip(PATRON)
    assert isinstance(Papers(Templates(), paper, 300, any_size=True).slip(PATRON), Sheet)


def test_the_guide_names_every_kind_key_and_word() -> None:
    guide = (Path(__file__).parents[3] / "docs" / "printing.md").read_text("utf-8")
    for kind, item in KINDS.items():
        assert f"`{kind}`" in guide
        assert all(f"`{key}`" in guide for key in item.model_fields)
    for name in ("card", "problem-80", "counter-80", "test-80"):
        assert all(f"`{word}`" in guide for word in words_for(name))
    assert all(f"`{file.stem}`" in guide for file in SHIPPED)
