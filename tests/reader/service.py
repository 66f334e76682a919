"""Cards on a private PC/SC service: cards in a process of their own, laid, lifted and torn away on demand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from bench.pcscd import READER, PcscService, free_port_pair
from kiosk.__main__ import main
from tests import warm

__all__ = ["READER", "ROOT", "CardProcess", "PcscService", "free_port_pair"]

ROOT = Path(__file__).parents[2]


class CardProcess:
    """Lays, lifts and tortures virtual cards on one slot, from a process of its own."""

    def __init__(self, port: int, pki: Path) -> None:
        arguments = ("--steer", "--latency", "none", "--vpcd", f"127.0.0.1:{port}", "--pki", str(pki))
        self._process = warm.talking(main, "virtual-card", *arguments, cwd=ROOT)
        self._hear()

    def lay(self, persona: str = "nagasaki") -> None:
        """Put a new card of this persona there, in the place of what lies there."""
        self.order({"persona": persona})

    def lay_again(self) -> None:
        """Put the card that was lifted back."""
        self.order("lay")

    def lift(self) -> None:
        self.order("lift")

    def order(self, order: object) -> dict[str, Any]:
        """Any order of the steering; its answer."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(order).encode() + b"\n")
        self._process.stdin.flush()
        return self._hear()

    @property
    def tries(self) -> int:
        """Tries left on the card, as the card itself knows."""
        left: int = self.order("state")["signature_tries"]
        return left

    def close(self) -> None:
        """Lift the card and end the process."""
        self._process.communicate()

    def _hear(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        answer: dict[str, Any] = json.loads(self._process.stdout.readline() or '{"ok": false, "error": "it died"}')
        assert answer["ok"], answer["error"]
        return answer
