"""One organisation: who it is, what it did, on what terms, where, and what is not known."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from ..comparison import QUESTIONS, Association, association_of
from ..comparison.line import Line
from ..comparison.questions import Question
from ..evidence import ASSOCIATIONS
from ..peers import PeerGroup, peer_group_of
from .areas import AreasOfWork, areas_of_work
from .involvements import Involvement, involvements_of
from .lineage import Kin, kin_of
from .promises import Promise, promises_of


@dataclass(frozen=True)
class AnsweredQuestion:
    """A question of the comparison, with what this one record answers."""

    question: Question
    lines: tuple[Line, ...]

    @property
    def is_known(self) -> bool:
        return any(not line.is_aside for line in self.lines)


@dataclass(frozen=True)
class Profile:
    """`peer_group` is None for what is no association of today; `promises` are those of its own partnerships."""

    association: Association
    involvements: tuple[Involvement, ...]
    kin: tuple[Kin, ...]
    peer_group: PeerGroup | None
    today: datetime.date

    @property
    def content(self) -> dict[str, Any]:
        return self.association.content

    @property
    def is_association(self) -> bool:
        """Whether groups may look for it as a partner: by its kind, or because it was the landlord of others."""
        return self.content["kind"] in ASSOCIATIONS or bool(self.association.named)

    @property
    def partnerships(self) -> list[Involvement]:
        """Those in which it took part."""
        return [each for each in self.involvements if each.took_part]

    @property
    def on_another_side(self) -> list[Involvement]:
        """Those in which it was no partner of the group as an association is: adviser or funder of others, say."""
        return [each for each in self.partnerships if not each.as_association]

    @property
    def only_named(self) -> list[Involvement]:
        return [each for each in self.involvements if not each.took_part]

    @property
    def as_predecessor(self) -> list[Involvement]:
        return [each for each in self.partnerships if self.association.id not in each.named]

    @property
    def predecessors(self) -> list[Kin]:
        return [each for each in self.kin if each.is_predecessor]

    @property
    def relatives(self) -> list[Kin]:
        return [each for each in self.kin if not each.is_predecessor]

    @property
    def areas(self) -> list[AreasOfWork]:
        return areas_of_work(self.content)

    @property
    def promises(self) -> list[Promise]:
        return promises_of(self.association.partnerships)

    def answers_to(self, codes: Sequence[str]) -> list[AnsweredQuestion]:
        """The questions of these codes, in the order of the codes."""
        by_code = {question.code: question for question in QUESTIONS}
        questions = [by_code[code] for code in codes]
        return [AnsweredQuestion(each, tuple(each.read(self.association, self.today))) for each in questions]


def profile_of(content: Mapping[str, Any], today: datetime.date) -> Profile:
    """Of the record of an organisation as it was read, with its derived values."""
    association = association_of(dict(content))
    band = content["derived"]["size_band"]
    has_peers = content["kind"] in ASSOCIATIONS and not content["derived"]["succeeded_by"]
    return Profile(
        association,
        _involvements(association),
        tuple(kin_of(association.id)),
        peer_group_of(band["code"] if band else "", content["jurisdiction"] or "") if has_peers else None,
        today,
    )


def _involvements(association: Association) -> tuple[Involvement, ...]:
    """With the days on which schemes went on without it, which its own partnerships tell."""
    left = {own.record: own.left_on for own in association.named}
    return tuple(replace(each, left_on=left.get(each.record, "")) for each in involvements_of(association.id))
