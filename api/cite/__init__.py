"""Citing an answer: a permanent address for it, and what it gives when it is opened."""
