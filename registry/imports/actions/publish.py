"""Publishing an applied import: the decision of a second person on all of it."""

from django.utils import timezone

from registry.accounts.actor import Actor
from registry.accounts.audit import note
from registry.accounts.policy import NotAllowed, require
from registry.errors import TransitionNotAllowed
from registry.publishing.actions.batch import publish_batch
from registry.publishing.models import Submission

from ..models import Import, ImportStatus


def publish_import(*, plan: Import, by: Actor) -> Import:
    """Make public what waits of it. In chunks: calling it again, after a crash, publishes the rest."""
    require_second_person(plan, by)
    if plan.status == ImportStatus.PUBLISHED:
        return plan
    if plan.status != ImportStatus.APPLIED:
        raise TransitionNotAllowed(f"It is {plan.status}: what was applied can be published.")
    count = publish_batch(batch=plan.id, by=by)
    plan.status, plan.published_at, plan.decided_by = ImportStatus.PUBLISHED, timezone.now(), by.person
    plan.save()
    note(by, "submission.publish", organisation=plan.organisation_id or "", target=plan.id, words=f"{count} records")
    return plan


def writers_of(plan: Import) -> set[int]:
    """Who sent or applied the file, and everyone who has changed one of its proposals since."""
    changed = Submission.objects.filter(batch=plan.id).values_list("writers", flat=True).distinct()
    return set(plan.writers).union(*changed)


def require_second_person(plan: Import, by: Actor) -> None:
    """What is public changes only by a person who may publish, and who wrote nothing of it."""
    require(by, "submission.publish", plan.organisation_id or "", made_by=writers_of(plan))
    if by.person is None:
        raise NotAllowed("A person has to decide on it.")
