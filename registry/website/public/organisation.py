"""One organisation: what a group asks of it before it rings, and what its officers look for when they find themselves."""

from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from registry.clock import uk_day
from registry.dates_in_words import date_in_words
from registry.enquiries.ways import ways_to_reach
from registry.errors import UnknownRecord
from registry.finder.profile import Profile, profile_of
from registry.finder.profile.involvements import LISTED, counted_by_kind, counted_by_stage, counted_by_years
from registry.finder.profile.own_words import notices_of, offers_of, services_of
from registry.finder.profile.register_entries import identity_of, landlord_list_of
from registry.finder.terms import TERMS, left_out_of
from registry.identifiers import check_is_right, is_well_formed, normalise_id
from registry.partnerships.taking_part import TOOK_PART
from registry.public_address import at
from registry.vocabularies.vocabulary import label

from .glance import at_a_glance
from .kept import while_nothing_is_published
from .partner_search import NO_SEARCH, PartnerSearch, partner_search_in
from .reading import PublicRecord, RecordMerged, public_record
from .telling.history import past_endings

KIND = "organisation"
PAGE = "website:organisation"


@while_nothing_is_published
def organisation_page(request: HttpRequest, organisation: str) -> HttpResponse:
    """Any organisation; one that was merged leads to the one that carries its record on."""
    record = record_or_way(organisation, PAGE, partner_search_in(request.GET))
    if isinstance(record, HttpResponse):
        return record
    profile = profile_of(record.content, uk_day())
    return render(request, "website/public/organisation.html", shown(record, profile))


def record_or_way(organisation: str, page: str, search: PartnerSearch = NO_SEARCH) -> PublicRecord | HttpResponse:
    """The record of the organisation, or the way to the page of that name where it has another id."""
    written = normalise_id(organisation)
    if not is_well_formed(written, "org") or not check_is_right(written):
        raise UnknownRecord("There is no organisation with this address. Look for it by its name.")
    if written != organisation:
        return redirect(search.address(reverse(page, args=[written])))
    try:
        return public_record(KIND, written)
    except RecordMerged as merged:
        return redirect(search.address(reverse(page, args=[merged.into])), permanent=True)


def shown(record: PublicRecord, profile: Profile) -> dict[str, Any]:
    """All that the page of an organisation on the register needs."""
    content, names = record.content, record.names | profile.association.names
    partnerships = profile.partnerships
    terms = profile.answers_to([term.code for term in TERMS]) if profile.association.partnerships else []
    address = at(f"/id/{content['id']}")
    return facts_of(record, profile) | {
        "ways": ways_to_reach([content["id"]])[content["id"]],
        "glance": at_a_glance(profile),
        "explored": explored(content["id"]),
        "listed": partnerships[:LISTED],
        "not_listed": max(0, len(partnerships) - LISTED),
        "names": names,
        "counts": (
            ("With what kinds of group", counted_by_kind(partnerships)),
            ("How far they have come", counted_by_stage(partnerships)),
            ("When", counted_by_years(partnerships)),
        ),
        "homes": profile.answers_to(("homes",))[0],
        "terms": terms,
        "terms_unknown": [answer.question.label for answer in terms if not answer.is_known],
        "terms_left_out": left_out_of(profile.association.partnerships),
        "difficulties": profile.answers_to(("endings", "confirmations")),
        "challenges": record.assurance.get("open_challenges"),
        "endings": past_endings(content["id"]),
        "published": date_in_words(content["edition"]["published_at"][:10]),
        "read_on": date_in_words(profile.today.isoformat()),
        "address": address,
        "card": at(reverse("website:card", args=[content["id"]])),
        "linked_data": linked_data(content, address),
    }


def facts_of(record: PublicRecord, profile: Profile) -> dict[str, Any]:
    """What its record itself says, whether it is published or a draft."""
    content, names = record.content, record.names | profile.association.names
    return {
        "content": content,
        "profile": profile,
        "kind": label("organisation_kind", content["kind"]) if content["kind"] else "Organisation",
        "nation": label("jurisdiction", content["jurisdiction"]) if content["jurisdiction"] else "",
        "identity": identity_of(content),
        "who": profile.answers_to(("size", "registered")),
        "carried_on_by": [(each, names[each]) for each in content["derived"]["succeeded_by"] if each in names],
        "belongs_to": belongs_to(content, names),
        "landlord_list": landlord_list_of(record.beside),
        "districts": profile.answers_to(("districts",))[0],
        "notices": notices_of(content, profile.today),
        "offers": offers_of(content, profile.today),
        "services": services_of(content),
    }


def explored(organisation: str) -> str:
    """The query of the list of the same partnerships: those in which it, or one whose work it carries on, took part."""
    return urlencode({"organisation": organisation, "part": ",".join(TOOK_PART)}, safe=",")


def belongs_to(content: dict[str, Any], names: dict[str, str]) -> list[tuple[str, str, str]]:
    """(how, id, name) of the groups and bodies that it is part of today."""
    successors = content["derived"]["succeeded_by"]
    return [
        (label("organisation_relation", row["kind"]), row["organisation"], names[row["organisation"]])
        for row in content["relations"]
        if row["organisation"] in names and row["organisation"] not in successors and not row["until"]
    ]


def linked_data(content: dict[str, Any], address: str) -> dict[str, object]:
    """For search engines: the organisation, under the address that stays its own."""
    facts: dict[str, object] = {"@type": "Organization", "@id": address, "url": address, "name": content["name"]}
    names = [row["name"] for row in content["names"]]
    return (
        facts
        | ({"alternateName": names} if names else {})
        | ({"sameAs": content["website"]} if content["website"] else {})
        | ({"foundingDate": content["formed_on"][:4]} if (content["formed_on"] or "")[:4].isdigit() else {})
    )
