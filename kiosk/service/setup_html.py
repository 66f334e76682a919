"""The page that a patron's QR code opens on the phone: number, barcode, app, how to log in.  No JavaScript."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import dataclass
from html import escape
from string import Template
from urllib.parse import quote

from kiosk import resources
from kiosk.library.setup_codes import SetupCard
from kiosk.messages import Messages
from kiosk.printing.barcode import bars
from kiosk.service.rules import LibraryRules

NARROW, WIDE, QUIET, TALL = 2, 5, 20, 88
"""CSS pixels of the barcode: whole ones on every phone of 360 or more, quiet zones of ten narrow bars."""

_ARROW = '<svg viewBox="0 0 48 48" aria-hidden="true"><path d="M8 24h32M27 11l13 13-13 13"/></svg>'


@dataclass(frozen=True, slots=True)
class Page:
    """HTML, and the headers it needs; nothing from elsewhere may be loaded, and nobody may keep or index it."""

    html: str
    headers: dict[str, str]


class SetupPages:
    """The pages of one library."""

    def __init__(self, rules: LibraryRules, minutes: int, say: Messages) -> None:
        self._rules = rules
        self._minutes = minutes
        self._say = say
        self._style = resources.path("web", "setup.css").read_text("utf-8")
        self._frame = Template(resources.path("web", "setup.html").read_text("utf-8"))
        digest = base64.b64encode(hashlib.sha256(self._style.encode()).digest()).decode()
        self._headers = {
            "Content-Security-Policy": f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; "
            "form-action 'none'; frame-ancestors 'none'",
            "Cache-Control": "no-store",
            "Referrer-Policy": "no-referrer",
            "X-Robots-Tag": "noindex, nofollow, noarchive",
            "X-Frame-Options": "DENY",
            "Content-Language": say.language,
        }

    def card(self, card: SetupCard, user_agent: str) -> Page:
        """Number, barcode and what to do; the phone's own store comes first."""
        say, app = self._say, self._rules.phone_app
        groups = _grouped(card.number, self._rules.number.groups)
        stores = [
            _button(address, say(name), say(text))
            for address, name, text in (
                (app.app_store, "phone-app-store", "phone-app-store-text"),
                (app.google_play, "phone-google-play", "phone-google-play-text"),
            )
            if address
        ]
        if re.search(r"\bAndroid\b", user_agent):
            stores.reverse()
        if stores:
            stores[0] = stores[0].replace('class="button"', 'class="button first"')
        hand_over = app.setup.replace("{number}", quote(card.number, safe=""))
        steps = [
            (say("phone-install"), "".join(stores)) if stores else None,
            (say("phone-login"), f"<p>{_e(say('phone-login-text'))}</p>{_button(hand_over, say('phone-hand-over'))}"),
            (say("phone-card"), f"<p>{_e(say('phone-card-text'))}</p>"),
        ]
        listed = "".join(f"<li><h2>{_e(step[0])}</h2>{step[1]}</li>" for step in steps if step)
        spans = "".join(f"<span>{_e(group)}</span>" for group in groups)
        return self._page(
            say("phone-title"),
            f"<h1>{_e(say('phone-title'))}</h1>"
            f'<p class="lead">{_e(say("phone-lead"))}</p>'
            f'<section class="card"><div class="strip"><span>{_e(self._rules.library.name)}</span>'
            f"<span>{_e(say('card-title'))}</span></div>"
            f"<figure>{_svg(card.barcode, say('phone-barcode', number=' '.join(groups)))}</figure>"
            f'<p class="number">{spans}</p></section>'
            f'<p class="keep">{_e(say("phone-keep", minutes=str(self._minutes)))}</p>'
            f"<ol>{listed}</ol>",
        )

    def gone(self) -> Page:
        """For a code that is unknown, over, or none: they can't be told apart."""
        text = self._say("phone-gone-text", counter=self._rules.library.counter)
        return self._notice(self._say("phone-gone"), text)

    def busy(self) -> Page:
        """For whoever asks too often, and when the database rests."""
        return self._notice(self._say("phone-busy"), self._say("phone-busy-text"))

    def _notice(self, title: str, text: str) -> Page:
        return self._page(title, f'<div class="gone"><h1>{_e(title)}</h1><p class="lead">{_e(text)}</p></div>')

    def _page(self, title: str, body: str) -> Page:
        say, library = self._say, self._rules.library
        html = self._frame.substitute(
            lang=_e(say.language),
            title=_e(title),
            library=_e(library.name),
            style=self._style,
            body=body,
            help=_e(say("phone-help", counter=library.counter)),
            dial=re.sub(r"[^0-9+]", "", library.phone),
            call=_e(say("phone-call", phone=library.phone)),
        )
        return Page(html, self._headers)


def _e(text: str) -> str:
    return escape(text, quote=True)


def _button(address: str, label: str, text: str = "") -> str:
    """A store button if it says for whom, else a plain one."""
    small = f"<small>{_e(text)}</small>" if text else ""
    return (
        f'<a class="button" rel="noopener noreferrer" href="{_e(address)}">'
        f"<span>{small}<b>{_e(label)}</b></span>{_ARROW}</a>"
    )


def _grouped(number: str, groups: tuple[int, ...]) -> list[str]:
    """The number as it is set apart on the card; whole where the groups do not fit."""
    if sum(groups) != len(number):
        return [number]
    starts = [sum(groups[:n]) for n in range(len(groups))]
    return [number[start : start + size] for start, size in zip(starts, groups, strict=True)]


def _svg(barcode: str, label: str) -> str:
    """NW-7 in black on white, also where the page is dark."""
    symbol = bars(barcode, NARROW, WIDE, 1.0)
    width = symbol.width + 2 * QUIET
    path = "".join(f"M{QUIET + at} 0h{size}v{TALL}h-{size}z" for at, size in symbol.spans())
    return (
        f'<svg role="img" aria-label="{_e(label)}" width="{width}" height="{TALL}" viewBox="0 0 {width} {TALL}" '
        f'preserveAspectRatio="none" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h{width}v{TALL}H0z"/>'
        f'<path fill="#000" d="{path}"/></svg>'
    )
