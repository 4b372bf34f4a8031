"""Citing what the register answered: in words, for reference managers, and fixed for good."""
