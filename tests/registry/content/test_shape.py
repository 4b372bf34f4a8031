"""What the models alone say of a content: every code, at its pointer."""

import ast
from pathlib import Path

import pytest

import registry.content
import registry.fields
from registry.content import kind_of, kinds, problems_in
from registry.identifiers import mint
from tests.builders import a_partnership, an_organisation, changed, verdict

pytestmark = pytest.mark.django_db

WRONG_CHECK = "org-00000000" + "00"
RIGHT = mint("org")
HOME, LEASE = "/homes/h1", "/asset_transfers/t2"

# (code, pointer, changes to a built partnership)
CELLS = [
    ("required", "/name", {"/name": None}),
    ("required", f"{HOME}/state", {f"{HOME}/state": ""}),
    ("wrong_type", "/name", {"/name": 3}),
    ("too_long", "/name", {"/name": "a" * 301}),
    ("null_character", "/name", {"/name": "a\0b"}),
    ("invalid_unicode", "/name", {"/name": "a\ud800"}),
    ("forbidden_character", "/name", {"/name": "a\u202eb"}),
    ("forbidden_character", "/name", {"/name": "a\nb"}),
    ("forbidden_character", "/summary", {"/summary": "a\x07b"}),
    ("blank", "/name", {"/name": "\u200b\u200b"}),
    ("damaged_letters", "/name", {"/name": "GwÅ·r"}),
    ("placeholder", "/name", {"/name": "TBC"}),
    ("formula_like", "/name", {"/name": "=HYPERLINK()"}),
    ("formula_like", "/name", {"/name": "+44 cmd|"[0] + "cmd"}),
    ("formula_like", "/summary", {"/summary": "@SUM(A1)"}),
    ("formula_like", "/name", {"/name": "-2+3+cmd|' /C calc'!A0"}),
    ("formula_like", "/summary", {"/summary": "+cmd|' /C calc'!A0"}),
    ("formula_like", "/summary", {"/summary": "- a list"}),
    ("formula_like", "/name", {"/name": "＝1+1"}),
    ("unknown_field", "/stagge", {"/stagge": "live"}),
    ("unknown_field", f"{HOME}/kount", {f"{HOME}/kount": 1}),
    ("unknown_code", "/stage", {"/stage": "lvie"}),
    ("unknown_code", "/community_kinds/0", {"/community_kinds": ["clt"]}),
    ("wrong_type", "/stage", {"/stage": 1}),
    ("wrong_type", "/community_kinds", {"/community_kinds": "cohousing_group"}),
    ("repeated_value", "/community_kinds", {"/community_kinds": ["cohousing_group", "cohousing_group"]}),
    ("not_a_boolean", f"{LEASE}/renewable", {f"{LEASE}/renewable": "yes"}),
    ("not_an_integer", f"{HOME}/count", {f"{HOME}/count": True}),
    ("not_an_integer", f"{HOME}/count", {f"{HOME}/count": 1.5}),
    ("not_an_integer", f"{HOME}/count", {f"{HOME}/count": "1_000"}),
    ("not_an_integer", f"{HOME}/count", {f"{HOME}/count": "١"}),
    ("out_of_range", f"{HOME}/count", {f"{HOME}/count": 2**31}),
    ("out_of_range", f"{HOME}/count", {f"{HOME}/count": 2**63}),
    ("out_of_range", f"{HOME}/count", {f"{HOME}/count": -1}),
    ("not_a_number", "/latitude", {"/latitude": "54.95"}),
    ("not_a_number", "/latitude", {"/latitude": float("nan")}),
    ("out_of_range", "/latitude", {"/latitude": 91.0}),
    ("invalid_money", f"{HOME}/rent", {f"{HOME}/rent": 110.5}),
    ("invalid_money", f"{HOME}/rent", {f"{HOME}/rent": "1,000.00"}),
    ("invalid_money", f"{HOME}/rent", {f"{HOME}/rent": "£10"}),
    ("invalid_money", f"{HOME}/rent", {f"{HOME}/rent": "1.005"}),
    ("out_of_range", f"{HOME}/rent", {f"{HOME}/rent": "9" * 17}),
    ("out_of_range", f"{HOME}/nomination_share_relets", {f"{HOME}/nomination_share_relets": "100.01"}),
    ("not_a_number", f"{HOME}/nomination_share_relets", {f"{HOME}/nomination_share_relets": "NaN"}),
    ("invalid_date", "/milestones/done/date", {"/milestones/done/date": "31-02-2024"}),
    ("invalid_date", "/milestones/done/date", {"/milestones/done/date": 2017}),
    ("ambiguous_date", "/milestones/done/date", {"/milestones/done/date": "01/02/2026"}),
    ("invalid_area", "/areas/0", {"/areas": ["Northumberland"]}),
    ("invalid_area", "/areas/0", {"/areas": ["E0600005٧"]}),
    ("invalid_id", "/parties/trust/organisation", {"/parties/trust/organisation": "Karbon"}),
    ("invalid_id", "/parties/trust/organisation", {"/parties/trust/organisation": WRONG_CHECK}),
    ("invalid_id", "/parties/trust/organisation", {"/parties/trust/organisation": mint("chp")}),
    ("invalid_url", "/sources/s1/url", {"/sources/s1/url": "javascript:alert(1)"}),
    ("invalid_url", "/sources/s1/url", {"/sources/s1/url": "http://[::1"}),
    ("invalid_url", "/sources/s1/url", {"/sources/s1/url": "https://me:secret@example.org/"}),
    ("invalid_url", "/sources/s1/url", {"/sources/s1/url": "https://example.org:port/"}),
    ("too_long", "/sources/s1/url", {"/sources/s1/url": "https://example.org/" + "a" * 5000}),
    ("url_not_public", "/sources/s1/url", {"/sources/s1/url": "http://127.0.0.1/"}),
    ("url_not_public", "/sources/s1/url", {"/sources/s1/url": "http://0x7f.1/"}),
    ("url_not_public", "/sources/s1/url", {"/sources/s1/url": "http://[::ffff:7f00:1]/"}),
    ("url_not_public", "/sources/s1/url", {"/sources/s1/url": "http://printer.local/"}),
    ("url_not_public", "/sources/s1/url", {"/sources/s1/url": "http://localhost/"}),
]  # fmt: skip
TABLES = [
    ("wrong_type", "/facilities", {"/facilities": {}}),
    ("wrong_type", "/facilities/0", {"/facilities": ["a hall"]}),
    ("too_many_rows", "/facilities", {"/facilities": [{"key": f"f{n}", "kind": "hall", "state": "completed"} for n in range(501)]}),
    ("required", "/facilities/0/key", {"/facilities": [{"kind": "hall", "state": "completed"}]}),
    ("invalid_key", "/facilities/0/key", {"/facilities": [{"key": "Hall!", "kind": "hall", "state": "completed"}]}),
    ("repeated_key", "/facilities/1/key", {"/facilities": [{"key": "f", "kind": kind, "state": "completed"} for kind in ("hall", "shop")]}),
    ("unknown_key", f"{HOME}/owner", {f"{HOME}/owner": "nobody"}),
    ("unknown_key", "/agreements/a1/parties/1", {"/agreements/a1/parties": ["trust", "nobody"]}),
    ("unknown_pointer", "/missing/m1/about/0", {"/missing/m1/about": ["/homes/h9/count"]}),
    ("unknown_pointer", "/missing/m1/about/0", {"/missing/m1/about": ["homes"]}),
]  # fmt: skip


