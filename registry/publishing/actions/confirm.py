"""A party says of an edition that it is right, or that it is not."""

from django.db import transaction

from registry.accounts.actor import Actor
from registry.accounts.audit import note
from registry.accounts.policy import NotAllowed, require
from registry.content import Problem, kinds, require_texts
from registry.errors import Moved, NotValid, TransitionNotAllowed, UnknownRecord
from registry.feed.lines import append, lock_feed

from ..assurance import refresh_assurance
from ..checking import may_say_again
from ..current import current_record, name_of_organisation
from ..locking import lock_records
from ..models import Confirmation, Verdict
from ..rights import Act, Right, involvement_of
from ..rights.policy import right_to
from ..rights.voices import line_of
from ..telling.statements import tell_statement


@transaction.atomic
def confirm(
    *, partnership: str, edition: int, organisation: str, verdict: str, words: str = "", by: Actor
) -> Confirmation:
    """Confirm or dispute the current edition in the name of a party, or of an organisation that succeeded it.

    `edition` is the number that was read: if another was published since, Moved says so.
    """
    require_texts(Confirmation, {"partnership": partnership, "organisation": organisation, "words": words})
    require(by, "confirmation.give", organisation)
    words = words.strip()
    _require_sense(verdict, words)
    lock_records([partnership])
    current = current_record(kinds()["partnership"], partnership)
    if current is None:
        raise UnknownRecord(f"There is no partnership {partnership[:40]} on the register.")
    if current.has_ended:
        raise TransitionNotAllowed(f"{partnership} has been withdrawn or merged: there is nothing to confirm.")
    if current.number != edition:
        raise Moved(f"Edition {current.number} is the current one: read it, then say so again.", current=current.number)
    before = (
        Confirmation.objects.filter(partnership=partnership, organisation=organisation).order_by("-sequence").first()
    )
    is_the_same = before and (before.edition, before.verdict, before.words) == (current.line, verdict, words)
    if before and is_the_same and not may_say_again(before):
        raise TransitionNotAllowed("You have said this already. In a month you can say that it is still right.")
    spoken_for = _spoken_for(organisation, verdict, current.content, before)
    (line,) = append(
        lock_feed(),
        [
            {
                "kind": verdict,
                "record": partnership,
                "edition": current.number,
                "publisher": name_of_organisation(organisation),
            }
        ],
    )
    confirmation = Confirmation.objects.create(
        sequence=line.sequence,
        partnership_id=partnership,
        edition=current.line,
        number=current.number,
        organisation_id=organisation,
        speaks_for=spoken_for,
        verdict=verdict,
        words=words,
        at=line.at,
        person=by.person,
        token=by.token,
    )
    refresh_assurance({partnership: line.sequence})
    tell_statement(confirmation, current.content, by)
    note(by, "confirmation.give", organisation=organisation, target=partnership, sequence=line.sequence, words=verdict)
    return confirmation


def _require_sense(verdict: str, words: str) -> None:
    problems = []
    if verdict not in Verdict.values:
        problems.append(Problem("/verdict", "unknown_code", f"Say {' or '.join(Verdict.values)}."))
    if verdict == Verdict.DISPUTED and not words:
        problems.append(Problem("/words", "blank", "Say what is wrong: it is shown beside the record."))
    if problems:
        raise NotValid(problems)


def _spoken_for(organisation: str, verdict: str, content: dict, before: Confirmation | None) -> list[str]:
    """The parties it speaks for: itself, or organisations it succeeded."""
    line = line_of(organisation)
    own = involvement_of(line, content["parties"])
    parties = sorted({party["organisation"] for party in content["parties"] if party["organisation"] in line})
    act = Act.DISPUTE if verdict == Verdict.DISPUTED else Act.CONFIRM
    if right_to(act, own.capacities) is Right.PUBLISH:
        return parties
    if before and before.verdict == Verdict.DISPUTED:
        # It was left out since, or was only ever named: it may still take its dispute back.
        return before.speaks_for
    if parties:
        raise NotAllowed(
            "It was only considered, declined, proposed or opposed: it may dispute the record, not confirm it."
        )
    raise NotAllowed(
        "Only a party of the partnership, or an organisation that succeeded one, can confirm or dispute it."
    )
