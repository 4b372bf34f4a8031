"""Everyone on the regulator's list of registered providers as an organisation that can be found and claimed.

A landlord that is on the register already, under its number, is left as it is: what the list says of it is joined
when it is read. Of those whose record this list began, a newer one makes an edition only where number, name, form or
registration changed.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from django.db import transaction
from django.db.models import Max

from registry.catalogue.identity import holders_of, namesakes
from registry.errors import LoadStopped, NotValid
from registry.places.importers.providers import PROVIDERS
from registry.places.loads import is_last_load
from registry.places.models import RegisteredProvider
from registry.places.reading import sha256_of
from registry.publishing.actions import publish_load
from registry.publishing.actions.prepare import prepare
from registry.publishing.current import CurrentRecord
from registry.publishing.loading import free_for, newest_editions
from registry.publishing.models import Load
from registry.publishing.publishers import REGISTRY_EDITORS

from .entries import SCHEME, Entry, content_of_entry, follows, is_renumbered, number_in, says_the_same
from .reference import load_reference


@dataclass
class Plan:
    """What a list brings: contents to publish; how many records say it already, or are left as they are; who waits.

    Left are those that others began or published since, and those that ended.
    """

    new: list[dict] = field(default_factory=list)
    changed: list[dict] = field(default_factory=list)
    unchanged: int = 0
    left_alone: int = 0
    waiting: list[str] = field(default_factory=list)


@dataclass
class Progress:
    """How far an import has come; `plan` is None where a newer list is loaded, so that nothing is published."""

    edition: str
    rows: int
    published: int
    plan: Plan | None


def import_providers(
    paths: Sequence[Path], *, edition: str, source: str = "", accept_fewer_rows: str = ""
) -> Iterator[Progress]:
    """Load a list, then publish what it brings, a chunk at a time. A second run publishes the rest, or nothing.

    LoadStopped says what was not as expected; then nothing is changed.
    """
    progress, plan = _load_and_plan(paths, edition, source, accept_fewer_rows)
    yield progress
    for editions in publish_load(
        load=Load.PROVIDERS, contents=[*plan.new, *plan.changed] if plan else [], by=REGISTRY_EDITORS
    ):
        progress.published += len(editions)
        yield progress


@transaction.atomic
def _load_and_plan(
    paths: Sequence[Path], edition: str, source: str, accept_fewer_rows: str
) -> tuple[Progress, Plan | None]:
    """The list as reference data, and what it brings, judged: all that could be wrong with a file is known by now."""
    if not is_last_load(PROVIDERS.what, edition, sha256_of(paths) if all(map(Path.is_file, paths)) else ""):
        load_reference(PROVIDERS.what, paths, edition=edition, source=source, accept_fewer_rows=accept_fewer_rows)
    listed = list(RegisteredProvider.objects.filter(last_listed=edition).order_by("code"))
    newest = RegisteredProvider.objects.aggregate(newest=Max("last_listed"))["newest"]
    plan = plan_of(map(Entry.of, listed), edition) if newest == edition else None
    if plan:
        _judge([*plan.new, *plan.changed])
    return Progress(edition, len(listed), 0, plan), plan


def plan_of(entries: Iterable[Entry], edition: str) -> Plan:
    """What to publish of a list; a few queries for all of it."""
    plan, by_code = Plan(), {entry.code: entry for entry in entries}
    whose: dict[str, list[str]] = defaultdict(list)
    once: dict[str, str] = {}
    for holder in holders_of(entry.number for entry in by_code.values()):
        if holder.has_it_today:
            whose[holder.number].append(holder.id)
        else:
            once[holder.number] = holder.id
    records = {code: (whose[entry.number] or [entry.own_id])[0] for code, entry in by_code.items()}
    newest = newest_editions(records.values())
    own = free_for(Load.PROVIDERS, newest.values())
    unknown = [entry for code, entry in by_code.items() if records[code] not in newest]
    alike = namesakes((entry.name for entry in unknown), SCHEME)
    renumbered = _renumbered(unknown, by_code)
    for code, entry in by_code.items():
        current = newest.get(records[code]) or renumbered.get(code)
        if current is not None and (current.id in own or code in renumbered):
            _add_edition(plan, entry, edition, current)
        elif current is not None:
            plan.left_alone += 1
        elif entry.number in once:
            plan.waiting.append(
                f"{entry.name} ({entry.number}): {once[entry.number]} says that it had this number until some day."
            )
        elif entry.name in alike:
            plan.waiting.append(
                f"{entry.name} ({entry.number}): {' and '.join(alike[entry.name])} is called so and has no such number."
            )
        else:
            plan.new.append(content_of_entry(entry, edition))
    return plan


def _add_edition(plan: Plan, entry: Entry, edition: str, current: CurrentRecord) -> None:
    if says_the_same(entry, current.content):
        plan.unchanged += 1
    else:
        plan.changed.append(follows(entry, edition, current.content))


def _renumbered(unknown: list[Entry], listed: dict[str, Entry]) -> dict[str, CurrentRecord]:
    """Code → the record that the list wrote under a number which it no longer has."""
    gone = RegisteredProvider.objects.filter(name__in=[entry.name for entry in unknown]).exclude(code__in=listed)
    earlier = newest_editions(Entry.of(provider).own_id for provider in gone)
    own = free_for(Load.PROVIDERS, earlier.values())
    records = [record for record in earlier.values() if record.id in own and number_in(record.content) not in listed]
    pairs = [(entry.code, record) for entry in unknown for record in records if is_renumbered(entry, record.content)]
    codes, ids = Counter(code for code, _ in pairs), Counter(record.id for _, record in pairs)
    return {code: record for code, record in pairs if codes[code] == ids[record.id] == 1}


def _judge(contents: list[dict]) -> None:
    """The verdict on all of it before any is published: else a bad name would leave half a list."""
    try:
        prepare(contents)
    except NotValid as refused:
        name = next(content["name"] for content in contents if content["id"] == refused.record)
        problems = "; ".join(str(problem) for problem in refused.problems)
        raise LoadStopped(
            f"{name[:80]!r} cannot be published: {problems}. Correct the row of the file, then load it again."
        ) from refused
