"""What search engines read of a page: a data set in the words of schema.org, as a block of data that nothing runs."""

import json
from typing import Any

from django.utils.safestring import SafeString, mark_safe

LICENCE = "https://creativecommons.org/licenses/by/4.0/"
# Nothing in a text may end the block.
ESCAPES = {ord(character): f"\\u{ord(character):04X}" for character in "<>&"}


def data_set(content: dict[str, Any], page: str, identifier: str, where: str) -> SafeString:
    described = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": content["name"],
        "description": content["summary"] or content["name"],
        "url": page,
        "identifier": identifier,
        "version": str(content["edition"]["number"]),
        "dateModified": content["edition"]["published_at"],
        "license": LICENCE,
        "isAccessibleForFree": True,
        "spatialCoverage": where,
        "isBasedOn": [row["url"] for row in content["sources"] if row["url"]],
    }
    kept = {name: value for name, value in described.items() if value not in ("", [])}
    return mark_safe(json.dumps(kept, ensure_ascii=False).translate(ESCAPES))  # noqa: S308  # escaped above
