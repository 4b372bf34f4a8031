"""The rules of partnerships that no other room owns; importing this declares them."""

from . import dates, ending, evidence, homes, lettings, location, money, parties, ranges  # noqa: F401
