"""The tables that a profile and the configuration of a service have in common."""
