"""The head of a page: its title said once for browsers and for those who share it, and what it is for search engines."""

import json
from typing import Any

from django import template
from django.template.base import NodeList, Parser, Token
from django.utils.safestring import SafeString, mark_safe

register = template.Library()


class Remember(template.Node):
    """Draws what stands between the tags once, and keeps it under a name: a block can be written only once a page."""

    def __init__(self, name: str, nodes: NodeList) -> None:
        self.name, self.nodelist = name, nodes

    def render(self, context: template.Context) -> str:
        context[self.name] = self.nodelist.render(context)
        return ""


@register.tag
def remember(parser: Parser, token: Token) -> Remember:
    """`{% remember title %}…{% endremember %}`, then `{{ title }}` as often as it is needed."""
    _, name = token.split_contents()
    nodes = parser.parse(("endremember",))
    parser.delete_first_token()
    return Remember(name, nodes)


@register.filter
def as_linked_data(facts: dict[str, Any]) -> SafeString:
    """A block of data of schema.org. Nothing in it can end the block, whatever a record says."""
    text = json.dumps({"@context": "https://schema.org"} | facts, ensure_ascii=False)
    for character, escaped in (("<", "\\u003C"), (">", "\\u003E"), ("&", "\\u0026")):
        text = text.replace(character, escaped)
    return mark_safe(f'<script type="application/ld+json">{text}</script>')  # noqa: S308  escaped above
