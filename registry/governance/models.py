"""Who decides: agreements, clauses, decision rights, seats and votes."""

from .. import fields
from ..partnerships.models import PartnershipRow


class Agreement(PartnershipRow):
    """A document the parties made."""

    table = "agreements"
    kind = fields.Code(
        "kind of agreement", vocabulary="agreement_kind", blank=False, help_text="What sort of document it is."
    )
    parties = fields.Keys(table="parties", help_text="Keys of the parties to it.")
    since = fields.Edtf("since", help_text="When it was made or took effect.")
    until = fields.Edtf("until", help_text="When it ends or ended.")
    status = fields.Code(
        "status", vocabulary="agreement_status", help_text="intended, in_force, ended or not_made; empty if not stated."
    )
    term_years = fields.Whole("term in years", most=1000, help_text="How long it was made for.")
    ends_when = fields.Text(
        "ends when", max_length=500, help_text="The event that ends it, in plain words: when the loan is paid back."
    )
    url = fields.Web("web address", help_text="Where its text can be read.")


class Clause(PartnershipRow):
    """One term of an agreement or transfer, in plain words; also one that was asked for and refused, or a promise."""

    table = "clauses"
    topic = fields.Code("topic", vocabulary="clause_topic", blank=False, help_text="What it is about.")
    plain_words = fields.LongText(
        "plain words", max_length=2000, blank=False, help_text="What it says, in plain words."
    )
    amount = fields.Money("amount", help_text="GBP, where the term names one sum.")
    money_precision = fields.Code(
        "precision", vocabulary="number_precision", help_text="How exact the amount is; empty means exact."
    )
    status = fields.Code(
        "status",
        vocabulary="clause_status",
        help_text="agreed, asked_for, offered, refused or dropped; empty means agreed.",
    )
    sought_by = fields.Key("sought by", table="parties", help_text="Key of the party that asked for it or offered it.")
    refused_by = fields.Key("refused by", table="parties", help_text="Key of the party that refused it.")
    agreement = fields.Key("agreement", table="agreements", help_text="Key of the agreement it stands in.")
    transfer = fields.Key("transfer", table="asset_transfers", help_text="Key of the transfer it belongs to.")
    promised_by = fields.Key("promised by", table="parties", help_text="Key of the party that has to do it.")
    promised_to = fields.Key("promised to", table="parties", help_text="Key of the party to which it was promised.")
    due = fields.Edtf("due", help_text="By when it was to be done.")
    kept = fields.Code("kept", vocabulary="clause_kept", help_text="kept, partly, broken or open.")
    kept_as_at = fields.Edtf("kept, as at", help_text="The day for which that is said.")
    kept_stated_by = fields.Key(
        "kept, says",
        table="parties",
        help_text="Key of the party that says whether it was kept: not always the one it binds.",
    )
    kept_sources = fields.Keys(
        "kept, sources", table="sources", help_text="Keys of the sources that say whether it was kept."
    )


class DecisionRight(PartnershipRow):
    """Who decides one kind of question, who must agree, who is asked and who is told."""

    table = "decision_rights"
    domain = fields.Code("domain", vocabulary="decision_domain", blank=False, help_text="The kind of question.")
    about = fields.Pointers("about", help_text="Rows it holds for, such as /homes/h1; empty for all.")
    decides = fields.Keys(table="parties", help_text="Keys of the parties that decide.")
    organ = fields.Text(
        "organ",
        help_text="Through which organ of the party that decides: its board, a meeting of members, a committee.",
    )
    consents = fields.Keys(table="parties", help_text="Keys of the parties that must agree.")
    consulted = fields.Keys(table="parties", help_text="Keys of the parties that are asked.")
    informed = fields.Keys(table="parties", help_text="Keys of the parties that are told.")
    since = fields.Edtf("since", help_text="From when.")
    until = fields.Edtf("until", help_text="Until when, where it was later decided otherwise.")


class BoardSeat(PartnershipRow):
    """Seats that this arrangement gives one party on another's board: counts, never names.

    Seats of one constituency that are filled by several parties, or in several ways, are several rows.
    """

    table = "board_seats"
    body = fields.Key("body", table="parties", blank=False, help_text="Key of the party whose board it is.")
    organ = fields.Text(
        "organ", help_text="Which organ of that party, if not its present board: its first board, a members' council."
    )
    held_by = fields.Key("held by", table="parties", help_text="Key of the party that fills the seats.")
    constituency = fields.Code(
        "constituency", vocabulary="board_constituency", blank=False, help_text="Who fills the seats."
    )
    filled_by = fields.Code("filled by", vocabulary="seat_filling", help_text="How those who sit there are chosen.")
    seats = fields.Whole("seats", most=200, help_text="How many; empty if only the majority is known.")
    seats_to = fields.Whole(
        "seats, upper end", most=200, help_text="Upper end where the rules or sources give a range."
    )
    precision = fields.Code(
        "precision", vocabulary="number_precision", help_text="at_most for up to so many; empty means exact."
    )
    seats_before = fields.Whole("seats before", most=200, help_text="How many there were before the last change.")
    majority = fields.YesNo("majority", help_text="Whether these seats are more than half of the board.")


class Ballot(PartnershipRow):
    """A vote or consultation of one electorate."""

    table = "ballots"
    kind = fields.Code(
        "kind of vote", vocabulary="ballot_kind", blank=False, help_text="A consultation is not a ballot."
    )
    about = fields.Pointers("about", help_text="Rows it was about, such as /asset_transfers/t1.")
    evidence_level = fields.Code(
        "evidence level", vocabulary="evidence_level", help_text="How well the result is documented."
    )
    electorate = fields.Text("electorate", help_text="Who could vote, in plain words: tenants, shareholders.")
    count = fields.Whole(
        "count", most=1000, help_text="How many ballots, where sources tell of several like ones in one statement."
    )
    date = fields.Edtf("date", help_text="When (EDTF).")
    days_open = fields.Whole("days open", most=1000, help_text="On how many days people could vote.")
    eligible = fields.Whole("eligible", help_text="How many could vote.")
    votes_cast = fields.Whole("votes cast", help_text="How many did.")
    proxy_votes = fields.Whole("votes by proxy", help_text="How many of them were cast for somebody else.")
    votes_for = fields.Whole("votes for", help_text="How many were in favour.")
    votes_against = fields.Whole("votes against", help_text="How many were against.")
    turnout_percent = fields.Percent("turnout", help_text="Percent of those eligible, as stated.")
    turnout_percent_to = fields.Percent("turnout, upper end", help_text="Upper end where several ballots differ.")
    in_favour_percent = fields.Percent("in favour", help_text="Percent of votes cast, as stated.")
    in_favour_percent_to = fields.Percent("in favour, upper end", help_text="Upper end where several ballots differ.")
    against_percent = fields.Percent("against", help_text="Percent of votes cast, as stated.")
    precision = fields.Code(
        "precision", vocabulary="number_precision", help_text="How exact votes and percentages are; empty means exact."
    )
    threshold_percent = fields.Percent("threshold", help_text="Percent in favour that was needed.")
    passed = fields.YesNo("passed", help_text="Whether it was carried.")
