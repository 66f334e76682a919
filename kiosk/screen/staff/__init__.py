"""What the screen for staff shows, in Japanese alone."""
