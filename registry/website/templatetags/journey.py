"""Links of the way from a place to an enquiry: each carries what was asked at its beginning."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from django import template
from django.urls import reverse

from ..public.partner_search import PartnerSearch, partner_search_in

register = template.Library()


@register.simple_tag(takes_context=True)
def partner_search(context: template.Context) -> PartnerSearch:
    """`{% partner_search as search %}`: what the address of this page says, with the name of the place put right."""
    search = partner_search_in(context["request"].GET)
    return replace(search, place=meant) if (meant := context.get("place_meant")) else search


@register.simple_tag(takes_context=True)
def onward(context: template.Context, page: str, *parts: Any, chosen: str | Iterable[str] = ()) -> str:
    """`{% onward 'organisation' id %}`; `chosen` are associations to compare, or to meet."""
    listed = [chosen] if isinstance(chosen, str) else list(chosen)
    return partner_search(context).address(reverse(f"website:{page}", args=parts), [("with", each) for each in listed])
