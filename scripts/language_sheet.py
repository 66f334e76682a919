"""One PDF for somebody whose language it is: ``python -m scripts.language_sheet ko FILE.pdf``.

Every page as a picture with the messages it says, the Japanese beside them; at the end the messages that no native
speaker has read yet.  What was read stands in ``read.toml`` by its digest, so that a change makes it unread again;
``--read NAME`` says that NAME has read all of it.
"""

from __future__ import annotations

import argparse
import hashlib
import html
import os
import re
import sys
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QMarginsF, Qt, QUrl
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPdfWriter, QTextDocument
from PySide6.QtWidgets import QApplication

from kiosk.app.renderers import renderers
from kiosk.app.texts import LANGUAGE_NAMES, catalogues, facts_of, rules_of
from kiosk.art import fonts
from kiosk.messages import Messages
from kiosk.screen import presenter
from kiosk.screen.values.sheets import Screen
from kiosk.secret import Secret
from kiosk.settings.demo import demo_profile
from kiosk.typefaces import HOUSE_LANGUAGE
from kiosk.ui.window.window import KioskWindow
from kiosk.visit.preferences import Preferences
from kiosk.visit.samples.registration import visits

READ = Path(__file__).with_name("read.toml")
_MESSAGE = re.compile(r"^([A-Za-z][\w-]*) *=([^\n]*(?:\n(?: [^\n]*)?)*)", re.MULTILINE)
_WIDTH, _PIXELS = 300, 540
_DPI = 150
_TABLE = '<table border="1" cellspacing="0" cellpadding="3">'


def messages(source: str) -> dict[str, str]:
    """Every message of a catalogue as it is written."""
    return {key: text.strip() for key, text in _MESSAGE.findall(source)}


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def unread(tag: str, here: Mapping[str, str], read: Mapping[str, Mapping[str, Mapping[str, str]]]) -> list[str]:
    """The messages of a language that nobody has read as they are now."""
    known = {each for reader in read.get(tag, {}).values() for each in reader.items()}
    return [key for key, text in here.items() if (key, digest(text)) not in known]


def with_reader(read: str, tag: str, reader: str, here: Mapping[str, str]) -> str:
    """The record, and in it that somebody has read a language as it is now."""
    name = f'[{tag}."{reader}"]'
    kept = [part for part in re.split(r"(?m)^(?=\[)", read) if not part.startswith(name)]
    lines = [f'{key} = "{digest(text)}"' for key, text in here.items()]
    return "".join(kept) + "\n".join([name, *lines, ""])


def said(tag: str) -> list[tuple[str, Screen, list[str]]]:
    """Every page with the keys of the messages it says, in their order."""
    asked: list[str] = []

    class Recording(Messages):
        def __call__(self, key: str, **values: str | int) -> str:
            asked.append(key)
            return super().__call__(key, **values)

    library, found = demo_profile(), []
    usual = presenter.Messages
    presenter.Messages = Recording  # type: ignore[misc]
    try:
        present = presenter.Presenter(catalogues(), facts_of(library), rules_of(library))
        for name, visit in visits().items():
            asked.clear()
            screen = present(replace(visit, preferences=Preferences(tag)))
            found.append((name, screen, list(dict.fromkeys(asked))))
    finally:
        presenter.Messages = usual  # type: ignore[misc]
    return found


def _window() -> KioskWindow:
    secret = Secret()
    for byte in b"SAMPLE00":
        secret.push(byte)
    window = KioskWindow(secret=secret, renderers=renderers(), allow_close=True, reduced_motion=True)
    window.resize(1080, 1920)
    window.show()
    return window


def _smaller(picture: QImage) -> QImage:
    return picture.scaledToWidth(_PIXELS, Qt.TransformationMode.SmoothTransformation)


def _rows(keys: Iterable[str], here: Mapping[str, str], japanese: Mapping[str, str]) -> str:
    cells = ((key, here.get(key, ""), japanese.get(key, "")) for key in keys)
    return "".join(
        "<tr>" + "".join(f"<td>{html.escape(text).replace(chr(10), '<br>')}</td>" for text in row) + "</tr>"
        for row in cells
    )


def document(tag: str) -> QTextDocument:
    """The sheet; needs a QApplication."""
    fonts.load()
    fonts.load(tag)
    here, japanese = messages(catalogues()[tag]), messages(catalogues()[HOUSE_LANGUAGE])
    window, made = _window(), QTextDocument()
    made.setDefaultFont(fonts.font(15, language=tag))
    parts = [f"<h1>{LANGUAGE_NAMES[tag]}</h1>"]
    for at, (name, screen, keys) in enumerate(said(tag)):
        window.show_screen(screen, animate=False)
        whole = QImage(window.size(), QImage.Format.Format_RGB32)
        window.render(whole)
        made.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(f"page-{at}"), _smaller(whole))
        parts.append(
            f'<h2 style="page-break-before: always">{name}</h2><table border="0" cellpadding="6"><tr>'
            f'<td><img src="page-{at}" width="{_WIDTH}"></td>'
            f"<td>{_TABLE}{_rows(keys, here, japanese)}</table></td></tr></table>"
        )
    left = unread(tag, here, tomllib.loads(READ.read_text("utf-8")))
    parts.append(
        f'<h2 style="page-break-before: always">Not yet read by a native speaker: {len(left)} of {len(here)}</h2>'
        f"{_TABLE}{_rows(left, here, japanese)}</table>"
    )
    made.setHtml("".join(parts))
    window.close()
    return made


def write(tag: str, file: Path) -> None:
    writer = QPdfWriter(str(file))
    writer.setResolution(_DPI)
    writer.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.A3), QPageLayout.Orientation.Landscape, QMarginsF(36, 36, 36, 36))
    )
    document(tag).print_(writer)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("language", choices=list(catalogues()))
    parser.add_argument("file", type=Path, nargs="?", metavar="FILE.pdf")
    parser.add_argument("--read", metavar="NAME", help="record that NAME has read every message as it is now")
    args = parser.parse_args()
    if args.read:
        here = messages(catalogues()[args.language])
        READ.write_text(with_reader(READ.read_text("utf-8"), args.language, args.read, here), "utf-8")
    if args.file:
        app = QApplication([])
        write(args.language, args.file)
        app.processEvents()
    return 0


if __name__ == "__main__":
    sys.exit(main())
