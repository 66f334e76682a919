"""The screen for staff put together: what it looks at, tries and ends."""
