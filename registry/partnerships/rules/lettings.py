"""Parts of rows of homes, and the steps by which homes are let."""

from collections.abc import Iterator
from itertools import groupby

from ...content import Content, Finding, rule
from ...content.pointers import pointers_in

# In days; a month and a year as near as the order of steps needs.
DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}
OF_A_PART = (
    "tenure",
    "for_people",
    "allocation_routes",
    "local_connection",
    "chosen_by",
    "site",
    "bedrooms",
    "seller_kind",
    "note",
)
OF_A_STEP = ("local_connection", "who", "allocation_route", "decides")


@rule(
    "partnership",
    "P36",
    "A part of a row of homes has a number or a share, or the number is listed as missing, and says what sets it apart.",
    reads=("home_parts", "missing"),
)
def a_part_says_how_many_and_what(content: Content) -> Iterator[Finding]:
    absent = pointers_in(content["missing"])
    for row in content["home_parts"]:
        where = f"/home_parts/{row['key']}"
        if row["count"] is None and row["share"] is None and not {where, f"{where}/count"} & absent:
            yield Finding(f"{where}/count", "Give how many homes, or their share in percent, or list it as missing.")
        if not any(row[name] for name in OF_A_PART):
            yield Finding(where, "Say what sets this part apart: its tenure, whom it is for, or how it is let.")


@rule("partnership", "P37", "A part is no larger than its row of homes.", reads=("homes", "home_parts"))
def a_part_is_no_larger_than_its_row(content: Content) -> Iterator[Finding]:
    homes = {row["key"]: row for row in content["homes"]}
    for row in content["home_parts"]:
        of = homes.get(row["homes"])
        exact = of and of["count"] is not None and of["precision"] not in ("about", "at_least")
        if of and exact and row["count"] is not None and row["count"] > (of["count_to"] or of["count"]):
            yield Finding(
                f"/home_parts/{row['key']}/count", f"The row {row['homes']} has {of['count']} homes: check both."
            )


@rule("partnership", "P38", "A step of letting says who may apply, or who decides and how.", reads=("letting_steps",))
def a_step_says_something(content: Content) -> Iterator[Finding]:
    for row in content["letting_steps"]:
        where = f"/letting_steps/{row['key']}"
        if not any(row[name] for name in OF_A_STEP):
            yield Finding(where, "Say who may apply at this step, how the choice is made, or who decides.")
        if row["after"] and not row["after_unit"]:
            yield Finding(f"{where}/after_unit", "Say whether these are days, weeks, months or years.")


@rule("partnership", "P39", "Steps of letting open one after the other.", reads=("letting_steps",))
def steps_open_one_after_the_other(content: Content) -> Iterator[Finding]:
    def homes_and_step(row: Content) -> tuple[list[str], int]:
        return sorted(row["homes"]), row["step"]

    steps = sorted((row for row in content["letting_steps"] if row["step"] is not None), key=homes_and_step)
    for _, of_same_homes in groupby(steps, key=lambda row: sorted(row["homes"])):
        latest = 0
        for row in of_same_homes:
            opens = None if row["after"] is None else row["after"] * DAYS.get(row["after_unit"] or "day", 1)
            if opens is not None and opens < latest:
                yield Finding(
                    f"/letting_steps/{row['key']}/after", "An earlier step opens later than this: check the order."
                )
            latest = max(latest, opens or 0)
