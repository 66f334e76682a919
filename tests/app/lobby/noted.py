"""A desktop that does nothing and notes what it was asked."""

from __future__ import annotations


class NotedDesktop:
    def __init__(self) -> None:
        self.calls: list[tuple[str, object]] = []

    @property
    def names(self) -> list[str]:
        return [name for name, _ in self.calls]

    def keep_awake(self, on: bool) -> None:
        self.calls.append(("keep_awake", on))

    def claim_touch(self, window: int) -> None:
        self.calls.append(("claim_touch", window))

    def to_front(self, window: int) -> None:
        self.calls.append(("to_front", window))

    def close_touch_keyboard(self) -> None:
        self.calls.append(("close_touch_keyboard", None))
