"""The card: its JPKI application, its files and passwords, and how cards of one specification differ."""
