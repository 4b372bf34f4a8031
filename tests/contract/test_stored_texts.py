"""Every text that the register stores is as its component says, no more and no less."""

import copy
from typing import Any

import orjson
import pytest

from registry.catalogue.models import OrganisationCard, PartnershipCard, RenderedEdition
from registry.catalogue.reading import with_beside
from registry.catalogue.reading.beside import nothing_beside

pytestmark = pytest.mark.django_db
CARDS = {"Partnership": PartnershipCard, "Organisation": OrganisationCard}


@pytest.mark.parametrize("kind", CARDS)
@pytest.mark.parametrize(("text", "component"), [("full", "{}"), ("summary", "{}Summary")])
def test_stored_texts_are_as_described(contract: dict, kind: str, text: str, component: str) -> None:
    from jsonschema import Draft202012Validator

    schema = {"$ref": f"#/components/schemas/{component.format(kind)}", "components": closed(contract["components"])}
    validator = Draft202012Validator(schema)
    editions = CARDS[kind].objects.values_list("edition_id", flat=True)
    texts = RenderedEdition.objects.filter(edition__in=editions).values_list(text, flat=True)
    assert len(texts) > 50
    for stored in texts:
        record = orjson.loads(with_beside(stored, nothing_beside(kind.lower())))
        errors = [f"{error.json_path}: {error.message[:200]}" for error in validator.iter_errors(record)]
        assert not errors, (record["id"], errors[:5])


def closed(components: dict) -> dict[str, Any]:
    """The same, but that what is not described is wrong: else a new field could go undescribed."""
    components = copy.deepcopy({"schemas": components["schemas"]})
    for schema in components["schemas"].values():
        if "properties" in schema:
            schema["additionalProperties"] = False
    return components


@pytest.mark.parametrize("kind", CARDS)
def test_parts_stand_in_the_order_in_which_they_are_described(contract: dict, kind: str) -> None:
    edition = CARDS[kind].objects.values_list("edition_id", flat=True).first()
    texts = RenderedEdition.objects.get(edition=edition)
    for text, component in ((texts.full, kind), (texts.summary, f"{kind}Summary")):
        shown = orjson.loads(with_beside(text, nothing_beside(kind.lower())))
        assert list(shown) == list(contract["components"]["schemas"][component]["properties"])
