"""The nightly check: does the register still hold what it published, and as it published it?"""

from collections.abc import Iterator
from itertools import islice

from ..content import canonical, content_of, digest, kinds, problems_in
from .feed import first_broken_line
from .models import Change, EditionContent, Removal


def differences() -> Iterator[str]:
    """One sentence for everything that is not as it should be; nothing where all is well."""
    if broken := first_broken_line():
        yield f"The feed is broken at line {broken.sequence}."
    removed = dict(Removal.objects.order_by("sequence").values_list("edition", "digest"))
    for kind in kinds().values():
        editions = kind.edition.objects.order_by("pk").iterator(chunk_size=200)
        while batch := list(islice(editions, 200)):
            yield from _differences_in(kind, batch, removed)


def _differences_in(kind, batch, removed) -> Iterator[str]:
    ids = [edition.pk for edition in batch]
    texts = EditionContent.objects.in_bulk(ids)
    lines = Change.objects.in_bulk(ids)
    rows = {edition.pk: {} for edition in batch}
    for name, model in kind.tables.items():
        for row in model.objects.filter(edition__in=ids).order_by("edition_id", "position"):
            rows[row.edition_id].setdefault(name, []).append(row)
    for edition in batch:
        stored = texts.get(edition.pk)
        if stored is None:
            yield f"{edition} has no content."
            continue
        content = content_of(edition, rows[edition.pk])
        if canonical(content) != stored.text:
            yield f"{edition}: the rows do not say what the content says."
        wanted = removed.get(edition.pk, lines[edition.pk].digest)
        if digest(stored.text, stored.salt) != wanted:
            yield f"{edition}: the content is not the one that was published."
        if edition.pk not in removed:
            blocking = [problem for problem in problems_in(kind, content) if problem.blocks]
            if blocking:
                yield f"{edition} no longer meets the rules: {blocking[0]}"
