"""A content that nobody has published, as the page of a record tells it."""

from typing import Any

from registry.catalogue.derived import derived_of
from registry.clock import uk_day
from registry.content import Kind
from registry.content.references import references_in
from registry.content.sound import sound_part
from registry.finder.profile import profile_of
from registry.organisations.models import Organisation

from .editing.names import names_of
from .public.organisation import facts_of
from .public.reading import PublicRecord
from .public.telling.page import PartnershipPage


def drafted_record(kind: Kind, record: str, content: dict[str, Any]) -> PublicRecord:
    """What a page can show of a draft: the cells that can be read, what is derived of them, and the names of today."""
    sound = sound_part(kind, content) | {"id": record}
    named = {value for _, model, value in references_in(kind, sound) if model is Organisation}
    return PublicRecord(sound | {"derived": derived_of(kind.name, sound)}, names_of(named), {}, 0)


def page_of_draft(kind: Kind, record: str, content: dict[str, Any]) -> dict[str, Any]:
    """What the template of the facts of a record needs, for either kind."""
    drafted = drafted_record(kind, record, content)
    if kind.name == "partnership":
        return {"content": drafted.content, "page": PartnershipPage(drafted)}
    return facts_of(drafted, profile_of(drafted.content, uk_day()))
