"""The lobby kiosk of a library: register with a My Number card, leave with a library card."""

__version__ = "0.1.0"
