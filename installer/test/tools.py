"""Runs tools of this machine for tests under Windows' Python: Windows has no openssl and no reader of bar codes.

``python -m installer.test.tools PORT_FILE C: /folder/of/drive_c Z: /folder/of/root`` serves on a free port of
127.0.0.1, writes it into the file, and runs until it is ended.  A request is a line of JSON: ``words`` (the tool and
its arguments), ``cwd`` and ``input`` (hex); the answer has ``code``, ``out`` and ``err`` (hex).  A word that is an
absolute path of Windows becomes the same file here.
"""

from __future__ import annotations

import json
import re
import socketserver
import subprocess
import sys
from pathlib import Path

TOOLS = {"openssl", "pdftoppm", "pdftotext", "zbarimg"}
MOST_SECONDS = 120


def here(word: str, drives: dict[str, Path]) -> str:
    """The same file on this machine, if the word is an absolute path of Windows."""
    found = re.fullmatch(r"([A-Za-z]:)[\\/](.*)", word, re.DOTALL)
    if found is None:
        return word
    drive = drives.get(found[1].upper())
    if drive is None:
        raise ValueError("a drive that is not here")
    return str(drive.joinpath(*found[2].replace("\\", "/").split("/")))


class Handler(socketserver.StreamRequestHandler):
    def handle(self) -> None:
        for line in self.rfile:
            asked = json.loads(line)
            self.wfile.write(json.dumps(self._run(asked)).encode() + b"\n")
            self.wfile.flush()

    def _run(self, asked: dict[str, object]) -> dict[str, object]:
        words = asked["words"]
        if not isinstance(words, list) or words[0] not in TOOLS:
            return {"code": 127, "out": "", "err": b"no such tool".hex()}
        drives: dict[str, Path] = self.server.drives  # type: ignore[attr-defined]
        done = subprocess.run(
            [here(str(word), drives) for word in words],
            cwd=here(str(asked["cwd"]), drives),
            input=bytes.fromhex(str(asked["input"])),
            capture_output=True,
            check=False,
            timeout=MOST_SECONDS,
        )
        print(words[0], done.returncode, flush=True)
        return {"code": done.returncode, "out": done.stdout.hex(), "err": done.stderr.hex()}


class Server(socketserver.ThreadingTCPServer):
    daemon_threads = True

    def __init__(self, drives: dict[str, Path]) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.drives = drives


def main(port_file: str, *drives: str) -> None:
    pairs = zip(drives[::2], drives[1::2], strict=True)
    with Server({letter.upper(): Path(folder) for letter, folder in pairs}) as server:
        Path(port_file).write_text(str(server.server_address[1]))
        server.serve_forever()


if __name__ == "__main__":
    main(*sys.argv[1:])
