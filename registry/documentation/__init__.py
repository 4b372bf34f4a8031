"""The pages that are written from the code: one description, so that the two cannot differ.

`manage.py write_docs` writes them into `docs/`; `--check` says which are out of date.
"""
