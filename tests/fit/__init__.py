"""Whether every page can be read and pressed in every look: ``python -m tests.fit --help``."""
