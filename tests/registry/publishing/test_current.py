"""How records stand, as those who write read it."""

import pytest

from registry.content import content_of, kinds
from registry.publishing.actions import remove_from_edition
from registry.publishing.current import current_content, current_record, current_records, published_contents
from tests.builders import a_partnership, published, scheme, withdrawn

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("kind", kinds())
def test_the_stored_text_of_every_edition_says_what_its_rows_say(kind):
    published(a_partnership())
    editions = {edition.pk: edition for edition in kinds()[kind].edition.objects.all()}
    contents = published_contents(kinds()[kind], editions)

    assert contents.keys() == editions.keys()
    for line, edition in editions.items():
        rows = content_of(edition)
        assert contents[line] == rows
        assert list(contents[line]) == list(rows), "tables and cells come in their order"


def test_what_was_removed_by_law_is_in_no_content():
    partnership = scheme(summary="The family at the mill sold the field.")
    edition = kinds()["partnership"].edition.objects.get(record_id=partnership.id)
    remove_from_edition(edition=edition, pointers=["/summary"], ground="erasure", by="registry editors")

    assert current_content(kinds()["partnership"], edition) == partnership.content
    assert partnership.content["summary"] is None


def test_a_record_stands_as_its_newest_edition_says():
    partnership, other = scheme(), scheme()
    partnership.publish_again(summary="As it is now.")
    current = current_records(kinds()["partnership"], [partnership.id, other.id, "chp-0000000000"])

    assert current.keys() == {partnership.id, other.id}
    newest = current[partnership.id]
    assert (newest.number, newest.content["summary"], newest.has_ended) == (2, "As it is now.", False)
    assert newest.line > current[other.id].line
    assert newest.content == partnership.content

    withdrawn(partnership.content)
    ended = current_record(kinds()["partnership"], partnership.id)
    assert ended is not None
    assert (ended.line, ended.has_ended) == (newest.line, True)


def test_nothing_stands_of_a_record_that_was_never_published():
    assert current_record(kinds()["partnership"], "chp-0000000000") is None
