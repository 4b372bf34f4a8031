"""What something was done to: its name, and the page on which it stands."""

from collections.abc import Callable, Iterable

from django.urls import reverse

from registry.accounts.models import AuditEntry, Claim, Invitation, Person, Token
from registry.imports.models import Import
from registry.publishing.models import Challenge, Submission

from ..editing.names import names_of
from ..proposals import name_of

Target = tuple[str, str]


def targets_of(entries: Iterable[AuditEntry]) -> dict[str, Target]:
    """By the target of an entry: what it is in words, and an address, which may be empty. A query for each kind."""
    by_kind: dict[str, set[str]] = {}
    for entry in entries:
        kind = entry.target.partition(":")[0] if ":" in entry.target else entry.target.partition("-")[0]
        by_kind.setdefault(kind, set()).add(entry.target)
    named: dict[str, Target] = {}
    for kind, targets in by_kind.items():
        if kind in KINDS:
            named |= KINDS[kind](targets)
    return named


def record_link(record: str) -> str:
    """The public page of a record."""
    if record.startswith("org-"):
        return reverse("website:organisation", args=[record])
    return reverse("website:partnership", args=[record]) if record.startswith("chp-") else ""


def _records(targets: set[str]) -> dict[str, Target]:
    return {record: (name, record_link(record)) for record, name in names_of(targets).items()}


def _submissions(targets: set[str]) -> dict[str, Target]:
    submissions = Submission.objects.filter(pk__in=targets)
    return {each.pk: (name_of(each), reverse("website:submission", args=[each.pk])) for each in submissions}


def _imports(targets: set[str]) -> dict[str, Target]:
    names = Import.objects.filter(pk__in=targets).values_list("pk", "file_name")
    return {pk: (name or "a file without a name", reverse("website:import", args=[pk])) for pk, name in names}


def _challenges(targets: set[str]) -> dict[str, Target]:
    records = dict(Challenge.objects.filter(pk__in=targets).values_list("pk", "record"))
    names = names_of(records.values())
    return {pk: (f"challenge to {names.get(record, record)}", record_link(record)) for pk, record in records.items()}


def _tokens(targets: set[str]) -> dict[str, Target]:
    tokens = Token.objects.filter(handle__in=_after_colon(targets))
    return {
        f"token:{token.handle}": (token.name, reverse("website:tokens", args=[token.organisation_id]))
        for token in tokens
    }


def _people(targets: set[str]) -> dict[str, Target]:
    people = Person.objects.filter(pk__in=_after_colon(targets))
    return {f"person:{person.pk}": (person.email, "") for person in people}


def _invitations(targets: set[str]) -> dict[str, Target]:
    invitations = Invitation.objects.filter(pk__in=_after_colon(targets))
    return {
        f"invitation:{each.pk}": (each.email, reverse("website:people", args=[each.organisation_id]))
        for each in invitations
    }


def _claims(targets: set[str]) -> dict[str, Target]:
    claims = Claim.objects.filter(pk__in=_after_colon(targets)).select_related("person")
    return {f"claim:{claim.pk}": (claim.person.email, "") for claim in claims}


def _after_colon(targets: set[str]) -> list[str]:
    return [target.partition(":")[2] for target in targets]


# How a target begins → how such things are named.
KINDS: dict[str, Callable[[set[str]], dict[str, Target]]] = {
    "org": _records,
    "chp": _records,
    "sub": _submissions,
    "imp": _imports,
    "cha": _challenges,
    "token": _tokens,
    "person": _people,
    "invitation": _invitations,
    "claim": _claims,
}
