"""A stand-in for Koha 23.05's REST API: a real HTTP server on 127.0.0.1, as strict as what was observed.

Everything here repeats an observation; what nobody observed is refused (501), so that no test rests on a guess.
"""

from __future__ import annotations

from tests.library.koha.standin.server import StandIn
from tests.library.koha.standin.trouble import Trouble

__all__ = ["SECTION", "StandIn", "Trouble"]

SECTION = """\
[koha]
url = "{url}"
user = "client-1"
secret_file = "koha.secret"
library_id = "MAIN"
category_id = "KIOSK"
"""
"""Of a service's configuration."""
