"""Numbers as people write them."""

from django import template

register = template.Library()


@register.filter
def grouped(number: int) -> str:
    """50,400."""
    return f"{number:,}"
