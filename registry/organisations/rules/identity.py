"""Names and numbers by which an organisation is known."""

import re
from collections import Counter
from collections.abc import Iterator

from ...content import Content, Finding, rule
from ..identifiers import LINKED_CHARITY, has_right_form, normalised


@rule("organisation", "O01", "A further name differs from the name in use.", reads=("", "names"), severity="warning")
def a_further_name_differs_from_the_name_in_use(content: Content) -> Iterator[Finding]:
    for row in content["names"]:
        if row["kind"] in ("former", "trading") and row["name"].casefold() == content["name"].casefold():
            yield Finding(
                f"/names/{row['key']}/name", "This is the name in the head: remove the row, or give the other name."
            )


@rule("organisation", "O02", "An identifier stands once.", reads=("identifiers",))
def an_identifier_stands_once(content: Content) -> Iterator[Finding]:
    seen = Counter((row["scheme"], normalised(row["scheme"], row["value"])) for row in content["identifiers"])
    for row in content["identifiers"]:
        if seen[row["scheme"], normalised(row["scheme"], row["value"])] > 1:
            yield Finding(f"/identifiers/{row['key']}/value", "This number stands in another row too: keep one.")


@rule("organisation", "O03", "An identifier is written in the one spelling we keep.", reads=("identifiers",))
def an_identifier_is_written_in_one_spelling(content: Content) -> Iterator[Finding]:
    """A society number circulates as 17815R, RS017815R or IP17815R: spelt apart, one society becomes two."""
    for row in content["identifiers"]:
        spelling = normalised(row["scheme"], row["value"])
        # Only advice that the next rule takes.
        if spelling != row["value"] and has_right_form(row["scheme"], spelling):
            yield Finding(f"/identifiers/{row['key']}/value", f"Write {spelling}.")


@rule("organisation", "O04", "An identifier has the form of its scheme.", reads=("identifiers",))
def an_identifier_has_the_form_of_its_scheme(content: Content) -> Iterator[Finding]:
    for row in content["identifiers"]:
        value = normalised(row["scheme"], row["value"])
        if not has_right_form(row["scheme"], value):
            yield Finding(f"/identifiers/{row['key']}/value", _advice(row["scheme"], row["value"], value))


def _advice(scheme: str, value: str, spelling: str) -> str:
    """What to do about a number that cannot be one of its scheme."""
    if scheme == "GB-CHC" and (linked := LINKED_CHARITY.fullmatch(spelling)):
        return f"{value} is a charity linked to {linked[1]}: write {linked[1]} if that charity is meant, and say in the note that it is a linked one."
    if scheme == "XI-LEI" and re.fullmatch(r"[A-Z0-9]{18}\d{2}", spelling):
        return f"The check digits of {value} are wrong: compare it letter by letter with search.gleif.org."
    return f"{value} cannot be a number of {scheme}: compare it with that register, or choose the right scheme."


@rule(
    "organisation",
    "O05",
    "A charity of one regulator has a number in that regulator's list.",
    reads=("", "identifiers"),
    severity="warning",
)
def a_charity_number_fits_the_jurisdiction(content: Content) -> Iterator[Finding]:
    wrong = {"GB-SC": ("england", "wales", "northern_ireland"), "GB-NIC": ("england", "wales", "scotland")}
    for row in content["identifiers"]:
        if content["jurisdiction"] in wrong.get(row["scheme"], ()):
            yield Finding(
                f"/identifiers/{row['key']}/scheme",
                f"{row['scheme']} does not register organisations of {content['jurisdiction']}: check both.",
            )


@rule(
    "organisation",
    "O06",
    "A registered provider's number is for an organisation in England.",
    reads=("", "identifiers"),
    severity="warning",
)
def a_provider_number_is_for_england(content: Content) -> Iterator[Finding]:
    for row in content["identifiers"]:
        if row["scheme"] == "GB-SHPE" and content["jurisdiction"] in ("scotland", "northern_ireland"):
            yield Finding(
                f"/identifiers/{row['key']}/scheme",
                "The English regulator numbers landlords in England only: check the scheme.",
            )
