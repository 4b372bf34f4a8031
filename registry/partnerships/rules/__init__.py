"""The rules of partnerships that no other room owns; importing this declares them."""

from . import (  # noqa: F401
    dates,
    ending,
    evidence,
    homes,
    lettings,
    location,
    location_agreement,
    money,
    parties,
    ranges,
)
