"""Steering a virtual card from another program: one JSON value a line in, one JSON object a line out.

``"lay"`` ``"lift"`` ``"freeze"`` ``"thaw"`` ``"state"`` ``"quit"``, ``{"persona": KEY}`` (lift what lies there, take a
new card of that persona and lay it), ``{"tear_after": N, "executed": BOOL}`` (tear the card away at the N-th command
from now, before it is executed or just after).  Every line is answered by ``{"ok": true, "persona": KEY, "laid":
BOOL, "signature_tries": N}`` or ``{"ok": false, "error": TEXT}``; the first answer comes unasked, at the start.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import IO

from kiosk.simulator.card.virtual_card import VirtualCard
from kiosk.simulator.shape import Card
from kiosk.simulator.vpcd.slot import VpcdSlot


class Fault(Exception):
    """A line that can't be obeyed; its text is the answer."""


class Steering:
    """Obeys the lines; the card stays one and the same, wrong tries and all, until another persona is taken."""

    def __init__(self, slot: VpcdSlot, make: Callable[[str], Card], persona: str) -> None:
        self._slot = slot
        self._make = make
        self._persona = persona
        self._card = make(persona)

    def run(self, lines: Iterable[str], out: IO[str]) -> None:
        """Obey until ``"quit"`` or the end of the lines, then lift the card."""
        try:
            self._say(out, self._state())
            for line in lines:
                if not line.strip():
                    continue
                try:
                    order = json.loads(line)
                    if order == "quit":
                        break
                    self._obey(order)
                    self._say(out, self._state())
                except (json.JSONDecodeError, RecursionError) as error:
                    self._say(out, {"ok": False, "error": f"not JSON: {error}"})
                except (Fault, OSError, ValueError) as error:
                    self._say(out, {"ok": False, "error": str(error)})
        finally:
            self._slot.lift()

    def lay(self) -> None:
        """Lay the card.  OSError if nobody listens."""
        self._slot.lay(self._card)

    def _obey(self, order: object) -> None:
        match order:
            case "state":
                pass
            case "lay":
                self.lay()
            case "lift":
                self._slot.lift()
            case "freeze" | "thaw" if self._slot.held is None:
                raise Fault("no card lies there")
            case "freeze" if self._slot.held:
                self._slot.held.freeze()
            case "thaw" if self._slot.held:
                self._slot.held.thaw()
            case {"persona": str(key)}:
                try:
                    card = self._make(key)
                except KeyError:
                    raise Fault(f"there is no persona {key!r}; see --list") from None
                self._slot.lift()
                self._persona, self._card = key, card
                self.lay()
            case {"tear_after": int(count), **rest} if count > 0:
                if self._slot.held is None:
                    raise Fault("no card lies there")
                self._slot.held.tear_after(count, executed=rest.get("executed") is True)
            case _:
                raise Fault("unknown order; see kiosk virtual-card --help")

    def _state(self) -> dict[str, object]:
        state: dict[str, object] = {"ok": True, "persona": self._persona, "laid": self._slot.laying}
        if isinstance(self._card, VirtualCard):
            state["signature_tries"] = self._card.sign_password.left
        return state

    def _say(self, out: IO[str], answer: dict[str, object]) -> None:
        out.write(json.dumps(answer, ensure_ascii=False) + "\n")
        out.flush()
