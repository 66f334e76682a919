"""Runs the effects of a visit in the world, each on a thread of its own, and brings the answers back as events."""
