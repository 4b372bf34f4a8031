"""Tables that are no part of a record: the feed, the records that have gone, the terms that codes stand for."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from registry.catalogue.actions.render import written
from registry.exports import Column, ColumnType
from registry.feed.endings import all_endings
from registry.feed.models import Change, Removal
from registry.vocabularies.vocabulary import vocabularies

from .cells import taken
from .definition import Cell, ReleaseTable

I, M, T = ColumnType.INTEGER, ColumnType.MOMENT, ColumnType.TEXTS  # noqa: E741
Rows = Callable[[int], Iterator[Mapping[str, Any]]]


def changes(line: int) -> Iterator[dict]:
    """Every line of the feed, with all that its hash covers."""
    for change in Change.objects.filter(sequence__lte=line).order_by("sequence").iterator(chunk_size=5000):
        yield {
            "id": change.sequence, "at": written(change.at), "kind": change.kind, "record": change.record or None,
            "edition": change.edition, "publisher": change.publisher, "digest": change.digest or None,
            "hash": change.hash, "previous_hash": change.previous_hash,
        }  # fmt: skip


def tombstones(line: int) -> Iterator[dict]:
    for stone in all_endings(line):
        yield {
            "id": stone.record, "sequence": stone.sequence, "kind": stone.kind, "at": written(stone.at),
            "reason": stone.reason, "replaced_by": stone.replaced_by or None,
        }  # fmt: skip


def removals(line: int) -> Iterator[dict]:
    for removal in Removal.objects.filter(sequence__lte=line).order_by("sequence"):
        yield {
            "id": removal.sequence, "edition_sequence": removal.edition, "pointers": removal.pointers,
            "ground": removal.ground, "sha256": removal.digest,
        }  # fmt: skip


def terms(line: int) -> Iterator[dict]:
    for vocabulary in vocabularies().values():
        for term in vocabulary.terms.values():
            yield {
                "id": f"{vocabulary.name}.{term.code}", "vocabulary": vocabulary.name, "vocabulary_title": vocabulary.title,
                "code": term.code, "label": term.label, "definition": term.definition, "source": term.source,
                "since": term.since,
            }  # fmt: skip


def table_of(name: str, title: str, description: str, *columns: Column) -> ReleaseTable:
    return ReleaseTable(name, title, description, tuple(Cell(column, taken(column.name)) for column in columns))


CHANGES = table_of(
    "changes", "Changes", "The feed: everything visible that changed, each line bound to the one before by its hash.",
    Column("id", I, "Number of the line: 1, 2, 3 … without a gap.", nullable=False),
    Column("at", M, "When, in UTC.", nullable=False),
    Column("kind", description="What happened.", nullable=False, vocabulary="change_kind"),
    Column("record", description="Id of the record it happened to; empty where that is all of them."),
    Column("edition", I, "Number of the edition, where the change is about one."),
    Column("publisher", description="In whose name it was done."),
    Column("digest", description="Salted SHA-256 of what was published."),
    Column("hash", description="SHA-256 over this line and the hash before it.", nullable=False),
    Column("previous_hash", description="The hash of the line before.", nullable=False),
)  # fmt: skip
TOMBSTONES = table_of(
    "tombstones", "Records that have gone", "Records that were withdrawn or merged into another. Their ids go on to resolve.",
    Column("id", description="Id of the record.", nullable=False),
    Column("sequence", I, "The line of the feed that tells of it.", nullable=False),
    Column("kind", description="`withdrawn` or `merged`.", nullable=False),
    Column("at", M, "When, in UTC.", nullable=False),
    Column("reason", description="Why, in a sentence.", nullable=False),
    Column("replaced_by", description="Id of the record that took its place, where it was merged."),
)  # fmt: skip
REMOVALS = table_of(
    "removals", "Text removed by law", "What was taken out of editions because the law required it; never what it said.",
    Column("id", I, "The line of the feed that tells of it.", nullable=False),
    Column("edition_sequence", I, "The line by which the edition was published.", nullable=False),
    Column("pointers", T, "The cells that were emptied."),
    Column("ground", description="The law or decision.", nullable=False),
    Column("sha256", description="Salted SHA-256 of what remains.", nullable=False),
)  # fmt: skip
VOCABULARIES = table_of(
    "vocabularies", "Vocabularies", "Every code that stands in a record, with what it means and where that comes from.",
    Column("id", description="Vocabulary, a dot, and the code.", nullable=False),
    Column("vocabulary", description="The vocabulary that a column names.", nullable=False),
    Column("vocabulary_title", description="What the vocabulary is called.", nullable=False),
    Column("code", description="The code that records use; never renamed or removed.", nullable=False),
    Column("label", description="The term in words.", nullable=False),
    Column("definition", description="What it means.", nullable=False),
    Column("source", description="Where the meaning comes from.", nullable=False),
    Column("since", description="Version of the vocabularies that first had it.", nullable=False),
)  # fmt: skip
OF_THE_REGISTER: tuple[tuple[ReleaseTable, Rows], ...] = (
    (CHANGES, changes),
    (TOMBSTONES, tombstones),
    (REMOVALS, removals),
    (VOCABULARIES, terms),
)
