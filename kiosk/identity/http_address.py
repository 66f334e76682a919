"""Which addresses may be asked over HTTP.  Apart from what asks them: a settings file is checked without it."""

from __future__ import annotations

from urllib.parse import urlsplit

LONGEST_ADDRESS = 500


def is_http_address(url: str) -> bool:
    """Whether ``url`` is plain http or https with a host and without a user's name in it."""
    if len(url) > LONGEST_ADDRESS or not url.isascii() or not url.isprintable() or " " in url:
        return False
    try:
        parts = urlsplit(url)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and parts.username is None and parts.port != 0
    except ValueError:
        return False
