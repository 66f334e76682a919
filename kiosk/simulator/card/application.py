"""The JPKI application of a card: its state, and what it answers to each command (JICSAP 2.0, 6.4)."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field

from kiosk.simulator.card import files, signing, status
from kiosk.simulator.card.command import Command
from kiosk.simulator.card.files import Pair
from kiosk.simulator.card.password import Password
from kiosk.simulator.card.quirks import Quirks


@dataclass(slots=True)
class Application:
    """The files, keys and passwords, and which file is current."""

    contents: dict[int, bytes]
    sign: Pair | None
    auth: Pair | None
    passwords: dict[int, Password]
    quirks: Quirks = field(default_factory=Quirks)
    current: int | None = None

    def forget(self) -> None:
        """Take back every verified password: power was lost, or another application was selected."""
        self.current = None
        for password in self.passwords.values():
            password.verified = False

    def answer(self, command: Command) -> bytes:
        """Data and status word for a command of this application, channel 0, no secure messaging."""
        if command.cla == 0x80:
            match command.ins:
                case 0x2A:
                    return self._compute_signature(command)
                case 0xFC:
                    known = self.quirks.last_command_indicator and (command.p1, command.p2) == (0, 0)
                    return status.OK if known else status.WRONG_LENGTH
            return status.NO_SUCH_INS
        match command.ins:
            case 0xB0:
                return self._read(command)
            case 0x20:
                return self._verify(command)
            case 0x24:
                return self._change(command)
            case 0x84:
                return _challenge(command)
        return status.NO_SUCH_INS

    def select(self, file: int) -> bytes:
        if file not in self.contents and self._password(file) is None and self._pair(file) is None:
            return status.NOT_FOUND
        self.current = file
        return status.OK

    def _password(self, file: int | None) -> Password | None:
        return self.passwords.get(file) if file is not None else None

    def _pair(self, file: int | None) -> Pair | None:
        return {files.SIGN_KEY: self.sign, files.AUTH_KEY: self.auth}.get(file) if file is not None else None

    def _given(self, file: int) -> bool:
        password = self._password(file)
        return password is not None and password.verified

    def _readable(self, file: int) -> bool:
        if file == files.SIGN_CERTIFICATE:
            return self._given(files.SIGN_PASSWORD)
        if file == files.AUTH_CERTIFICATE and self.quirks.authentication_certificate_protected:
            return self._given(files.AUTH_PIN)
        return True

    def _read(self, command: Command) -> bytes:
        if command.data or command.le is None:
            return status.WRONG_LENGTH
        if command.p1 & 0x80:
            if command.p1 & 0x60:
                return status.BAD_P1P2
            file, offset = command.p1 & 0x1F, command.p2
            if (selected := self.select(file)) != status.OK:
                return selected
        elif self.current is None:
            return status.NO_CURRENT_FILE
        else:
            file, offset = self.current, command.p1 << 8 | command.p2
        content = self.contents.get(file)
        if content is None:
            return status.WRONG_STRUCTURE
        if not self._readable(file):
            return status.NOT_ALLOWED
        if offset >= len(content):
            return status.BEYOND_END
        left = len(content) - offset
        if self.quirks.t0 and command.le > left:
            return status.exact(left)
        return content[offset : offset + command.le] + status.OK

    def _target(self, p2: int) -> int | bytes:
        """The EF a P2 names (80 = the current one, 80 + id), or the status word that says why none."""
        if p2 & 0x60 or not p2 & 0x80:
            return status.BAD_P1P2
        if p2 & 0x1F:
            return p2 & 0x1F
        return status.NO_CURRENT_FILE if self.current is None else self.current

    def _addressed(self, p2: int) -> tuple[int, Password] | bytes:
        file = self._target(p2)
        if isinstance(file, bytes):
            return file
        password = self._password(file)
        if password is None:
            return status.WRONG_STRUCTURE if file == self.current else status.NOT_FOUND
        return file, password

    def _verify(self, command: Command) -> bytes:
        if command.p1:
            return status.BAD_P1P2
        found = self._addressed(command.p2)
        if isinstance(found, bytes):
            return found
        self.current, password = found
        if not command.data:
            return self._query(command, password)
        if command.le is not None:
            return status.WRONG_LENGTH
        if password.locked:
            return self._locked()
        if len(command.data) not in password.lengths and not self.quirks.wrong_length_counts:
            return status.WRONG_LENGTH
        return status.OK if password.present(command.data) else status.tries(password.left)

    def _query(self, command: Command, password: Password) -> bytes:
        refused = self.quirks.four_byte_query_refused if command.le is None else self.quirks.five_byte_query_refused
        if refused or command.le not in (None, 256):
            return status.WRONG_LENGTH
        return self._locked() if password.locked else status.tries(password.left)

    def _locked(self) -> bytes:
        return status.BLOCKED_ISO if self.quirks.locked_says_6983 else status.BLOCKED

    def _change(self, command: Command) -> bytes:
        if command.p1 != 1:
            return status.BAD_P1P2
        found = self._addressed(command.p2)
        if isinstance(found, bytes):
            return found
        self.current, password = found
        if not password.verified:
            return self._locked() if password.locked else status.NOT_ALLOWED
        if len(command.data) not in password.lengths or command.le is not None:
            return status.WRONG_LENGTH
        password.change(command.data)
        return status.OK

    def _compute_signature(self, command: Command) -> bytes:
        if command.p1 > signing.HASH_PSS:
            return status.BAD_P1P2
        file = self._target(command.p2 or 0x80)
        if isinstance(file, bytes):
            return file
        pair = self._pair(file)
        if pair is None:
            return status.KEY_NOT_SET if file in (files.SIGN_KEY, files.AUTH_KEY) else status.WRONG_STRUCTURE
        self.current = file
        if not self._given(files.SIGN_PASSWORD if file == files.SIGN_KEY else files.AUTH_PIN):
            return status.NOT_ALLOWED
        if not command.data or (command.le is not None and command.le < pair.key.key_size // 8):
            return status.WRONG_LENGTH
        try:
            return signing.sign(pair.key, command.p1, command.data) + status.OK
        except signing.Unsignable:
            return status.CONDITIONS


def _challenge(command: Command) -> bytes:
    if command.p1 or command.p2:
        return status.BAD_P1P2
    if command.data or command.le is None or command.le > 256:
        return status.WRONG_LENGTH
    return secrets.token_bytes(command.le) + status.OK
