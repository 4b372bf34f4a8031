"""What the record of an association says of it."""

import datetime
from collections.abc import Iterator

from ...content.dates import latest
from ...dates_in_words import date_in_words, period_in_words, until_in_words
from ...vocabularies.vocabulary import label
from ..homes_owned import homes_in_words
from ..named_areas import area_named, works_in
from .associations import Association
from .line import Line

# So many areas are named; the rest are counted.
AREAS_NAMED = 4
RELATIONS = {
    "merged_into": "Merged into {name}",
    "renamed_to": "Now called {name}",
    "engagements_transferred_to": "Passed its work on to {name}",
    "incorporated_as": "Became {name}",
    "subsidiary_of": "Part of {name}",
    "joined_group": "Joined the group of {name}",
    "member_of": "Member of {name}",
    "joint_venture_of": "Set up jointly by {name}",
    "see_also": "See also {name}: how the two are bound is not recorded",
}


def kind(association: Association, today: datetime.date) -> Iterator[Line]:
    yield Line(label("organisation_kind", association.content["kind"]))
    if form := association.content["legal_form"]:
        yield Line(f"Legal form: {label('legal_form', form).lower()}", is_aside=True)


def size(association: Association, today: datetime.date) -> Iterator[Line]:
    content = association.content
    homes = homes_in_words(content["homes_owned"], content["homes_owned_to"], content["homes_owned_precision"])
    if homes:
        counted = date_in_words(content["homes_owned_as_at"])
        yield Line(f"{homes[0].upper()}{homes[1:]}{f', counted {counted}' if counted else ''}")


def peer_group(association: Association, today: datetime.date) -> Iterator[Line]:
    """The company in which its figures are to be read."""
    band, jurisdiction = association.content["derived"]["size_band"], association.content["jurisdiction"]
    if band and band.get("code"):
        where = f", {label('jurisdiction', jurisdiction)}" if jurisdiction else ""
        yield Line(f"{label('organisation_size_band', band['code'])}{where}")


def registered(association: Association, today: datetime.date) -> Iterator[Line]:
    for row in association.content["statuses"]:
        period = period_in_words(row["since"], row["until"])
        yield Line(f"{label('organisation_status', row['status'])}{f', {period}' if period else ''}")


def relations(association: Association, today: datetime.date) -> Iterator[Line]:
    for row in association.content["relations"]:
        name = association.names.get(row["organisation"] or "") or row.get("name") or ""
        if name and row["kind"] in RELATIONS:
            when = date_in_words(row["date"])
            yield Line(f"{RELATIONS[row['kind']].format(name=name)}{f', {when}' if when else ''}")
    before = {each for own in association.named for each in own.named} - {association.id}
    for each in sorted(association.names.get(other, other) for other in before):
        yield Line(f"Carries on the record of {each}")


def areas(association: Association, today: datetime.date) -> Iterator[Line]:
    names: dict[str, list[str]] = {"stated": [], "reported": []}
    for row in association.content["operating_areas"]:
        name = area_named(row)
        certainty = "stated" if (row["certainty"] or "stated") == "stated" else "reported"
        if name and name not in names[certainty]:
            names[certainty].append(name)
    for certainty, of_certainty in names.items():
        if of_certainty:
            more = f" and {len(of_certainty) - AREAS_NAMED} more" if len(of_certainty) > AREAS_NAMED else ""
            yield Line(f"{works_in(certainty, of_certainty[:AREAS_NAMED])}{more}")


def notices(association: Association, today: datetime.date) -> Iterator[Line]:
    for row in association.content["partner_notices"]:
        ends = latest(row["valid_until"])
        if row["kind"] in (None, "", "open_to_partners") and (ends is None or ends >= today):
            statement = f"“{row['statement']}”" if row["statement"] else "Open to partners"
            yield Line(f"{statement}, valid {until_in_words(row['valid_until'])}")


def contact(association: Association, today: datetime.date) -> Iterator[Line]:
    content = association.content
    if content["contact_email"]:
        yield Line("Has a mailbox for enquiries: write from its page")
    for address in dict.fromkeys(filter(None, (content["contact_url"], content["website"]))):
        yield Line(address)
