"""How many entries of a record name the sources that they come from, and what counts as one for what a party states."""

from dataclasses import dataclass

from django.db import models

from registry.content import Content, Kind, fields_of
from registry.publishing.actions.basis import BY_A_PARTY
from registry.publishing.publishers import REGISTRY_EDITORS

# What these hold is where facts come from, or that there are none.
OF_EVIDENCE = frozenset({"sources", "other_claims", "missing"})


@dataclass(frozen=True)
class Sourced:
    """`entries` are rows that can name sources, of which so many do."""

    entries: int
    with_sources: int

    @property
    def words(self) -> str:
        if not self.entries:
            return ""
        verb = "names" if self.with_sources == 1 else "name"
        return f"{self.with_sources} of {self.entries} entries {verb} the source that they come from."


def sourced(kind: Kind, content: Content) -> Sourced:
    """Counted in whatever tables the kind has; a draft may hold what is no table."""
    tables = [content.get(table) for table, model in kind.tables.items() if _names_sources(table, model)]
    rows = [row for table in tables if isinstance(table, list) for row in table if isinstance(row, dict)]
    return Sourced(len(rows), sum(bool(row.get("sources")) for row in rows))


def _names_sources(table: str, model: type[models.Model]) -> bool:
    return table not in OF_EVIDENCE and "sources" in fields_of(model)


def stated_by(content: Content, publisher: str, day: str) -> str:
    """The party's own word, which counts as a source where it published the record; what is compiled needs a public one."""
    is_of_a_party = content["basis"] == BY_A_PARTY and publisher != REGISTRY_EDITORS
    return f"Stated by {publisher}, {day}" if is_of_a_party else ""
