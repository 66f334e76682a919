"""The console program kiosk.exe: C, its resources, and the icon that is painted for it."""
