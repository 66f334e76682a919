"""Papers of the staff desk: PDF with Japanese letters in it, made without Qt."""

from __future__ import annotations

import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest

from kiosk.staff.pdf.document import A4, BOLD, REGULAR, new_canvas, width_of
from tests.patience import patience

pytestmark = pytest.mark.linux("reads PDF with poppler")


def text_of(data: bytes, folder: Path) -> str:
    file = folder / "paper.pdf"
    file.write_bytes(data)
    done = subprocess.run(
        ["pdftotext", "-layout", str(file), "-"], capture_output=True, check=True, timeout=patience(20)
    )
    return done.stdout.decode()


def test_japanese_letters_come_out_as_text_that_can_be_searched(tmp_path: Path) -> None:
    out = BytesIO()
    canvas = new_canvas(out, A4, "点検")
    canvas.setFont(REGULAR, 12)
    canvas.drawString(72, 700, "端末の点検 front-desk")
    canvas.setFont(BOLD, 12)
    canvas.drawString(72, 680, "髙﨑 読み取り装置")
    canvas.save()
    found = text_of(out.getvalue(), tmp_path)
    assert "端末の点検 front-desk" in found
    assert "髙﨑 読み取り装置" in found
    assert len(out.getvalue()) < 100_000  # the letters used, not the whole typeface


def test_width_is_that_of_the_typeface() -> None:
    assert width_of("あ" * 10, REGULAR, 10) == pytest.approx(10 * width_of("あ", REGULAR, 10))
    assert width_of("あ", REGULAR, 20) > width_of("i", REGULAR, 20)


def test_no_qt_is_loaded_for_it() -> None:
    code = "import sys; import kiosk.staff.pdf.document; sys.exit(any('PySide6' in name for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], check=False, timeout=patience(30)).returncode == 0
