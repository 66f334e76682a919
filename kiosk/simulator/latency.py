"""How long a card and its reader take, so that a demo feels like one."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Latency:
    """Time per exchange (ms), speed of the air link (kbit/s, 0 = unlimited), and time of one RSA signature (ms)."""

    ms_per_apdu: float = 0
    kbit_per_s: float = 0
    rsa_ms: float = 0

    def delay(self, up_bytes: int, down_bytes: int, *, signs: bool) -> float:
        """Seconds one exchange takes, of so many bytes to and from the card."""
        air_ms = (up_bytes + down_bytes) * 8 / self.kbit_per_s if self.kbit_per_s else 0
        return (self.ms_per_apdu + air_ms + (self.rsa_ms if signs else 0)) / 1000

    @classmethod
    def none(cls) -> Latency:
        """At once, for tests."""
        return cls()

    @classmethod
    def typical(cls) -> Latency:
        """A contactless USB reader at its base rate; the RSA time is an estimate, none was ever published."""
        return cls(ms_per_apdu=15, kbit_per_s=106, rsa_ms=300)
