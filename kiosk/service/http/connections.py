"""How many connections there may be at once, and which one is closed when there are too many.

A flood must not shut others out: a new connection is never refused, but the one idle longest
is closed, of the peer (or kiosk) that has most.  Kiosks have a pool of their own, from the first valid token on.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class ConnectionLimits:
    """Limits for unauthenticated connections and for those of kiosks, in all and for each client."""

    unauthenticated: int = 256
    unauthenticated_each: int = 16
    kiosks: int = 256
    kiosks_each: int = 16

    def within(self, files: int) -> ConnectionLimits:
        """The same, or less, so that all together are at most so many open files."""
        share = min(1.0, files / (self.unauthenticated + self.kiosks))
        unauthenticated, kiosks = max(4, int(self.unauthenticated * share)), max(4, int(self.kiosks * share))
        return ConnectionLimits(
            unauthenticated,
            min(self.unauthenticated_each, unauthenticated // 2),
            kiosks,
            min(self.kiosks_each, kiosks // 2),
        )


@dataclass(eq=False, slots=True)
class Connection:
    """One connection, from its acceptance to its end.  ``peer`` is what it is counted by; None: a trusted proxy."""

    peer: str | None
    drop: Callable[[], None] = lambda: None
    """Ends it at once, whatever it is doing."""
    kiosk: str | None = None
    """Whose token it showed last."""
    busy: bool = False
    """Whether a request of it is being answered."""
    _pools: Connections | None = field(default=None, repr=False)

    def authenticated(self, kiosk: str) -> None:
        """It showed this kiosk's token."""
        if self._pools is not None and self.kiosk != kiosk:
            self._pools.promote(self, kiosk)

    def closed(self) -> None:
        """It has ended; may be called twice."""
        if self._pools is not None:
            self._pools.remove(self)
            self._pools = None

    def working(self, busy: bool) -> None:
        """A request has begun or ended."""
        self.busy = busy
        if self._pools is not None:
            self._pools.touch(self)


class Connections:
    """Those of one listener in one process; for one thread."""

    def __init__(self, limits: ConnectionLimits) -> None:
        self._unauthenticated = _Pool(limits.unauthenticated, limits.unauthenticated_each)
        self._kiosks = _Pool(limits.kiosks, limits.kiosks_each)

    def __len__(self) -> int:
        return len(self._unauthenticated) + len(self._kiosks)

    def add(self, connection: Connection) -> None:
        """A new one; another may be dropped for it."""
        connection._pools = self
        _drop(self._unauthenticated.add(connection, connection.peer))

    def promote(self, connection: Connection, kiosk: str) -> None:
        self.remove(connection)
        connection.kiosk = kiosk
        _drop(self._kiosks.add(connection, None if connection.peer is None else kiosk))

    def remove(self, connection: Connection) -> None:
        """It has ended, or moves."""
        self._unauthenticated.remove(connection)
        self._kiosks.remove(connection)

    def touch(self, connection: Connection) -> None:
        """Mark it as the most recently active."""
        for pool in (self._unauthenticated, self._kiosks):
            pool.refresh(connection)

    def drop_unauthenticated(self) -> bool:
        """Make room where the system has no more; False if there is none."""
        victim = self._unauthenticated.victim()
        _drop(victim)
        return victim is not None


def _drop(victim: Connection | None) -> None:
    if victim is not None:
        victim.closed()
        victim.drop()


class _Pool:
    """At most ``total`` connections, ``each`` for one name; None is a name without that limit."""

    def __init__(self, total: int, each: int) -> None:
        self._total = total
        self._each = each
        self._groups: dict[str | None, dict[Connection, None]] = {}
        self._names: dict[Connection, str | None] = {}

    def __len__(self) -> int:
        return len(self._names)

    def add(self, connection: Connection, name: str | None) -> Connection | None:
        """Take it in; the one that has to go for it."""
        victim = None
        group = self._groups.get(name, {})
        if name is not None and len(group) >= self._each:
            victim = _idlest(group)
        elif len(self._names) >= self._total:
            victim = self.victim()
        if victim is not None:
            self.remove(victim)
        self._groups.setdefault(name, {})[connection] = None
        self._names[connection] = name
        return victim

    def remove(self, connection: Connection) -> None:
        """Give its place back, if it has one."""
        if connection not in self._names:
            return
        name = self._names.pop(connection)
        del self._groups[name][connection]
        if not self._groups[name]:
            del self._groups[name]

    def refresh(self, connection: Connection) -> None:
        if connection in self._names:
            group = self._groups[self._names[connection]]
            del group[connection]
            group[connection] = None

    def victim(self) -> Connection | None:
        """Of whoever has most, the one that has been idle longest."""
        most = max(self._groups.values(), key=len, default=None)
        return None if most is None else _idlest(most)


def _idlest(group: dict[Connection, None]) -> Connection:
    return next((connection for connection in group if not connection.busy), next(iter(group)))
