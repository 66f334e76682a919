"""How this kiosk is, said to the library service every few seconds."""
