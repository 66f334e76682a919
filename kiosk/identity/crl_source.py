"""Where a revocation list comes from: a file or an address, kept in memory until there is a newer one."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable
from pathlib import Path

from kiosk.clock import Clock
from kiosk.identity import crl
from kiosk.identity.crl import RevocationList
from kiosk.identity.fetch import Exchange, fetch
from kiosk.identity.revocation import CannotTell, Cause
from kiosk.identity.trust import TrustAnchor

LARGEST = 16 * 1024 * 1024
"""Bytes a list may have, some 450,000 entries."""
REFRESH = 3600.0
"""Seconds after which a list from an address is fetched anew though it still holds."""
RETRY = 15.0
"""Seconds before an address that failed is tried again."""


class CrlSource:
    """One list and its cache; may be shared by threads."""

    def __init__(
        self,
        place: Path | str,
        anchors: tuple[TrustAnchor, ...],
        clock: Clock,
        *,
        ticks: Callable[[], float] = time.monotonic,
    ) -> None:
        """``place`` is a file, or the http or https address of one; ``ticks`` counts seconds."""
        self.place = place
        self._anchors = anchors
        self._clock = clock
        self._ticks = ticks
        self._lock = threading.Lock()
        self._list: RevocationList | None = None
        self._stamp: tuple[int, int, int] | None = None
        self._fetched = 0.0
        self._failed: tuple[float, CannotTell] | None = None

    @property
    def name(self) -> str:
        """What to call it in a log."""
        return self.place.name if isinstance(self.place, Path) else self.place

    def current(self, seconds: float) -> RevocationList:
        """The newest list there is, within ``seconds``; it may be stale.  Raises CannotTell."""
        if not self._lock.acquire(timeout=max(seconds, 0.01)):
            raise CannotTell(Cause.UNREACHABLE, f"{self.name}: another check is still fetching it")
        try:
            return self._file(self.place) if isinstance(self.place, Path) else self._address(self.place, seconds)
        finally:
            self._lock.release()

    def _file(self, path: Path) -> RevocationList:
        try:
            with path.open("rb") as file:
                about = os.fstat(file.fileno())
                stamp = (about.st_mtime_ns, about.st_size, about.st_ino)
                if self._list is not None and stamp == self._stamp:
                    return self._list
                data = file.read(LARGEST + 1)
        except OSError as fault:
            raise CannotTell(Cause.UNREACHABLE, f"{self.name}: {fault.strerror or type(fault).__name__}") from None
        if len(data) > LARGEST:
            raise CannotTell(Cause.ERROR, f"{self.name}: more than {LARGEST} bytes")
        self._list, self._stamp = crl.read(data, self._anchors), stamp
        return self._list

    def _address(self, url: str, seconds: float) -> RevocationList:
        held = self._list if self._list is not None and self._clock.now() <= self._list.next_update else None
        if held is not None and self._ticks() - self._fetched < REFRESH:
            return held
        failure = self._renew(url, seconds)
        if failure is None and self._list is not None:
            return self._list
        if held is not None:
            return held
        raise failure or CannotTell(Cause.UNREACHABLE, self.name)

    def _renew(self, url: str, seconds: float) -> CannotTell | None:
        """Fetch the list; why it could not be had, now or a moment ago."""
        if self._failed is not None and self._ticks() - self._failed[0] < RETRY:
            return self._failed[1]
        try:
            found = crl.read(fetch(Exchange(url, LARGEST), seconds), self._anchors)
        except CannotTell as no:
            self._failed = (self._ticks(), no)
            return no
        # Over plain http an old list can be played back; one that was seen is never forgotten for it.
        if self._list is None or found.this_update >= self._list.this_update or found.issuer != self._list.issuer:
            self._list = found
        self._fetched, self._failed = self._ticks(), None
        return None
