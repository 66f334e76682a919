"""The screen for staff at the kiosk itself: what it is, without Qt; it stands beside the visit (ADR 0072)."""
