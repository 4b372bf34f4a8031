"""The questions of a first meeting, each with why it matters and which facts of a record would answer it."""

from collections.abc import Sequence
from dataclasses import dataclass

from .facts import RESULTS, SMALLEST, MeetingFact, of_comparison, of_library, of_rights

YOU, LAND, HOMES, MONEY, LATER = (
    "Would you work with us?",
    "The land and the lease",
    "The homes and who gets them",
    "Money and risk",
    "Looking ahead",
)


@dataclass(frozen=True)
class MeetingQuestion:
    """`facts` are what would answer it, beside what the clause library has on its `topic`, where others' answers stand too.
    `names_schemes` where the schemes are the answer, and are not named above: they stand on paper too.
    """

    code: str
    group: str
    words: str
    why: str
    facts: tuple[MeetingFact, ...] = ()
    topic: str = ""
    names_schemes: bool = False

    @property
    def all_facts(self) -> tuple[MeetingFact, ...]:
        return (*self.facts, *((of_library(self.topic),) if self.topic else ()))


MEETING_QUESTIONS: Sequence[MeetingQuestion] = (
    MeetingQuestion("open", YOU, "Are you looking for community groups to work with now?",
          "Plans change from year to year. A past scheme does not mean that there is money for the next one.",
          (of_comparison("notice"),)),
    MeetingQuestion("area", YOU, "Do you build or look after homes where we are?",
          "Repairs and a person to talk to are easier where an association has homes near by.",
          (of_comparison("areas", is_plain=True), of_comparison("districts"))),
    MeetingQuestion("done", YOU, "Which schemes have you done with community groups, and may we ring those groups?",
          "Nobody tells you more than a group that has been through it. Ask for the hard parts too.",
          (of_comparison("partnerships"),)),
    MeetingQuestion("ended", YOU, "Which schemes did you turn down or leave, which came to an end, and why?",
          "There are good reasons to say no. It helps to know them before you start.", (of_comparison("endings"),), names_schemes=True),
    MeetingQuestion("smallest", YOU, "What is the smallest scheme that you would take on?",
          "Many groups learned only after months that ten homes was the least.", (SMALLEST,)),
    MeetingQuestion("freehold", LAND, "Will our group own the land?",
          "Whoever owns the land has the last word when something changes.", (of_comparison("freehold"),), "land"),
    MeetingQuestion("lease", LAND, "How long would the lease be, and what happens when it ends?",
          "125 years is common. Lenders may ask for more, and the end decides who has the homes.",
          (of_comparison("lease_taken", is_plain=True), of_comparison("lease_given")), "land"),
    MeetingQuestion("ground_rent", LAND, "How much ground rent would you pay for each home, and how does it rise?",
          "For many groups it is the only income that is theirs for good.", (of_comparison("ground_rent"),), "ground-rent"),
    MeetingQuestion("options", LAND, "Could we buy you out, buy first, end the lease early or take the land back?",
          "Such rights (a buy-out, first refusal, a break, a reverter) are easy to agree at the start and hard to get later.",
          (of_rights("buy_out", "pre_emption", "break", "reverter"),), "buy-out"),
    MeetingQuestion("lender", LAND, "What may your lender do if things go wrong?",
          "A lender's clause may let homes be sold free of your rules. Ask to see the wording.",
          (of_rights("mortgagee_protection"),), "lender"),
    MeetingQuestion("design", HOMES, "What say will we have in the plans and the choice of builder?",
          "Ask which of your wishes the association has met elsewhere, and which it could not.", (), "design"),
    MeetingQuestion("allocation", HOMES, "Who decides who gets a home, and how do local people come first?",
          "It is settled in the lease, in the planning agreement, or in both. Ask for the text.", (of_comparison("allocation"),), "allocation"),
    MeetingQuestion("rents", HOMES, "How will rents and charges be set, and how may they rise?",
          "An affordable rent is a share of the market's. A social rent is lower, and needs more grant.", (), "rent"),
    MeetingQuestion("sale", HOMES, "Can homes ever be sold, and what keeps them affordable then?",
          "Right to Buy, shared ownership and lenders' rights are the ways in which homes are lost.", (), "sale"),
    MeetingQuestion("running", HOMES, "Who does the repairs, and what can we do if they are poor?",
          "Ask what tenants of the last scheme say, and whether your group could manage the homes itself.", (), "running"),
    MeetingQuestion("costs", MONEY, "Who pays until work starts, and who bears the loss if it never does?",
          "Surveys and drawings cost tens of thousands. Agree in writing whose risk they are.", (), "money"),
    MeetingQuestion("adviser", MONEY, "Who pays our adviser and our lawyer?",
          "An adviser who is paid only if the scheme goes ahead has an interest in it. Your lawyer should be yours alone."),
    MeetingQuestion("benefit", MONEY, "What comes back to the community beside the homes?",
          "Others have agreed a yearly sum, a room to meet in, jobs or training.", (), "community"),
    MeetingQuestion("merger", LATER, "What happens to our agreement if you merge or are taken over?",
          "It happens often. Ask that promises bind whoever comes after.", (), "agreement"),
    MeetingQuestion("exit", LATER, "How can each of us get out, before and after building?",
          "Agree what happens to the land, the drawings and the money.", (), "break"),
    MeetingQuestion("results", LATER, "How will we know that it works for the people who live there?",
          "Agree now what will be asked of residents, by whom and when, and that it will be published.", (RESULTS,)),
    MeetingQuestion("confirm", LATER, "Will you confirm what the register says of your schemes?",
          "What both sides confirm is worth more to the next group.", (of_comparison("confirmations"),)),
)  # fmt: skip
