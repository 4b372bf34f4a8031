"""Bodies of the seed that the register has already, under another id: an official list brought them, or somebody did."""

import json
from collections.abc import Iterable

from registry.catalogue.derived.organisation import succeeded_by
from registry.catalogue.identity import holders_of, numbers_of
from registry.content import kinds, normal, require_storable


def under_ids_of_the_register(contents: Iterable[dict]) -> list[dict]:
    """The same contents, but that a body whose official number another record has today goes by the id of that record.

    So nothing is twice on the register, and all that the seed says of the body, and of its partnerships, is said of the
    record that is there.
    """
    arrived = list(contents)
    ids = _ids_there(arrived)
    return [_renamed(content, ids) for content in arrived] if ids else arrived


def _ids_there(contents: list[dict]) -> dict[str, str]:
    """Id of the seed → id of the register."""
    organisation = kinds()["organisation"]
    own = {content["id"] for content in contents}
    organisations = {}
    for content in contents:
        if content["id"].startswith(f"{organisation.prefix}-"):
            require_storable(organisation, content)
            organisations[content["id"]] = normal(organisation, content)
    numbers = {number: body for body in organisations.values() for _, number in numbers_of(body)}
    ids: dict[str, str] = {}
    for holder in holders_of(numbers) if numbers else ():
        body = numbers[holder.number]
        kin = holder.id in succeeded_by(body) or body["id"] in holder.succeeded_by
        if holder.has_it_today and holder.id not in own and not kin and holder.id not in ids.values():
            ids.setdefault(body["id"], holder.id)
    return ids


def _renamed(content: dict, ids: dict[str, str]) -> dict:
    """The content with these ids in place of those: ids stand alone in their cells."""
    text = json.dumps(content, ensure_ascii=False)
    for own, there in ids.items():
        text = text.replace(f'"{own}"', f'"{there}"')
    renamed: dict = json.loads(text)
    return renamed
