"""A moving picture in layers, so that what stays need not be painted again whenever the rest moves."""

from __future__ import annotations

from enum import Enum


class Layer(Enum):
    """From the back to the front."""

    BELOW = "below"
    MOVING = "moving"
    ABOVE = "above"


ALL = frozenset(Layer)
