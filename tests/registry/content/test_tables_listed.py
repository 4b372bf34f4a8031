"""A table that is declared in one place and not in the other is named, with the file to go to."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from registry.content.kinds import kinds, require_tables_listed

KINDS = pytest.mark.parametrize("kind", kinds().values(), ids=kinds())


@KINDS
def test_a_listed_table_without_a_model_is_named(kind):
    rows = {name: model for name, model in kind.tables.items() if name != "board_seats"}

    with pytest.raises(
        ImproperlyConfigured, match=rf"registry/{kind.name}s/models/\w+\.py lists board_seats, which no"
    ):
        require_tables_listed(kind.record, rows)


@KINDS
def test_a_model_that_is_not_listed_is_named(kind):
    rows = {**kind.tables, "paintings": kind.tables["board_seats"]}

    with pytest.raises(ImproperlyConfigured, match=r"does not list paintings \(see registry/\w+/models"):
        require_tables_listed(kind.record, rows)
