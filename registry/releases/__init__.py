"""Dated packages of the whole register that never change: written from one snapshot, checked by their checksums."""
