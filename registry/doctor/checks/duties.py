"""What is done every night, by what would be there if it were not."""

import datetime
from collections.abc import Iterator
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from registry.catalogue.staleness import is_catalogue_ready
from registry.enquiries.actions import old_enquiries
from registry.publishing.actions.forget import old_addresses
from registry.suggestions.actions import old_suggestions

from ..finding import Finding, check

# Twice the time between two nights.
LATE = datetime.timedelta(days=2)
DELETED_BY: dict[str, Any] = {
    "remove_old_enquiries": old_enquiries,
    "remove_old_suggestions": old_suggestions,
    "forget_private_addresses": old_addresses,
}


@check("What the page about privacy says is deleted, is")
def old_texts_are_deleted() -> Iterator[Finding]:
    for command, old in DELETED_BY.items():
        left: QuerySet[Any] = old(timezone.now() - LATE)
        if number := left.count():
            what = left.model._meta.verbose_name_plural
            yield Finding(f"{number:,} {what} should be gone.", f"Run manage.py {command} every night.")


@check("Stored answers are made of what is known now")
def catalogue_is_ready() -> Iterator[Finding]:
    if not is_catalogue_ready():
        yield Finding(
            "Some are made of an earlier version, or of older reference data.", "Run manage.py rebuild_catalogue."
        )
