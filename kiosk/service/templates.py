"""Templates of the phone page, whose values are escaped, and of mails, plain text whose values stay as they are."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kiosk import markup, resources

if TYPE_CHECKING:
    from jinja2 import Template


class _Html(str):
    """Escaped already; the method is what an environment asks for."""

    __slots__ = ()

    def __html__(self) -> str:
        return self


def _with_readings(value: object) -> object:
    """Readings above their words."""
    return _Html(markup.html(value)) if isinstance(value, str) and "《" in value else value


def _bracketed(value: object) -> object:
    """Readings behind their words: nothing can stand above a line of a mail."""
    return markup.bracketed(value) if isinstance(value, str) else value


@cache
def load(*path: str) -> Template:
    """Return a template of ``resources``, compiled; values are escaped unless its name ends in ``.txt``.

    Readings of words stand where its kind has room for them; ``plain`` is without.
    """
    from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape  # few kiosks send mails

    environment = Environment(
        loader=FileSystemLoader(resources.root()),
        autoescape=select_autoescape(disabled_extensions=("txt",), default=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_bracketed if path[-1].endswith(".txt") else _with_readings,
    )
    environment.filters["plain"] = markup.plain
    return environment.get_template("/".join(path))
