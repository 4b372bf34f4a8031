"""What associations did is added up by the database, whatever writes or takes out involvements."""

import pytest
from django.db import connection

from registry.catalogue.entries.track_records import add_up_anew, wrong_track_records
from registry.catalogue.models import Involvement, TrackRecord
from registry.publishing.actions import publish, withdraw_record
from registry.publishing.catalogue import rebuild_catalogue
from registry.publishing.publishers import REGISTRY_EDITORS
from tests.builders.schemes import organisation, scheme

pytestmark = pytest.mark.django_db
FINISHED = {"key": "m1", "kind": "completion"}


def sums(association: str) -> list[tuple]:
    kept = TrackRecord.objects.filter(organisation_id=association).order_by("community_kinds")
    return [(each.community_kinds, each.partnerships, each.undated, each.latest) for each in kept]


def test_the_seed_is_added_up_as_a_recount_has_it():
    assert TrackRecord.objects.count() > 50
    assert wrong_track_records() == []


def test_editions_names_and_ends_add_and_take_away():
    association = organisation()
    old = scheme(association=association, milestones=[FINISHED | {"date": "2010"}])
    new = scheme(association=association, milestones=[FINISHED | {"date": "2020-05"}])
    scheme(association=association, community_kinds=["cohousing_group"])
    cohousing = (["cohousing_group"], 1, 1, None)
    assert sums(association) == [cohousing, (["community_land_trust"], 2, 0, 2020)]

    new.publish_again(milestones=[FINISHED | {"date": "2015"}])
    assert sums(association) == [cohousing, (["community_land_trust"], 2, 0, 2015)]

    publish(contents=[{"id": association, "name": "Another Name", "kind": "housing_association"}], by=REGISTRY_EDITORS)
    assert sums(association) == [cohousing, (["community_land_trust"], 2, 0, 2015)]

    withdraw_record(record=new.id, reason="It never existed.", by=REGISTRY_EDITORS)
    assert sums(association) == [cohousing, (["community_land_trust"], 1, 0, 2010)]

    old.publish_again(parties=old.content["parties"][:1])
    assert sums(association) == [cohousing]
    assert wrong_track_records() == []


def test_what_stalled_or_ended_unbuilt_is_added_up_and_taken_away():
    association = organisation()
    made = [scheme(association=association, stage="plan") for _ in range(3)]

    def halted() -> list[int]:
        return list(TrackRecord.objects.filter(organisation_id=association).values_list("halted", flat=True))

    assert halted() == [0]
    made[0].publish_again(status="stalled")
    made[1].publish_again(status="ended", ended_on="2020", ending_kind="withdrawn")
    made[2].publish_again(stage="live", status="ended", ended_on="2020", ending_kind="completed")
    assert halted() == [2]
    assert wrong_track_records() == []

    made[0].publish_again(status="active")
    withdraw_record(record=made[1].id, reason="It never existed.", by=REGISTRY_EDITORS)
    assert halted() == [0]
    assert wrong_track_records() == []


def test_a_catalogue_made_anew_adds_up_to_the_same():
    scheme()
    before = sorted(TrackRecord.objects.values_list("organisation_id", "community_kinds", "partnerships", "weight"))

    list(rebuild_catalogue(everything=True))

    assert before == sorted(
        TrackRecord.objects.values_list("organisation_id", "community_kinds", "partnerships", "weight")
    )
    assert wrong_track_records() == []


def test_a_landlord_of_the_community_side_is_added_up_and_a_freeholder_is_not():
    made = scheme()
    assert sums(made.community) == []

    parties = [made.content["parties"][0] | {"roles": ["freeholder", "landlord"]}, made.content["parties"][1]]
    made.publish_again(parties=parties)

    assert [partnerships for _, partnerships, *_ in sums(made.community)] == [1]
    assert set(Involvement.objects.filter(record_id=made.id).values_list("as_association", "beside_another")) == {
        (True, True)
    }


def test_wrong_sums_are_noticed_and_made_anew():
    made = scheme()
    with connection.cursor() as cursor:
        cursor.execute(
            "update catalogue_trackrecord set weight = weight + 1 where organisation_id = %s", [made.association]
        )

    assert wrong_track_records() == [made.association]
    add_up_anew()
    assert wrong_track_records() == []
