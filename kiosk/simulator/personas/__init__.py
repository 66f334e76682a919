"""Whoever and whatever may come to the kiosk in a demo, a training or a test."""
