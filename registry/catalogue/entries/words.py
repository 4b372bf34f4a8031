"""The words of organisations, and the dictionary of the words that records have."""

from collections.abc import Sequence

from django.db import connection

from ..models import OrganisationWords
from . import statements

KIND = "organisation"


def write_organisation_words(editions: Sequence[int], *, in_place: bool) -> None:
    """Words of these editions of organisations; `in_place` of those that they may have."""
    ids = {"ids": list(editions)}
    lexemes: list[str] = []
    if in_place:
        lexemes = lexemes_of("catalogue_organisationwords", editions)
        OrganisationWords.objects.filter(pk__in=editions).delete()
    with connection.cursor() as cursor:
        cursor.execute(statements.WORDS_OF_ORGANISATIONS, ids)
        cursor.execute(statements.NEW_LEXEMES.format(words="catalogue_organisationwords"), {**ids, "kind": KIND})
    forget_lexemes(KIND, lexemes)


def lexemes_of(words: str, entries: Sequence[int]) -> list[str]:
    """The words that these entries have."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"select distinct unnest(tsvector_to_array(vector)) from {words} where entry = any(%(entries)s)",
            {"entries": list(entries)},
        )
        return [lexeme for (lexeme,) in cursor.fetchall()]


def forget_lexemes(kind: str, lexemes: Sequence[str]) -> None:
    """Take those words out of the dictionary that no record has any more: what was removed must be gone."""
    if lexemes:
        words = "catalogue_organisationwords" if kind == KIND else "catalogue_entrywords"
        with connection.cursor() as cursor:
            cursor.execute(statements.FORGOTTEN_LEXEMES.format(words=words), {"kind": kind, "lexemes": list(lexemes)})
