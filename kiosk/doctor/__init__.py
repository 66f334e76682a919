"""Whether a kiosk could work here and now: checks of everything it rests on, each with what to do about it."""
