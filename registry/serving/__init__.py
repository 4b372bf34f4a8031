"""The web server: processes, lanes for slow and quick work, and what happens to whoever is too slow.

`python -m registry.serving` starts it, for `make demo` and for others alike (docs/operations/serving.md).
"""
