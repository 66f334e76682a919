"""The library service over HTTPS, measured: ``kiosk bench service --https``."""
