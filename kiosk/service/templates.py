"""Templates of the phone page, whose values are escaped, and of mails, plain text whose values stay as they are."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kiosk import resources

if TYPE_CHECKING:
    from jinja2 import Template


@cache
def load(*path: str) -> Template:
    """Return a template of ``resources``, compiled; values are escaped unless its name ends in ``.txt``."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape  # few kiosks send mails

    environment = Environment(
        loader=FileSystemLoader(resources.root()),
        autoescape=select_autoescape(disabled_extensions=("txt",), default=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return environment.get_template("/".join(path))
