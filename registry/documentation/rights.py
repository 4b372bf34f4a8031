"""The page of rights: who may change what of a partnership, as the register decides it."""

from collections.abc import Iterable

from django.db.models import Choices

from registry.publishing.models import Answer, Decider, WithdrawalGround
from registry.publishing.rights.acts import FUNDING_ENDS, OWN_CELLS, TABLES, TERMS_OF_HEAD, Act
from registry.publishing.rights.capacities import CONTRIBUTING, DEAL, Capacity
from registry.publishing.rights.capacities import MEANINGS as OF_CAPACITIES
from registry.publishing.rights.policy import MEANINGS as OF_RIGHTS
from registry.publishing.rights.policy import RIGHTS, Right
from registry.publishing.rights.relations import HISTORY
from registry.publishing.rights.words import Refusal
from registry.vocabularies.vocabulary import label

from .markdown import code, page, table

PATH = "rules/rights.md"
OPENING = """\
Rights are computed from the **published** edition: never from a proposal, and never from what the record says of its
basis. This page is written from the code that decides. Every door asks it: pages, the API, spreadsheets, commands.

Four sentences stand above all of it. What others publish with a source is never erased: it stands beside yours. Nobody
acts for two sides of one decision. Curators work in pairs, and alter what a party confirmed only with a public reason.
Whoever is touched is told."""


def rights_page() -> str:
    return page(
        "Who may change what",
        OPENING,
        "## How an organisation stands to a partnership",
        "\n".join(f"- **{capacity.label}**: {meaning}" for capacity, meaning in OF_CAPACITIES.items()),
        f"Roles in the deal: {_labels('role', DEAL)}. A contributor's roles: {_labels('role', CONTRIBUTING)}. Who carries an "
        "organisation on has its rows; the people of one that was followed by another act for it until the other has an "
        "approver on the register.",
        "## What each may do",
        _matrix(),
        "\n".join(f"- *{right.label}*: {OF_RIGHTS[right]}" for right in Right if right is not Right.NOTHING),
        "## What belongs to which",
        "\n".join(f"- **{act.label}**: {_places(act)}" for act in (Act.EVIDENCE, Act.PROGRESS, Act.TERMS)),
        f"Of its own row of parties, an organisation changes {_codes(OWN_CELLS)} as evidence; the rest of its row is a term. "
        f"A contributor publishes rows of funding that name it as {_codes(FUNDING_ENDS)}, before and after.",
        "## Hard cases",
        HARD_CASES,
        f"Relations that tell another organisation's history too need its consent: {_labels('organisation_relation', HISTORY)}.",
        "## Who decides",
        "\n".join(f"- {code(decider.value)}: {decider.label}." for decider in Decider),
        f"Whose consent is needed {_either(Answer)} on the page of the proposal.",
        "## Withdrawal and merger",
        ENDINGS,
        "\n".join(f"- {code(ground.value)}: {ground.label}." for ground in WithdrawalGround),
        "## What is refused, and what to do instead",
        "\n".join(f"- {refusal.label}" for refusal in Refusal),
    )


HARD_CASES = """\
- The first edition by a party of a record that the editors compiled is decided by a curator where it touches terms or
  parties: the compilers' reading of who took part is only that.
- A new partnership is published by a second person of an organisation that takes or took part. A new organisation may be
  proposed by anybody who acts for one; a curator decides.
- A party that is written by name only can be asked by nobody: a curator decides on its row. An organisation that is none
  of the parties may say that it is that one, and nothing else in the same step: a curator decides.
- A dispute by somebody who took no part stands beside the record and does not change its state. While a party disputes a
  record, curators answer challenges to it, not its publisher."""
ENDINGS = """\
A principal proposes it, with a public reason; a curator who did not propose it decides. Of a withdrawal, everybody else
who is a principal or has confirmed the record has 10 working days to answer, and no party can have a record withdrawn that
another one confirmed. That an arrangement ended, or is unwelcome, is no ground. A record that was withdrawn or merged comes
back by two curators, as it last was, unless the law required that it goes. The grounds of a withdrawal are:"""


def _matrix() -> str:
    rows = [[act.label, *(RIGHTS[act][capacity].label for capacity in Capacity)] for act in Act]
    return table(["May", *(str(capacity.label) for capacity in Capacity)], rows)


def _places(act: Act) -> str:
    tables = _codes(name for name, of in TABLES.items() if of is act)
    head = {Act.TERMS: f", and of the head {_codes(TERMS_OF_HEAD)}", Act.PROGRESS: ", and the rest of the head"}
    return f"{tables}{head.get(act, '')}."


def _codes(names: Iterable[str]) -> str:
    return ", ".join(code(name) for name in sorted(names))


def _labels(vocabulary: str, terms: Iterable[str]) -> str:
    return ", ".join(sorted(label(vocabulary, term) for term in terms))


def _either(choices: type[Choices]) -> str:
    return " or ".join(str(choice.label).lower() for choice in choices)
