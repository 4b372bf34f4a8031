"""Plain data ↔ models, and the one verdict.

A *content* is a record as plain data: a head of flat fields and named tables of flat rows. It is
the form in which a record is sent, drafted, compared, hashed and imported. Nothing in here
imports a room: tables are found by their foreign key to an edition, rules are declared when a
room's app loads.
"""

from .canonical import canonical, digest
from .from_text import row_from_text
from .kinds import Kind, fields_of, kind_named, kind_of, kinds
from .normal import Content, normal
from .problem import Finding, Problem
from .rows import content_of, insert_rows, rows_from
from .rules import rule, rules
from .storable import require_storable, unstorable_parts
from .texts import require_texts
from .verdict import problems_in

__all__ = [
    "Content",
    "Finding",
    "Kind",
    "Problem",
    "canonical",
    "content_of",
    "digest",
    "fields_of",
    "insert_rows",
    "kind_named",
    "kind_of",
    "kinds",
    "normal",
    "problems_in",
    "require_storable",
    "require_texts",
    "row_from_text",
    "rows_from",
    "rule",
    "rules",
    "unstorable_parts",
]
