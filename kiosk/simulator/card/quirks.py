"""In which ways cards and readers of the same specification differ; each a switch of the virtual card."""

from __future__ import annotations

from dataclasses import dataclass

CONTACTLESS_ATR = bytes.fromhex("3B888001000041E0B381A1003B")
CONTACT_ATR = bytes.fromhex("3BE000FF8131FE4514")


@dataclass(frozen=True, slots=True)
class Quirks:
    """The behaviour that is not the same on every card or behind every reader; the defaults are the common case."""

    atr: bytes = CONTACTLESS_ATR
    extended_length: bool = True
    """False: a reader or card without extended APDUs; they get 67 00."""
    first_command_fails: bool = False
    """True: the first command after every power-on is answered 6F 00."""
    locked_says_6983: bool = False
    """True: a locked password answers ISO's 69 83 instead of JICSAP's 69 84."""
    reselect_clears: bool = False
    """True: selecting the same application again forgets the verified password (OpenSC: yes, JICSAP: no)."""
    five_byte_query_refused: bool = False
    """True: the retry query with a trailing 00 is answered 67 00."""
    four_byte_query_refused: bool = False
    """True: the retry query without Le is answered 67 00, as some readers make of it."""
    wrong_length_counts: bool = True
    """True: a password of impossible length costs a try too (the cautious assumption); False: 67 00."""
    t0: bool = False
    """True: a contact card with T=0: 61 xx with GET RESPONSE, and 6C xx for an Le that is too long."""
    last_command_indicator: bool = False
    """True: 80 FC 00 00 is known, as on an iPhone."""
    authentication_certificate_protected: bool = False
    """True: EF 000A needs the authentication PIN first, as on an Android phone."""
    flag_file: bool = True
    """False: there is no EF 0008, as on the old resident-register card."""


ORDINARY = Quirks()
"""The common case."""
