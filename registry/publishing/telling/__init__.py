"""Telling people of what happens to records. `events/` lists what happens and who hears of it; each other file has the
one-line calls of the actions of its subject, which run in their transaction.
"""
