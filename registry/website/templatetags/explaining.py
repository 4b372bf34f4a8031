"""A page with its technical words explained at its end."""

from django import template
from django.template.base import NodeList, Parser, Token
from django.template.loader import render_to_string

from registry.website.explaining import words_used_in

register = template.Library()


class Explaining(template.Node):
    """Draws what stands between the tags, then the words in it that not everybody knows."""

    def __init__(self, nodes: NodeList) -> None:
        self.nodelist = nodes

    def render(self, context: template.Context) -> str:
        page = self.nodelist.render(context)
        words = words_used_in(page)
        return page + render_to_string("website/parts/words_used.html", {"words": words}) if words else page


@register.tag
def explaining(parser: Parser, token: Token) -> Explaining:
    """`{% explaining %}…{% endexplaining %}`"""
    nodes = parser.parse(("endexplaining",))
    parser.delete_first_token()
    return Explaining(nodes)