def shown(content) -> str | None:
    return content if isinstance(content, str) and content.isascii() else None


@pytest.mark.parametrize(("code", "pointer", "changes"), [*CELLS, *TABLES], ids=shown)
def test_what_cannot_stand_in_a_cell_is_named_where_it_stands(code, pointer, changes):
    assert verdict(changed(a_partnership(), changes)) == {(code, pointer)}


@pytest.mark.parametrize(
    "changes",
    [
        {"/summary": "First.\nSecond.\tThird."},
        {"/name": "-5"},
        {"/name": "Ashgill: 1 = one"},
        {"/name": "<script>alert(1)</script>"},
        {"/name": "Tŷ’n y Coed — Ynys Môn"},
        {f"{LEASE}/renewable": False},
        {f"{HOME}/count": 0, f"{HOME}/rent": "0", f"{LEASE}/homes_count": 0},
        {"/longitude": 0, "/latitude": 51, "/areas": ["E92000001"]},
        {"/sources/s1/url": "http://www.example.org:8080/a?b=c#d"},
        {"/missing/m1/about": ["/ballots", "/homes/h1", "/homes/h1/price", "/parish"], "/parish": None},
    ],
    ids=str,
)
def test_what_can_stand_in_a_cell_passes(changes):
    assert verdict(changed(a_partnership(), changes)) == set()


