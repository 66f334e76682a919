"""``kiosk render-card``: draw a library card or slip to a PNG or PDF file, for a look or a test print."""

from __future__ import annotations

import argparse
import datetime
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.commands import DONE, MISUSED, CommandError, Subparsers
from kiosk.imports import import_qt

if TYPE_CHECKING:
    from kiosk.printing.layout.sheet import Sheet

_FORMATS = (".png", ".pdf")
_LONGEST = 16
_DPI = range(150, 1201)


def add(subparsers: Subparsers[argparse.ArgumentParser]) -> None:
    parser = subparsers.add_parser(
        "render-card",
        help="draw a library card to PNG or PDF",
        description="Draw the library card (85.6 x 54 mm), or with --slip the 80 mm slip, to a PNG or PDF file.",
    )
    parser.add_argument("--number", required=True, help=f"patron number: up to {_LONGEST} digits")
    parser.add_argument("--out", required=True, type=Path, help="file to write; its ending says which kind: .png .pdf")
    parser.add_argument("--slip", action="store_true", help="the 80 mm slip instead of the card")
    parser.add_argument("--dpi", type=int, help="dots per inch of the printer (card 300, slip 203)")
    parser.add_argument("--library", metavar="NAME", default="ミライon 図書館", help="name on the card")
    parser.add_argument("--setup-url", metavar="URL", default="", help="address in the slip's QR symbol")
    parser.add_argument("--start", choices="ABCD", default="A", help="NW-7 start letter (A)")
    parser.add_argument("--stop", choices="ABCD", default="A", help="NW-7 stop letter (A)")


def run(args: argparse.Namespace) -> int:
    """Draw the file; 2 for wrong input, CommandError when the file can't be written."""
    fault = _fault(args)
    if fault is not None:
        return _misused(fault)
    if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    import_qt()
    from PySide6.QtGui import QGuiApplication

    from kiosk.art import fonts
    from kiosk.printing.layout.sheet import LayoutFault

    application = QGuiApplication.instance() or QGuiApplication(["kiosk"])
    lost = fonts.missing(args.library)
    if lost:
        return _misused(f"--library: no font here can draw {lost}; write the name with other characters")
    try:
        sheet = _sheet(args)
    except LayoutFault as error:
        return _misused(f"{error}; give a shorter --number or --setup-url, or a higher --dpi")
    _write(sheet, args.out)
    del application
    return DONE


def _fault(args: argparse.Namespace) -> str | None:
    number: str = args.number
    out: Path = args.out
    if not (number.isascii() and number.isdecimal() and len(number) <= _LONGEST):
        return f"--number wants 1 to {_LONGEST} digits and nothing else"
    if out.suffix.lower() not in _FORMATS:
        return f"--out must end in .png or .pdf: {out}"
    if not out.parent.is_dir():
        return f"the directory of --out does not exist: {out.parent}"
    if args.dpi is not None and args.dpi not in _DPI:
        return f"--dpi wants {_DPI.start} to {_DPI.stop - 1}"
    if not args.library.strip():
        return "--library wants a name"
    if args.setup_url and not args.slip:
        return "--setup-url goes with --slip: the card carries no QR symbol"
    return None


def _misused(text: str) -> int:
    print(f"kiosk render-card: {text}", file=sys.stderr)
    return MISUSED


def _sheet(args: argparse.Namespace) -> Sheet:
    from kiosk.printing.layout.card import CardFace, card_sheet
    from kiosk.printing.layout.papers import Paper, Papers
    from kiosk.printing.layout.sheet import grouped
    from kiosk.printing.layout.template import Templates

    number: str = args.number
    groups = (4, 3, 3) if len(number) == 10 else ()
    nw7 = f"{args.start}{number}{args.stop}"
    if not args.slip:
        return card_sheet(CardFace(args.library, "利用カード", number, groups, nw7), args.dpi or 300)
    today = datetime.date.today()
    words = {
        "library": args.library,
        "slip_title": "利用者番号のお知らせ",
        "keep": "大切に保管してください。",
        "number": grouped(number, groups),
        "nw7": nw7,
        "expires_label": "有効期限",
        "expires_on": "（見本）",
        "registered_label": "登録日",
        "registered_on": f"{today.year}年{today.month}月{today.day}日",
        "setup_heading": "スマートフォンの設定",
        "setup_url": args.setup_url,
        "setup_text": "読み取ると、番号がアプリに入ります。",
        "password_note": "パスワードは印刷していません。",
    }
    return Papers(Templates(), Paper.RECEIPT_80, args.dpi or 203).slip(words)


def _write(sheet: Sheet, out: Path) -> None:
    from kiosk.printing.render.painter import RenderFault, to_image
    from kiosk.printing.render.pdf import to_pdf

    try:
        if out.suffix.lower() == ".pdf":
            to_pdf(sheet, out)
        elif not to_image(sheet).save(str(out), "PNG"):  # type: ignore[call-overload]
            raise RenderFault(f"can't write {out}")
    except RenderFault as error:
        raise CommandError(f"{error}; check the directory's permissions and free space") from error
