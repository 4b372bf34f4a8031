"""Every page, for every kind of person."""

import pytest
from django.test import Client

from registry.website.editing.sections import SECTIONS

from .conftest import signed_in

FOR_MEMBERS = [
    "/my/",
    "/my/join/",
    "/my/join/?q=homes",
    "/my/review/",
    "/my/claims/",
    "/my/organisations/{organisation}/",
    "/my/organisations/{organisation}/people/",
    "/my/submissions/{draft}/",
    *(f"/my/submissions/{{draft}}/edit/{section.slug}/" for section in SECTIONS["partnership"]),
]
FOR_APPROVERS = ["/my/organisations/{organisation}/tokens/"]
FOR_CURATORS = ["/my/audit/", "/my/audit/publications/", "/my/audit/people/", "/my/records/", "/my/records/?q=homes"]
ENTRANCES = ["/accounts/login/", "/accounts/signup/", "/accounts/password/reset/"]
OWN = ["/accounts/email/", "/accounts/password/change/", "/accounts/2fa/", "/accounts/sessions/"]


@pytest.fixture
def filled(organisation, draft):
    return lambda address: address.format(organisation=organisation, draft=draft.id)


@pytest.mark.parametrize("address", FOR_MEMBERS + FOR_APPROVERS + FOR_CURATORS)
def test_nobody_in_particular_is_asked_to_sign_in(address, filled):
    answer = Client().get(filled(address))
    assert answer.status_code == 302
    assert answer["Location"].startswith("/accounts/login/?next=/my/")


@pytest.mark.parametrize("address", FOR_MEMBERS + OWN)
def test_an_editor_sees_the_pages_of_the_organisation(address, filled, editor):
    answer = signed_in(editor).get(filled(address), follow=True)
    assert answer.status_code == 200
    assert len(answer.content) < 200_000


@pytest.mark.parametrize("address", FOR_APPROVERS)
def test_tokens_are_for_those_who_decide(address, filled, editor, approver, curator):
    assert signed_in(editor).get(filled(address)).status_code == 404
    assert signed_in(approver).get(filled(address)).status_code == 200
    assert signed_in(curator).get(filled(address)).status_code == 200


@pytest.mark.parametrize("address", FOR_CURATORS)
def test_audit_and_all_records_are_for_curators(address, filled, approver, curator):
    assert signed_in(approver).get(filled(address)).status_code == 403
    assert signed_in(curator).get(filled(address)).status_code == 200


@pytest.mark.parametrize("address", ENTRANCES)
def test_the_entrances_are_open(address, db):
    assert Client().get(address).status_code == 200


@pytest.mark.parametrize("address", [address for address in FOR_MEMBERS if "{" in address] + FOR_APPROVERS)
def test_another_organisations_pages_are_not_there(address, filled, stranger, draft, organisation):
    client = signed_in(stranger)
    theirs = client.get(filled(address))
    never = client.get(address.format(organisation="org-0000000000", draft="sub-00000000000000000000"))
    assert theirs.status_code == never.status_code == 404
    assert without_moving_parts(theirs) == without_moving_parts(never)


def without_moving_parts(answer) -> bytes:
    """A page without the token of its form, which differs every time."""
    import re

    return re.sub(rb'csrfmiddlewaretoken" value="[^"]+"', b"", answer.content)
