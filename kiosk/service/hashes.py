"""How many passwords are hashed at once."""

from __future__ import annotations

import os
import threading

HASHES = threading.BoundedSemaphore(max(2, os.cpu_count() or 1))
"""Each hash takes 64 MiB while it is made: a rush must not take all memory."""
