"""People of two sides and curators, each in a window of their own, over one record."""

import datetime
import re

from registry.accounts.models import Membership
from registry.accounts.policy import APPROVER
from registry.publishing.actions import change_submission, create_submission
from registry.publishing.models import Confirmation, Submission
from tests.builders import Scheme, give_second_factor, member, organisation, person, scheme
from tests.journeys.confirmed_lease import a_confirmed_lease, lease_of

from .people import sign_in


def approver_of(organisation: str, name: str) -> None:
    somebody = member(organisation, APPROVER, name).person
    assert somebody is not None
    give_second_factor(somebody)


def curators(*names: str) -> None:
    for name in names:
        give_second_factor(person(name, is_curator=True))


def signed_in_as(windows, name: str):
    window = windows()
    sign_in(window, f"{name}@example.org")
    return window


def a_shorter_lease(one: Scheme, name: str) -> Submission:
    """A draft of somebody of the association."""
    author = member(one.association, "editor", name)
    content = one.content | {"asset_transfers": [lease_of(one) | {"term_years": 99}]}
    draft = create_submission(kind="partnership", organisation=one.association, record=one.id, by=author)
    return change_submission(submission=draft, content=content, revision=None, by=author)


def test_over_a_confirmed_lease_one_asks_the_other_objects_and_a_curator_decides(server, windows):
    one = a_confirmed_lease()
    draft = a_shorter_lease(one, "author1")
    approver_of(one.community, "neighbour1")
    curators("judge1")

    author = signed_in_as(windows, "author1")
    author.goto(f"/my/submissions/{draft.id}/")
    assert author.get_by_text("has confirmed this: they will be asked, and have 10 working days.").is_visible()
    author.get_by_role("button", name="Submit for review").first.click()

    neighbour = signed_in_as(windows, "neighbour1")
    neighbour.goto("/my/")
    neighbour.locator(f"a[href*='{draft.id}']").first.click()
    assert "99" in neighbour.locator(".diff").first.inner_text()
    assert neighbour.get_by_role("button", name="Publish it").count() == 0
    neighbour.get_by_label("If not: what is wrong with it?").fill("The deed says 125 years.")
    neighbour.get_by_role("button", name=re.compile("objects$")).click()
    assert neighbour.get_by_text("objects: “The deed says 125 years.” A curator has to decide.").is_visible()

    judge = signed_in_as(windows, "judge1")
    judge.goto("/my/review/")
    judge.locator(f"a[href*='{draft.id}']").click()
    judge.get_by_role("button", name="Publish it").first.click()
    assert judge.get_by_text("Say why, in words that anyone can read beside the edition.").is_visible()
    judge.get_by_label("Why do you decide so?").fill("The variation of 2019 says 99 years.")
    judge.get_by_role("button", name="Publish it").first.click()
    assert judge.get_by_text("Published. Everyone can read it").is_visible()

    reader = windows()
    reader.goto(f"/partnerships/{one.id}/")
    assert "The variation of 2019 says 99 years." in reader.content()


def test_a_withdrawal_that_the_other_side_objects_to_is_returned(server, windows):
    one = scheme(name="Hollyhock Corner")
    approver_of(one.association, "asker2")
    approver_of(one.community, "neighbour2")
    curators("judge2")

    asker = signed_in_as(windows, "asker2")
    asker.goto(f"/my/organisations/{one.association}/")
    asker.get_by_role("link", name=re.compile("^Withdraw")).last.click()
    assert asker.get_by_text("This record will no longer be public.").is_visible()
    asker.get_by_label("What it describes never existed").check()
    asker.get_by_label(re.compile("^Why")).fill("It was never built.")
    asker.get_by_role("button", name="Propose it").click()
    asker.get_by_role("button", name="Submit for review").first.click()
    address = asker.url

    neighbour = signed_in_as(windows, "neighbour2")
    neighbour.goto(address)
    neighbour.get_by_label("If not: what is wrong with it?").fill("We live there.")
    neighbour.get_by_role("button", name=re.compile("objects$")).click()

    judge = signed_in_as(windows, "judge2")
    judge.goto(address)
    assert judge.get_by_role("button", name="Take the record off the register").is_visible()
    assert judge.get_by_text("We live there.").first.is_visible()
    judge.get_by_label("Or return it: what has to change?").fill("People live there.")
    judge.get_by_role("button", name="Return it with these reasons").click()

    assert windows().goto(f"/partnerships/{one.id}/").status == 200


