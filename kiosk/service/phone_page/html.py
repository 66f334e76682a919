"""The page that a patron's QR code opens on the phone: number, barcode, app, how to log in.  No JavaScript."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import quote

from kiosk import resources
from kiosk.library.books.setup_codes import SetupCard
from kiosk.messages import SOURCE_LANGUAGE, Messages
from kiosk.printing.symbols.nw7 import bars
from kiosk.service.rules import LibraryRules
from kiosk.service.templates import load

NARROW, WIDE, QUIET, TALL = 2, 5, 20, 88
"""CSS pixels of the barcode: whole ones on every phone of 360 or more, quiet zones of ten narrow bars."""


@dataclass(frozen=True, slots=True)
class Page:
    """HTML, and the headers it needs; nothing of another origin may be loaded, and it may not be cached or indexed."""

    html: str
    headers: dict[str, str]


class SetupPages:
    def __init__(self, rules: LibraryRules, minutes: int, words: Callable[[str], Messages]) -> None:
        """``words`` gives the catalogue of a language."""
        self._rules = rules
        self._minutes = minutes
        self._words = words
        self._style = resources.path("web", "setup.css").read_text("utf-8")
        self._template = load("web", "setup.html")
        digest = base64.b64encode(hashlib.sha256(self._style.encode()).digest()).decode()
        self._headers = {
            "Content-Security-Policy": f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; "
            "form-action 'none'; frame-ancestors 'none'",
            "Cache-Control": "no-store",
            "Referrer-Policy": "no-referrer",
            "X-Robots-Tag": "noindex, nofollow, noarchive",
            "X-Frame-Options": "DENY",
        }

    def card(self, card: SetupCard, user_agent: str) -> Page:
        """Number, barcode and what to do; the phone's own store comes first."""
        app, groups = self._rules.phone_app, _grouped(card.number, self._rules.number.groups)
        stores = [
            (app.app_store, "phone-app-store", "phone-app-store-text"),
            (app.google_play, "phone-google-play", "phone-google-play-text"),
        ]
        if re.search(r"\bAndroid\b", user_agent):
            stores.reverse()
        width, path = _drawn(card.barcode)
        shown = {
            "groups": groups,
            "separator": self._rules.number.separator,
            "width": width,
            "height": TALL,
            "bars": path,
            "stores": [store for store in stores if store[0]],
            "hand_over": app.setup.replace("{number}", quote(card.number, safe="")),
        }
        say = self._words(card.language)
        return self._page(say, say("phone-title"), card=shown)

    def gone(self) -> Page:
        """For a code that is unknown, expired or malformed: they look the same."""
        say = self._words(SOURCE_LANGUAGE)
        text = say("phone-gone-text", counter=self._rules.library.counter)
        return self._page(say, say("phone-gone"), text=text)

    def busy(self) -> Page:
        """For too many requests, and when the database is not available."""
        say = self._words(SOURCE_LANGUAGE)
        return self._page(say, say("phone-busy"), text=say("phone-busy-text"))

    def _page(self, say: Messages, title: str, *, card: Mapping[str, object] | None = None, text: str = "") -> Page:
        library = self._rules.library.in_language(say.language)
        html = self._template.render(
            say=say,
            library=library,
            style=self._style,
            minutes=self._minutes,
            dial=re.sub(r"[^0-9+]", "", library.phone),
            title=title,
            card=card,
            text=text,
        )
        return Page(html, {**self._headers, "Content-Language": say.language})


def _grouped(number: str, groups: tuple[int, ...]) -> list[str]:
    """The number as it is set apart on the card; whole where the groups do not fit."""
    if sum(groups) != len(number):
        return [number]
    starts = [sum(groups[:n]) for n in range(len(groups))]
    return [number[start : start + size] for start, size in zip(starts, groups, strict=True)]


def _drawn(barcode: str) -> tuple[int, str]:
    """NW-7 as the width and path of an SVG."""
    symbol = bars(barcode, NARROW, WIDE, 1.0)
    path = "".join(f"M{QUIET + at} 0h{size}v{TALL}h-{size}z" for at, size in symbol.spans())
    return symbol.width + 2 * QUIET, path
