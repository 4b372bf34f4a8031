"""Whatever anyone may send has a verdict, and never an error of ours."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.content import fields_of, kinds, problems_in
from tests.builders import a_partnership, an_organisation, changed

from .test_normal import anything, contents


def everything(model, ids):
    return ids


@pytest.mark.django_db
@given(contents())
def test_any_content_has_a_verdict(content):
    for problem in problems_in(kinds()["partnership"], content, everything):
        assert problem.code
        assert problem.detail
        assert problem.pointer == "" or problem.pointer.startswith("/")


@st.composite
def one_cell_broken(draw) -> dict:
    """A good record in which one cell holds anything at all."""
    build = draw(st.sampled_from([a_partnership, an_organisation]))
    content, kind = build(), kinds()["partnership" if build is a_partnership else "organisation"]
    table = draw(st.sampled_from(["", *kind.tables]))
    if not table:
        return changed(content, {f"/{draw(st.sampled_from(sorted(fields_of(kind.edition))))}": draw(anything)})
    row = content[table][0]
    column = draw(st.sampled_from(sorted(fields_of(kind.tables[table]))))
    return changed(content, {f"/{table}/{row['key']}/{column}": draw(anything)})


@pytest.mark.django_db
@given(one_cell_broken())
def test_any_value_in_any_cell_has_a_verdict(content):
    kind = kinds()["partnership" if content["id"].startswith("chp") else "organisation"]

    assert isinstance(problems_in(kind, content, everything), list)


@pytest.mark.django_db
@pytest.mark.parametrize("key", [[], {}, ["h1"], {"a": 1}, 1, True, 1.5])
def test_a_key_of_any_type_is_a_problem_and_no_error(key):
    content = changed(a_partnership(), {"/homes": [{"key": key, "state": "completed"}]})

    pointers = {problem.pointer for problem in problems_in(kinds()["partnership"], content, everything)}

    assert any(pointer.startswith("/homes/0/key") for pointer in pointers)
