"""Entries of the audit, publications and people as rows for curators."""

from collections.abc import Iterable
from dataclasses import dataclass

from registry.accounts.acts import ACTS
from registry.accounts.models import AuditEntry, Membership, Person, Role
from registry.accounts.second_factor import with_second_factor
from registry.publishing.models import Submission

from ..editing.names import names_of
from ..proposals import name_of
from .targets import record_link, targets_of


@dataclass(frozen=True)
class EntryRow:
    """One entry: who did what, for whom, to what."""

    entry: AuditEntry
    act: str
    organisation: str
    target: str
    link: str


@dataclass(frozen=True)
class PublicationRow:
    """One published proposal, with everybody who wrote any of it."""

    submission: Submission
    name: str
    link: str
    organisation: str
    writers: list[str]


@dataclass(frozen=True)
class PersonRow:
    """One account: for whom the person acts, and how they sign in."""

    person: Person
    roles: list[tuple[str, str]]
    has_second_factor: bool


def entry_rows(entries: Iterable[AuditEntry]) -> list[EntryRow]:
    listed = list(entries)
    names, targets = names_of(entry.organisation for entry in listed), targets_of(listed)
    return [
        EntryRow(
            entry,
            ACTS.get(entry.action, entry.action),
            names.get(entry.organisation, entry.organisation),
            *targets.get(entry.target, (entry.target, "")),
        )
        for entry in listed
    ]


def publication_rows(submissions: Iterable[Submission]) -> list[PublicationRow]:
    listed = list(submissions)
    names = names_of(submission.organisation_id or "" for submission in listed)
    numbers = {number for submission in listed for number in submission.writers}
    emails = dict(Person.objects.filter(pk__in=numbers).values_list("pk", "email"))
    return [
        PublicationRow(
            submission,
            name_of(submission),
            record_link(submission.record),
            names.get(submission.organisation_id or "", "the register's editors"),
            [emails[number] for number in submission.writers if number in emails],
        )
        for submission in listed
    ]


def person_rows(people: Iterable[Person]) -> list[PersonRow]:
    listed = list(people)
    roles: dict[int, list[Membership]] = {}
    for membership in Membership.objects.filter(person__in=listed, until=None).order_by("since"):
        roles.setdefault(membership.person_id, []).append(membership)
    names = names_of(each.organisation_id for memberships in roles.values() for each in memberships)
    with_factor = with_second_factor(listed)
    return [
        PersonRow(
            person,
            [
                (names.get(each.organisation_id, each.organisation_id), Role(each.role).label.lower())
                for each in roles.get(person.pk, ())
            ],
            person.pk in with_factor,
        )
        for person in listed
    ]
