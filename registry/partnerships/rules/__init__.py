"""The rules of partnerships that no other room owns; importing this declares them."""

from . import dates, ending, evidence, homes, location, money, parties  # noqa: F401