@pytest.mark.parametrize("sent", [None, [], "x", 3])
def test_a_record_is_an_object(sent):
    (problem,) = problems_in(kinds()["partnership"], sent)

    assert (problem.pointer, problem.code) == ("", "not_an_object")


def test_an_organisation_nobody_published_is_an_unknown_reference():
    content = changed(a_partnership(), {"/parties/trust/organisation": RIGHT, "/parties/trust/name": None})

    (problem,) = problems_in(kind_of(content["id"]), content)

    assert (problem.pointer, problem.code) == ("/parties/trust/organisation", "unknown_reference")
    assert problem.blocks


def test_a_misspelt_name_is_answered_with_the_nearest():
    problems = problems_in(kinds()["partnership"], changed(a_partnership(), {"/stagge": "lvie", "/stage": "lvie"}))

    assert {problem.detail.rsplit("Did you mean ")[-1] for problem in problems} == {"stage?", "live?"}


def test_a_rule_waits_until_what_it_reads_is_sound():
    broken = {"/parties/trust/side": "commnity", "/homes/h1/rent_period": None}

    assert verdict(changed(a_partnership(), broken)) == {
        ("unknown_code", "/parties/trust/side"),
        ("P32", "/homes/h1/rent_period"),
    }


def test_one_broken_cell_of_the_head_hides_no_problem_of_a_table():
    assert ("required", "/clt_test/t1/met") in verdict(
        changed(an_organisation(), {"/clt_test/t1/met": None, "/kind": "x"})
    )


def codes_in(path: Path) -> set[str]:
    """Codes of problems as the source gives them: the first of a pair that is returned, the second of
    `Problem(...)` and of what is yielded with its place.
    """
    codes = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        named = []
        if isinstance(node, ast.Return):
            named = first_of(node.value)
        elif isinstance(node, ast.Yield) and isinstance(node.value, ast.Tuple) and len(node.value.elts) > 1:
            named = [node.value.elts[1]]
        elif isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Problem" and len(node.args) > 1:
            named = [node.args[1]]
        elif isinstance(node, ast.IfExp):
            named = [node.body, node.orelse, *first_of(node.body), *first_of(node.orelse)]
        codes |= {
            one.value for one in named if (isinstance(one, ast.Constant) and "_" in str(one.value)) or one_word(one)
        }
    return codes


def first_of(node) -> list:
    return node.elts[:1] if isinstance(node, ast.Tuple) else []


def one_word(node) -> bool:
    return isinstance(node, ast.Constant) and node.value in ("required", "blank")


def test_every_code_of_the_shape_has_a_sample():
    types = Path(registry.fields.__file__).parent.glob("*.py")
    shape = Path(registry.content.__file__).parent / "shape.py"
    codes_used = {code for path in [*types, shape] for code in codes_in(path)}

    assert codes_used - {code for code, _, _ in [*CELLS, *TABLES]} == {
        "not_an_object",  # see test_a_record_is_an_object
        "excel_date",  # of files alone: see tests/registry/imports/test_cells.py
        "fraction_of_percent",  # and test_percentages.py there
        "season_or_year",  # and test_typed_dates.py there
    }
