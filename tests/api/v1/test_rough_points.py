"""A point that stands for a parish or ward, where small areas differ."""

from tests.builders import GONE, a_partnership, changed, published


def test_a_point_of_a_village_between_two_small_areas_that_differ_tells_neither(public_client):
    between = {"/latitude": 51.75, "/longitude": -2.33, "/areas": ["E07000082"], "/postcode": GONE}
    rough = changed(a_partnership(), between | {"/location_precision": "parish_or_ward"})
    exact = changed(a_partnership(), between | {"/location_precision": "exact"})
    published(rough, exact)

    said, told = (
        public_client.get(f"/api/v1/partnerships/{record['id']}/").json()["derived"]["place"]
        for record in (rough, exact)
    )

    assert (said["small_area"], said["rurality"]["of"], said["deprivation"]["of"]) == (None, "district", "district")
    assert "about as near to it (Stroud " in said["reason"]
    assert told["small_area"]["name"].startswith("Stroud ")
    assert told["rurality"]["of"] == "small_area"
