"""Makes the pictures of the README from those of ``kiosk screens``: ``python -m scripts.readme_screens DIR``.

A picture that would look the same stays as it is, to the byte.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

PICTURES = {
    "attract": ("attract", "portrait", "normal"),
    "place-card": ("place-card", "portrait", "normal"),
    "password": ("password", "portrait", "normal"),
    "password-contrast": ("password", "portrait", "yellow_on_black"),
    "done": ("done", "portrait", "normal"),
    "home": ("home", "portrait", "normal"),
    "staff-menu": ("staff-menu", "portrait", "normal"),
    "form-landscape": ("form", "landscape", "normal"),
}
"""Page, orientation and contrast of each."""
WIDTHS = {"portrait": 405, "landscape": 960}
CELL, ALLOWED = 9, 20
"""Pictures are compared in squares of so many pixels a side; so many levels apart are palettes and edges of letters."""


def picture(file: Path) -> QImage:
    """As it stands in the README: smaller."""
    image = QImage(str(file))
    width = WIDTHS["portrait" if image.height() > image.width() else "landscape"]
    return image.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)


def differs(one: QImage, other: QImage) -> bool:
    """Whether somebody would see a difference."""
    if one.isNull() or one.size() != other.size():
        return True
    return any(abs(a - b) > ALLOWED for a, b in zip(_cells(one), _cells(other), strict=True))


def _cells(image: QImage) -> bytes:
    """The mean colours of its squares."""
    wide, high = -(-image.width() // CELL), -(-image.height() // CELL)
    rgb = image.convertToFormat(QImage.Format.Format_RGB32)
    small = rgb.scaled(wide, high, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
    return bytes(small.convertToFormat(QImage.Format.Format_RGB32).constBits())


def main(folder: Path, shown: Path) -> None:
    """Renew those in ``shown`` that look otherwise in ``folder``."""
    for name, (page, orientation, contrast) in PICTURES.items():
        (file,) = folder.glob(f"[0-9]*-{page}-{orientation}-standard-{contrast}.png")
        new, kept = picture(file), shown / f"{name}.png"
        if differs(QImage(str(kept)), new):
            new.save(str(kept))
            sys.stdout.write(f"{kept} is new\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path("docs/screens"))
