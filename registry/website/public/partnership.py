"""One partnership: the story at a glance, then every fact of it with its source."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from registry.clock import uk_day
from registry.errors import BadParameter
from registry.identifiers import normalise_id
from registry.public_address import at

from ..actor import actor_of
from ..sourced import stated_by
from .reading import PublicRecord, RecordMerged, public_edition, public_record
from .telling import history
from .telling.linked_data import data_set
from .telling.page import PartnershipPage

KIND = "partnership"


def partnership(request: HttpRequest, record: str) -> HttpResponse:
    """The partnership as it is now, or in an earlier edition; one that was merged leads to what it became."""
    if (written := normalise_id(record)) != record:
        return redirect("website:partnership", written)
    try:
        current = public_record(KIND, record)
    except RecordMerged as merged:
        return redirect("website:partnership", merged.into, permanent=True)
    latest = current.content["edition"]["number"]
    shown = edition_shown(request, current, latest)
    number = shown.content["edition"]["number"]
    page = PartnershipPage(shown)
    address = at(f"/id/{record}")
    return render(
        request,
        "website/public/partnership.html",
        {
            "page": page,
            "content": shown.content,
            "assurance": history.assurance_in_words(shown.assurance, shown.names),
            "check": history.check_in_words(record, uk_day()),
            "challenges": history.challenges_to(record, page.names),
            "linked_data": data_set(shown.content, at(request.path), address, page.where),
            "editions": history.past_editions(KIND, record, number),
            "endings": history.past_endings(record),
            "changes": history.changes_in(KIND, record, number) if number > 1 else [],
            "stated_by": stated_by(
                shown.content,
                shown.content["edition"]["publisher"],
                history.day_of(shown.content["edition"]["published_at"]),
            ),
            "published": history.day_of(shown.content["edition"]["published_at"]),
            "is_latest": number == latest,
            "is_member": number == latest and bool(actor_of(request).roles),
            "latest": latest,
            "address": address,
            "citation": history.citation(shown.content, address, uk_day()),
        },
    )


def edition_shown(request: HttpRequest, current: PublicRecord, latest: int) -> PublicRecord:
    """The edition that the address names; the current one where it names none."""
    text = request.GET.get("edition", "")
    if not text:
        return current
    if not (text.isascii() and text.isdigit() and len(text) <= 6):
        raise BadParameter(
            "edition",
            "out_of_range",
            "The edition is a number, such as 1: the page of the record lists those it has.",
        )
    if int(text) == latest:
        return current
    return public_edition(KIND, current.content["id"], int(text))
