"""The list of vocabularies; their terms are on the register itself."""

from ..vocabularies.vocabulary import VERSION, Vocabulary, vocabularies
from .markdown import anchor, code, page, table

PATH = "vocabularies.md"
# Longer lists are read on the register, where each term has its definition and source.
FEW = 12


def vocabulary_page() -> str:
    found = vocabularies()
    count = sum(len(one.terms) for one in found.values())
    opening = (
        f"Codes come from {len(found)} controlled vocabularies with {count:,} terms (version {VERSION}). Every term has a "
        "definition and a source. A term is never renamed or removed, since published editions use it.\n\n"
        "Read them at `/api/v1/vocabularies/` and `/api/v1/vocabularies/{name}/` (also as CSV), or in "
        "`registry/vocabularies/terms/`."
    )
    rows = [[f"[{code(one.name)}](#{one.name})", one.title, str(len(one.terms))] for one in found.values()]
    return page(
        "Vocabularies", opening, table(["Name", "Title", "Terms"], rows), *(_section(one) for one in found.values())
    )


def _section(one: Vocabulary) -> str:
    lines = [anchor(one.name), f"## {one.title}", f"{one.description} `/api/v1/vocabularies/{one.name}/`"]
    if len(one.terms) <= FEW:
        lines.append(
            table(
                ["Code", "Meaning"],
                [[code(term.code), f"**{term.label}.** {term.definition}"] for term in one.terms.values()],
            )
        )
    else:
        lines.append(f"{len(one.terms)} terms: {', '.join(code(term) for term in one.terms)}.")
    return "\n\n".join(lines)
