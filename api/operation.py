"""What an operation is: declared where it is done, and printed by the contract."""

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import wraps
from typing import Any, TypeVar

from rest_framework import serializers

from registry.errors import RegistryError

from .parameters import Parameter
from .problem_kinds import ProblemKind

Handler = TypeVar("Handler", bound=Callable[..., Any])
Shape = type[serializers.Serializer]
JSON = ("application/json",)
MERGE_PATCH = ("application/json", "application/merge-patch+json")


@dataclass(frozen=True)
class Answer:
    """What is answered with one status: its meaning, and a serializer or the media type of a file."""

    shape: Shape | str | None
    meaning: str = "Here it is."


@dataclass(frozen=True)
class Operation:
    """One method of one address.

    `sends` is what is sent: a serializer, or the media types of a file with the fields of its form.
    `answers` maps a status to what is answered with it. `raises` are the errors that it may meet beside those
    that any operation may. `scope` is what a token needs: None where anyone may, empty where any token may.
    `example` is an address of the seed register.
    """

    id: str
    summary: str
    description: str = ""
    sends: Any = None
    media_types: tuple[str, ...] = JSON
    payload_may_be_empty: bool = False
    # Whether an `Idempotency-Key` makes a repetition do nothing twice.
    idempotent: bool = False
    answers: Mapping[int, Answer] = field(default_factory=dict)
    raises: tuple[type[RegistryError] | ProblemKind, ...] = ()
    parameters: tuple[Parameter, ...] = ()
    headers: tuple[str, ...] = ()
    scope: str | None = None
    example: str = ""
    # The operation whose recorded example is shown for this one.
    same_as: str = ""

    @property
    def written_in_query(self) -> Mapping[str, Parameter]:
        """What a writing operation reads of the query: what may be stated about a file, and its own parameters."""
        stated = getattr(self.sends, "fields", {}) if not isinstance(self.sends, type) else {}
        return dict(stated) | {each.name: each for each in self.parameters if each.location == "query"}


def operation(id: str, summary: str, *, answers: Mapping[int, Any], **more: Any) -> Callable[[Handler], Handler]:  # noqa: A002  the contract's own word
    """Declare the operation that a method of a view is; its docstring is the description."""
    shapes = {status: each if isinstance(each, Answer) else Answer(each) for status, each in answers.items()}

    def attach(method: Handler) -> Handler:
        declared = Operation(id, summary, described_by(method), answers=shapes, **more)

        @wraps(method)
        def handler(view: Any, request: Any, *args: Any, **path: Any) -> Any:
            view.admit(declared)
            if declared.idempotent:
                return view.once(lambda: method(view, request, *args, **path))
            return method(view, request, *args, **path)

        handler.operation = declared  # type: ignore[attr-defined]
        return handler  # type: ignore[return-value]

    return attach


def operation_of(view: Any, method: str) -> Operation | None:
    """The operation of a view's method: declared there, or by the view for what it inherits."""
    handler = getattr(view, method.lower(), None)
    declared: Operation | None = getattr(handler, "operation", None)
    if declared is None and method.upper() == "GET":
        declared = getattr(view, "reading", None)
        if declared is not None and not declared.description:
            return replace(declared, description=described_by(type(view) if not isinstance(view, type) else view))
    return declared


def described_by(thing: Any) -> str:
    """A docstring as a paragraph: lines joined, empty lines kept."""
    paragraphs = (inspect.getdoc(thing) or "").split("\n\n")
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in paragraphs)
