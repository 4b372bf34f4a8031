"""What partnerships can be grouped by: where the codes come from, what they are called, which filter asks for a group."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from ...catalogue.in_areas import areas_of_card
from ...catalogue.reading import Moment
from ...places.directory import directory
from ...vocabularies.vocabulary import label, terms

NOT_KNOWN = "Not known"
OVERLAP = "A partnership with several counts in each of them, so these rows overlap and do not add up."

# Parameters of the list of partnerships by name.
Texts = Mapping[str, str]


def is_code(text: str) -> Any:
    return text


def of_one_value(inner: str, outer: str) -> bool:
    """What has one value of a column at most: of those that a query keeps, the value alone tells."""
    return True


@dataclass(frozen=True)
class Dimension:
    """`codes_sql` selects the codes of a row called `card`: one of them, or with `several` none, one or more.

    `home_column` is set where rows of homes are grouped, and not partnerships. `asks_for` gives the filters of the list
    that ask for a code; None where no filter does. `unknown` are those that ask for partnerships without one.
    `lies_within` says whether what has the first code has the second too.
    """

    name: str
    label: str
    help_text: str
    codes_sql: Callable[[Moment], str]
    label_of: Callable[[str], str]
    asks_for: Callable[[str], Texts | None]
    unknown: Texts | None = None
    several: bool = False
    home_column: str = ""
    value_of: Callable[[str], Any] = is_code
    type_of_value: type = str
    parameters: Mapping[str, Any] | Callable[[], Mapping[str, Any]] | None = None
    position_of: Callable[[str], Any] | None = None
    lies_within: Callable[[str, str], bool] = str.__eq__

    @property
    def note(self) -> str:
        return f"By {self.label.lower()}: {OVERLAP}" if self.several else ""

    def values(self) -> Mapping[str, Any]:
        """What the SQL names, worked out when it is asked."""
        parameters = self.parameters
        return parameters() if callable(parameters) else parameters or {}

    def position(self, code: str, called: str) -> tuple:
        """Codes in reading order, by name where they have none; what is not known comes last."""
        if not code:
            return (True,)
        return (False, self.position_of(code) if self.position_of else called.casefold())


def _in_vocabulary(vocabulary: str) -> Callable[[str], int]:
    def position(code: str) -> int:
        known = list(terms(vocabulary))
        return known.index(code) if code in known else len(known)

    return position


def of_code(name: str, called: str, vocabulary: str, help_text: str) -> Dimension:
    """A column of the card that holds one code, or nothing."""
    return Dimension(
        name, called, help_text, lambda _: f"select card.{name}",
        label_of=lambda code: label(vocabulary, code), asks_for=lambda code: {name: code},
        unknown={f"{name}__known": "false"}, position_of=_in_vocabulary(vocabulary), lies_within=of_one_value,
    )  # fmt: skip


def of_codes(name: str, called: str, vocabulary: str, column: str, help_text: str) -> Dimension:
    """A column of the card that gathers codes."""
    return Dimension(
        name, called, help_text, lambda _: f"select unnest(card.{column})",
        label_of=lambda code: label(vocabulary, code), asks_for=lambda code: {name: code},
        unknown={f"{name}__known": "false"}, several=True, position_of=_in_vocabulary(vocabulary),
    )  # fmt: skip


def of_homes(name: str, called: str, vocabulary: str, column: str, help_text: str) -> Dimension:
    """A column of the rows of homes: homes are then those of the group, not all of the partnership."""
    return Dimension(
        name, called, help_text, lambda _: f"select of_homes.{column}",
        label_of=lambda code: label(vocabulary, code), asks_for=lambda code: {name: code},
        several=True, home_column=column, position_of=_in_vocabulary(vocabulary),
    )  # fmt: skip


def of_area(name: str, called: str, codes: Callable[[], list[str]], help_text: str) -> Dimension:
    """Areas of one level, by the codes that the card gathers of all areas around the partnership."""
    return Dimension(
        name, called, help_text,
        lambda _: areas_of_card("card", f"{name}_codes"),
        label_of=_name_of_area, asks_for=lambda code: {"area": code}, several=True,
        parameters=lambda: {f"{name}_codes": codes()}, lies_within=_area_lies_within,
    )  # fmt: skip


def _name_of_area(code: str) -> str:
    return directory().get(code).name if code in directory() else code


def _area_lies_within(inner: str, outer: str) -> bool:
    areas = directory()
    return inner in areas and outer in areas and inner in areas.everything_inside(outer)


def of_decile(name: str, called: str, help_text: str) -> Dimension:
    """A tenth, 1 the most deprived."""
    return Dimension(
        name, called, help_text, lambda _: f"select card.{name}::text",
        label_of=lambda code: {"1": "1 (most deprived)", "10": "10 (least deprived)"}.get(code, code),
        asks_for=lambda code: {f"{name}_min": code, f"{name}_max": code}, unknown={f"{name}__known": "false"},
        value_of=int, type_of_value=int, position_of=int, lies_within=of_one_value,
    )  # fmt: skip


def of_yes_no(name: str, called: str, help_text: str, *, may_be_unknown: bool = False) -> Dimension:
    """A column of the card that is true, false, or where it may be so nothing."""
    return Dimension(
        name, called, help_text, lambda _: f"select card.{name}::text",
        label_of=lambda code: "Yes" if code == "true" else "No", asks_for=lambda code: {name: code},
        unknown={f"{name}__known": "false"} if may_be_unknown else None,
        value_of=lambda code: code == "true", type_of_value=bool, position_of=lambda code: code != "true",
        lies_within=of_one_value,
    )  # fmt: skip
