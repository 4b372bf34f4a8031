"""The clause library: what others agreed."""

from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from registry.errors import BadParameter
from registry.finder.comparison import associations_to_compare
from registry.finder.library import PAGE, TOPICS, LibraryQuery, entries_of, facets_of, topic_called
from registry.vocabularies.vocabulary import label, terms

from ..numbers import number_in
from .kept import while_nothing_is_published

FILTERS = ("topic", "organisation", "community_kind")


@while_nothing_is_published
def clauses(request: HttpRequest) -> HttpResponse:
    values = {name: request.GET.get(name, "").strip() for name in FILTERS}
    query = query_in(values, request.GET.get("page", "1"))
    organisation = associations_to_compare([query.organisation], "organisation")[0] if query.organisation else None
    facets = facets_of(query)
    is_narrowed = any(values.values())
    entries, total = entries_of(query) if is_narrowed else ([], sum(facets.topics.values()))

    def link(**changed: str) -> str:
        return f"?{urlencode({name: text for name, text in (values | changed).items() if text})}"

    pages = -(-total // PAGE) if entries else 1
    return render(
        request,
        "website/public/clauses.html",
        {
            "query": query,
            "organisation": organisation,
            "kind_label": label("community_kind", query.community_kind) if query.community_kind else "",
            "is_narrowed": is_narrowed,
            "entries": entries,
            "total": total,
            "topics": [(topic, facets.topics.get(topic.code, 0), link(topic=topic.code)) for topic in TOPICS],
            "kinds": [
                (code, label("community_kind", code), number, link(community_kind=code))
                for code, number in facets.kinds
            ],
            "associations": [
                (name, number, link(organisation=each), each) for each, name, number in facets.associations
            ],
            "without": {name: link(**{name: ""}) for name in FILTERS},
            "pages": _pages(query.page, pages, link),
            "api": _api_of(query),
        },
    )


def query_in(values: dict[str, str], page: str) -> LibraryQuery:
    """Refuses what is no topic, kind or page."""
    topic = topic_called(values["topic"])
    if values["topic"] and topic is None:
        raise BadParameter("topic", "unknown_value", "There is no such topic. Choose one from the list.")
    if values["community_kind"] and values["community_kind"] not in terms("community_kind"):
        raise BadParameter(
            "community_kind", "unknown_code", "There is no such kind of group. Choose one from the list."
        )
    if not (number := number_in(page)) or number > 1000:
        raise BadParameter("page", "out_of_range", "There is no such page.")
    return LibraryQuery(topic, values["organisation"], values["community_kind"], number)


def _pages(page: int, pages: int, link: Any) -> dict[str, Any]:
    return {
        "number": page,
        "of": pages,
        "before": link(page=str(page - 1)) if page > 1 else "",
        "after": link(page=str(page + 1)) if page < pages else "",
    }


def _api_of(query: LibraryQuery) -> str:
    """The list of clauses as data; rights and rents have lists of their own."""
    parameters = {
        "row_topic": ",".join(query.topic.clauses) if query.topic else "",
        "organisation": query.organisation,
        "community_kind": query.community_kind,
    }
    return f"/api/v1/clauses/?{urlencode({name: text for name, text in parameters.items() if text}, safe=',')}"
