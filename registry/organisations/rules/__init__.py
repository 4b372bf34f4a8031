"""The rules of organisations; importing this declares them."""

from . import contact, history, identity, membership, notices, ranges  # noqa: F401
