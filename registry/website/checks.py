"""What a new column or table lacks on the pages, said by every command before it begins."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from django.core.checks import CheckMessage, Error, register

from registry.content import fields_of, kinds

from .editing.sections import SECTIONS
from .editing.wording import TABLES

FOLDER = "registry/website/editing"
# The id of a record is given when its draft is begun.
ON_NO_PAGE = {"id"}


@register
def every_column_has_its_page(app_configs: Any, **kwargs: Any) -> list[CheckMessage]:
    """Each cell of a head, and each table, stands on one page of the edit form; each table has its words."""
    messages: list[CheckMessage] = [
        Error(sentence, hint=hint, id="website.E001") for kind in kinds() for sentence, hint in _of_kind(kind)
    ]
    return messages


def _of_kind(name: str) -> Iterator[tuple[str, str]]:
    kind = kinds()[name]
    stands_on = Counter(part for section in SECTIONS[name] for part in (*section.head, *section.tables))
    known = {*fields_of(kind.edition)} - ON_NO_PAGE | {*kind.tables}
    for part in sorted(known - stands_on.keys()):
        yield (
            f"{part} of {name} stands on no page of the edit form.",
            f"Add it to one Section of {name.upper()} in {FOLDER}/sections.py.",
        )
    for part in sorted(stands_on.keys() - known):
        yield (
            f"The edit form of {name} has {part}, which no model has.",
            f"Take it out of {name.upper()} in {FOLDER}/sections.py, or add it to the model.",
        )
    for part in sorted(part for part, times in stands_on.items() if times > 1):
        yield (
            f"{part} of {name} stands on {stands_on[part]} pages of the edit form.",
            f"Leave it in one Section of {name.upper()} in {FOLDER}/sections.py.",
        )
    for table in sorted(kind.tables.keys() - TABLES.keys()):
        yield (
            f"The table {table} of {name} has no words on the edit form.",
            f"Add {table} to TABLES in {FOLDER}/wording.py.",
        )
