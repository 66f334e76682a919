"""The library profile: one TOML file that says everything a library changes."""
