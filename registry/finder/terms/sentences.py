"""A term in a sentence, as a volunteer would say it."""

from collections.abc import Sequence
from decimal import Decimal

from ...numbers_in_words import agreeing, counted
from .partnerships import OwnPartnership
from .questions import NO_END
from .term import Term


def sentence_of(term: Term) -> str:
    """What is recorded, or an empty text where nothing is."""
    if not term.answers:
        return ""
    parts = [_range(term), *_counted(term)]
    return f"{'; '.join(filter(None, parts))}{_planned(term)}"


def _planned(term: Term) -> str:
    """What nobody lives under yet, with the years of it: old plans may never be carried out."""
    years = sorted(set(term.years_of_plans))
    when = f" ({years_in_words(years)})" if years else ""
    if term.are_all_planned:
        return f". This is only planned so far{when}."
    return f", and {term.planned_beside} planned{when}." if term.planned_beside else "."


def years_in_words(years: Sequence[int]) -> str:
    """Of years in their order: 2016, or 2016 to 2021."""
    return str(years[0]) if len(years) == 1 else f"{years[0]} to {years[-1]}"


def silence_of(term: Term) -> str:
    """How many partnerships say nothing on it; empty where all speak."""
    if not term.partnerships or not term.silent:
        return ""
    if term.silent == term.partnerships:
        return f"None of the {term.partnerships} partnerships counted here says." if term.partnerships > 1 else NOTHING
    does = agreeing(term.silent, "does", "do")
    return f"{term.silent} of the {term.partnerships} partnerships counted here {does} not say."


def left_out_of(partnerships: Sequence[OwnPartnership]) -> str:
    """Whose terms are not counted, and why; empty where all are."""
    left = sum(1 for each in partnerships if each.was_left)
    if not left:
        return ""
    return f"{counted(left, 'partnership')} that it left, or in which it was replaced, {agreeing(left, 'is', 'are')} not counted here."


NOTHING = "Its one partnership on record does not say."


def _range(term: Term) -> str:
    if term.lowest is None or term.highest is None:
        return ""
    partnerships = len({each.record for each in term.in_force if each.number is not None})
    return f"{range_of(term)}, in {counted(partnerships, 'partnership')}"


def range_of(term: Term) -> str:
    """ "125 years", "£0 to £12 a home a year"; empty where no number is recorded."""
    return "" if term.lowest is None or term.highest is None else _between(term.unit, term.lowest, term.highest)


def _between(unit: str, lowest: Decimal, highest: Decimal) -> str:
    if unit == "years":
        return f"{_years(lowest)} years" if lowest == highest else f"{_years(lowest)} to {_years(highest)} years"
    if lowest == highest:
        return f"{pounds(lowest)} a home a year" if lowest else "nothing is collected"
    return f"{pounds(lowest)} to {pounds(highest)} a home a year"


def _years(years: Decimal) -> str:
    return f"{years:,.0f}"


def pounds(amount: Decimal) -> str:
    """£868,000, and pence only where there are any."""
    return f"£{amount:,.0f}" if amount == amount.to_integral_value() else f"£{amount:,.2f}"


def _counted(term: Term) -> Sequence[str]:
    """Each kind of answer with the number of partnerships that give it."""
    words = {NO_END: "with no end"}
    return [f"{words.get(code, label)} ({counted(number, 'partnership')})" for code, label, number in term.counts]
