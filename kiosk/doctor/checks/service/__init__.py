"""The library service: the database of a kiosk that is its own, or the server, as this kiosk reaches it."""
