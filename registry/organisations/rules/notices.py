"""Open-to-partners notices."""

from collections.abc import Iterator

from ...content import Content, Finding, rule
from ...places.directory import directory


@rule("organisation", "O40", "The least number of homes is not more than the most.", reads=("partner_notices",))
def least_homes_are_not_more_than_most(content: Content) -> Iterator[Finding]:
    for row in content["partner_notices"]:
        if row["homes_min"] is not None and row["homes_max"] is not None and row["homes_min"] > row["homes_max"]:
            yield Finding(f"/partner_notices/{row['key']}/homes_max", "Write the smaller number in homes_min.")


@rule("organisation", "O41", "A notice says something a group can act on.", reads=("partner_notices",))
def a_notice_says_something(content: Content) -> Iterator[Finding]:
    for row in content["partner_notices"]:
        if not any(
            row[name] for name in ("community_kinds", "areas", "roles", "supply", "tenures", "terms", "statement")
        ):
            yield Finding(
                f"/partner_notices/{row['key']}", "Say at least where, with whom, in what role, or in what words."
            )


@rule(
    "organisation", "O42", "An area of an organisation is a known area.", reads=("operating_areas", "partner_notices")
)
def an_area_of_an_organisation_is_known(content: Content) -> Iterator[Finding]:
    known = directory()
    for row in content["operating_areas"]:
        if row["area"] and row["area"] not in known:
            yield Finding(
                f"/operating_areas/{row['key']}/area",
                f"{row['area']} is no area we know: look it up at /api/v1/areas/.",
            )
    for row in content["partner_notices"]:
        for index, code in enumerate(row["areas"]):
            if code not in known:
                yield Finding(
                    f"/partner_notices/{row['key']}/areas/{index}",
                    f"{code} is no area we know: look it up at /api/v1/areas/.",
                )
