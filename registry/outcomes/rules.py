"""The rules of outcomes, among them those that keep persons from being known by small numbers.

The thresholds (ten answers, half of those asked) are ours; they follow the practice of UK
statistical bodies that examine or suppress counts below ten.
"""

from collections.abc import Iterator

from ..content import Content, Finding, rule
from ..content.dates import ends_before_it_begins
from ..vocabularies.vocabulary import codes_where

LEAST_BASE = 10
LEAST_RESPONSE = 50


def is_survey(row: Content) -> bool:
    return row["method"] == "survey" or row["indicator"] in codes_where("indicator", "survey", "yes")


@rule(
    "partnership", "M01", "An outcome has a value, words, or a reason why not.", reads=("outcomes",), severity="warning"
)
def an_outcome_says_something(content: Content) -> Iterator[Finding]:
    for row in content["outcomes"]:
        if row["value"] is None and not row["text_value"] and not row["suppressed"] and not row["note"]:
            yield Finding(f"/outcomes/{row['key']}/value", "Give the value, or say it in words in text_value.")


@rule("partnership", "M02", "A survey of fewer than ten answers shows no value.", reads=("outcomes",))
def a_small_survey_shows_no_value(content: Content) -> Iterator[Finding]:
    """In a scheme of ten homes, a percentage of eight answers tells who said what."""
    for row in content["outcomes"]:
        if is_survey(row) and row["base_n"] is not None and row["base_n"] < LEAST_BASE and row["value"] is not None:
            yield Finding(
                f"/outcomes/{row['key']}/value",
                f"Fewer than {LEAST_BASE} people answered: leave the value out and set suppressed to small_base.",
            )


@rule(
    "partnership",
    "M03",
    "A survey that fewer than half of those asked answered shows no value, unless its base is large.",
    reads=("outcomes",),
)
def a_thin_survey_shows_no_value(content: Content) -> Iterator[Finding]:
    for row in content["outcomes"]:
        thin = row["response_rate"] is not None and float(row["response_rate"]) < LEAST_RESPONSE
        small = row["base_n"] is not None and row["base_n"] < 30
        if is_survey(row) and thin and small and row["value"] is not None:
            yield Finding(
                f"/outcomes/{row['key']}/value",
                "Fewer than half answered, and fewer than 30 people: leave the value out and set suppressed to low_response.",
            )


@rule("partnership", "M04", "What is suppressed shows no value.", reads=("outcomes",))
def what_is_suppressed_shows_no_value(content: Content) -> Iterator[Finding]:
    for row in content["outcomes"]:
        if row["suppressed"] and (row["value"] is not None or row["text_value"]):
            yield Finding(f"/outcomes/{row['key']}/value", "Leave value and text_value empty, or take suppressed out.")


@rule("partnership", "M05", "A share in percent is from 0 to 100.", reads=("outcomes",))
def a_share_is_at_most_a_hundred(content: Content) -> Iterator[Finding]:
    percent = codes_where("indicator", "unit", "percent") - codes_where("indicator", "value_kind", "change")
    for row in content["outcomes"]:
        if row["indicator"] in percent and not row["indicator"].endswith("_change_percent"):
            for name in ("value", "baseline", "comparator"):
                if row[name] is not None and not 0 <= float(row[name]) <= 100:
                    yield Finding(f"/outcomes/{row['key']}/{name}", "A share is from 0 to 100 percent.")


@rule("partnership", "M06", "A period ends after it begins.", reads=("outcomes",))
def a_period_ends_after_it_begins(content: Content) -> Iterator[Finding]:
    for row in content["outcomes"]:
        if ends_before_it_begins(row["period_from"], row["period_to"]):
            yield Finding(f"/outcomes/{row['key']}/period_to", "This lies before period_from: check both dates.")


@rule("partnership", "M07", "A comparator says what it is.", reads=("outcomes",))
def a_comparator_says_what_it_is(content: Content) -> Iterator[Finding]:
    for row in content["outcomes"]:
        if row["comparator"] is not None and not row["comparator_description"]:
            yield Finding(
                f"/outcomes/{row['key']}/comparator_description", "Say where or on whom the other value was measured."
            )


@rule("partnership", "M08", "Evidence of the levels e3 to e5 states its base.", reads=("outcomes",), severity="warning")
def strong_evidence_states_its_base(content: Content) -> Iterator[Finding]:
    for row in content["outcomes"]:
        if row["evidence_level"] in ("e3", "e4", "e5") and row["base_n"] is None and not row["suppressed"]:
            yield Finding(
                f"/outcomes/{row['key']}/base_n", "Give the number of people or homes, or choose a lower level."
            )


@rule(
    "partnership",
    "M10",
    "A claim of social value names its method, who makes it, and a source.",
    reads=("outcomes",),
    severity="warning",
)
def a_claim_of_social_value_is_attributed(content: Content) -> Iterator[Finding]:
    """Money values of changes in people's lives compare only within one method and version."""
    for row in content["outcomes"]:
        where = f"/outcomes/{row['key']}"
        if row["indicator"] != "social_value_claimed":
            continue
        if not row["method_words"]:
            yield Finding(f"{where}/method_words", "Name the method and its version.")
        if not row["measured_by"] and not row["measured_by_party"]:
            yield Finding(f"{where}/measured_by", "Say who makes the claim.")
        if not row["sources"]:
            yield Finding(f"{where}/sources", "Name the source that makes the claim.")


@rule("partnership", "M09", "A forecast or target is not called an outturn.", reads=("outcomes",), severity="warning")
def a_level_fits_the_kind(content: Content) -> Iterator[Finding]:
    for row in content["outcomes"]:
        if row["kind"] in ("forecast", "target") and row["evidence_level"] in ("e4", "e5"):
            yield Finding(
                f"/outcomes/{row['key']}/evidence_level", "What has not happened yet cannot have been evaluated."
            )
