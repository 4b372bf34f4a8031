"""What people mean by what they type."""

import pytest

from registry.finder.part_of_place import part_meant
from registry.finder.typed_place import SAY_WHERE, place_typed
from registry.places.directory import directory
from registry.places.reading_areas import read_names_of_areas


def codes(typed) -> list[str]:
    return [choice.code for choice in typed.choices]


@pytest.mark.parametrize(
    ("text", "name"),
    [("Hexham", "Northumberland"), ("  lyme   regis ", "Dorset"), ("Devon", "Devon"), ("E06000057", "Northumberland")],
)
def test_a_name_leads_to_its_area(db, text, name):
    assert place_typed(text).place.name == name


@pytest.mark.parametrize("text", ["Rhondda valley", "rhondda Valleys", "Rhondda area"])
def test_a_word_for_what_a_place_is_may_stand_behind_its_name(db, text):
    assert place_typed(text).place.name == place_typed("Rhondda").place.name == "Rhondda Cynon Taf"


def test_what_a_place_is_tells_nothing_alone(db):
    assert place_typed("Nowhere at all valley").place is None


def test_a_postcode_is_more_exact_than_its_half(some_postcodes):
    whole, half = place_typed("ne437dy"), place_typed("NE43")

    assert (whole.place.name, whole.note) == ("NE43 7DY", "")
    assert half.note.startswith("NE43 is half a postcode")


def test_half_a_postcode_with_a_broken_second_half_is_half_a_postcode(some_postcodes):
    assert place_typed("NE43 7").note == place_typed("ne43 7d").note == place_typed("NE43").note


@pytest.mark.parametrize(("text", "name"), [("Isle of Mull", "Argyll and Bute"), ("stornoway", "Na h-Eileanan Siar")])
def test_islands_of_scotland_have_names_though_scotland_has_no_parishes(db, text, name):
    assert place_typed(text).place.name == name


def test_places_of_one_name_are_told_apart(db):
    typed = place_typed("Wilsford")

    assert typed.place is None
    assert codes(typed) == ["E06000054", "E07000139"]
    assert [choice.words for choice in typed.choices] == [
        "Wilsford, in Wiltshire (South West)",
        "Wilsford, in North Kesteven (East Midlands)",
    ]


def test_the_likeliest_of_several_is_taken_and_the_others_offered(db):
    typed = place_typed("Newport")

    assert typed.place.name == "Newport"
    assert "E06000020" in codes(typed)
    assert typed.place.district.code not in codes(typed)


def test_a_chosen_area_counts_more_than_the_text(db):
    assert place_typed("Newport", "E06000020").place.name == "Telford and Wrekin"


@pytest.mark.parametrize("text", ["Wales", "North East", "Greater London"])
def test_a_large_area_offers_its_districts(db, text):
    typed = place_typed(text)

    assert typed.place is None
    assert len(typed.choices) > 5
    assert all(place_typed("", code).place for code in codes(typed))


def test_of_a_nation_with_hundreds_of_districts_none_are_listed(db):
    typed = place_typed("England")

    assert (typed.place, typed.choices) == (None, ())
    assert "postcode" in typed.problem


def test_a_village_keeps_its_name(db):
    assert place_typed("hexham").name == "Hexham, Northumberland"
    assert place_typed("Northumberland").name == "Northumberland"


def test_a_city_is_called_as_people_call_it(db):
    assert place_typed("Bristol").name == "Bristol"
    assert place_typed("Herefordshire").place.district.spoken_name == "Herefordshire"


def test_nothing_is_asked_for(db):
    assert place_typed("  ").problem == SAY_WHERE


def test_no_choice_leads_nowhere(db):
    for text in ("Richmond", "north", "Merthir", "Ashford", "St Helen", "Kings Lyn"):
        for code in codes(place_typed(text)):
            again = place_typed(text, code)
            assert again.place or again.choices, (text, code)


def in_each_order(part: str, whole: str) -> list[str]:
    return [f"{part} {whole}", f"{part}, {whole}", f"{whole} {part}", f"{whole}, {part}", f"{part} ({whole})"]


