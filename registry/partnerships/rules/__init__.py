"""The rules of partnerships that no other room owns; importing this declares them."""

from . import dates, ending, evidence, homes, money, parties, place  # noqa: F401
