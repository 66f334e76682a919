"""The virtual My Number card: power, selection, and the quirks around its JPKI application."""

from __future__ import annotations

from typing import Final

from kiosk.simulator.card import files, status
from kiosk.simulator.card.application import Application
from kiosk.simulator.card.command import Command, Malformed, parse
from kiosk.simulator.card.files import Pair
from kiosk.simulator.card.password import Password
from kiosk.simulator.card.quirks import Quirks
from kiosk.simulator.latency import Latency
from kiosk.simulator.shape import NotPowered

JPKI: Final = bytes.fromhex("D392F000260100000001")
CARD_MANAGER: Final = bytes.fromhex("A0000001510000")
OTHERS: Final = (
    bytes.fromhex("D3921000310001010408"),
    bytes.fromhex("D3921000310001010402"),
    bytes.fromhex("D3921000310001010401"),
    bytes.fromhex("D3921000310001010100"),
)
"""The applications a kiosk has no business with: they are here so that a test can see nobody selects them."""

FCI: Final = b"\x6f" + bytes((len(JPKI) + 2,)) + b"\x84" + bytes((len(JPKI),)) + JPKI


class VirtualCard:
    """A card with the JPKI application, in one piece of plastic with one retry counter for each password."""

    def __init__(
        self,
        *,
        label: str = files.PLASTIC,
        sign: Pair | None,
        auth: Pair | None,
        sign_password: Password,
        auth_pin: Password,
        quirks: Quirks | None = None,
        latency: Latency | None = None,
    ) -> None:
        self.quirks = quirks or Quirks()
        self.latency = latency or Latency.none()
        self.sign_password = sign_password
        self.auth_pin = auth_pin
        self.selected: list[bytes] = []
        """Every AID that was selected with success, oldest first."""
        self._jpki = Application(
            files.free_files(label, sign, auth, with_flags=self.quirks.flag_file),
            sign,
            auth,
            {files.SIGN_PASSWORD: sign_password, files.AUTH_PIN: auth_pin},
            self.quirks,
        )
        self._powered = False
        self._fresh = False
        self._application: bytes | None = None
        self._waiting = b""

    @property
    def atr(self) -> bytes:
        return self.quirks.atr

    def power_on(self) -> bytes:
        """Cold reset: no application is current, no password is verified."""
        self.power_off()
        self._powered = self._fresh = True
        return self.atr

    def power_off(self) -> None:
        self._powered = False
        self._application = None
        self._waiting = b""
        self._jpki.forget()

    def reset(self) -> bytes:
        """Warm reset: no application is current any more, but a verified password stays verified (seen on a card)."""
        if not self._powered:
            return self.power_on()
        self._application = None
        self._waiting = b""
        self._jpki.current = None
        return self.atr

    def transmit(self, apdu: bytes) -> bytes:
        """Answer one command; always at least two bytes.  Raises NotPowered."""
        if not self._powered:
            raise NotPowered
        fresh, self._fresh = self._fresh, False
        if fresh and self.quirks.first_command_fails:
            return status.SICK
        try:
            command = parse(bytes(apdu))
        except Malformed:
            return status.WRONG_LENGTH
        if command.extended and not self.quirks.extended_length:
            return status.WRONG_LENGTH
        return self._over_t0(command) if self.quirks.t0 else self._answer(command)

    def _over_t0(self, command: Command) -> bytes:
        """What T=0 makes of it: an answer to a command with data waits for GET RESPONSE."""
        waiting, self._waiting = self._waiting, b""
        if (command.cla, command.ins) == (0x00, 0xC0):
            if not waiting or command.le is None:
                return status.CONDITIONS
            if command.le > len(waiting):
                self._waiting = waiting
                return status.exact(len(waiting))
            self._waiting = waiting[command.le :]
            return waiting[: command.le] + (status.more(len(self._waiting)) if self._waiting else status.OK)
        answer = self._answer(command)
        if command.data and len(answer) > 2:
            self._waiting = answer[:-2]
            return status.more(len(self._waiting))
        return answer

    def _answer(self, command: Command) -> bytes:
        if command.cla & 0xF3 in (0x01, 0x02, 0x03):
            return status.NO_LOGICAL_CHANNEL
        if command.cla in (0x08, 0x0C):
            return status.NO_SECURE_MESSAGING_HERE if command.ins in (0xB0, 0x20) else status.NO_SECURE_MESSAGING
        if command.cla not in (0x00, 0x80):
            return status.NO_SUCH_CLA
        if (command.cla, command.ins) == (0x00, 0xA4):
            return self._select(command)
        if self._application == JPKI:
            return self._jpki.answer(command)
        if (command.cla, command.ins) == (0x00, 0xB0):
            return status.NO_CURRENT_FILE
        return status.NO_SUCH_INS

    def _select(self, command: Command) -> bytes:
        match command.p1:
            case 0x04:
                return self._select_application(command)
            case 0x02:
                if command.p2 != 0x0C:
                    return status.BAD_P1P2
                if len(command.data) != 2:
                    return status.WRONG_LENGTH
                found = self._application == JPKI
                return self._jpki.select(int.from_bytes(command.data, "big")) if found else status.NOT_FOUND
            case 0x00 if command.p2 in (0x00, 0x0C):
                if command.data:
                    return status.NOT_FOUND
                return status.BAD_P1P2 if self._application is None else status.OK
        return status.BAD_P1P2

    def _select_application(self, command: Command) -> bytes:
        if command.p2 not in (0x00, 0x0C):
            return status.BAD_P1P2
        if not 1 <= len(command.data) <= 16:
            return status.WRONG_LENGTH
        for aid in (JPKI, CARD_MANAGER, *OTHERS):
            if aid.startswith(command.data):
                break
        else:
            return status.NOT_FOUND
        self.selected.append(aid)
        self._jpki.current = None
        if aid != JPKI or self.quirks.reselect_clears:
            self._jpki.forget()
        self._application = aid
        wants_fci = command.p2 == 0x00 and aid == JPKI
        return (FCI if wants_fci else b"") + status.OK