def test_two_curators_take_a_record_off_and_bring_it_back(server, windows):
    one = scheme(name="Hollyhock Corner")
    curators("first3", "second3")
    first, second = signed_in_as(windows, "first3"), signed_in_as(windows, "second3")
    first.goto(f"/my/records/{one.id}/closing/")
    first.get_by_label("What it describes never existed").check()
    decided_by_two(first, second, "Take the record off the register")
    assert windows().goto(f"/partnerships/{one.id}/").status == 410

    first.goto(f"/my/records/?q={one.id}")
    first.get_by_role("link", name=re.compile("^Bring it back")).click()
    decided_by_two(first, second, "Bring the record back")
    reader = windows()
    assert reader.goto(f"/partnerships/{one.id}/").status == 200
    assert "Because it is so." in reader.content()


def decided_by_two(first, second, button: str) -> None:
    first.get_by_label(re.compile("^Why")).fill("Because it is so.")
    first.get_by_role("button", name="Propose it").click()
    first.get_by_role("button", name="Submit for review").first.click()
    assert first.get_by_role("button", name=button).count() == 0
    second.goto(first.url)
    second.get_by_role("button", name=button).first.click()


def test_a_year_later_one_button_says_that_it_is_still_right(server, windows):
    one = a_confirmed_lease()
    approver_of(one.association, "officer4")
    # Its triggers let nobody change what was said; a year is only made to pass for the test.
    officer = signed_in_as(windows, "officer4")
    officer.goto(f"/my/organisations/{one.association}/confirm/{one.id}/")
    officer.get_by_role("button", name=re.compile("right", re.IGNORECASE)).first.click()
    today = datetime.datetime.now(datetime.UTC).date()
    assert Confirmation.objects.filter(partnership=one.id, at__date=today).exists()


def test_who_leaves_reads_nothing_more(server, windows):
    one = a_confirmed_lease()
    draft = a_shorter_lease(one, "author5")
    approver_of(one.association, "chair5")
    author, chair = signed_in_as(windows, "author5"), signed_in_as(windows, "chair5")
    assert author.goto(f"/my/submissions/{draft.id}/").status == 200

    chair.goto(f"/my/organisations/{one.association}/people/")
    chair.get_by_role("button", name=re.compile("author5@example.org")).click()

    assert author.goto(f"/my/submissions/{draft.id}/").status == 404
    assert not Membership.objects.filter(person__email="author5@example.org", until=None).exists()


def test_a_successor_finds_the_partnership_among_its_own(server, windows):
    from registry.content import content_of, kinds
    from registry.publishing.actions import publish
    from registry.publishing.current import current_edition_of

    one = scheme(name="Hollyhock Corner")
    successor = organisation("Successor Homes")
    relation = {"key": "r1", "kind": "merged_into", "organisation": successor, "date": "2020"}
    before = content_of(current_edition_of(kinds()["organisation"], one.association))
    publish(contents=[before | {"relations": [relation], "ended_on": "2020"}], by="The register's editors")
    approver_of(successor, "officer6")

    officer = signed_in_as(windows, "officer6")
    officer.goto(f"/my/organisations/{successor}/")
    officer.get_by_role("link", name="Edit Hollyhock Corner").click()
    officer.get_by_label("Summary").fill("As the successor has it.")
    officer.get_by_role("button", name="Save and leave").click()
    assert officer.get_by_role("button", name="Submit for review").first.is_visible()
