"""Where a revocation list comes from: a file or an address, kept in memory until there is a newer one."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.clock import Clock
from kiosk.identity.revocation import CannotTell, Cause, crl
from kiosk.identity.revocation.crl import RevocationList, Scope
from kiosk.identity.revocation.fetch import Exchange, fetch
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
        self._scope: Scope | None = None
        self._stamp: tuple[int, int, int] | None = None
        self._fetched = 0.0
        self._failed: tuple[float, CannotTell] | None = None

    @property
    def name(self) -> str:
        return self.place.name if isinstance(self.place, Path) else self.place

    @property
    def is_remote(self) -> bool:
        return not isinstance(self.place, Path)

    @property
    def known(self) -> Scope | None:
        """The scope of the list when it was last read; sends nothing."""
        return self._scope

    def current(self, seconds: float) -> RevocationList:
        """The newest list there is, within ``seconds``; it may be stale.  Raises CannotTell."""
        with self._held(seconds):
            return self._file(self.place) if isinstance(self.place, Path) else self._address(self.place, seconds)

    def scope(self, seconds: float) -> Scope:
        """The scope of the list; one from an address is fetched if it never was.  Raises CannotTell."""
        with self._held(seconds):
            if isinstance(self.place, Path):
                try:
                    fresh = _stamp(self.place.stat()) == self._stamp
                except OSError:
                    fresh = False  # reading it says why
                return self._scope if fresh and self._scope is not None else self._file(self.place).scope
            return self._scope if self._scope is not None else self._address(self.place, seconds).scope

    def spare(self) -> None:
        """The entries are not needed now: of a file that is a part of a CA's list, keep only the scope."""
        with self._lock:
            if not self.is_remote and self._scope is not None and self._scope.points is not None:
                self._list = None

    @contextmanager
    def _held(self, seconds: float) -> Iterator[None]:
        if not self._lock.acquire(timeout=max(seconds, 0.01)):
            raise CannotTell(Cause.UNREACHABLE, f"{self.name}: another check is still fetching it")
        try:
            yield
        finally:
            self._lock.release()

    def _file(self, path: Path) -> RevocationList:
        try:
            with path.open("rb") as file:
                stamp = _stamp(os.fstat(file.fileno()))
                if self._list is not None and stamp == self._stamp:
                    return self._list
                data = file.read(LARGEST + 1)
        except OSError as fault:
            raise CannotTell(Cause.UNREACHABLE, f"{self.name}: {fault.strerror or type(fault).__name__}") from None
        if len(data) > LARGEST:
            raise CannotTell(Cause.ERROR, f"{self.name}: more than {LARGEST} bytes")
        found = crl.read(data, self._anchors)
        self._list, self._scope, self._stamp = found, found.scope, stamp
        return found

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
        if (
            self._list is None
            or found.this_update >= self._list.this_update
            or found.scope.issuer != self._list.scope.issuer
        ):
            self._list, self._scope = found, found.scope
        self._fetched, self._failed = self._ticks(), None
        return None


def _stamp(about: os.stat_result) -> tuple[int, int, int]:
    """What changes when a file is replaced or written."""
    return (about.st_mtime_ns, about.st_size, about.st_ino)
