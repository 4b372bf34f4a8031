"""People of the demo: made once, the same at each start, and nowhere else than in a demo."""

import io

import pytest
from allauth.mfa.models import Authenticator
from django.core.management import CommandError, call_command

from registry.accounts.models import AuditEntry, Membership, Person, Role
from registry.seed.demo_people import PEOPLE, NotTheDemo, how_they_sign_in, make_demo_people
from tests.builders import code_now

pytestmark = pytest.mark.django_db
MADE = (Person, Membership, Authenticator, AuditEntry)


@pytest.fixture
def demo(settings):
    settings.MAY_HAVE_DEMO_PEOPLE = True


def counted() -> list[int]:
    return [model.objects.count() for model in MADE]


def test_each_signs_in_as_is_printed(demo):
    make_demo_people()

    printed = "\n".join(how_they_sign_in())
    for somebody in PEOPLE:
        person = Person.objects.get(email=somebody.email)
        assert person.check_password(somebody.password)
        assert Authenticator.objects.get(user=person).wrap().validate_code(code_now(somebody.secret))
        assert {somebody.email, somebody.password, somebody.secret} <= set(printed.split())


def test_there_is_a_curator_and_for_each_side_one_who_writes_and_one_who_decides(demo):
    make_demo_people()

    assert Person.objects.filter(email__endswith="@demo.example", is_curator=True).count() == 1
    roles = Membership.objects.filter(person__email__endswith="@demo.example").values_list("organisation_id", "role")
    organisations = {organisation for organisation, _ in roles}
    assert len(organisations) == 2
    assert set(roles) == {(organisation, role) for organisation in organisations for role in Role.values}


def test_a_second_run_makes_nothing_and_prints_the_same(demo):
    make_demo_people()
    before, printed = counted(), [*how_they_sign_in()]

    make_demo_people()

    assert (counted(), [*how_they_sign_in()]) == (before, printed)


def test_a_password_that_was_changed_is_again_as_printed(demo):
    make_demo_people()
    person = Person.objects.get(email=PEOPLE[0].email)
    person.set_password("something else altogether")
    person.save()

    make_demo_people()

    assert Person.objects.get(pk=person.pk).check_password(PEOPLE[0].password)


def test_the_command_prints_the_code(demo):
    printed = io.StringIO()
    call_command("demo_code", PEOPLE[0].email.upper(), stdout=printed)

    assert printed.getvalue().split()[0] == code_now(PEOPLE[0].secret)


def test_no_code_of_anybody_else_is_printed(demo):
    with pytest.raises(CommandError, match="nobody of the demo"):
        call_command("demo_code", "curator@example.org")


def test_outside_of_the_demo_nobody_is_made_and_no_code_is_printed():
    before = counted()
    with pytest.raises(NotTheDemo):
        make_demo_people()
    with pytest.raises(NotTheDemo):
        [*how_they_sign_in()]
    with pytest.raises(CommandError, match="not the demo"):
        call_command("demo_code", PEOPLE[0].email)
    assert counted() == before
