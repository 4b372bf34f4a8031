"""The list of vocabularies; their terms are on the register itself."""

from ..vocabularies.vocabulary import VERSION, Vocabulary, vocabularies
from .markdown import anchor, code, page, table

PATH = "vocabularies.md"
# Longer lists are read on the register, where each term has its definition and source.
FEW = 12


def vocabulary_page() -> str:
    every_vocabulary = vocabularies()
    count = sum(len(vocabulary.terms) for vocabulary in every_vocabulary.values())
    opening = (
        f"Codes come from {len(every_vocabulary)} controlled vocabularies with {count:,} terms (version {VERSION}). Every term has a "
        "definition and a source. A term is never renamed or removed, since published editions use it.\n\n"
        "Read them at `/api/v1/vocabularies/` and `/api/v1/vocabularies/{name}/` (also as CSV), or in "
        "`registry/vocabularies/terms/`."
    )
    rows = [
        [f"[{code(vocabulary.name)}](#{vocabulary.name})", vocabulary.title, str(len(vocabulary.terms))]
        for vocabulary in every_vocabulary.values()
    ]
    return page(
        "Vocabularies",
        opening,
        table(["Name", "Title", "Terms"], rows),
        *(_section(vocabulary) for vocabulary in every_vocabulary.values()),
    )


def _section(vocabulary: Vocabulary) -> str:
    lines = [
        anchor(vocabulary.name),
        f"## {vocabulary.title}",
        f"{vocabulary.description} `/api/v1/vocabularies/{vocabulary.name}/`",
    ]
    if len(vocabulary.terms) <= FEW:
        lines.append(
            table(
                ["Code", "Meaning"],
                [[code(term.code), f"**{term.label}.** {term.definition}"] for term in vocabulary.terms.values()],
            )
        )
    else:
        lines.append(f"{len(vocabulary.terms)} terms: {', '.join(code(term) for term in vocabulary.terms)}.")
    return "\n\n".join(lines)
