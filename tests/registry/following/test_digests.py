"""The letters to those who follow something: what is new and no more, as often as was chosen."""

import re

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from registry.clock import uk_day
from registry.following.actions import (
    stop_following,
)
from registry.following.models import Followed, Following
from registry.following.secrets_of_links import secret_of
from registry.following.subjects import Subject
from registry.outbox.models import Letter
from registry.publishing.actions import merge_record
from tests.builders import a_partnership, an_association, freeholder, latest_sequence, lessee, published, withdrawn
from tests.letters import posted

from .followers import READER, a_filter, begin, letters_after, sections

pytestmark = pytest.mark.django_db


def test_a_letter_tells_what_entered_changed_and_left_since_the_last():
    stays, leaves = (
        a_partnership(name="Ashgill stays", stage="build"),
        a_partnership(name="Ashgill left", stage="build"),
    )
    published(stays, leaves)
    following = begin(a_filter(q="ashgill", stage="build"))
    enters = a_partnership(name="Ashgill enters", stage="build")
    published(enters, a_partnership(name="Ashgill outside", stage="live"))
    published(stays | {"summary": "It goes on."}, leaves | {"stage": "live"})

    (letter,) = letters_after()

    assert sections(letter) == {
        "Entered:": ["Ashgill enters"],
        "Changed:": ["Ashgill stays"],
        "Left, or gone from the register:": ["Ashgill left"],
    }
    assert f"/id/{enters['id']}" in letter.body
    assert letters_after(2) == []
    following.refresh_from_db()
    assert following.line == latest_sequence()


def test_a_mail_program_finds_the_way_to_stop_it_in_the_headers_and_a_reader_in_the_text():
    following = begin(a_filter(q="ashgill"))
    published(a_partnership(name="Ashgill"))
    (letter,) = letters_after()
    stop = re.search(r"http\S+/stop/", letter.body).group()
    assert letter.extra_headers["List-Unsubscribe"] == f"<{stop}>"
    assert letter.extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert not Letter.objects.exclude(stop_link="").exists()
    stop_following(secret=secret_of(following))
    stop_following(secret=secret_of(following))
    published(a_partnership(name="Ashgill two"))
    assert letters_after(2) == []
    assert not Following.objects.exists()


def test_a_letter_comes_as_often_as_was_chosen_and_only_where_there_is_something_new():
    begin(a_filter(q="ashgill"), often="weekly")
    begin(a_filter(q="ashgill"), email="daily@example.org")
    published(a_partnership(name="Ashgill"))
    assert letters_after(0) == []
    assert [letter.to for letter in letters_after(1)] == [["daily@example.org"]]
    assert letters_after(6) == []
    assert [letter.to for letter in letters_after(7)] == [[READER]]


def test_running_it_again_the_same_day_writes_nothing_twice():
    begin(a_filter(q="ashgill"))
    published(a_partnership(name="Ashgill"))
    assert len(letters_after(1)) == 1
    published(a_partnership(name="Ashgill two"))
    assert letters_after(1) == []
    assert [sections(letter)["Entered:"] for letter in letters_after(2)] == [["Ashgill two"]]


def test_of_an_organisation_also_the_partnerships_that_name_it():
    homes = an_association(name="Border Homes")
    published(homes)
    begin(Subject(Followed.RECORD, record=homes["id"]))
    scheme = a_partnership(name="Mill Lane", parties=[freeholder(), lessee(homes)])
    published(scheme, a_partnership(name="Elsewhere"))
    published(homes | {"website": "https://border.example.org/"})
    (letter,) = letters_after()
    assert "Mill Lane" in letter.body
    assert "Border Homes" in letter.body
    assert "Published (edition 2)" in letter.body
    assert "Elsewhere" not in letter.body


def test_a_merged_record_is_followed_where_it_went_and_a_withdrawn_one_is_let_go():
    twice, kept = a_partnership(name="Kept Greens"), a_partnership(name="Kept Green")
    published(twice, kept)
    begin(Subject(Followed.RECORD, record=twice["id"]))
    merge_record(record=twice["id"], into=kept["id"], reason="Written twice.", by="registry editors")
    (letter,) = letters_after()
    assert "Merged" in letter.body
    assert Following.objects.get().record == kept["id"]
    withdrawn(kept)
    (last,) = letters_after(2)
    assert "Withdrawn" in last.body
    assert not Following.objects.exists()


def test_a_filter_that_the_register_no_longer_knows_ends_with_a_letter():
    following = begin(a_filter(q="ashgill"))
    Following.objects.filter(pk=following.pk).update(question="no_such_filter=1")
    (letter,) = letters_after()
    assert "the last letter about it" in letter.body
    assert not Following.objects.exists()


def test_a_long_letter_says_how_many_more_there_are():
    published(*(a_partnership(name=f"Ashgill {number}") for number in range(53)))
    following = begin(a_filter(q="ashgill"))
    Following.objects.filter(pk=following.pk).update(line=0)
    (letter,) = letters_after()
    assert len(sections(letter)["Entered:"]) == 50
    assert "And 3 more." in letter.body


def test_one_that_fails_hinders_no_other_and_is_told_the_next_time(capsys):
    """The database refuses to write one of them down: a rule of the test's own stands in its way."""
    first, second = begin(a_filter(q="ashgill")), begin(a_filter(q="ashgill"), email="second@example.org")
    published(a_partnership(name="Ashgill"))
    Following.objects.update(due_on=uk_day())
    with connection.cursor() as cursor:
        cursor.execute(
            "alter table following_following add constraint not_told check (email <> %s or line = %s) not valid",
            [READER, first.line],
        )
    with pytest.raises(CommandError, match="1 could not be looked at"):
        call_command("send_digests")
    assert "1 letters written" in capsys.readouterr().out
    assert [letter.to for letter in posted()] == [[second.email]]
    with connection.cursor() as cursor:
        cursor.execute("alter table following_following drop constraint not_told")
    assert [letter.to for letter in letters_after(0)] == [[READER]]


def test_the_command_says_what_it_did(capsys):
    begin(a_filter(q="ashgill"))
    published(a_partnership(name="Ashgill"))
    Following.objects.update(due_on=uk_day())
    call_command("send_digests")
    assert capsys.readouterr().out.startswith("1 letters written, 0 with nothing new, 0 forgotten")
    Following.objects.update(due_on=uk_day())
    call_command("send_digests")
    assert capsys.readouterr().out.startswith("0 letters written, 1 with nothing new")
