"""Fuzzing of what reads bytes from cards and from the network: one target a module, run by ``make fuzz``.

A target has ``one(data)``, which raises for a finding and for nothing else, and ``seeds()``, made from the demo PKI.
"""

from __future__ import annotations

TARGETS = ("tlv", "apdu", "certificate", "ocsp", "crl")
