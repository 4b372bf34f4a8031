"""Areas of work as sentences name them: every name on the register reads as people speak, and says whose word it is."""

import pytest
from django.db import connection

from registry.clock import uk_day
from registry.finder.answer import Question, answer_to
from registry.finder.named_areas import OF_THE_REGULATOR, WIDE_REGIONS
from registry.finder.places import Place
from registry.finder.reach import Level

pytestmark = pytest.mark.django_db

DORSET, NORTHUMBERLAND, SOUTHAMPTON = "E06000059", "E06000057", "E06000045"


def rows_without_a_code() -> list[tuple[str, str, str]]:
    """(organisation, name, certainty) of the areas of today's associations that have a name alone."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select card.record_id, area.name, coalesce(area.certainty, 'stated') from organisations_operatingarea as area "
            "join catalogue_organisationcard as card on card.edition_id = area.edition_id and card.superseded_seq is null "
            "where coalesce(area.area, '') = '' and area.name <> ''"
        )
        return cursor.fetchall()


def test_every_wide_region_of_the_regulator_has_words():
    wide = {name.removeprefix(OF_THE_REGULATOR) for _, name, _ in rows_without_a_code() if OF_THE_REGULATOR in name}

    assert wide
    assert wide <= set(WIDE_REGIONS)


@pytest.mark.parametrize("area", [DORSET, NORTHUMBERLAND, SOUTHAMPTON])
def test_what_others_report_is_no_word_of_the_association(area):
    answer = answer_to(Question(Place.of_area(area), shown=200), uk_day())
    cards = [*answer["results"], *answer["without_partnership"], *answer["owning_homes"]]
    reported = {(org, name) for org, name, certainty in rows_without_a_code() if certainty != "stated"}
    assert reported

    for each in cards:
        (sentence,) = [reason["sentence"] for reason in each["criteria"] if reason["code"] == "area"]
        stated = sentence.partition("Is reported")[0]
        for organisation, name in reported:
            assert each["organisation"] != organisation or name not in stated, (each["name"], sentence)
        # Who took part in a partnership in the district works there: nobody wonders whether that is so.
        assert each["list"] != Level.HERE or "Whether that takes in" not in sentence, (each["name"], sentence)
