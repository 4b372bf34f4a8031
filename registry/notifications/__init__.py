"""Who hears of what: events as data, and the one way in which people are told of them.

Each room lists its events in a file `events.py` of its own; `registry.documentation` prints them all.
"""
