"""Notices to partners, offers for transfer, and areas."""

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
    "organisation", "O43", "An offer says what would pass, and asks for no negative price.", reads=("transfer_offers",)
)
def an_offer_says_what_would_pass(content: Content) -> Iterator[Finding]:
    for row in content["transfer_offers"]:
        where = f"/transfer_offers/{row['key']}"
        if not any(row[name] for name in ("asset_kinds", "services", "description")):
            yield Finding(where, "Say what would pass: kinds of assets, services, or a description.")
        if row["price"] and float(row["price"]) < 0:
            yield Finding(f"{where}/price", "Give an amount in GBP, 0.00 or more.")


WITH_AREAS = ("partner_notices", "transfer_offers", "services")


@rule(
    "organisation",
    "O42",
    "An area of an organisation is a known area.",
    reads=("", "operating_areas", *WITH_AREAS),
)
def an_area_of_an_organisation_is_known(content: Content) -> Iterator[Finding]:
    known = directory()
    for row in content["operating_areas"]:
        if row["area"] and row["area"] not in known:
            yield Finding(
                f"/operating_areas/{row['key']}/area",
                f"{row['area']} is no area we know: look it up at /api/v1/areas/.",
            )
    office = content["registered_office_area"]
    if office and office not in known:
        yield Finding("/registered_office_area", f"{office} is no area we know: look it up at /api/v1/areas/.")
    for table in WITH_AREAS:
        for row in content[table]:
            for index, code in enumerate(row["areas"]):
                if code not in known:
                    yield Finding(
                        f"/{table}/{row['key']}/areas/{index}",
                        f"{code} is no area we know: look it up at /api/v1/areas/.",
                    )
