"""Pages that anybody may read: one module a page, in `urls.py` in the order in which people meet them."""
