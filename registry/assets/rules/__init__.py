"""The rules of transfers, protections and services; importing this declares them."""

from . import payments, prices, protections, services, transfers  # noqa: F401
