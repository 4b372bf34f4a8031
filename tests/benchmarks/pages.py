"""Whole answers that gather from many records: the finder, profiles and pages, from request to bytes in this process."""

import statistics
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Sum
from django.test import Client, override_settings

from registry.catalogue.models import TrackRecord
from registry.research.statistics import DIMENSIONS, MEASURES

from .chance import Dice
from .synthetic import districts

PLACES, QUESTIONS, TIMES = 24, 30, 5
NARROWED = ("stage=live", "area=E12000009", "homes_min=20", "has_association=true&stage=live,build")
KINDS = ("", "community_land_trust", "cohousing_group", "community_land_trust,housing_cooperative")
MANY = 1000  # partnerships: more than that only one invented landlord has


@dataclass(frozen=True)
class Pages:
    """Addresses each of which is to be answered within `wanted` milliseconds, 19 times of 20."""

    title: str
    wanted: float
    paths: tuple[str, ...]


@dataclass(frozen=True)
class PageTimes:
    """Milliseconds of all answers of one kind."""

    pages: Pages
    times: tuple[float, ...]
    slowest: str

    @property
    def p50(self) -> float:
        return statistics.median(self.times)

    @property
    def p95(self) -> float:
        return sorted(self.times)[int(len(self.times) * 0.95)]


def pages(seed: int) -> Iterator[Pages]:
    one, other = associations_of_many()
    yield Pages("finder", 150, tuple(finder_questions(seed)))
    yield Pages("profiles", 200, (f"/organisations/{one}/", f"/organisations/{other}/"))
    yield Pages("comparison of two", 200, (f"/compare/?with={one}&with={other}",))
    yield Pages(
        "pages across partnerships",
        200,
        ("/", "/clauses/", "/clauses/?topic=allocation", "/what-worked/", "/what-worked/arrears/", "/explore/"),
    )
    yield Pages("statistics", 300, tuple(statistics_questions(seed)))
    yield Pages("coverage and outcomes", 300, ("/api/v1/coverage/", "/api/v1/statistics/outcomes/", "/left-behind/"))


def finder_questions(seed: int) -> Iterator[str]:
    """Half of them by a district, half by a point, each with other kinds of group."""
    dice, codes = Dice(f"{seed}/finder"), districts()
    for n in range(PLACES):
        kinds = f"&community_kind={kind}" if (kind := dice.choice(KINDS)) else ""
        point = f"near={dice.uniform(50.5, 55):.3f},{dice.uniform(-4, 1):.3f}"
        yield f"/api/v1/finder/?{f'area={dice.choice(codes)}' if n % 2 else point}{kinds}"


def statistics_questions(seed: int) -> Iterator[str]:
    """By one dimension or two, of one measure, three, or all that there are; half of them with a filter of the list."""
    dice = Dice(f"{seed}/statistics")
    for n in range(QUESTIONS):
        dimensions = dice.sample(list(DIMENSIONS), 1 + n % 2)
        measures = list(MEASURES) if n % 3 == 2 else dice.sample(list(MEASURES), 1 + n % 3 * 2)
        narrowed = f"&{dice.choice(NARROWED)}" if n // 2 % 2 else ""
        yield f"/api/v1/statistics/?group_by={','.join(dimensions)}&measure={','.join(measures)}{narrowed}"


def associations_of_many() -> tuple[str, str]:
    """The two with most partnerships, but for the one that stands for all that is largest."""
    counted = TrackRecord.objects.values("organisation_id").annotate(number=Sum("partnerships"))
    first, second = counted.filter(number__lt=MANY).order_by("-number", "organisation_id")[:2]
    return first["organisation_id"], second["organisation_id"]


@override_settings(ALLOWED_HOSTS=["*"], READS_PER_MINUTE=0)
def times_of(kind: Pages) -> PageTimes:
    """Each address once to warm up, then all of them in turn."""
    client = Client()
    times = [[(_milliseconds(client, path), path) for path in kind.paths] for _ in range(TIMES + 1)]
    measured = [one for round_of in times[1:] for one in round_of]
    return PageTimes(kind, tuple(took for took, _ in measured), max(measured)[1])


def _milliseconds(client: Client, path: str) -> float:
    began = time.perf_counter()
    response: Any = client.get(path)
    took = (time.perf_counter() - began) * 1000
    if response.status_code != 200:
        raise ValueError(f"{path} answers {response.status_code}: what is asked here must be answered.")
    return took


def pages_report(measured: Iterable[PageTimes]) -> Iterator[str]:
    yield "| Whole answer | addresses | wanted p95 ms | p50 ms | p95 ms | met | slowest |"
    yield "|---|---:|---:|---:|---:|---|---|"
    for each in measured:
        met = "yes" if each.p95 <= each.pages.wanted else "no"
        yield (
            f"| {each.pages.title} | {len(each.pages.paths)} | {each.pages.wanted:g} | {each.p50:.1f} | {each.p95:.1f} "
            f"| {met} | `{each.slowest}` |"
        )
