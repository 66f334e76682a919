"""What a kiosk does with the machine it stands on: other monitors, focus, sleep, gestures, on-screen keyboards."""
