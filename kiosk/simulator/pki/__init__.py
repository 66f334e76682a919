"""The public-key infrastructure of the demo: authorities, keys and certificates made on this machine."""
