"""Reading the tags that callers send back in `If-Match` and `If-None-Match`."""

import re

# A comma or a space may stand inside the quotes, so a list is not split at its commas.
TAG = re.compile(r'(?:W/)?("[\x21\x23-\x7e\x80-\xff]*")')
# What we and compressing proxies add, inside the quotes, to the tag of an answer that is compressed.
COMPRESSED = '-gzip"'


def names(sent: str, tag: str) -> bool:
    """Whether a list of tags names this one of ours, in the form that a compressing proxy gives it too.

    RFC 9110 asks for strong comparison in `If-Match`. Our tags name a version, not its bytes, so
    the form made by a proxy still says which version was read, and no change is lost by it.
    """
    return sent.strip() == "*" or any(_own_form(known) == tag for known in TAG.findall(sent))


def _own_form(tag: str) -> str:
    return tag.removesuffix(COMPRESSED) + '"' if tag.endswith(COMPRESSED) else tag


def compressed_form(tag: str) -> str:
    """The tag of the same answer, compressed."""
    return tag.removesuffix('"') + COMPRESSED
