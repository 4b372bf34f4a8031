"""Homes are counted as homes, and what is not known is not counted as nought."""

from registry.catalogue.derived.homes import homes_of

from .arrangements import arrangement, homes


def test_dropped_and_lost_homes_are_not_in_the_total():
    rows = [
        homes("h1", 640),
        homes("h2", 281, state="lost"),
        homes("h3", 4, state="dropped"),
        homes("h4", 6, state="planned"),
    ]
    counted = homes_of(arrangement(homes=rows))
    assert (counted["total"], counted["completed"]) == (646, 640)
    assert counted["by_state"] == {"completed": 640, "lost": 281, "dropped": 4, "planned": 6}


def test_bed_spaces_and_plots_are_no_homes():
    rows = [homes("h1", 9, unit="bed_spaces"), homes("h2", 4, unit="plots")]
    counted = homes_of(arrangement(homes=rows))
    assert counted["total"] is None
    assert counted["by_tenure"] == {}


def test_a_count_that_is_not_known_makes_the_total_a_least():
    counted = homes_of(arrangement(homes=[homes("h1", 8), homes("h2", None)]))
    assert (counted["total"], counted["at_least"]) == (8, True)


def test_no_count_at_all_is_no_total():
    assert homes_of(arrangement(homes=[homes("h1", None)]))["total"] is None


def test_homes_are_grouped_by_tenure_and_by_supply():
    rows = [
        homes("h1", 5, tenure="social_rent", supply="planning_obligation"),
        homes("h2", 3, tenure=None, supply="refurbishment_of_empty"),
        homes("h3", 2, tenure="coop_rent", supply=None),
    ]
    counted = homes_of(arrangement(homes=rows))
    assert counted["by_tenure"] == {"social_rent": 5, "not_stated": 3, "coop_rent": 2}
    assert counted["by_supply_group"] == {"new": 5, "returned_to_use": 3, "not_stated": 2}
