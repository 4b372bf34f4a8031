"""Objects made by the database, with more members than a function has arguments."""

import json

import pytest
from django.db import connection

from registry.catalogue.reading.objects import MEMBERS_AT_ONCE, object_sql


@pytest.mark.django_db
@pytest.mark.parametrize("count", [0, 1, MEMBERS_AT_ONCE, MEMBERS_AT_ONCE + 1, 3 * MEMBERS_AT_ONCE + 1])
def test_an_object_has_all_its_members_in_order(count):
    members = [(f"name{number}", f"'{{{number}}}'::text") for number in range(count)]

    with connection.cursor() as cursor:
        cursor.execute(f"select {object_sql(members)}")
        (text,) = cursor.fetchone()

    assert list(json.loads(text).items()) == [(f"name{number}", f"{{{number}}}") for number in range(count)]
