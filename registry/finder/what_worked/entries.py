"""One result as people read it, with how well it is known."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from ...dates_in_words import date_in_words, period_in_words
from ...vocabularies.vocabulary import label, terms
from ..published_rows import PublishedRow
from ..terms.sentences import pounds

MEASURED = ("e2", "e3", "e4", "e5")
NOT_YET = ("forecast", "target")
# Who speaks of itself, or of what it took part in.
CLAIMANTS = ("self", "partner", "campaign", "not_stated", "", None)
MONEY = {
    "gbp": "", "gbp_per_week": " a week", "gbp_per_month": " a month", "gbp_per_year": " a year", "gbp_per_home": " for each home",
}  # fmt: skip
UNITS = {
    "percent": "%", "per_1000_homes": " for each 1,000 homes", "homes": " homes", "households": " households",
    "people": " people", "hours": " hours", "weeks": " weeks", "months": " months", "years": " years", "points": " points",
    "kg_co2e_per_m2": " kg of carbon for each square metre", "kg_co2e_per_m2_year": " kg of carbon for each square metre a year",
}  # fmt: skip
PRECISION = {"about": "about ", "at_least": "at least ", "at_most": "at most "}
POPULATION = {
    "scheme": "About this arrangement", "organisation": "About the whole organisation",
    "programme": "About the whole programme",
    "area": "About the place, with people who have no link to the homes", "sector": "About the whole field",
}  # fmt: skip


@dataclass(frozen=True)
class Result:
    """One value; `also` are other partnerships whose records tell the same of the same source."""

    of: PublishedRow
    also: tuple[tuple[str, str], ...] = ()

    @property
    def row(self) -> dict[str, Any]:
        return self.of.row

    @property
    def indicator(self) -> str:
        return label("indicator", self.row["indicator"])

    @property
    def done(self) -> str:
        """What was done there: the first sentence of the summary."""
        first, stop, _ = str(self.of.content["summary"] or "").partition(". ")
        return f"{first}." if stop else first

    @property
    def value(self) -> str:
        """The number with its unit, else the words."""
        number = _number(self.row, "value", "value_to")
        per = f" a {label('recurring_period', self.row['per']).lower()}" if self.row["per"] else ""
        return f"{PRECISION.get(self.row['precision'] or '', '')}{number}{per}" if number else ""

    @property
    def words(self) -> str:
        return str(self.row["text_value"] or "")

    @property
    def details(self) -> list[str]:
        """Before, elsewhere, base, whom it is about and when, as far as it is recorded."""
        row = self.row
        before, elsewhere = _number(row, "baseline"), _number(row, "comparator")
        of = row["comparator_description"] or "elsewhere"
        period = period_in_words(row["period_from"], row["period_to"])
        on = date_in_words(row["baseline_on"])
        details = [
            f"Before: {before}{f' ({on})' if on else ''}" if before else "",
            f"Compared with {elsewhere} ({of})" if elsewhere else "",
            f"Answers or homes it rests on: {row['base_n']:,}" if row["base_n"] else "",
            "Number of answers: not recorded" if self.value and not row["base_n"] else "",
            POPULATION.get(row["population"] or "", ""),
            f"When: {period}" if period else "When: not recorded",
        ]
        return [detail for detail in details if detail]

    @property
    def is_expected(self) -> bool:
        return self.row["kind"] in NOT_YET

    @property
    def is_measured(self) -> bool:
        return self.row["evidence_level"] in MEASURED and not self.is_expected

    @property
    def is_only_claimed(self) -> bool:
        """Whether nobody but those who took part, or nobody named, stands behind it."""
        return not self.is_measured and self.row["measured_by"] in CLAIMANTS

    @property
    def evidence(self) -> str:
        level = terms("evidence_level").get(self.row["evidence_level"] or "")
        return f"{level.label}: {level.definition}" if level else "How well it is known is not recorded."

    @property
    def witness(self) -> str:
        """Who says so, in a sentence."""
        party, by = self.of.party_name(self.row["measured_by_party"]), self.row["measured_by"] or "not_stated"
        if by == "not_stated":
            return "The sources do not say who found it."
        who = party or {
            "self": "the organisation itself", "partner": "another party to it", "independent": "somebody outside",
            "research": "researchers", "regulator": "a regulator", "government": "government", "campaign": "a campaign",
            "press": "the press",
        }[by]  # fmt: skip
        verb = "Said by" if self.is_only_claimed else "Found by" if self.is_measured else "Reported by"
        return f"{verb} {who}{', about itself' if by == 'self' and party else ''}."


def each_study_once(rows: Iterable[PublishedRow]) -> list[Result]:
    """Rows of several records that give the same value by the same source are one result."""
    groups: dict[tuple[Any, ...], list[PublishedRow]] = {}
    for each in rows:
        groups.setdefault(_study(each), []).append(each)
    return [
        Result(of[0], tuple(dict.fromkeys((each.record, each.name) for each in of[1:] if each.record != of[0].record)))
        for of in groups.values()
    ]


def _study(of: PublishedRow) -> tuple[Any, ...]:
    """What is the same in two records that cite one study; a row without a named source stands alone."""
    row = of.row
    addresses = sorted(source["url"] for source in of.sources if source["url"]) if row["sources"] else []
    statement = (row["value"], row["value_to"], row["text_value"])
    return (row["indicator"], addresses[0], *statement) if addresses else (of.record, row["key"])


def _number(row: dict[str, Any], *names: str) -> str:
    """A number, or two as a range, in the unit of the indicator."""
    numbers = [Decimal(row[name]) for name in names if row[name] is not None]
    if not numbers:
        return ""
    unit = terms("indicator")[row["indicator"]].more.get("unit", "")
    if unit in MONEY:
        return f"{' to '.join(map(pounds, numbers))}{MONEY[unit]}"
    text = " to ".join(
        f"{number:,f}".rstrip("0").rstrip(".") if "." in f"{number:f}" else f"{number:,f}" for number in numbers
    )
    suffix = UNITS.get(unit, "")
    return f"{text}{suffix.removesuffix('s') if text == '1' else suffix}"
