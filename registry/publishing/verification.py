"""The nightly check: does the register still hold what it published, and as it published it?"""

from collections.abc import Iterator
from itertools import islice

from registry.feed.lines import first_broken_line
from registry.feed.models import Removal

from ..catalogue.entries.missing import records_found_wrongly
from ..catalogue.entries.track_records import wrong_track_records
from ..catalogue.identity import numbers_of_several
from ..catalogue.staleness import notice_loads, old_records
from ..content import Kind, canonical, digest, kinds, problems_in
from .assurance import wrong_assurances
from .models import CanonicalContent
from .stored_texts import contents_with_lines


def differences() -> Iterator[str]:
    """One sentence for everything that is not as it should be; nothing where all is well."""
    if broken := first_broken_line():
        yield f"The feed is broken at line {broken.sequence}."
    yield from wrong_assurances()
    for record in records_found_wrongly():
        yield f"{record}: lists do not find its current edition; `manage.py rebuild_catalogue --all` repairs that."
    for organisation in wrong_track_records():
        yield f"{organisation}: its partnerships are added up wrongly; `manage.py rebuild_catalogue --all` repairs that."
    notice_loads()
    for kind in kinds().values():
        for record in old_records(kind):
            yield f"{record}: its card or a stored text is missing or old; `manage.py rebuild_catalogue` makes it anew."
    for number, records in numbers_of_several():
        yield f"{number} is the number of {' and '.join(records)}: one body, one record."
    removed = dict(Removal.objects.order_by("sequence").values_list("edition", "digest"))
    for kind in kinds().values():
        editions = iter(kind.edition.objects.order_by("pk").values_list("pk", flat=True))
        while batch := list(islice(editions, 200)):
            yield from _differences_in(kind, batch, removed)


def _differences_in(kind: Kind, batch: list[int], removed: dict[int, str]) -> Iterator[str]:
    texts = CanonicalContent.objects.in_bulk(batch)
    for content, line in contents_with_lines(kind.edition.objects.filter(pk__in=batch)):
        edition = f"{line.record} edition {line.edition}"
        stored = texts.get(line.sequence)
        if stored is None:
            yield f"{edition} has no content."
            continue
        if canonical(content) != stored.text:
            yield f"{edition}: the rows do not say what the content says."
        if digest(stored.text, stored.salt) != removed.get(line.sequence, line.digest):
            yield f"{edition}: the content is not the one that was published."
        if line.sequence not in removed:
            blocking = [problem for problem in problems_in(kind, content) if problem.blocks]
            if blocking:
                yield f"{edition} no longer meets the rules: {blocking[0]}"
