"""The library's own logo: on every page, on paper, in every contrast, and what happens with one that can't be drawn."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QBitmap, QColor, QImage, QPainter, QRegion
from pytestqt.qtbot import QtBot

from kiosk.app.kept import KeptPicture, NoPicture
from kiosk.app.kiosk import Kiosk, Look
from kiosk.app.printers import printables_of
from kiosk.art import fonts
from kiosk.art.logo import logo_contrast, paint_sign
from kiosk.art.palette import BLACK_ON_WHITE, LIGHT_ON_DARK, NORMAL, YELLOW_ON_BLACK, Ink
from kiosk.printing.render.painter import to_image
from kiosk.service.compose.start import CannotStart
from kiosk.settings.profile import Profile
from kiosk.simulator.slot import VirtualSlot
from kiosk.visit.chapter.start import RegisterChosen
from tests.app.test_kiosk import Open, Service
from tests.app.test_printers import profile
from tests.patience import milliseconds

pytestmark = pytest.mark.usefixtures("qapp")
PINK, GREEN = QColor("#ff00c8"), QColor("#00ff3c")
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="%s"/></svg>'


@pytest.fixture
def logo(tmp_path: Path) -> Path:
    file = tmp_path / "logo.png"
    made = QImage(2000, 1000, QImage.Format.Format_RGB32)
    made.fill(PINK)
    assert made.save(str(file))
    return file


def library(folder: Path, logo: Path) -> Profile:
    made = profile(folder, kind="pdf", name=str(folder / "out"), paper="receipt-80")
    return made.model_copy(update={"library": made.library.model_copy(update={"logo": logo})})


@pytest.fixture(params=[(540, 960), (960, 540)], ids=["portrait", "landscape"])
def kiosk(request: pytest.FixtureRequest, tmp_path: Path, logo: Path, qtbot: QtBot) -> Iterator[Kiosk]:
    fonts.load()
    look = Look(closable=True, hide_cursor=False, reduced_motion=True)
    made = Kiosk(library(tmp_path, logo), VirtualSlot(), Service(), look=look, gate=Open())  # type: ignore[arg-type]
    made.window.resize(*request.param)
    made.start()
    made.window.show()
    qtbot.waitExposed(made.window, timeout=milliseconds())
    yield made
    made.stop()
    made.window.close()
    made.window.deleteLater()


def seen(image: QImage, colour: QColor) -> QRect:
    """The rectangle around all pixels of that colour; empty if there is none."""
    mask = image.convertToFormat(QImage.Format.Format_RGB32).createMaskFromColor(colour.rgb(), Qt.MaskMode.MaskOutColor)
    return QRegion(QBitmap.fromImage(mask)).boundingRect()


def test_it_stands_on_the_first_page_and_on_those_after_it_as_wide_as_it_is(kiosk: Kiosk, qtbot: QtBot) -> None:
    first = seen(kiosk.window.grab().toImage(), PINK)
    assert first.width() / first.height() == pytest.approx(2, abs=0.2)
    kiosk.driver.press(RegisterChosen())
    qtbot.wait(1)
    assert not seen(kiosk.window.grab().toImage(), PINK).isEmpty()


def drawn(logo: Path | None, ink: Ink, ground: QColor) -> QImage:
    image = QImage(80, 66, QImage.Format.Format_RGB32)
    image.fill(ground)
    p = QPainter(image)
    paint_sign(p, QRectF(0, 0, 80, 66), ink, logo)
    p.end()
    return image


@pytest.mark.parametrize("ink", [LIGHT_ON_DARK, YELLOW_ON_BLACK])
def test_on_a_dark_ground_it_gets_a_white_plate_so_that_dark_letters_can_be_read(ink: Ink, logo: Path) -> None:
    image = drawn(logo, ink, QColor("black"))
    assert image.pixelColor(40, 5) == Qt.GlobalColor.white
    assert image.pixelColor(40, 33) == PINK


@pytest.mark.parametrize("ink", [NORMAL, BLACK_ON_WHITE])
def test_on_a_light_ground_nothing_lies_below_it(ink: Ink, logo: Path) -> None:
    image = drawn(logo, ink, QColor("ivory"))
    assert image.pixelColor(40, 5) == QColor("ivory")
    assert image.pixelColor(40, 33) == PINK


def test_a_drawing_in_svg_is_as_good(tmp_path: Path) -> None:
    file = tmp_path / "logo.svg"
    file.write_text(SVG % GREEN.name(), "utf-8")
    assert seen(drawn(file, NORMAL, QColor("ivory")), GREEN) == QRect(0, 13, 80, 40)


def test_it_is_printed_where_the_shipped_templates_have_the_mark(tmp_path: Path, logo: Path) -> None:
    settings = library(tmp_path, logo)
    words = {"library": "図書館", "number": "1", "nw7": "A1A", "setup_url": "https://example.jp/1"}
    with_logo, without = (
        to_image(printables_of(each).papers.card(words)) for each in (settings, profile(tmp_path, paper="receipt-80"))
    )
    assert with_logo != without


@pytest.mark.parametrize("name", ["logo.png", "logo.svg"])
def test_one_that_is_no_picture_is_said_at_the_start(name: str, tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_bytes(b"neither")
    with pytest.raises(CannotStart, match=rf"library\.logo.*{name}"):
        Kiosk(library(tmp_path, file), VirtualSlot(), Service())  # type: ignore[arg-type]


def starts_with(folder: Path, file: Path) -> None:
    made = Kiosk(library(folder, file), VirtualSlot(), Service())  # type: ignore[arg-type]
    made.stop()
    made.window.deleteLater()


def test_one_that_is_white_on_nothing_is_refused_with_its_contrast(tmp_path: Path) -> None:
    file = tmp_path / "logo.svg"
    file.write_text(SVG % "#ffffff", "utf-8")
    with pytest.raises(CannotStart, match=r"library\.logo.*コントラスト比 1\.0"):
        starts_with(tmp_path, file)


def test_a_pale_one_is_shown_and_the_log_says_its_contrast(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    file = tmp_path / "logo.svg"
    file.write_text(SVG % "#b0b0b0", "utf-8")
    starts_with(tmp_path, file)
    assert "library.logo is hard to see: contrast_ratio=2.0 wanted=3.0" in caplog.text


@pytest.mark.parametrize(
    ("drawn_in", "contrast"),
    [
        ('<rect width="40" height="20" fill="#000000"/>', 19.5),
        ('<rect width="40" height="20" fill="#767676"/>', 4.2),
        ('<rect width="40" height="20" fill="#ffe600"/><rect width="4" height="5" fill="#000000"/>', 19.5),
        ('<rect width="40" height="20" fill="#ffe600"/><rect width="1" height="5" fill="#000000"/>', 1.2),
        ('<rect width="40" height="20" fill="#ffffff"/><rect width="4" height="5" fill="#000000"/>', 19.5),
        ("", 1.0),
    ],
    ids=["black", "grey", "black on yellow", "a black hair on yellow", "black on white", "nothing"],
)
def test_its_contrast_is_what_can_be_seen_of_it_on_paper_and_on_its_plate(
    tmp_path: Path, drawn_in: str, contrast: float
) -> None:
    file = tmp_path / "logo.svg"
    file.write_text(f'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20">{drawn_in}</svg>', "utf-8")
    assert logo_contrast(file) == pytest.approx(contrast, abs=0.05)


def test_a_kept_picture_with_another_logo_on_it_is_not_shown(tmp_path: Path, logo: Path) -> None:
    kept = KeptPicture(tmp_path / "cache" / "start.png", "made of this", (40, 60))
    picture = QImage(40, 60, QImage.Format.Format_RGB32)
    picture.fill(PINK)
    kept.write(picture, logo)
    assert kept.read().pixelColor(1, 1) == PINK
    logo.write_bytes(logo.read_bytes() + b"changed")
    with pytest.raises(NoPicture, match="logo"):
        kept.read()
    logo.unlink()
    with pytest.raises(NoPicture, match="logo"):
        kept.read()
