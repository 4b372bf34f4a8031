"""Whose side a party stands on, which organisation it is, and what it does."""

from collections.abc import Iterable
from dataclasses import dataclass

from ...content.normal import Content

COMMUNITY, ASSOCIATION, COUNCIL, OTHER = "community", "association", "council", "other"
SIDES = (COMMUNITY, ASSOCIATION, COUNCIL, OTHER)
PRIVATE_ROLES = frozenset({"private_buyer", "private_landowner"})


@dataclass(frozen=True)
class Sides:
    """The parties of one arrangement. One organisation may stand in several rows, one for each set of
    roles.
    """

    rows: dict[str, Content]
    organisations: dict[str, str]

    def of(self, key: str | None) -> str | None:
        """The side of the party with this key."""
        row = self.rows.get(key) if key else None
        return row["side"] if row else None

    def of_each(self, keys: Iterable[str]) -> set[str]:
        return {side for key in keys if (side := self.of(key))}

    def organisation(self, key: str | None) -> str | None:
        """What is the same in all rows of one organisation."""
        return self.organisations.get(key) if key else None

    def side_of_organisation(self, organisation: str) -> str | None:
        return next((row["side"] for key, row in self.rows.items() if self.organisations[key] == organisation), None)

    def roles_of_organisation(self, organisation: str) -> set[str]:
        return {
            role for key, row in self.rows.items() if self.organisations[key] == organisation for role in row["roles"]
        }

    def is_opponent(self, key: str | None) -> bool:
        """Whether the organisation opposes what is planned, in whichever of its rows that is said."""
        organisation = self.organisation(key)
        return bool(organisation and "opponent" in self.roles_of_organisation(organisation))

    def is_private(self, key: str | None) -> bool:
        """Whether this is a private person, such as the buyer of one home."""
        row = self.rows.get(key) if key else None
        return bool(row and PRIVATE_ROLES.intersection(row["roles"]))


def sides_of(content: Content) -> Sides:
    rows = {row["key"]: row for row in content["parties"]}
    # Parties without a record and without a name are each an organisation of their own.
    return Sides(
        rows,
        {key: row["organisation"] or row["name"] or f"/parties/{key}" for key, row in rows.items()},
    )


def took_part(row: Content, *, ended: bool) -> bool:
    """Whether the party takes part. Of an arrangement that is over, those who left it did take
    part.
    """
    return row["part"] == "took_part" or (ended and row["part"] in ("withdrew", "replaced"))


def has_association(content: Content) -> bool:
    """Whether a party on the association's side took part."""
    ended = content["status"] == "ended"
    return any(row["side"] == ASSOCIATION and took_part(row, ended=ended) for row in content["parties"])
