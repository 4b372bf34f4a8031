"""From content to rows and back, without a loss."""

import pytest

from registry.content import canonical, content_of, fields_of, kind_of, kinds, normal
from registry.publishing.models import CanonicalContent
from registry.publishing.stored_texts import contents_with_lines
from registry.seed.contents import seed_contents
from tests.builders import a_partnership, an_organisation, published

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("build", [an_organisation, a_partnership])
def test_what_was_published_is_what_was_sent(build):
    content = build()
    (edition,) = published(content)

    assert content_of(type(edition).objects.get(pk=edition.pk)) == normal(kind_of(content["id"]), content)


def test_every_seed_record_comes_back_as_it_is_in_its_file():
    stored = {}
    for kind in kinds().values():
        stored |= {content["id"]: content for content, _ in contents_with_lines(kind.edition.objects.all())}

    differing = [
        content["id"] for content in seed_contents() if stored[content["id"]] != normal(kind_of(content["id"]), content)
    ]

    assert len(stored) > 400
    assert differing == []


def test_rows_keep_the_order_in_which_they_were_sent():
    content = a_partnership()
    content["homes"].reverse()
    (edition,) = published(content)

    assert [row["key"] for row in content_of(edition)["homes"]] == ["h2", "h1"]


def test_the_stored_text_says_what_the_rows_say():
    (edition,) = published(an_organisation())

    assert CanonicalContent.objects.get(pk=edition.pk).text == canonical(content_of(edition))


@pytest.mark.parametrize("name", ["organisation", "partnership"])
def test_a_kind_lists_its_tables_as_its_models_have_them(name):
    kind = kinds()[name]

    assert tuple(kind.tables) == kind.record.tables
    assert all(model.table == table for table, model in kind.tables.items())
    assert all(next(iter(fields_of(model))) == "key" for model in kind.tables.values())


def test_the_days_beside_a_date_are_stored_and_are_no_content():
    (edition,) = published(a_partnership())
    done = kinds()["partnership"].tables["milestones"].objects.get(edition=edition, key="done")

    assert (done.date_earliest.isoformat(), done.date_latest.isoformat()) == ("2017-06-01", "2017-08-31")
    assert "date_earliest" not in fields_of(type(done))
