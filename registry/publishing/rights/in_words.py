"""What a proposal needs, in sentences for whoever writes it and whoever decides: said before the act, and true after it."""

from collections.abc import Iterable, Mapping

from registry.clock import uk_day
from registry.dates_in_words import day_in_words

from ..models import Answer, Consent, Decider, Ground, Submission
from .needs import Needs

EDITORS = "the register’s editors"
BY_NAME_ONLY = "A party that is written by name only"
WHY = {
    Ground.TERMS: "{name} has confirmed this",
    Ground.ROW: "This changes what the record says of {name}",
    Ground.HISTORY: "This tells the history of {name} too",
    Ground.ENDING: "{name} takes part in it, or has confirmed it",
}


def needs_in_words(
    submission: Submission, needs: Needs, voices: Mapping[str, list[str]], names: Mapping[str, str]
) -> list[str]:
    """Of a draft: what will happen once it is handed in. `names` has those of all organisations concerned."""
    if needs.refusals:
        return [str(why.label) for why in needs.refusals]
    sentences = [_who_decides(submission, needs.decider, (), names)]
    for organisation, ground in needs.consents.items():
        why = WHY[ground].format(name=names.get(organisation, BY_NAME_ONLY))
        can_answer = [voice for voice in voices.get(organisation, ()) if voice != submission.organisation_id]
        sentences.append(
            f"{why}: they will be asked, and have 10 working days."
            if can_answer
            else f"{why}, and nobody acts for them on the register: a curator decides, with a public reason."
        )
    if needs.public_reason:
        sentences.append("A party has confirmed what this changes: who publishes it says why, in public.")
    return sentences


def waits_in_words(submission: Submission, consents: Iterable[Consent], names: Mapping[str, str]) -> list[str]:
    """Of what was handed in: who decides, and how everybody stands who has to agree."""
    return [
        _who_decides(submission, Decider(submission.decider), submission.deciders, names),
        *(consent_in_words(consent, names) for consent in consents),
    ]


def consent_in_words(consent: Consent, names: Mapping[str, str]) -> str:
    name = names.get(consent.organisation, BY_NAME_ONLY)
    if consent.answer == Answer.AGREES:
        return f"{name} agrees."
    if consent.answer == Answer.OBJECTS:
        return f"{name} objects: “{consent.words}” A curator has to decide."
    why = WHY[Ground(consent.ground)].format(name=name)
    if consent.due_on is None:
        return f"{why}, and nobody acts for them on the register: a curator has to decide."
    if consent.due_on < uk_day():
        return f"{why}, and did not answer in time: a curator has to decide."
    return f"{why}: they have until {day_in_words(consent.due_on)} to answer."


def _who_decides(submission: Submission, decider: Decider, deciders: Iterable[str], names: Mapping[str, str]) -> str:
    own = names.get(submission.organisation_id or "", EDITORS)
    if decider == Decider.OWN:
        return f"A second person of {own}, who wrote nothing of it, decides."
    if decider == Decider.CURATOR:
        return "A curator who wrote nothing of it decides."
    others = " or ".join(names.get(each, each) for each in deciders) or "another organisation that takes part"
    return f"An approver of {others} decides, or a curator."
