"""Ten asks by somebody who knows only the address: from nothing to three associations, their terms and a checklist.

Every word that each page shows is read, of three profiles too; and nobody stops short to look something up.
"""

import re
from dataclasses import dataclass, field

import pytest

from .main_part import MainPart

WORDS_A_MINUTE, SECONDS_A_CLICK = 250, 5
MOST_MINUTES, MOST_CLICKS, MOST_OF_A_COMPARISON = 10, 25, 350
THREE = 3
# What is typed → the kind of group that is chosen, if any.
ASKS = {
    "Barnet": "cohousing_group",
    "Rhondda": "community_land_trust",
    "Mull": "",
    "Toller Porcorum": "community_land_trust",
    "Hartlepool": "",
    "EX20": "",
    "Leeds": "housing_cooperative",
    "Belfast Shankill": "",
    "Cornwal": "",
    "Northumberland": "",
}
TICK = re.compile(r'name="with" value="(org-\w+)"')


@dataclass
class Volunteer:
    """Reads all that is shown, and clicks."""

    client: object
    clicks: int = 0
    words: dict[str, int] = field(default_factory=dict)

    def read(self, page: str, address: str, clicks: int) -> str:
        answer = self.client.get(address)
        assert answer.status_code == 200, address
        self.words[page] = len(MainPart(answer.text).words)
        self.clicks += clicks
        return answer.text

    @property
    def minutes(self) -> float:
        return sum(self.words.values()) / WORDS_A_MINUTE + self.clicks * SECONDS_A_CLICK / 60


def walk(client, typed: str, kind: str) -> Volunteer:
    volunteer = Volunteer(client)
    question = f"place={typed.replace(' ', '+')}{f'&community_kind={kind}' if kind else ''}"
    volunteer.read("home", "/", clicks=0)
    # The kind of group, and the button.
    page = volunteer.read("find", f"/find/?{question}", clicks=2 if kind else 1)
    three = list(dict.fromkeys(TICK.findall(page)))[:THREE]
    assert len(three) == THREE, typed
    for number, organisation in enumerate(three, start=1):
        # There and back.
        volunteer.read(f"profile {number}", f"/organisations/{organisation}/?{question}", clicks=2)
    chosen = "&".join(f"with={each}" for each in three)
    # A tick for each, and the button.
    volunteer.read("comparison", f"/compare/?{chosen}&{question}", clicks=THREE + 1)
    # The button, and the printer.
    volunteer.read("checklist", f"/checklist/?{chosen}&{question}", clicks=2)
    return volunteer


@pytest.mark.parametrize(("typed", "kind"), ASKS.items(), ids=ASKS)
def test_ten_minutes_lead_from_nothing_to_a_checklist(public_client, some_postcodes, typed, kind):
    volunteer = walk(public_client, typed, kind)

    assert volunteer.minutes < MOST_MINUTES, f"{typed}: {volunteer.minutes:.1f} minutes; words: {volunteer.words}"
    assert volunteer.clicks <= MOST_CLICKS
    assert volunteer.words["comparison"] <= MOST_OF_A_COMPARISON
