"""Facts by number: the dictionary, on the side that writes."""

from collections.abc import Iterable

from ..models import Fact


def numbers_of(names: Iterable[str]) -> dict[str, int]:
    """The number of each fact; new ones are given one."""
    unique = set(names)
    numbers = _known(unique)
    if new := sorted(unique - numbers.keys()):
        Fact.objects.bulk_create([Fact(name=name) for name in new], ignore_conflicts=True)
        numbers |= _known(new)
    return numbers


def names_of(numbers: Iterable[int]) -> dict[int, str]:
    return dict(Fact.objects.filter(pk__in=set(numbers)).values_list("pk", "name"))


def _known(names: Iterable[str]) -> dict[str, int]:
    return dict(Fact.objects.filter(name__in=names).values_list("name", "pk"))
