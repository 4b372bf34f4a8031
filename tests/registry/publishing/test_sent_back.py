"""A record can be read, edited and sent back: what answers show beside the content is left out of a proposal."""

import pytest

from registry.catalogue.documents import fields_of_summary, fields_of_whole
from registry.content import fields_of, kinds
from registry.publishing.actions.propose import NOT_CONTENT, content_in
from registry.publishing.current import current_record
from tests.api.v1.walking import answer

OF_SUMMARIES = {"published_at"}  # a summary lacks most of the content: nobody sends it back


@pytest.mark.parametrize("kind", kinds())
def test_whatever_an_answer_has_is_content_or_left_out(kind):
    of = kinds()[kind]
    content = {"id", *fields_of(of.edition), *of.tables}

    assert {*fields_of_whole(kind), *fields_of_summary(kind)} - content - OF_SUMMARIES <= NOT_CONTENT
    assert not content & NOT_CONTENT


@pytest.mark.django_db
@pytest.mark.parametrize(("kind", "record"), [("organisation", "org-xr3x226n33"), ("partnership", "chp-cnza8bakrv")])
def test_what_was_read_is_what_was_published(public_client, kind, record):
    sent = answer(public_client, f"/api/v1/{kind}s/{record}/")

    assert content_in(kinds()[kind], sent) == current_record(kinds()[kind], record).content
