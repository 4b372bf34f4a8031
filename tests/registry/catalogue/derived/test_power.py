"""Who decides, side by side."""

import pytest

from registry.catalogue.derived.power import power_of
from registry.catalogue.derived.sides import has_association

from .arrangements import CLT, COUNCIL, HA, OWNER, arrangement, party


def levels(**right):
    row = power_of(arrangement(decision_rights=[{"key": "d1", "domain": "design", **right}]))[0]
    return row["community"], row["association"], row["council"], row["other"]


@pytest.mark.parametrize(
    ("right", "expected"),
    [
        ({"decides": [CLT]}, ("decides", "none", "none", "none")),
        ({"decides": [CLT, HA], "informed": [COUNCIL]}, ("shared", "shared", "informed", "none")),
        ({"decides": [HA], "consents": [CLT]}, ("shared", "shared", "none", "none")),
        ({"decides": [HA], "consulted": [CLT]}, ("consulted", "decides", "none", "none")),
        ({"decides": [HA], "consents": [OWNER]}, ("none", "shared", "none", "shared")),
    ],
)
def test_a_side_decides_alone_or_shares(right, expected):
    assert levels(**right) == expected


def test_a_right_that_passed_to_others_is_no_power_of_today():
    rights = [
        {"key": "d1", "domain": "design", "decides": [HA], "until": "2023"},
        {"key": "d2", "domain": "design", "decides": [CLT], "since": "2023"},
    ]

    (now,) = power_of(arrangement(decision_rights=rights))

    assert (now["community"], now["association"]) == ("decides", "none")


def test_an_association_that_left_an_arrangement_that_goes_on_is_gone():
    left = [party(HA, "developer", part="withdrew", until="2016")]
    assert has_association(arrangement(parties=left)) is False
    assert has_association(arrangement(parties=left, status="ended")) is True
    assert has_association(arrangement(parties=[party(HA, "developer", part="proposed")])) is False
