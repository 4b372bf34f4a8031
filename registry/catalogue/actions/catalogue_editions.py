"""Cards, texts and entries of editions, in the transaction that publishes them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from django.db import connection

from ...copying import copy_into
from ...feed.endings import endings_among, lines_of_endings
from ...matching.names import normalised
from ...partnerships.locations import look_up_locations
from ...places.directory import directory
from ..cards import COLUMNS
from ..derived import METHOD, derived_of
from ..documents import texts_of
from ..entries import names_seen
from ..models import OrganisationCard, PartnershipCard, RenderedEdition
from ..models.card import Card
from ..stamp import stamp
from .enter import enter_organisations, enter_partnerships
from .render import Line, edition_block, number_of
from .supersede import supersede

CARDS: dict[str, type[Card]] = {"organisation": OrganisationCard, "partnership": PartnershipCard}


Cataloguing = Sequence[tuple[dict, Line]]


def catalogue_editions(editions: Mapping[str, Cataloguing], *, just_published: bool = False) -> None:
    """Make card, text and entry of editions, given by kind as (content, line of the feed).

    The newest edition of each record becomes the current one, unless the record has ended since. Works as well on
    editions of long ago. `just_published` spares looking for what the catalogue has of them, and for endings:
    published just now, they are the newest of their records.
    """
    partnerships, organisations = editions.get("partnership", ()), editions.get("organisation", ())
    before = names_seen({content["id"] for content, _ in organisations})
    # All cards first: what a partnership of this batch calls its parties depends on the line.
    cards = {kind: _write_cards(kind, of_kind, just_published) for kind, of_kind in editions.items() if of_kind}
    renamed = False
    if organisations:
        contents = (content for content, _ in organisations)
        of_cards = list(zip(cards["organisation"], contents, strict=True))
        renamed = enter_organisations(of_cards, before, just_published=just_published)
    if partnerships:
        contents = (content for content, _ in partnerships)
        enter_partnerships(
            list(zip(cards["partnership"], contents, strict=True)), anew=renamed, just_published=just_published
        )


def _write_cards(kind: str, editions: Cataloguing, just_published: bool) -> list[Any]:
    model = CARDS[kind]
    cards: list[Any] = []
    texts = []
    made_of = stamp()
    if kind == "partnership":
        look_up_locations((content for content, _ in editions), directory())
    for content, line in editions:
        derived = derived_of(kind, content)
        full, summary, flat, csv = texts_of(kind, content, derived, edition_block(line))
        texts.append(
            RenderedEdition(edition=line.sequence, full=full, summary=summary, flat=flat, csv=csv, stamp=made_of)
        )
        cards.append(
            model(  # type: ignore[misc]  # concrete cards have the foreign key `edition`
                edition_id=line.sequence,
                record_id=content["id"],
                method=METHOD,
                stamp=made_of,
                number=number_of(line),
                published_at=line.at,
                name=content["name"],
                name_normalised=normalised(content["name"]),
                **COLUMNS[kind](content, derived),
            )
        )
    records = sorted({card.record_id for card in cards})
    if just_published:
        _close_cards(model, {card.edition_id: card.record_id for card in cards})
    else:
        ids = [card.edition_id for card in cards]
        model.objects.filter(pk__in=ids).delete()
        RenderedEdition.objects.filter(pk__in=ids).delete()
        _set_validity(model, cards, records)
    copy_into(model, cards)
    copy_into(RenderedEdition, texts)
    if not just_published:
        supersede(kind, {record: ending.sequence for record, ending in endings_among(records).items()})
    return cards


def _close_cards(model: Any, new: Mapping[int, str]) -> None:
    """What was current of these records until now ends where its new edition, line → record, begins."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"update {model._meta.db_table} as card set superseded_seq = new.line "
            "from unnest(%(lines)s::bigint[], %(records)s::varchar[]) as new(line, record) "
            "where card.record_id = new.record and card.superseded_seq is null",
            {"lines": list(new), "records": list(new.values())},
        )


def _set_validity(model: Any, cards: list, records: list[str]) -> None:
    """Each edition lasts until the next one of its record, or until the record left the register; the new cards are not
    yet in the table.

    Those that they end are closed first, since only one card of a record may be open. Written so,
    a card that stays the newest is written once.
    """
    editions = defaultdict(list)
    for record, edition in model.objects.filter(record_id__in=records).values_list("record_id", "pk"):
        editions[record].append(edition)
    new = {card.edition_id: card for card in cards}
    for card in cards:
        editions[card.record_id].append(card.edition_id)
    ends: dict[int, int] = {}
    restored: dict[int, int] = {}
    endings = lines_of_endings(records)
    for record, of_record in editions.items():
        lines = sorted([*of_record, *endings.get(record, ())])
        ends |= {line: end for line, end in pairwise(lines) if line in of_record}
        restored |= {
            line: back for line, end, back in zip(lines, lines[1:], lines[2:], strict=False) if end not in of_record
        }
    in_force = {ending.sequence for ending in endings_among(records).values()}
    for edition, card in new.items():
        card.superseded_seq = ends.get(edition)
        card.ended = card.superseded_seq in in_force
        card.ended_until_seq = restored.get(edition)
    closed = {edition: end for edition, end in ends.items() if end in new and edition not in new}
    if closed:
        with connection.cursor() as cursor:
            cursor.execute(
                f"update {model._meta.db_table} as card set superseded_seq = closed.line "
                "from unnest(%(editions)s::bigint[], %(lines)s::bigint[]) as closed(edition, line) "
                "where card.edition_id = closed.edition",
                {"editions": list(closed), "lines": list(closed.values())},
            )
