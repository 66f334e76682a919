"""What a kiosk asks of the library service, and what that answers: values only, the same on every side."""
