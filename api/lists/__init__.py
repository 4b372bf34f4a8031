"""One list: what may be asked of any list, its page, its envelope, its links and its formats.

A resource gives its question, its row and its filters; all else is the same for every list.
"""
