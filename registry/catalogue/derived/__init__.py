"""Values that follow from a record's content, each with its reason in words.

Pure: no database, no clock. The same content, method and areas always give the same values.
docs/rules/derived.md explains each of them.
"""

from typing import Any

from ...content.normal import Content
from ...places.directory import Directory, directory
from .organisation import derived_of_organisation
from .partnership import derived_of_partnership

# Raised whenever a rule changes, so that a reader can tell which method gave a value.
METHOD = 5

DERIVED = {"partnership": derived_of_partnership, "organisation": derived_of_organisation}


def derived_of(kind_name: str, content: Content, areas: Directory | None = None) -> dict[str, Any]:
    """The derived values of a content in normal form, ready for JSON. `areas` stands in for the
    directory in tests.
    """
    return DERIVED[kind_name](content, directory() if areas is None else areas)
