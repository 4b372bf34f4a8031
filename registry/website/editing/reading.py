"""What was sent back by the form → content. What the form did not show stays as it was."""

from dataclasses import dataclass, field
from typing import Any

from django.db import models
from django.http import QueryDict

from registry.content import fields_of
from registry.fields import CellField

from .by_name import KEPT, REFERENCE, has_both, settled
from .keys import new_key
from .naming import Names
from .rows import NEW
from .sections import Section
from .widgets import TICKED, WITH_OTHERS


@dataclass
class Filled:
    """A content with what was sent; `rows` tells under which name each new row of the form is kept."""

    content: dict[str, Any]
    rows: dict[str, str] = field(default_factory=dict)


def content_with(names: Names, section: Section, sent: QueryDict) -> Filled:
    """The content with the cells of one section as sent.

    `names` carry the content as it was shown, with keys on its rows.
    """
    kind, content = names.kind, names.content
    result = dict(content)
    filled = Filled(result)
    known = fields_of(kind.edition)
    for name in section.head:
        result[name] = value_sent(known[name], f"head:{name}", content.get(name), sent, names)
    shown = sent.getlist("row")
    for table in section.tables:
        if not isinstance(content.get(table), list):
            continue
        open_rows = {row.partition(":")[2] for row in shown if row.startswith(f"{table}:")}
        model = kind.tables[table]
        rows = [_row(model, table, row, open_rows, sent, names) for row in content[table]]
        for mark in sorted(mark for mark in open_rows if mark.startswith(NEW)):
            row = _row(model, table, {"key": mark}, {mark}, sent, names)
            if any(value not in (None, []) for name, value in row.items() if name != "key"):
                row["key"] = new_key(table, [str(other.get("key")) for other in rows if isinstance(other, dict)])
                rows.append(row)
                filled.rows[f"{table}:{mark}"] = f"{table}:{row['key']}"
        result[table] = rows
    return filled


def gone(names: Names, section: Section, sent: QueryDict) -> list[str]:
    """The tables of rows that were open in the form, and that somebody took out meanwhile."""
    tables = []
    for shown in sent.getlist("row"):
        table, _, key = shown.partition(":")
        rows = names.content.get(table)
        known = [row.get("key") for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []
        if table in section.tables and not key.startswith(NEW) and key not in known:
            tables.append(table)
    return tables


def without(content: dict[str, Any], row: str) -> dict[str, Any]:
    """The content without one row, named as `homes:h3`."""
    table, _, key = row.partition(":")
    rows = content.get(table)
    if not isinstance(rows, list):
        return content
    return content | {table: [row for row in rows if not (isinstance(row, dict) and row.get("key") == key)]}


def _row(model: type[models.Model], table: str, row: Any, open_rows: set[str], sent: QueryDict, names: Names) -> Any:
    if not isinstance(row, dict) or row.get("key") not in open_rows:
        return row
    columns = fields_of(model)
    changed = {
        name: value_sent(of, f"{table}:{row['key']}:{name}", row.get(name), sent, names)
        for name, of in columns.items()
        if name != "key"
    }
    if has_both(columns):
        changed = settled(row, changed, sent.getlist(f"{table}:{row['key']}:{REFERENCE}:offer"))
    return row | changed


def value_sent(of: CellField, name: str, stored: Any, sent: QueryDict, names: Names) -> Any:
    """The new value of a cell; the stored one where nothing was changed or nothing was sent."""
    kind = of.widget().kind
    if kind in TICKED:
        others = sent.get(f"{name}:other", "") if kind in WITH_OTHERS else ""
        return _ticked(sent.getlist(name), others, stored)
    if name not in sent:
        return stored
    text = sent.get(name, "").replace("\r\n", "\n").strip()
    chosen = [offer for offer in sent.getlist(f"{name}:offer") if offer not in ("", KEPT)]
    if text == of.text_in_form(stored, names).replace("\r\n", "\n").strip() and not chosen:
        return stored
    return of.from_form(text, chosen, names)


def _ticked(values: list[str], others: str, stored: Any) -> Any:
    """The values that were ticked, and those that were written into the line for others."""
    ticked = [value for value in values if value]
    written = [value.strip() for value in others.replace(",", ";").split(";") if value.strip()]
    ticked += [value for value in written if value not in ticked]
    before = stored if isinstance(stored, list) else []
    if set(ticked) == {str(value) for value in before}:
        return stored
    # In the order they had, new ones after them.
    kept = [value for value in before if str(value) in ticked]
    return kept + [value for value in ticked if value not in {str(earlier) for earlier in before}]
