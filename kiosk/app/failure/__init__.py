"""What a kiosk shows whose start failed, and how it tries again."""
