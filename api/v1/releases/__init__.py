"""Releases: dated packages of the whole register that never change."""
