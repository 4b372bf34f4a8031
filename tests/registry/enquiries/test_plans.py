"""What a group says of its plans travels with its question, and is checked and forgotten as that is."""

import pytest

from registry.enquiries.actions import confirm_enquiry
from registry.enquiries.models import Enquiry
from registry.enquiries.plans import Plan
from registry.errors import NotValid
from tests.builders.schemes import scheme
from tests.letters import posted

from .test_enquiries import association, secret_in, typed

pytestmark = pytest.mark.django_db


def test_the_plans_of_the_group_travel_with_its_question_and_go_with_it():
    seen = scheme()
    plan = Plan("Cornwall", "cohousing_group", "12", "land", (seen.id,))
    typed(association(), plan=plan)
    confirm_enquiry(secret=secret_in(posted()[0]))
    for letter in posted():
        for line in (
            "> Where: Cornwall", "> Kind of group: Cohousing", "> Homes they think of: 12",
            "> How far they are: There is land in view", f"/partnerships/{seen.id}/", "> We have a field.",
        ):  # fmt: skip
            assert line in letter.body
    assert Enquiry.objects.get().plan == {}


@pytest.mark.parametrize(
    ("plan", "pointer"),
    [
        (Plan(location="www.example.org"), "/location"),
        (Plan(location="x" * 101), "/location"),
        (Plan(community_kind="castle"), "/community_kind"),
        (Plan(homes="many"), "/homes"),
        (Plan(homes="0"), "/homes"),
        (Plan(stage="x"), "/stage"),
        (Plan(partnerships=("chp-0",)), "/partnerships"),
    ],
)
def test_a_plan_that_nobody_can_mean_is_refused(plan, pointer):
    with pytest.raises(NotValid) as refused:
        typed(association(), plan=plan)
    assert [problem.pointer for problem in refused.value.problems] == [pointer]
