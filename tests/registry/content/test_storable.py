"""What cannot be kept is refused with its place; whatever can be kept, can be read, judged and compared."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.content import canonical, fields_of, kinds, normal, problems_in, require_storable, unstorable_parts
from registry.content.storable import MOST_PROBLEMS
from registry.errors import NotStorable
from registry.publishing.comparing import differences_between
from tests.builders import a_partnership, an_organisation

from .test_normal import anything, contents

KIND = "partnership"
DEEP: list = []
for _ in range(3000):
    DEEP = [DEEP]

REFUSED = [
    ("wrong_type", "/homes", {"homes": "a text"}),
    ("wrong_type", "/homes", {"homes": {}}),
    ("wrong_type", "/homes", {"homes": 0}),
    ("wrong_type", "/homes", {"homes": False}),
    ("wrong_type", "/homes", {"homes": ""}),
    ("wrong_type", "/homes/1", {"homes": [{}, "a row"]}),
    ("wrong_type", "/homes/0", {"homes": [None]}),
    ("wrong_type", "/homes/0", {"homes": [[]]}),
    ("wrong_type", "/homes/0/key", {"homes": [{"key": []}]}),
    ("wrong_type", "/homes/0/key", {"homes": [{"key": 1}]}),
    ("wrong_type", "/homes/0/key", {"homes": [{"key": True}]}),
    ("wrong_type", "/homes/0/key", {"homes": [{"key": {}}]}),
    ("wrong_type", "", {1: "a name that is no text"}),
    ("out_of_range", "/homes/0/count", {"homes": [{"count": 10**29}]}),
    ("out_of_range", "/homes/0/count", {"homes": [{"count": 2**63}]}),
    ("out_of_range", "/homes/0/count", {"homes": [{"count": -(2**63) - 1}]}),
    ("out_of_range", "/unknown/a/0", {"unknown": {"a": [10**5000]}}),
    ("out_of_range", "/latitude", {"latitude": float("inf")}),
    ("out_of_range", "/latitude", {"latitude": float("nan")}),
    ("invalid_unicode", "/name", {"name": "\ud800"}),
    ("invalid_unicode", "/community_kinds/0", {"community_kinds": ["a \udfff"]}),
    ("invalid_unicode", "", {"\ud800": 1}),
    ("null_character", "/summary", {"summary": "a\0b"}),
    ("null_character", "/homes/0", {"homes": [{"a\0": 1}]}),
    ("null_character", "/homes/0/key", {"homes": [{"key": "h\0"}]}),
    ("null_character", "/a~1b~0c", {"a/b~c": "\0"}),
    ("too_deep", "/unknown" + "/0" * 19, {"unknown": DEEP}),
]
KEPT = [
    {},
    {"homes": None},
    {"homes": [{}]},
    {"homes": [{"key": None}, {"key": ""}, {"key": "Not A Key"}, {"key": "h1"}, {"key": "h1"}]},
    {"homes": [{"count": 2**63 - 1}, {"count": -(2**63)}, {"count": "many"}]},
    {"kind": [], "name": {"a": [1.5, True, None]}, "unknown": "text \U0001f3e0"},
]


@pytest.mark.parametrize(("code", "pointer", "content"), REFUSED)
def test_what_cannot_be_kept_is_named(code, pointer, content):
    with pytest.raises(NotStorable) as refusal:
        require_storable(kinds()[KIND], content)

    (problem,) = refusal.value.problems
    assert (problem.code, problem.pointer) == (code, pointer)
    assert refusal.value.code == code
    assert problem.detail in refusal.value.detail


@pytest.mark.parametrize("content", [None, [], "text", 1, True, [{}]])
def test_a_content_is_an_object(content):
    (problem,) = unstorable_parts(kinds()[KIND], content)

    assert (problem.code, problem.pointer) == ("not_an_object", "")


@pytest.mark.parametrize("content", KEPT)
def test_what_only_has_problems_is_kept(content):
    assert unstorable_parts(kinds()[KIND], content) == []


def test_all_that_is_wrong_is_named_up_to_a_hundred():
    broken = {"name": "\0", "summary": "\ud800", "homes": ["a", {"key": [], "count": 10**29}]}
    many = {"homes": ["no row"] * (MOST_PROBLEMS + 1)}

    assert {problem.pointer for problem in unstorable_parts(kinds()[KIND], broken)} == {
        "/name",
        "/summary",
        "/homes/0",
        "/homes/1/key",
        "/homes/1/count",
    }
    assert len(unstorable_parts(kinds()[KIND], many)) == MOST_PROBLEMS


@pytest.mark.parametrize("build", [a_partnership, an_organisation])
def test_no_full_record_is_refused(build):
    content = build()

    require_storable(kinds()[KIND if build is a_partnership else "organisation"], content)


@pytest.mark.django_db
@given(contents(), contents())
def test_what_is_kept_can_be_read_judged_hashed_and_compared(one, other):
    kind = kinds()[KIND]
    kept = [content for content in (one, other) if not unstorable_parts(kind, content)]
    for content in kept:
        read_again = normal(kind, json.loads(json.dumps(normal(kind, content), ensure_ascii=False).encode()))
        assert canonical(read_again) == canonical(normal(kind, content))
        assert all(problem.code for problem in problems_in(kind, read_again))
        for before in (normal(kind, {}), *(normal(kind, content) for content in kept)):
            assert isinstance(differences_between(KIND, before, read_again), list)


WHOLE = st.sampled_from([10**29, "\0", "\ud800", float("nan"), {"\0": 1}, ["\ud800"]])


@pytest.mark.parametrize("build", [a_partnership, an_organisation])
@given(choice=st.randoms(use_true_random=False), bad=WHOLE, fine=anything)
def test_a_bad_part_is_found_in_any_cell(build, choice, bad, fine):
    content = build()
    kind = kinds()[KIND if build is a_partnership else "organisation"]
    table = choice.choice(["", *kind.tables])
    row = content[table][0] if table else content
    column = choice.choice(sorted(set(fields_of(kind.tables[table] if table else kind.edition)) - {"key"}))
    where = f"/{table}/0/{column}" if table else f"/{column}"

    row[column] = fine
    assert all(problem.pointer.startswith(where) for problem in unstorable_parts(kind, content))
    row[column] = bad
    assert [problem.pointer.startswith(where) for problem in unstorable_parts(kind, content)] == [True]
