"""The rules of agreements, decision rights, seats and votes."""

from collections.abc import Iterator

from ..content import Content, Finding, rule
from ..content.dates import ends_before_it_begins


@rule("partnership", "G01", "An agreement ends after it begins.", reads=("agreements",))
def an_agreement_ends_after_it_begins(content: Content) -> Iterator[Finding]:
    for row in content["agreements"]:
        if ends_before_it_begins(row["since"], row["until"]):
            yield Finding(f"/agreements/{row['key']}/until", "This lies before since: check both dates.")


@rule("partnership", "G02", "A decision right names somebody.", reads=("decision_rights",))
def a_decision_right_names_somebody(content: Content) -> Iterator[Finding]:
    for row in content["decision_rights"]:
        if not (row["decides"] or row["consents"] or row["consulted"] or row["informed"]):
            yield Finding(f"/decision_rights/{row['key']}", "Say who decides, must agree, is asked or is told.")


@rule("partnership", "G03", "A party has one place in one decision.", reads=("decision_rights",), severity="warning")
def a_party_has_one_place_in_a_decision(content: Content) -> Iterator[Finding]:
    for row in content["decision_rights"]:
        named = row["decides"] + row["consulted"] + row["informed"]
        if len(set(named)) < len(named):
            yield Finding(f"/decision_rights/{row['key']}", "A party stands in two lists: keep the stronger one.")


@rule("partnership", "G04", "Seats are on the board of another organisation.", reads=("board_seats",))
def seats_are_on_the_board_of_another(content: Content) -> Iterator[Finding]:
    for row in content["board_seats"]:
        if row["held_by"] and row["held_by"] == row["body"]:
            yield Finding(
                f"/board_seats/{row['key']}/held_by", "The organisation's own board belongs to its own record."
            )


@rule(
    "partnership",
    "G10",
    "No more votes are cast than there are voters, nor more in favour than cast.",
    reads=("ballots",),
)
def votes_add_up(content: Content) -> Iterator[Finding]:
    for row in content["ballots"]:
        for less, more in (("votes_cast", "eligible"), ("votes_for", "votes_cast"), ("votes_for", "eligible")):
            if row[less] is not None and row[more] is not None and row[less] > row[more]:
                yield Finding(f"/ballots/{row['key']}/{less}", f"This is more than {more}: check both.")


@rule("partnership", "G11", "Stated percentages agree with the votes.", reads=("ballots",))
def percentages_agree_with_the_votes(content: Content) -> Iterator[Finding]:
    for row in content["ballots"]:
        if row["precision"] and row["precision"] != "exact":
            continue
        for percent, part, whole in (
            ("turnout_percent", "votes_cast", "eligible"),
            ("in_favour_percent", "votes_for", "votes_cast"),
        ):
            if row[percent] is not None and row[part] is not None and row[whole]:
                computed = 100 * row[part] / row[whole]
                if abs(computed - float(row[percent])) > 1:
                    yield Finding(
                        f"/ballots/{row['key']}/{percent}",
                        f"{row[part]} of {row[whole]} are {computed:.1f} %: check the numbers.",
                    )


@rule("partnership", "G14", "Votes for and against are no more than all votes.", reads=("ballots",))
def votes_for_and_against_are_among_all(content: Content) -> Iterator[Finding]:
    for row in content["ballots"]:
        where = f"/ballots/{row['key']}"
        votes, cast = (row["votes_for"] or 0) + (row["votes_against"] or 0), row["votes_cast"]
        if row["votes_against"] is not None and cast is not None and votes > cast:
            yield Finding(
                f"{where}/votes_against", f"With those in favour these are {votes}, of {cast} cast: check them."
            )
        percent = float(row["in_favour_percent"] or 0) + float(row["against_percent"] or 0)
        if row["against_percent"] is not None and percent > 101:
            yield Finding(f"{where}/against_percent", f"With those in favour this is {percent:g} %: check both.")


@rule("partnership", "G05", "A decision right ends after it begins.", reads=("decision_rights",))
def a_decision_right_ends_after_it_begins(content: Content) -> Iterator[Finding]:
    for row in content["decision_rights"]:
        if ends_before_it_begins(row["since"], row["until"]):
            yield Finding(f"/decision_rights/{row['key']}/until", "This lies before since: check both dates.")


@rule("partnership", "G12", "A result agrees with its threshold.", reads=("ballots",))
def a_result_agrees_with_its_threshold(content: Content) -> Iterator[Finding]:
    for row in content["ballots"]:
        share, needed = row["in_favour_percent"], row["threshold_percent"]
        if (
            share is not None
            and needed is not None
            and row["passed"] is not None
            and row["passed"] != (float(share) >= float(needed))
        ):
            yield Finding(
                f"/ballots/{row['key']}/passed", f"{share} % in favour where {needed} % were needed: check the result."
            )


@rule("partnership", "G13", "A consultation is not carried or lost.", reads=("ballots",), severity="warning")
def a_consultation_is_not_carried(content: Content) -> Iterator[Finding]:
    for row in content["ballots"]:
        if row["kind"] == "consultation" and row["passed"] is not None:
            yield Finding(
                f"/ballots/{row['key']}/passed",
                "Replies to a consultation bind nobody: leave this empty, or choose ballot.",
            )


@rule(
    "partnership",
    "G20",
    "A clause that was to be done by a day says whether it was kept.",
    reads=("clauses",),
    severity="warning",
)
def a_promise_says_whether_it_was_kept(content: Content) -> Iterator[Finding]:
    for row in content["clauses"]:
        if row["topic"] == "promise" and row["due"] and not row["kept"]:
            yield Finding(f"/clauses/{row['key']}/kept", "Choose kept, partly, broken or open.")


@rule(
    "partnership",
    "G21",
    "A promise that was kept or broken tells who says so.",
    reads=("clauses",),
    severity="warning",
)
def what_became_of_a_promise_has_a_witness(content: Content) -> Iterator[Finding]:
    """The one who promised and the one who was promised often differ on it."""
    for row in content["clauses"]:
        witnesses = (row["kept_stated_by"], *row["kept_sources"], *row["sources"])
        if row["topic"] == "promise" and row["kept"] in ("kept", "partly", "broken") and not any(witnesses):
            yield Finding(f"/clauses/{row['key']}/kept_stated_by", "Name the party that says so, or the source.")


@rule("partnership", "G22", "Only a term that was refused has somebody who refused it.", reads=("clauses",))
def only_a_refused_term_was_refused(content: Content) -> Iterator[Finding]:
    for row in content["clauses"]:
        where = f"/clauses/{row['key']}"
        if row["refused_by"] and row["status"] != "refused":
            yield Finding(f"{where}/status", "Choose refused, or leave refused_by empty.")
        if row["kept"] and row["status"] in ("asked_for", "offered", "refused"):
            yield Finding(f"{where}/kept", "A term that was not agreed is neither kept nor broken: leave this empty.")
