"""The rules of organisations; importing this declares them."""

from . import contact, history, identity, membership, notices  # noqa: F401
