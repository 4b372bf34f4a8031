"""How long publishing takes: in bulk, as it was when the register was made, and one record at a time."""

import statistics
import time
from collections.abc import Iterator, Sequence

from django.db import transaction

from registry.content import content_of, kinds
from registry.publishing.actions import publish

WANTED = 500  # editions a second
TIMES, WARM = 100, 10
PUBLISHER = "benchmark"


def spread(count: int) -> list[str]:
    """So many partnerships from all over the register."""
    records = list(kinds()["partnership"].record.objects.order_by("pk").values_list("pk", flat=True))
    return records[:: max(1, len(records) // count)][:count]


def said_again(records: Sequence[str]) -> list[dict]:
    """Their current contents with another summary."""
    editions = kinds()["partnership"].edition.objects.filter(record__in=records)
    current = editions.order_by("record", "-number").distinct("record")
    return [content_of(edition) | {"summary": "Said again."} for edition in current]


def one_at_a_time() -> list[float]:
    """Milliseconds of single publications. They are undone, so the wait for the disk at a commit is not in them."""
    times = []
    for content in said_again(spread(TIMES + WARM)):
        with transaction.atomic():
            began = time.perf_counter()
            publish(contents=[content], by=PUBLISHER)
            times.append((time.perf_counter() - began) * 1000)
            transaction.set_rollback(True)
    return times[WARM:]


def publishing_report(editions_a_second: float | None) -> Iterator[str]:
    one = statistics.median(one_at_a_time())
    bulk = "not known" if editions_a_second is None else f"{editions_a_second:,.0f} editions/s"
    met = "yes" if (editions_a_second or 0) >= WANTED else "no"
    yield "| Publishing | wanted | measured | met |"
    yield "|---|---|---:|---|"
    yield f"| in bulk, when this register was made | ≥ {WANTED} editions/s | {bulk} | {met} |"
    yield f"| one record, without the wait for the disk | as fast as before | {one:.1f} ms | – |"
