"""Reads what was printed with two readers that know nothing of the kiosk, and measures bars."""

from __future__ import annotations

import subprocess
from pathlib import Path

import zxingcpp
from PIL import Image


def zbar(file: Path) -> set[str]:
    """What zbar reads, as KIND:TEXT."""
    only = ["-Sdisable", "-Scodabar.enable", "-Sqrcode.enable"]
    done = subprocess.run(["zbarimg", "--quiet", *only, str(file)], capture_output=True, text=True, check=False)
    return set(done.stdout.splitlines())


def zxing(file: Path) -> set[str]:
    """What zxing-cpp reads, in zbar's words."""
    kinds = {"Codabar": "Codabar", "QRCode": "QR-Code"}
    with Image.open(file) as image:
        found = zxingcpp.read_barcodes(image.convert("L"))
    return {f"{kinds[one.format.name]}:{one.text}" for one in found}


def rasterised(pdf: Path, dpi: int, *, smooth: bool = True) -> Path:
    """The PDF's page as PNG; not ``smooth`` is what a printer makes of it: each dot black or white."""
    out = pdf.with_suffix("")
    rough = [] if smooth else ["-aaVector", "no", "-aa", "no"]
    subprocess.run(["pdftoppm", "-r", str(dpi), *rough, "-png", "-singlefile", str(pdf), str(out)], check=True)
    return out.with_suffix(".png")


def runs(file: Path, y: int) -> list[tuple[int, int]]:
    """The row as (grey value, length), from the left edge."""
    with Image.open(file) as image:
        grey = image.convert("L")
        row = [grey.getpixel((x, y)) for x in range(grey.width)]
    found: list[tuple[int, int]] = []
    for value in row:
        assert isinstance(value, int)
        if found and found[-1][0] == value:
            found[-1] = (value, found[-1][1] + 1)
        else:
            found.append((value, 1))
    return found
