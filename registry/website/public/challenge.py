"""Is something wrong? A reader says so, without an account; a link to their address makes sure that it is theirs."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from registry.client_address import address_of
from registry.content import kinds
from registry.errors import RegistryError
from registry.identifiers import normalise_id
from registry.publishing.actions import make_challenge

from ..challenged import present_at
from ..errors import refused, sentences_of
from .reading import RecordMerged, public_record
from .telling.names import PageNames

# Of each kind of record: the page of its challenge; its own page has the name of the kind.
PAGES = {"partnership": "website:challenge", "organisation": "website:challenge_organisation"}
FIELDS = ("pointer", "reason", "evidence_url", "email")


def challenge(request: HttpRequest, record: str) -> HttpResponse:
    """Of a partnership."""
    return challenge_of(request, "partnership", record)


def challenge_organisation(request: HttpRequest, organisation: str) -> HttpResponse:
    """The same of an organisation."""
    return challenge_of(request, "organisation", organisation)


def challenge_of(request: HttpRequest, kind: str, record: str) -> HttpResponse:
    """The form, and what becomes of it: the fact, what is wrong with it, where that can be read, an address."""
    if (written := normalise_id(record)) != record:
        return redirect(PAGES[kind], written)
    try:
        current = public_record(kind, record)
    except RecordMerged as merged:
        return redirect(PAGES[kind], merged.into, permanent=True)
    typed = {name: (request.POST if request.method == "POST" else request.GET).get(name, "") for name in FIELDS}
    names = PageNames(kinds()[kind], current.content, known=current.names)
    facts: dict[str, Any] = {
        "content": current.content,
        "kind": kind,
        "back": reverse(f"website:{kind}", args=[record]),
        "typed": typed,
        "choices": choices_of(names),
    }
    if typed["pointer"] in dict(facts["choices"]):
        facts |= {"field": names.pointer(typed["pointer"]), "present": present_at(names, typed["pointer"])}
    if request.method == "POST":
        try:
            make_challenge(record=record, address=address_of(request), **typed)
        except RegistryError as error:
            facts["problems"] = sentences_of(error, {"/pointer": "Choose what is wrong."})
            return refused(render(request, "website/public/challenge.html", facts), error)
        return render(request, "website/public/challenge_sent.html", facts)
    return render(request, "website/public/challenge.html", facts)


def choices_of(names: PageNames) -> list[tuple[str, str]]:
    """What may be challenged, in words: the cells of the head with what they say, whole tables, and each row."""
    return [
        (pointer, f"{words}: {value}" if (value := names.value_at(pointer)) else words)
        for pointer, words in names.pointers("missing")
    ]
