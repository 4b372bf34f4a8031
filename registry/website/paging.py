"""Pages of a list: by number, few enough to read."""

from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest

SIZE = 50


def page_of_list(request: HttpRequest, rows: QuerySet[Any], size: int = SIZE) -> Page[Any]:
    """The page asked for by `?page=`; the nearest one where there is none of that number."""
    return Paginator(rows, size).get_page(request.GET.get("page"))
