"""A partnership that a reader misses: read by curators alone, taken up or closed with a reason, and then forgotten."""

import datetime
import re

import pytest
from django.utils import timezone

from registry.accounts.policy import NotAllowed
from registry.errors import NotStorable, NotValid, TooOften, TransitionNotAllowed
from registry.publishing.actions.propose import content_of_submission
from registry.suggestions.actions import (
    MOST_OF_A_CLIENT,
    MOST_OF_AN_ADDRESS,
    SuggestionLinkRefused,
    close_suggestion,
    confirm_suggestion,
    make_suggestion,
    remove_old_suggestions,
    suggestion_behind,
    take_up_suggestion,
)
from registry.suggestions.models import Suggestion
from tests.builders import MISSED, a_waiting_suggestion, curator, member, organisation
from tests.letters import posted

pytestmark = pytest.mark.django_db
DAY = datetime.timedelta(days=1)


def secret_in(letter) -> str:
    return re.search(r"/suggestions/([\w-]+)/", letter.body).group(1)


def test_a_link_goes_to_the_address_first_with_no_word_of_what_was_typed():
    make_suggestion(**MISSED)
    (letter,) = posted()
    assert letter.to == [MISSED["email"]]
    for name in ("location", "parties", "facts", "source_url"):
        assert MISSED[name] not in letter.body + letter.subject


def test_curators_hear_of_it_once_it_was_sent_on_and_only_once():
    reader = curator().person
    make_suggestion(**MISSED)
    secret = secret_in(posted()[-1])
    assert suggestion_behind(secret).state == Suggestion.UNCONFIRMED
    assert posted() == []

    confirm_suggestion(secret=secret)
    confirm_suggestion(secret=secret)

    (letter,) = posted()
    assert letter.to == [reader.email]
    assert MISSED["facts"] not in letter.body


@pytest.mark.parametrize("missing", ["location", "parties", "source_url", "email"])
def test_what_is_needed_is_named(missing):
    with pytest.raises(NotValid) as refused:
        make_suggestion(**(MISSED | {missing: " "}))
    assert [problem.pointer for problem in refused.value.problems] == [f"/{missing}"]
    assert not Suggestion.objects.exists()


def test_a_source_is_a_public_address_and_may_be_written_short():
    assert (
        make_suggestion(**(MISSED | {"source_url": "www.example.org/news"})).source_url
        == "https://www.example.org/news"
    )
    for wrong in ("http://localhost/", "javascript:alert(1)", "a newspaper"):
        with pytest.raises(NotValid):
            make_suggestion(**(MISSED | {"source_url": wrong}))


@pytest.mark.parametrize("name", MISSED)
@pytest.mark.parametrize("bad", ["a\0b", "a\ud800b", "x" * 5000])
def test_a_text_that_does_not_fit_is_refused(name, bad):
    with pytest.raises((NotStorable, NotValid)):
        make_suggestion(**(MISSED | {name: bad}))


def test_there_are_limits_for_a_client_and_for_an_address():
    for number in range(MOST_OF_A_CLIENT):
        make_suggestion(**(MISSED | {"email": f"r{number}@example.org"}), client="192.0.2.1")
    with pytest.raises(TooOften):
        make_suggestion(**(MISSED | {"email": "another@example.org"}), client="192.0.2.1")
    for _ in range(MOST_OF_AN_ADDRESS):
        make_suggestion(**MISSED)
    with pytest.raises(TooOften):
        make_suggestion(**MISSED)


def test_a_link_that_lapsed_or_was_mistyped_is_refused():
    make_suggestion(**MISSED)
    secret = secret_in(posted()[-1])
    Suggestion.objects.update(expires_at=timezone.now() - DAY)
    for wrong in (secret, "none"):
        with pytest.raises(SuggestionLinkRefused):
            confirm_suggestion(secret=wrong)


def test_a_curator_begins_a_draft_of_the_editors_from_it_and_the_reader_hears():
    by, suggestion = curator(), a_waiting_suggestion()
    posted()

    draft = take_up_suggestion(suggestion=suggestion, by=by)

    content = content_of_submission(draft)
    assert (draft.organisation_id, draft.status, draft.is_new) == (None, "draft", True)
    assert content["name"] == "Ashgill CLT and Border Homes, Ashgill"
    assert content["sources"][0]["url"] == MISSED["source_url"]
    assert MISSED["facts"] not in draft.content
    (letter,) = posted()
    assert letter.to == [MISSED["email"]]
    with pytest.raises(TransitionNotAllowed):
        close_suggestion(suggestion=suggestion, reason="Again.", by=by)


def test_a_curator_closes_it_with_a_reason_that_the_reader_gets():
    by, suggestion = curator(), a_waiting_suggestion()
    posted()
    for no_reason in ("", " ", "x" * 1001):
        with pytest.raises(NotValid):
            close_suggestion(suggestion=suggestion, reason=no_reason, by=by)

    close_suggestion(suggestion=suggestion, reason="It is on the register already.", by=by)

    (letter,) = posted()
    assert letter.to == [MISSED["email"]]
    assert "> It is on the register already." in letter.body


def test_nobody_but_a_curator_decides_on_it():
    suggestion = a_waiting_suggestion()
    with pytest.raises(NotAllowed):
        take_up_suggestion(suggestion=suggestion, by=member(organisation()))


def test_it_is_deleted_thirty_days_after_the_answer_and_unused_with_its_link():
    make_suggestion(**MISSED)
    waiting, closed = a_waiting_suggestion(), a_waiting_suggestion()
    close_suggestion(suggestion=closed, reason="It is there.", by=curator())
    now = timezone.now()

    assert remove_old_suggestions(now=now) == 0
    assert remove_old_suggestions(now=now + 8 * DAY) == 1
    assert remove_old_suggestions(now=now + 29 * DAY) == 0
    assert remove_old_suggestions(now=now + 31 * DAY) == 1
    assert list(Suggestion.objects.all()) == [waiting]
