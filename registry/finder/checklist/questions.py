"""The questions of a first meeting, each with why it matters and which facts of a record would answer it."""

from collections.abc import Sequence
from dataclasses import dataclass

YOU, LAND, HOMES, MONEY, LATER = (
    "Would you work with us?",
    "The land and the lease",
    "The homes and who gets them",
    "Money and risk",
    "Looking ahead",
)


@dataclass(frozen=True)
class MeetingQuestion:
    """`facts` are codes of the comparison; `topic` is that of the clause library where others' answers stand."""

    code: str
    group: str
    words: str
    why: str
    facts: tuple[str, ...] = ()
    topic: str = ""


MEETING_QUESTIONS: Sequence[MeetingQuestion] = (
    MeetingQuestion("open", YOU, "Are you looking for community groups to work with here, now?",
          "Plans change from year to year. A past scheme does not mean that there is money for the next one.",
          ("notice", "areas")),
    MeetingQuestion("done", YOU, "Which groups have you worked with, and may we ring them?",
          "Nobody tells you more than a group that has been through it. Ask for the hard parts too.",
          ("partnerships", "community_kinds", "districts")),
    MeetingQuestion("ended", YOU, "Which schemes did you leave or turn down, and why?",
          "There are good reasons to say no. It helps to know them before you start.", ("endings",)),
    MeetingQuestion("smallest", YOU, "What is the smallest scheme that you would take on?",
          "Many groups learned only after months that ten homes was the least.", ("homes",)),
    MeetingQuestion("freehold", LAND, "Will our group own the land?",
          "Whoever owns the land has the last word when something changes.", ("freehold",), "land"),
    MeetingQuestion("lease", LAND, "How long a lease would you want, and what happens when it ends?",
          "125 years is common. Lenders may ask for more, and the end decides who has the homes.", ("lease_taken",), "land"),
    MeetingQuestion("ground_rent", LAND, "How much ground rent would you pay for each home, and how does it rise?",
          "For many groups it is the only income that is theirs for good.", ("ground_rent",), "ground-rent"),
    MeetingQuestion("options", LAND, "May we buy you out one day, or end the lease early?",
          "A buy-out or a break is easy to agree at the start and hard to get later.", ("rights",), "buy-out"),
    MeetingQuestion("lender", LAND, "What may your lender do if things go wrong?",
          "A lender's clause may let homes be sold free of your rules. Ask to see the wording.", ("rights",), "lender"),
    MeetingQuestion("design", HOMES, "What say will we have in the plans and the choice of builder?",
          "Ask which of your wishes the association has met elsewhere, and which it could not.", (), "design"),
    MeetingQuestion("allocation", HOMES, "Who decides who gets a home, and how do local people come first?",
          "It is settled in the lease, in the planning agreement, or in both. Ask for the text.", ("allocation",), "allocation"),
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
          "It happens often. Ask that promises bind whoever comes after.", ("group",), "agreement"),
    MeetingQuestion("exit", LATER, "How can each of us get out, before and after building?",
          "Agree what happens to the land, the drawings and the money.", (), "break"),
    MeetingQuestion("results", LATER, "How will we know that it works for the people who live there?",
          "Agree now what will be asked of residents, by whom and when, and that it will be published."),
    MeetingQuestion("confirm", LATER, "Will you confirm what the register says of your schemes?",
          "What both sides confirm is worth more to the next group.", ("confirmations",)),
)  # fmt: skip
