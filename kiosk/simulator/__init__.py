"""The virtual card: a My Number card's JPKI application, its holders, foreign cards, and the slots they lie in.

A shipped part: demo, staff training and the tests use it.
"""
