"""Cards and texts of another stamp: noticed, not served, made anew, and said so once."""

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from registry.catalogue import derived, staleness
from registry.catalogue.models import OrganisationCard, PartnershipCard, Rebuild, RenderedEdition
from registry.catalogue.staleness import is_catalogue_ready, old_records
from registry.catalogue.stamp import forget_stamps, stamp
from registry.content import kinds
from registry.feed.lines import first_broken_line
from registry.feed.models import Change
from registry.publishing.catalogue import rebuild_catalogue
from registry.publishing.starting import warn_of_old_answers
from registry.publishing.verification import differences

pytestmark = pytest.mark.django_db

READY = "/api/v1/health/ready"
STOCKSFIELD = "/api/v1/partnerships/chp-cnza8bakrv/"


@pytest.fixture
def another_method(monkeypatch):
    """A version of the register that derives values otherwise."""
    forget_stamps()
    monkeypatch.setattr(derived, "METHOD", derived.METHOD + 1)
    monkeypatch.setattr(staleness, "_complete_at", "")
    yield
    monkeypatch.undo()
    forget_stamps()


def recomputed() -> int:
    return Change.objects.filter(kind="recomputed").count()


def waiting() -> int:
    return sum(len(old_records(kind)) for kind in kinds().values())


def test_what_is_published_bears_the_stamp_of_now():
    assert waiting() == 0
    for model in (PartnershipCard, OrganisationCard, RenderedEdition):
        assert {*model.objects.values_list("stamp", flat=True)} == {stamp()}
    assert is_catalogue_ready()


def test_with_another_method_every_record_is_old_until_it_is_made_anew(another_method, public_client):
    assert waiting() > 400
    not_ready = public_client.get(READY)
    assert (not_ready.status_code, not_ready.json()["checks"]["catalogue"]) == (503, "rebuilding")

    list(rebuild_catalogue())

    assert waiting() == 0
    assert public_client.get(READY).status_code == 200
    assert {*PartnershipCard.objects.values_list("stamp", flat=True)} == {stamp()}


def test_the_nightly_check_names_every_old_record(another_method):
    sentences = [sentence for sentence in differences() if "rebuild_catalogue" in sentence]

    assert len(sentences) == waiting()
    assert any("chp-cnza8bakrv" in sentence for sentence in sentences)
    with pytest.raises(CommandError):
        call_command("verify_register")


def test_a_server_that_starts_says_so(another_method, caplog):
    warn_of_old_answers()
    assert "rebuild_catalogue" in caplog.text
    list(rebuild_catalogue())
    caplog.clear()
    warn_of_old_answers()
    assert caplog.text == ""


def test_an_old_text_is_not_served_and_reading_stores_nothing(another_method, public_client):
    RenderedEdition.objects.update(full='{"old":true}', summary='{"old":true}')
    for path in (
        STOCKSFIELD,
        f"{STOCKSFIELD}editions/1/",
        "/api/v1/partnerships/?include=organisations",
        "/api/v1/organisations/?view=full",
    ):
        answer = public_client.get(path)
        assert answer.status_code == 200
        assert b'"old":true' not in answer.content, path
        assert b'"derived":' in answer.content, path
    assert "true" not in public_client.get("/api/v1/organisations/?format=csv&fields=id,name").getvalue().decode()

    assert {*RenderedEdition.objects.values_list("full", flat=True)} == {'{"old":true}'}


def test_a_rebuild_that_was_interrupted_goes_on(another_method):
    of_all = waiting()
    interrupted = rebuild_catalogue(chunk=50)
    next(interrupted)
    next(interrupted)
    interrupted.close()
    assert waiting() == of_all - 100
    assert recomputed() == 0

    list(rebuild_catalogue())

    assert waiting() == 0
    assert recomputed() == 1


def test_one_that_was_interrupted_before_its_last_word_still_says_it(another_method, public_client):
    interrupted = rebuild_catalogue()
    while waiting():
        next(interrupted)
    interrupted.close()
    assert (recomputed(), public_client.get(READY).status_code) == (0, 503)

    assert list(rebuild_catalogue()) == []

    assert (recomputed(), public_client.get(READY).status_code) == (1, 200)


def test_the_feed_says_it_once_for_all_records(another_method):
    before = Change.objects.count()
    for _ in range(3):
        list(rebuild_catalogue())

    line = Change.objects.latest("sequence")
    assert (line.kind, line.record, line.edition) == ("recomputed", "", None)
    assert Change.objects.count() == before + 1
    assert first_broken_line() is None
    assert Rebuild.objects.get().sequence == line.sequence


def test_what_is_only_missing_is_put_back_without_a_word(public_client):
    before = public_client.get(STOCKSFIELD)
    RenderedEdition.objects.filter(pk__lt=50).delete()
    PartnershipCard.objects.filter(record_id="chp-cnza8bakrv").delete()
    assert waiting() > 40

    list(rebuild_catalogue())

    assert (waiting(), recomputed()) == (0, 0)
    assert public_client.get(STOCKSFIELD).content == before.content


def test_all_of_it_is_made_anew_when_asked(capsys):
    call_command("rebuild_catalogue")
    assert "0 editions were made anew" in capsys.readouterr().out
    call_command("rebuild_catalogue", "--all")
    assert f"{RenderedEdition.objects.count()} editions were made anew" in capsys.readouterr().out
    assert recomputed() == 0
