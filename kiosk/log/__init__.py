"""The log of kiosk and service: what may be in it, how its lines look, and where they go (docs/logs.md, ADR 0065)."""
