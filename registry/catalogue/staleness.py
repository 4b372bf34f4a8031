"""Which records have cards or texts that are missing, or that were made of something else than now."""

from django.db import connection

from ..content import Kind, kinds
from ..places.directory import notice_load
from ..places.loads import number_of_last_load
from .models import OrganisationCard, PartnershipCard, Rebuild, RenderedEdition
from .reading.sources import CARDS
from .stamp import stamp

# The stamp of which this process has seen that all cards and texts are.
_complete_at = ""


def notice_loads() -> None:
    """Look whether reference data was loaded since: who makes cards and texts must not rest on older."""
    notice_load(number_of_last_load())


def old_records(kind: Kind) -> list[str]:
    """Ids of records with an edition whose card or text is missing or not of the present stamp."""
    with connection.cursor() as cursor:
        cursor.execute(f"select distinct edition.record_id {_old(kind)} order by 1", {"stamp": stamp()})
        return [record for (record,) in cursor.fetchall()]


def is_any_old() -> bool:
    """Whether there is such a record at all."""
    return any(map(_any_is_old, kinds().values()))


def is_any_of_another_stamp() -> bool:
    """Whether a card or text was made of something else; one that is missing was not."""
    models = (PartnershipCard, OrganisationCard, RenderedEdition)
    return any(model.objects.exclude(stamp=stamp()).exists() for model in models)


def is_catalogue_ready() -> bool:
    """Whether every card and text is of the present stamp, and the feed says so where they were not.

    Once seen to be so it is not looked for again: one that goes missing later is rendered when read.
    """
    global _complete_at
    notice_loads()
    made_of = stamp()
    if _complete_at != made_of:
        if Rebuild.objects.filter(stamp=made_of, sequence=None).exists() or is_any_old():
            return False
        _complete_at = made_of
    return True


def _any_is_old(kind: Kind) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(f"select exists (select {_old(kind)})", {"stamp": stamp()})
        return bool(cursor.fetchone()[0])


def _old(kind: Kind) -> str:
    return f"""from {kind.edition._meta.db_table} as edition
left join {CARDS[kind.name]} as card on card.edition_id = edition.published_seq and card.stamp = %(stamp)s
left join catalogue_renderededition as texts on texts.edition = edition.published_seq and texts.stamp = %(stamp)s
where card.edition_id is null or texts.edition is null"""
