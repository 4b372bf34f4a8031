"""Rows of another record under keys of this one, with all that leads to them."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from registry.content import Content, Kind, fields_of

LONGEST = 20


@dataclass
class NewKeys:
    """Table → key in the record that ends → key in the one that stays. `same` are rows that both have."""

    kind: Kind
    by_table: dict[str, dict[str, str]] = field(default_factory=dict)
    same: set[tuple[str, str]] = field(default_factory=set)

    @classmethod
    def between(cls, kind: Kind, staying: Content, ending: Content) -> "NewKeys":
        """A row that both have keeps the key of the one that stays; any other keeps its own where that is free."""
        keys = cls(kind, {table: {} for table in kind.tables})
        while keys._match(staying, ending):
            pass
        for table in kind.tables:
            taken = {row["key"] for row in staying[table]}
            for row in ending[table]:
                if row["key"] not in keys.by_table[table]:
                    key = free_key(row["key"], taken)
                    keys.by_table[table][row["key"]] = key
                    taken.add(key)
        return keys

    def _match(self, staying: Content, ending: Content) -> bool:
        """Find rows that say the same but for their keys; whether there were more than before, to which others may lead."""
        before = len(self.same)
        for table in self.kind.tables:
            known = [(row["key"], _without_key(row)) for row in staying[table]]
            for row in ending[table]:
                if (table, row["key"]) in self.same:
                    continue
                alike = _without_key(self.row(table, row))
                if key := next((key for key, cells in known if cells == alike), None):
                    self.by_table[table][row["key"]] = key
                    self.same.add((table, row["key"]))
        return len(self.same) > before

    def row(self, table: str, row: Content) -> Content:
        """The row as it stands in the other record; what leads to a row without a key yet leads nowhere there."""
        cells = {name: column.rekeyed(row[name], self) for name, column in fields_of(self.kind.tables[table]).items()}
        return row | cells | {"key": self.by_table[table].get(row["key"], row["key"])}

    def content(self, content: Content, record: str) -> Content:
        """All of a content as it stands in the other record."""
        rows = {table: [self.row(table, row) for row in content[table]] for table in self.kind.tables}
        return content | rows | {"id": record}

    def key(self, table: str, key: str) -> str:
        """The key by which another row leads to one; none that can be, while it has none yet."""
        return self.by_table[table].get(key, f"\0{key}")

    def pointer(self, pointer: str) -> str:
        """The same place in the other record; a cell of the head has the same pointer in both."""
        _, first, *rest = pointer.split("/")
        if first not in self.kind.tables or not rest:
            return pointer
        return "/".join(["", first, self.by_table[first].get(rest[0], rest[0]), *rest[1:]])


def free_key(key: str, taken: Iterable[str]) -> str:
    """The key, or the first free one made of it: h1, h1_2, h1_3."""
    known, number, free = set(taken), 1, key
    while free in known:
        number += 1
        ending = f"_{number}"
        free = key[: LONGEST - len(ending)] + ending
    return free


def _without_key(row: Content) -> Content:
    return {name: value for name, value in row.items() if name != "key"}
