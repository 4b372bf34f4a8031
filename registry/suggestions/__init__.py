"""Partnerships that readers miss on the register: suggested without an account, decided on by curators."""
