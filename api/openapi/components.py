"""Shared parts of the document. Each vocabulary is one, so that no name of an enumeration is invented."""

from drf_spectacular.openapi import AutoSchema
from drf_spectacular.plumbing import ResolvedComponent

from registry.vocabularies.vocabulary import Vocabulary, vocabularies


def component_name(vocabulary: str) -> str:
    """`organisation_kind` → `OrganisationKindCode`."""
    return "".join(word.capitalize() for word in vocabulary.split("_")) + "Code"


def codes_ref(schema: AutoSchema, vocabulary: str) -> dict:
    """A reference to the codes of a vocabulary; the first one adds the component."""
    return component(schema, component_name(vocabulary), codes_of(vocabularies()[vocabulary]))


def codes_of(vocabulary: Vocabulary) -> dict:
    description = "\n".join(f"* `{term.code}`: {term.label}. {term.definition}" for term in vocabulary.terms.values())
    return {
        "type": "string",
        "enum": list(vocabulary.terms),
        # No title: generators take it for the name of the type, which another schema may have.
        "description": f"{vocabulary.title}. {vocabulary.description}\n\n{description}\n\n"
        f"Sources and versions: `/api/v1/vocabularies/{vocabulary.name}/`.",
        "example": next(iter(vocabulary.terms)),
    }


def component(schema: AutoSchema, name: str, definition: dict, sort: str = ResolvedComponent.SCHEMA) -> dict:
    """A reference to a component of the document, which is added when first named."""
    resolved = ResolvedComponent(name=name, type=sort, schema=definition, object=name)
    schema.registry.register_on_missing(resolved)
    return resolved.ref


def base_name(serializer: type) -> str:
    """The name of a serializer without its suffix."""
    return serializer.__name__.removesuffix("Serializer")
