"""JSON for people as well: two spaces, letters as they are, a line break at the end."""

from typing import Any

import orjson


def as_json(document: dict[str, Any]) -> bytes:
    return orjson.dumps(document, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def bare(media_type: str) -> str:
    """Without parameters, as catalogues have it."""
    return media_type.partition(";")[0]
