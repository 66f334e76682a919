"""The folder that is installed: Python, the locked packages, the kiosk, its launchers, and nothing else."""
