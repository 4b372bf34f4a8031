"""Spellings of one name are folded to one, in Python and in the database alike."""

import pytest
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st

from registry.matching.folding import fold


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Gŵyr", "gwyr"),
        ("Gwŷr", "gwyr"),
        ("Tŷ'r Cymoedd", "tyr cymoedd"),
        ("St. Ann's", "st anns"),
        ("St Ann’s", "st anns"),
        ("C.D.S. Co-operatives", "cds cooperatives"),
        ("L. B. of Camden", "lb of camden"),
        ("W.E.C.H.", "wech"),
        ("Homes & Land", "homes and land"),
        ("Co op, co-housing and COHOUSING", "coop cohousing and cohousing"),
        ("Stow-on-the-Wold", "stow on the wold"),
        ("Ærø Straße", "aero strasse"),
        ("  ", ""),
    ],
)
def test_spellings_of_a_name_are_one(written, folded):
    assert fold(written) == folded


def folded_by_the_database(texts: list[str]) -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(
            "select array(select matching_folded(t) from unnest(%s::text[]) with ordinality as u(t, n) order by n)",
            [texts],
        )
        return cursor.fetchone()[0]


LETTERS = st.text(st.sampled_from("aBzŵÉßøÆ 09.-'’´&+cCoOpPhHuUsS\u0301\u200b"), max_size=40)


@pytest.mark.django_db
@given(
    st.lists(
        LETTERS | st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=30), max_size=20
    )
)
def test_the_database_folds_alike(texts):
    assert folded_by_the_database(texts) == [fold(text) for text in texts]
