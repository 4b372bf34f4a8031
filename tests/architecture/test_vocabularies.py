"""Fields and vocabularies: each that is referred to exists, each that exists is used."""

import ast
from pathlib import Path

from django.apps import apps

from registry.content import kinds
from registry.vocabularies.vocabulary import terms, vocabularies

ROOT = Path(__file__).parents[2]

# Vocabulary → what will use it.
NOT_USED_YET = {}


def of_fields() -> set[str]:
    names = set()
    for model in apps.get_models():
        for field in model._meta.get_fields():
            names.add(getattr(field, "vocabulary", ""))
    return names - {""}


def words_of_the_code() -> set[str]:
    """Every text in the code that could be the name of a vocabulary."""
    names = set()
    for room in ("registry", "api"):
        for path in (ROOT / room).rglob("*.py"):
            if "migrations" not in path.parts:
                names |= {
                    node.value
                    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
                    if isinstance(node, ast.Constant) and isinstance(node.value, str)
                }
    return names


def of_vocabularies() -> set[str]:
    """Vocabularies that say what stands in a column of another one."""
    columns = {f"{name}_{column}" for name in vocabularies() for term in terms(name).values() for column in term.more}
    columns |= {column for name in vocabularies() for term in terms(name).values() for column in term.more}
    return (columns | {"protection_effect"}) & vocabularies().keys()


def test_each_vocabulary_that_a_field_names_is_there():
    assert of_fields() <= vocabularies().keys()


def test_each_vocabulary_is_used():
    unused = vocabularies().keys() - of_fields() - words_of_the_code() - of_vocabularies()

    assert unused == NOT_USED_YET.keys() & unused
    assert unused == NOT_USED_YET.keys()


def test_each_coded_field_of_a_record_has_a_vocabulary():
    from registry.content import fields_of
    from registry.fields import Code, Codes

    without = [
        f"{model.__name__}.{name}"
        for kind in kinds().values()
        for model in (kind.edition, *kind.tables.values())
        for name, field in fields_of(model).items()
        if isinstance(field, Code | Codes) and not field.vocabulary
    ]

    assert without == []
