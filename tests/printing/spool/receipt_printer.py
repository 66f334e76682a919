"""A receipt printer on loopback that speaks ESC/POS, can be broken, and keeps what it put on paper."""

from __future__ import annotations

import contextlib
import socket
import threading
from dataclasses import dataclass, field

from PIL import Image

from kiosk.printing.spool.escpos.commands import CUT, DROP, PRINTED
from tests.patience import patience

_STATUS = {
    "ok": (0x12, 0x12, 0x12, 0x12),
    "paper": (0x1A, 0x32, 0x12, 0x72),
    "cover": (0x1A, 0x16, 0x12, 0x12),
    "cutter": (0x1A, 0x52, 0x1A, 0x12),
    "broken": (0x1A, 0x52, 0x32, 0x12),
    "offline": (0x1A, 0x12, 0x12, 0x12),
    "low": (0x12, 0x12, 0x12, 0x1E),
}


@dataclass
class ReceiptPrinter:
    """``mode`` steers it: a status above, or mute, hangup, nocut (answers DLE EOT, but never says it printed).

    ``breaks_after`` rows, or ``after_cuts`` cuts, it turns to ``breaks_to``.  ``papers`` are the pictures that were
    cut off.
    """

    mode: str = "ok"
    breaks_after: int | None = None
    breaks_to: str = "paper"
    after_cuts: int | None = None
    papers: list[Image.Image] = field(default_factory=list)
    drops: int = 0
    seen: bytearray = field(default_factory=bytearray)

    def __post_init__(self) -> None:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._rows: list[bytes] = []
        self._ended = False
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def close(self) -> None:
        self._ended = True
        with contextlib.suppress(OSError):
            socket.create_connection(("127.0.0.1", self.port), 1).close()
        self._thread.join(patience(5))
        self._listener.close()

    def _serve(self) -> None:
        while not self._ended:
            connection, _ = self._listener.accept()
            with connection, contextlib.suppress(OSError, EOFError):
                self._talk(connection)

    def _talk(self, connection: socket.socket) -> None:
        connection.settimeout(patience(10))
        take = _Reader(connection, self.seen)
        while True:
            if self.mode == "hangup":
                return
            self._command(connection, take)

    def _command(self, connection: socket.socket, take: _Reader) -> None:
        head = take(2)
        if head == b"\x10\x04":
            number = take(1)[0]
            if self.mode != "mute":
                connection.sendall(bytes([_STATUS.get(self.mode, _STATUS["ok"])[number - 1]]))
        elif head == DROP[:2]:
            assert take(8) == DROP[2:]
            self.drops += 1
            self._rows.clear()
        elif head == b"\x1b@":
            assert not self._rows, "a job was begun on top of another"
        elif head == b"\x1da":
            assert take(1) == b"\0", "status must not come unasked"
        elif head == b"\x1dv":
            assert take(2) == b"0\0"
            line, rows = (int.from_bytes(take(2), "little") for _ in range(2))
            assert line * 8 <= 576
            self._rows += [take(line) for _ in range(rows)]
            if self.breaks_after is not None and len(self._rows) >= self.breaks_after:
                self.mode, self.breaks_after = self.breaks_to, None
        elif head == CUT[:2]:
            assert take(len(CUT) - 2) == CUT[2:]
            self._cut()
        elif head == PRINTED[:2]:
            take(1)
            if self.mode not in ("mute", "nocut"):
                connection.sendall(b"\x03" if self.mode == "low" else b"\x00")
        else:
            raise AssertionError(f"unknown command {head.hex()}")

    def _cut(self) -> None:
        width = len(self._rows[0]) * 8
        image = Image.frombytes("1", (width, len(self._rows)), b"".join(self._rows), "raw", "1;I")
        # The paper is wider than the head: white on both sides.
        paper = Image.new("L", (width + 80, len(self._rows) + 40), 255)
        paper.paste(image.convert("L"), (40, 20))
        self.papers.append(paper)
        self._rows.clear()
        if self.after_cuts is not None and len(self.papers) >= self.after_cuts:
            self.mode, self.after_cuts = self.breaks_to, None


class _Reader:
    def __init__(self, connection: socket.socket, seen: bytearray) -> None:
        self._connection, self._seen, self._have = connection, seen, b""

    def __call__(self, count: int) -> bytes:
        while len(self._have) < count:
            data = self._connection.recv(65536)
            if not data:
                raise EOFError
            self._seen += data
            self._have += data
        part, self._have = self._have[:count], self._have[count:]
        return part