@pytest.mark.parametrize(
    ("part", "whole", "name", "district"),
    [
        ("Shankill", "Belfast", "Shankill, Belfast", "N09000003"),
        ("shankill", "belfast", "Shankill, Belfast", "N09000003"),
        ("Chapeltown", "Leeds", "Chapeltown, Leeds", "E08000035"),
        ("Hexham", "Northumberland", "Hexham, Northumberland", "E06000057"),
        ("Treherbert", "Rhondda", "Treherbert, Rhondda Cynon Taf", "W06000016"),
        ("Tobermory", "Mull", "Tobermory, Argyll and Bute", "S12000035"),
        ("Oxford", "Oxfordshire", "Oxford", "E07000178"),
        ("Derry", "Northern Ireland", "Derry City and Strabane", "N09000005"),
    ],
)
def test_a_part_beside_what_it_lies_in_leads_straight_to_the_answer(db, part, whole, name, district):
    for text in in_each_order(part, whole):
        typed = place_typed(text)
        assert (typed.name, typed.problem) == (name, ""), text
        assert typed.place.district.code == district, text
        assert "postcode" not in typed.note or district[0] != "N"


@pytest.mark.parametrize("text", ["Stoke Newington", "Leeds Bradford", "Kings Heath", "zzq Wales"])
def test_two_names_that_tell_nothing_of_one_another_are_no_part_and_whole(db, text):
    assert place_typed(text).place is None


def test_a_word_that_names_no_part_leaves_the_nearest_name_and_says_so(db):
    typed = place_typed("Upper Hackney")

    assert (typed.place.name, typed.corrected, typed.settlement) == ("Hackney", "Hackney", "")
    assert "the nearest name to “Upper Hackney”" in typed.note


def test_each_parish_and_town_is_understood_in_each_order_beside_its_district(db):
    areas, sure = directory(), 0
    parts = [(code, name) for code, name, is_part in read_names_of_areas() if is_part]
    for code, name in parts:
        district = areas.get(code).name
        (meant,) = {part_meant(text) for text in in_each_order(name, district)}
        if any(match.code == code and not match.is_part for match in areas.called(name)):
            # A town of the same name as its district.
            continue
        assert meant, (name, district)
        assert code in meant.areas, (name, district, meant)
        sure += meant.areas == (code,)
    assert sure > 0.99 * len(parts)


def test_an_area_beside_one_that_contains_it_is_answered_or_asked_for_and_never_refused(db):
    areas = directory()
    large = [each.code for each in areas if each.current and each.level in ("region", "country", "combined_authority")]
    districts = [each.code for each in areas if each.current and each.level in ("district", "county")]
    for code in (*large, *districts[::25]):
        name = areas.get(code).name
        for around in set(areas.with_ancestors(code)) - {code}:
            answers = [place_typed(text) for text in in_each_order(name, areas.get(around).name)]
            assert len({(typed.name, typed.problem, typed.choices) for typed in answers}) == 1 or areas.named(
                f"{name} {areas.get(around).name}"
            ), (name, around)
            assert all(typed.place or typed.choices or "Write a town" in typed.problem for typed in answers), name


def test_a_few_of_them_are_answered_alike_in_each_order(db):
    parts = [(code, name) for code, name, is_part in read_names_of_areas() if is_part]
    for code, name in parts[::400]:
        answers = [place_typed(text) for text in in_each_order(name, directory().get(code).name)]
        assert len({(typed.name, typed.place, typed.choices) for typed in answers}) == 1, name
        assert answers[0].place, name


def test_who_names_a_part_of_a_city_alone_is_asked_for_the_city(db):
    assert "write the town or city" in place_typed("Shankill").problem


@pytest.mark.parametrize("text", ["Belfast", "Northern Ireland", "Derry"])
def test_nobody_in_northern_ireland_is_advised_to_give_a_postcode(db, text):
    typed = place_typed(text)

    assert "postcode" not in f"{typed.note} {typed.problem}"


def test_a_postcode_of_northern_ireland_says_why_it_is_unknown(some_postcodes):
    assert "Northern Ireland" in place_typed("BT13 1AA").problem
