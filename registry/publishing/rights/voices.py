"""Who speaks for an organisation today: itself, or, once they have an approver, those that carry it on."""

from collections.abc import Iterable

from registry.accounts.models import Membership, Role

from ..ownership import successors_by_origin, with_predecessors


def voices_of(organisations: Iterable[str]) -> dict[str, list[str]]:
    """Organisation → those with an approver on the register that answer for it; two queries for all of them.

    The people of a body that was merged or followed by another act for it until its successor has an approver.
    """
    lines = successors_by_origin(set(organisations) - {""})
    approvers = Membership.objects.filter(role=Role.APPROVER, until=None, person__is_active=True)
    with_approvers = set(
        approvers.filter(organisation__in=set().union(*lines.values())).values_list("organisation", flat=True)
    )
    return {
        organisation: sorted((line - {organisation}) & with_approvers) or sorted({organisation} & with_approvers)
        for organisation, line in lines.items()
    }


def line_of(organisation: str) -> frozenset[str]:
    """The organisations whose rows are its own: itself and those it carries on; none once another speaks for it."""
    if voices_of([organisation])[organisation] not in ([], [organisation]):
        return frozenset()
    return frozenset(with_predecessors([organisation]))
