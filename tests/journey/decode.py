"""Reads what was printed, with two decoders that know nothing of the kiosk."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

import zxingcpp
from PIL import Image

from tests.patience import patience


def decode_pdf(pdf: Path, dpi: int = 300) -> set[str]:
    """The texts that zbar and zxing-cpp both read on the first page of a PDF."""
    with tempfile.TemporaryDirectory() as folder:
        stem = Path(folder) / "page"
        subprocess.run(
            ["pdftoppm", "-r", str(dpi), "-png", "-singlefile", str(pdf), str(stem)], check=True, timeout=patience(60)
        )
        return decode_png(stem.with_suffix(".png"))


def decode_png(png: Path) -> set[str]:
    """The texts that zbar and zxing-cpp both read in a picture."""
    only = ["-S*.disable", "-Scodabar.enable", "-Sqrcode.enable"]
    zbar = subprocess.run(
        ["zbarimg", "-q", "--raw", *only, str(png)], capture_output=True, text=True, timeout=patience(60), check=False
    )
    formats = [zxingcpp.BarcodeFormat.Codabar, zxingcpp.BarcodeFormat.QRCode]
    with Image.open(png) as picture:
        zxing = {found.text for found in zxingcpp.read_barcodes(picture.convert("L"), formats=formats)}
    return set(zbar.stdout.splitlines()) & zxing
