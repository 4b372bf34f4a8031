"""The canonical text is, to the letter, what Python's json writes: old digests are over that."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.content import canonical, kind_of, kinds, normal
from registry.seed.contents import seed_contents

from .test_normal import anything, contents

# Floats small and large, numbers past 64 bits, half characters, control characters: none is written alike by all.
awkward = (
    st.floats()
    | st.integers(-(2**80), 2**80)
    | st.text(st.characters(max_codepoint=0x9F) | st.characters(categories=["Cs"]) | st.sampled_from("é🏡\u2028\ufeff"))
)
nested = st.recursive(
    anything | awkward,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=6,
)


def as_defined(value: object) -> str:
    return json.dumps(without_empty(value), sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def without_empty(value: object) -> object:
    if isinstance(value, dict):
        kept = ((name, without_empty(inner)) for name, inner in value.items())
        return {name: inner for name, inner in kept if inner not in (None, "", [], {})}
    return [without_empty(item) for item in value] if isinstance(value, list) else value


@given(contents())
def test_the_text_of_any_content_is_what_json_writes(content):
    content = normal(kinds()["partnership"], content)

    assert canonical(content) == as_defined(content)


@given(st.dictionaries(st.text(max_size=6) | awkward.filter(lambda name: isinstance(name, str)), nested, max_size=4))
def test_the_text_of_anything_awkward_is_what_json_writes(content):
    assert canonical(content) == as_defined(content)


@pytest.mark.django_db
def test_the_text_of_every_seed_record_is_what_json_writes():
    normals = [normal(kind_of(content["id"]), content) for content in seed_contents()]

    assert [canonical(content) for content in normals] == [as_defined(content) for content in normals]


@pytest.mark.parametrize("degrees", [1e-05, -4.5e-07, 0.0001, 55.0, 54.95, 1e16])
def test_a_number_is_written_as_python_writes_it(degrees):
    assert canonical({"latitude": degrees}) == f'{{"latitude":{degrees!r}}}'
