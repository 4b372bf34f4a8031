"""The strict base of every serializer of what is sent: nothing is ignored, nothing is turned into something else."""

from collections.abc import Iterator, Mapping
from typing import Any, NoReturn

from rest_framework import serializers

from registry.matching.suggestions import suggested

from .json_reader import BadPayload, escaped

# What the framework says of a value, and what we call it and say.
CODES = {
    "required": ("missing_field", "It has to be there. {help}"),
    "null": ("wrong_type", "null means nothing here. {help}"),
    "blank": ("blank", "Write something, or leave it out. {help}"),
    "max_length": ("too_long", "{message} {help}"),
    "min_value": ("out_of_range", "{message}"),
    "max_value": ("out_of_range", "{message}"),
    "invalid_choice": ("unknown_code", "{message}"),
    "not_a_list": ("wrong_type", "Send a list. {help}"),
    "not_a_dict": ("wrong_type", "Send an object. {help}"),
}
JSON_NAMES: tuple[tuple[type, str], ...] = (
    (bool, "true or false"), (str, "text"), (int, "a whole number"), (float, "a number"), (list, "a list"), (dict, "an object"),
)  # fmt: skip
# The JSON type that each kind of field takes; the first that fits.
TAKES: tuple[tuple[type[serializers.Field], type], ...] = (
    (serializers.BooleanField, bool),
    (serializers.IntegerField, int),
    (serializers.FloatField, float),
    (serializers.ListSerializer, list),
    (serializers.ListField, list),
    (serializers.BaseSerializer, dict),
    (serializers.DictField, dict),
    (serializers.CharField, str),
    (serializers.ChoiceField, str),
)


class PayloadNotValid(BadPayload):
    """Members of a body are missing, unknown, or not what they should be; `errors` lists every one."""

    title = "The body cannot be used"

    def __init__(self, problems: list[dict[str, str]]) -> None:
        self.problems = problems
        first = problems[0]
        where = first["pointer"] or "the body"
        others = f" And {len(problems) - 1} more, in errors." if len(problems) > 1 else ""
        super().__init__(first["code"], f"{where}: {first['detail']}{others}", first["pointer"])


PayloadNotValid.explain(
    missing_field="A member has to be there. `pointer` names it.",
    too_long="A text or a list is longer than it may be.",
    wrong_type="A member has another type than it needs, which is named.",
    not_an_integer="Write a whole number without a point.",
    read_only_field="A record keeps its id. Leave it out.",
)


class PayloadSerializer(serializers.Serializer):
    """What is sent. Members that it does not have are refused, and types are those of JSON."""

    def is_valid(self, *, raise_exception: bool = False) -> bool:
        problems = [*self._problems_of_shape(self.initial_data)]
        if not problems and not super().is_valid():
            problems = [*_problems(self.errors, self, "")]
        if problems and raise_exception:
            raise PayloadNotValid(problems)
        return not problems

    def _problems_of_shape(self, sent: Mapping[str, Any]) -> Iterator[dict[str, str]]:
        """Unknown and read-only members, and values of another type than their member takes."""
        for name, value in sent.items():
            pointer = f"/{escaped(name)}"
            field = self.fields.get(name)
            if field is None:
                yield _problem(pointer, "unknown_field", f"{name[:60]!r} is not known here. {_hint(name, self.fields)}")
            elif field.read_only:
                yield _problem(pointer, "read_only_field", "It is given by the register: leave it out.")
            elif value is not None and (other := _other_type(field, value)):
                yield _problem(
                    pointer, wrong_type_code(field), f"Send {other}, not {json_name(value)}. {field.help_text or ''}"
                )


def refuse_member(pointer: str, code: str, detail: str) -> NoReturn:
    """For rules of a serializer that hold between members."""
    raise PayloadNotValid([_problem(pointer, code, detail)])


def wrong_type_code(field: serializers.Field) -> str:
    return "not_an_integer" if isinstance(field, serializers.IntegerField) else "wrong_type"


def json_name(value: Any) -> str:
    """What JSON calls a value of this type."""
    return next((name for kind, name in JSON_NAMES if isinstance(value, kind)), "null")


def _other_type(field: serializers.Field, value: Any) -> str:
    """What the field takes instead, in words; empty where the value is of its type."""
    takes = getattr(field, "json_type", None) or next((kind for of, kind in TAKES if isinstance(field, of)), None)
    if takes is None:
        return ""
    fits = isinstance(value, takes) and not (takes is not bool and isinstance(value, bool))
    return "" if fits else next(name for kind, name in JSON_NAMES if kind is takes)


def _hint(name: str, known: Mapping[str, Any]) -> str:
    writable = [member for member, field in known.items() if not field.read_only]
    near = suggested(name, writable)
    return f"Did you mean {near}?" if near else f"Send: {', '.join(writable) or 'nothing'}."


def _problems(errors: Any, field: serializers.Field, pointer: str) -> Iterator[dict[str, str]]:
    """What the framework found, as problems of ours."""
    if isinstance(errors, Mapping):
        for name, inner in errors.items():
            inside = getattr(field, "fields", {}).get(name, field)
            here = pointer if name == "non_field_errors" else f"{pointer}/{escaped(str(name))}"
            yield from _problems(inner, inside, here)
        return
    for error in errors:
        if isinstance(error, Mapping):
            yield from _problems(error, field, pointer)
            continue
        usual = getattr(field, "code_of_invalid", "wrong_type") if error.code == "invalid" else error.code
        code, sentence = CODES.get(error.code, (usual, "{message} {help}"))
        help_text = getattr(field, "help_text", "") or ""
        yield _problem(pointer, code, " ".join(sentence.format(message=str(error), help=help_text).split()))


def _problem(pointer: str, code: str, detail: str) -> dict[str, str]:
    return {"pointer": pointer, "code": code, "detail": detail.strip()}
