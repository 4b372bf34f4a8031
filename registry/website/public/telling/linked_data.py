"""What search engines read of a page: a data set in the words of schema.org."""

from typing import Any

LICENCE = "https://creativecommons.org/licenses/by/4.0/"


def data_set(content: dict[str, Any], page: str, identifier: str, where: str) -> dict[str, Any]:
    described = {
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
    return {name: value for name, value in described.items() if value not in ("", [])}
