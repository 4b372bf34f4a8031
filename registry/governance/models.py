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
    url = fields.Web("web address", help_text="Where its text can be read.")


class Clause(PartnershipRow):
    """One term of an agreement or transfer, in plain words."""

    table = "clauses"
    topic = fields.Code("topic", vocabulary="clause_topic", blank=False, help_text="What it is about.")
    plain_words = fields.LongText(
        "plain words", max_length=2000, blank=False, help_text="What it says, in plain words."
    )
    agreement = fields.Key("agreement", table="agreements", help_text="Key of the agreement it stands in.")
    transfer = fields.Key("transfer", table="asset_transfers", help_text="Key of the transfer it belongs to.")
    due = fields.Edtf("due", help_text="By when it was to be done.")
    kept = fields.Code("kept", vocabulary="clause_kept", help_text="kept, broken or open.")


class DecisionRight(PartnershipRow):
    """Who decides one kind of question, who must agree, who is asked and who is told."""

    table = "decision_rights"
    domain = fields.Code("domain", vocabulary="decision_domain", blank=False, help_text="The kind of question.")
    about = fields.Pointers("about", help_text="Rows it holds for, such as /homes/h1; empty for all.")
    decides = fields.Keys(table="parties", help_text="Keys of the parties that decide.")
    consents = fields.Keys(table="parties", help_text="Keys of the parties that must agree.")
    consulted = fields.Keys(table="parties", help_text="Keys of the parties that are asked.")
    informed = fields.Keys(table="parties", help_text="Keys of the parties that are told.")


class BoardSeat(PartnershipRow):
    """Seats that this arrangement gives one party on another's board: counts, never names."""

    table = "board_seats"
    body = fields.Key("body", table="parties", blank=False, help_text="Key of the party whose board it is.")
    held_by = fields.Key("held by", table="parties", help_text="Key of the party that fills the seats.")
    constituency = fields.Code(
        "constituency", vocabulary="board_constituency", blank=False, help_text="Who fills the seats."
    )
    seats = fields.Whole("seats", most=200, help_text="How many; empty if only the majority is known.")
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
    date = fields.Edtf("date", help_text="When (EDTF).")
    eligible = fields.Whole("eligible", help_text="How many could vote.")
    votes_cast = fields.Whole("votes cast", help_text="How many did.")
    votes_for = fields.Whole("votes for", help_text="How many were in favour.")
    turnout_percent = fields.Percent("turnout", help_text="Percent of those eligible, as stated.")
    in_favour_percent = fields.Percent("in favour", help_text="Percent of votes cast, as stated.")
    precision = fields.Code(
        "precision", vocabulary="number_precision", help_text="How exact votes and percentages are; empty means exact."
    )
    threshold_percent = fields.Percent("threshold", help_text="Percent in favour that was needed.")
    passed = fields.YesNo("passed", help_text="Whether it was carried.")
