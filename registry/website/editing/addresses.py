"""Where the form of a draft is: of one that is kept, and of one that begins with its first change."""

from django.urls import reverse

from registry.publishing.models import Submission

# In the address, where nobody's organisation but the register's editors propose it.
OF_THE_REGISTER = "register"


def is_unsaved(draft: Submission) -> bool:
    return draft._state.adding


def address_of(draft: Submission, section: str) -> str:
    """The page of one section."""
    if is_unsaved(draft):
        return reverse("website:begin", args=[draft.organisation_id or OF_THE_REGISTER, draft.record, section])
    return reverse("website:edit", args=[draft.id, section])


def way_out_of(draft: Submission) -> str:
    """Where somebody goes who is done with the form."""
    if not is_unsaved(draft):
        return reverse("website:submission", args=[draft.id])
    if draft.organisation_id:
        return reverse("website:records", args=[draft.organisation_id])
    return reverse("website:curate")
