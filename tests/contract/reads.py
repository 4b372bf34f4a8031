"""Every read that anyone may ask of the seed register, as the document itself says how to ask."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count
from typing import Any
from urllib.parse import urlencode

from api.formats.media import FILES
from api.lists.query import OWN

from .served import every_operation

# Parameters whose example cannot be asked as it is, and why.
NOT_ASKED = {
    "cursor": "cursors are signed with the key of one installation",
    "postcode": "postcodes are an optional extra",
}
# What a parameter needs beside it.
BESIDE = {"seed": {"sample": "5"}, "within_km": {"near": "54.95,-1.93"}, "area_evidence": {"area": "E12000001"}}
FORMATS = {"application/json": "json", "application/yaml": "yaml"} | {each.media_type: each.format for each in FILES}
Resolve = Callable[[dict], dict]


@dataclass(frozen=True)
class Read:
    """One address to ask: of which operation, in which format, with which parameter beside those that are needed."""

    operation: str
    address: str
    media_type: str
    parameter: str = ""


def of_the_seed() -> list[str]:
    """The reads that the seed register answers."""
    return [each.operation.id for each in every_operation() if each.is_a_read_for_anyone]


def of_what_was_written() -> list[str]:
    """The reads of proposals, files and what others say, of which the seed has none."""
    return [
        each.operation.id
        for each in every_operation()
        if each.method == "GET" and not each.is_a_read_for_anyone and not each.only_leads_on
    ]


def every_read(
    names: list[str], operations_of: dict[str, tuple[str, dict]], resolved: Resolve, **ids: str
) -> Iterator[Read]:
    """Each operation bare and with each of its parameters, in each of its formats; `ids` stand in addresses."""
    turn = count()
    for name in names:
        path, operation = operations_of[name]
        path = re.sub(r"\{(\w+)\}", lambda part: ids.get(part[1], part[0]), path)
        parameters = [resolved(parameter) for parameter in operation["parameters"]]
        media_types = list(operation["responses"]["200"]["content"])
        for parameter in (None, *asked_of(parameters)):
            if parameter is not None and parameter["name"] == "format":
                continue  # each format is asked for below
            for media_type in asked_in(media_types, parameter, next(turn)):
                query = {"format": FORMATS[media_type]} if len(media_types) > 1 else {}
                address = address_of(path, parameters, parameter, query)
                yield Read(name, address, media_type, parameter["name"] if parameter else "")


def asked_in(media_types: list[str], parameter: dict | None, turn: int) -> list[str]:
    """Every format where the format decides what is honoured. What narrows a list does so before any is chosen: there,
    JSON and one of the others in turn.
    """
    if parameter is None or parameter["name"] in OWN or len(media_types) < 3:
        return media_types
    first, *others = media_types
    return [first, others[turn % len(others)]]


def asked_of(parameters: list[dict]) -> Iterator[dict]:
    for parameter in parameters:
        if parameter["in"] == "query" and not parameter["required"] and parameter["name"] not in NOT_ASKED:
            yield parameter


def address_of(path: str, parameters: list[dict], parameter: dict | None, query: dict[str, str]) -> str:
    """With the examples of what is needed, and of one parameter more."""
    needed = {each["name"]: each for each in parameters if each["required"]}
    where = re.sub(r"\{(\w+)\}", lambda name: written(example_of(needed[name[1]])), path)
    query = {name: written(example_of(each)) for name, each in needed.items() if each["in"] == "query"} | query
    if parameter is not None:
        query |= BESIDE.get(parameter["name"], {}) | {parameter["name"]: written(example_of(parameter))}
    return f"{where}?{urlencode(query)}" if query else where


def example_of(parameter: dict) -> Any:
    return parameter["examples"]["seed"]["value"]


def written(example: Any) -> str:
    """An example as a query says it."""
    if isinstance(example, list):
        return ",".join(str(each) for each in example)
    return str(example).lower() if isinstance(example, bool) else str(example)
