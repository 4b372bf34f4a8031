"""Filters of homes look into the parts of rows of homes too."""

from tests.builders import a_partnership, published


def test_part_of_a_row_of_homes_answers_for_the_row(public_client):
    part = {
        "key": "p2",
        "homes": "h1",
        "count": 2,
        "tenure": "mid_market_rent",
        "allocation_routes": ["choice_based_lettings"],
    }
    scheme = a_partnership()
    scheme["homes"][0] |= {"tenure": "social_rent", "supply": "conversion", "for_people": ["older_people"]}
    scheme["home_parts"] = [part | {"for_people": ["single_people"]}]
    published(scheme)

    def finds(query: str) -> bool:
        rows = public_client.get(f"/api/v1/partnerships/?{query}&page_size=200").json()["results"]
        return scheme["id"] in {row["id"] for row in rows}

    for asked in (
        "tenure=mid_market_rent",
        "tenure=social_rent",
        "for_people=single_people",
        "for_people=older_people",
    ):
        assert finds(asked)
        assert finds(f"{asked}&supply=conversion")
        assert not finds(f"{asked}&supply=existing")
        assert finds(f"{asked}&home_state=completed&supply=conversion")
    assert not finds("tenure=shared_equity")
