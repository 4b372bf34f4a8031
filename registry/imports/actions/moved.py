"""Whether the register has moved on since a plan was made."""

from registry.content import kinds
from registry.publishing.current import current_lines, ended_among

from ..models import Import, PlanRow


def records_that_moved(plan: Import) -> list[str]:
    """The records of a plan that have another current edition than it was made from, or have ended."""
    of = kinds()[plan.kind]
    bases = dict(PlanRow.objects.filter(plan=plan).exclude(record="").values_list("record", "base"))
    current = current_lines(of, bases)
    gone = ended_among(bases)
    return sorted(record for record, base in bases.items() if current.get(record) != base or record in gone)
