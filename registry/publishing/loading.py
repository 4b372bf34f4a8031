"""What a load of many records may touch: those of which nobody else has published an edition since it did."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from registry.content import canonical, kind_of, kinds, normal, require_storable
from registry.feed.models import Removal

from .current import CurrentRecord, current_records
from .models import Load, LoadedEdition

# Whose editions a load may follow with its own: the seed knows more of an organisation than a list does.
FOLLOWS = {Load.SEED: (Load.SEED, Load.PROVIDERS), Load.PROVIDERS: (Load.PROVIDERS,)}


@dataclass
class Sifted:
    """The contents of a load: those it has to publish, how many the register has already, ids of those left alone."""

    to_publish: list[dict] = field(default_factory=list)
    unchanged: int = 0
    left_alone: list[str] = field(default_factory=list)


def sift(load: Load, contents: Iterable[dict]) -> Sifted:
    """What a load has to publish of its contents; a few queries for all of them."""
    arrived = list(contents)
    newest = newest_editions(content["id"] for content in arrived)
    free = free_for(load, newest.values())
    result = Sifted()
    for content in arrived:
        current = newest.get(content["id"])
        if current is None:
            result.to_publish.append(content)
        elif current.id not in free:
            result.left_alone.append(current.id)
        elif current.text == _text_of(content):
            result.unchanged += 1
        else:
            result.to_publish.append(content)
    return result


def newest_editions(records: Iterable[str]) -> dict[str, CurrentRecord]:
    """Record → how it stands, of records of any kind; those of which nothing was published are left out."""
    by_kind: dict[str, list[str]] = defaultdict(list)
    for record in records:
        if kind := kind_of(record):
            by_kind[kind.name].append(record)
    return {
        record: current for name, ids in by_kind.items() for record, current in current_records(kinds()[name], ids).items()
    }  # fmt: skip


def free_for(load: Load, newest: Iterable[CurrentRecord]) -> set[str]:
    """Ids of the records of which the load may publish a further edition.

    Not one that has ended, and not one whose newest edition is another's: then somebody corrected it, in whatever name.
    Nor one from which the law took text out: the load would bring it back.
    """
    lines = {current.line: current.id for current in newest if not current.has_ended}
    own = set(LoadedEdition.objects.filter(pk__in=lines, load__in=FOLLOWS[load]).values_list("pk", flat=True))
    own -= set(Removal.objects.filter(edition__in=own).values_list("edition", flat=True))
    return {lines[line] for line in own}


def _text_of(content: dict) -> str:
    kind = kind_of(content["id"])
    if kind is None:
        return ""  # publish says what is wrong with the id
    require_storable(kind, content)
    return canonical(normal(kind, content))
