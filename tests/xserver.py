"""A private X server without a window manager; it chooses its own number."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

from tests.linux import skip_elsewhere
from tests.patience import patience


@contextmanager
def x_server(width: int, height: int) -> Iterator[str]:
    """The value of DISPLAY, as long as it runs."""
    skip_elsewhere("an X server")
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp"],
        pass_fds=(writing,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as pipe:
            number = pipe.readline().strip()
        assert number, "Xvfb did not start"
        yield f":{number}"
    finally:
        server.terminate()
        server.wait(patience(60))
