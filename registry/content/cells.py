"""Whether one value can stand in one cell; the answer is a code and a sentence, or nothing."""

import difflib
import ipaddress
import json
from collections.abc import Callable
from functools import cache
from typing import Any, cast
from urllib.parse import urlsplit

from django.db import models

from .. import fields
from ..editions import Record
from ..edtf import span_of
from ..identifiers import check_is_right, is_well_formed
from .characters import character_problem

CellProblem = tuple[str, str] | None


def cell_problem(field: models.Field, value: Any) -> CellProblem:
    """(code, sentence) for a value that cannot stand in this cell; None for one that can."""
    kind: Any = type(field)
    return _check_for(kind)(field, value)


@cache
def _check_for(field: Any) -> Callable[[Any, Any], CellProblem]:
    for kind, check in CHECKS:
        if issubclass(field, kind):
            return check
    raise TypeError(f"no check is written for cells of the kind {field.__name__}")


def _shown(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, default=str)[:60]


def _yes_no(field: models.BooleanField, value: Any) -> CellProblem:
    if not isinstance(value, bool):
        return "not_a_boolean", f"Write true or false, not {_shown(value)}."
    return None


def _whole(field: fields.Whole, value: Any) -> CellProblem:
    if type(value) is not int:
        return "not_an_integer", f"Write a whole number such as 12, not {_shown(value)}."
    if not field.least <= value <= field.most:
        return "out_of_range", f"Write a number from {field.least} to {field.most:,}."
    return None


def _degrees(field: models.FloatField, value: Any) -> CellProblem:
    if type(value) not in (int, float) or value != value:
        return "not_a_number", f"Write degrees as a number such as 54.95, not {_shown(value)}."
    most = 90 if field.name == "latitude" else 180
    if abs(value) > most:
        return "out_of_range", f"Write degrees from -{most} to {most}."
    return None


def _amount(field: models.DecimalField, value: Any) -> CellProblem:
    if not isinstance(value, str):
        return "invalid_money", f'Write the number as text with a point, such as "1250.00", not {_shown(value)}.'
    whole, point, decimals = value.lstrip("-").partition(".")
    readable = value.isascii() and whole.isdigit() and (decimals.isdigit() if point else True)
    if not readable or value.count("-") > value.startswith("-"):
        return "invalid_money", f"Write 1000.00, without signs or commas, not {_shown(value)}."
    if len(decimals) > field.decimal_places:
        return "invalid_money", f"Write at most {field.decimal_places} decimals, not {_shown(value)}."
    if len(whole) > field.max_digits - field.decimal_places:
        return "out_of_range", "This number is larger than any we keep: check it."
    if isinstance(field, fields.Percent) and not 0 <= float(value) <= 100:
        return "out_of_range", "A percentage is from 0 to 100."
    return None


def _date(field: fields.Edtf, value: Any) -> CellProblem:
    if not isinstance(value, str):
        return "invalid_date", f'Write a date as text, such as "2016-05", not {_shown(value)}.'
    try:
        span_of(value)
    except ValueError as error:
        code = "ambiguous_date" if "two ways" in str(error) else "invalid_date"
        return code, str(error)
    return None


def _code(field: fields.Code, value: Any) -> CellProblem:
    if not isinstance(value, str):
        return "wrong_type", f"Write a code of the vocabulary {field.vocabulary}, as text."
    codes = _codes(field.vocabulary)
    if field.vocabulary and value not in codes:
        near = difflib.get_close_matches(value, codes, 1)
        hint = f"Did you mean {near[0]}?" if near else f"See /api/v1/vocabularies/{field.vocabulary}/."
        return "unknown_code", f"{_shown(value)} is not a code of {field.vocabulary}. {hint}"
    return None


@cache
def _codes(vocabulary: str) -> tuple[str, ...]:
    from ..vocabularies.vocabulary import terms

    return tuple(terms(vocabulary)) if vocabulary else ()


def _area(field: fields.AreaCode, value: Any) -> CellProblem:
    if not (
        isinstance(value, str)
        and len(value) == 9
        and value[0] in "EWSNKJLM"
        and value[1:].isdigit()
        and value.isascii()
    ):
        return "invalid_area", f"Write a GSS code such as E06000057, not {_shown(value)}."
    return None


def _reference(field: models.ForeignKey, value: Any) -> CellProblem:
    prefix = cast("type[Record]", field.related_model).prefix
    if not isinstance(value, str) or not is_well_formed(value, prefix):
        return "invalid_id", f"Write an id of the register such as {prefix}-7f3k9q2m4x, not {_shown(value)}."
    if not check_is_right(value):
        return "invalid_id", f"The check character of {value} is wrong: compare it with the page it came from."
    return None


def _web(field: fields.Web, value: Any) -> CellProblem:
    if problem := _text(field, value):
        return problem
    try:
        parts = urlsplit(value)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        return "invalid_url", "This is not a web address: copy it from the address bar."
    if parts.scheme not in ("http", "https") or not host or " " in value:
        return "invalid_url", "Write a web address that begins with https:// or http://."
    if parts.username or parts.password:
        return "invalid_url", "A web address here carries no user name."
    if "." not in host or host.endswith((".local", ".internal", ".localhost")) or _is_address(host):
        return "url_not_public", "Give an address that anyone can open, by its name."
    return None


def _is_address(host: str) -> bool:
    """Numbers instead of a name, in any of the spellings that browsers accept."""
    try:
        ipaddress.ip_address(host)
        return True
    except ValueError:
        last = host.rstrip(".").rsplit(".", 1)[-1]
        return last.isdigit() or last.startswith("0x")


def _text(field: models.CharField | models.TextField, value: Any) -> CellProblem:
    if not isinstance(value, str):
        return "wrong_type", f"Write text, not {_shown(value)}."
    if field.max_length and len(value) > field.max_length:
        return "too_long", f"Write at most {field.max_length:,} characters; this has {len(value):,}."
    return character_problem(value, several_lines=isinstance(field, models.TextField))


CHECKS: list[tuple[type[models.Field], Callable[[Any, Any], CellProblem]]] = [
    (models.BooleanField, _yes_no),
    (models.DecimalField, _amount),
    (models.FloatField, _degrees),
    (models.IntegerField, _whole),
    (models.ForeignKey, _reference),
    (fields.Edtf, _date),
    (fields.Code, _code),
    (fields.AreaCode, _area),
    (fields.Web, _web),
    (models.CharField, _text),
    (models.TextField, _text),
]
