"""Whether an organisation meets the statutory test of a community land trust, from its answers limb by
limb.
"""

from collections.abc import Iterable

from ...content.normal import Content
from ...vocabularies.vocabulary import label, terms

# Who speaks in these sources is not the organisation itself.
INDEPENDENT = frozenset({"regulator", "research"})


def clt_status_of(content: Content) -> dict[str, str]:
    code, reason = _status(content)
    return {"code": code, "label": label("clt_status", code), "reason": reason}


def _status(content: Content) -> tuple[str, str]:
    rows = content["clt_test"]
    if not rows:
        return "not_assessed", "The record holds no answers to the test."
    failed = [row for row in rows if row["met"] == "not"]
    if failed:
        return "not_a_clt", f"Not met: {_names(row['limb'] for row in failed)}."
    met = {row["limb"] for row in rows if row["met"] == "met"}
    still_open = [limb for limb in terms("clt_test_limb") if limb not in met]
    if still_open:
        return "incomplete", f"Only partly met, or not answered: {_names(still_open)}."
    bare = [row["limb"] for row in rows if not row["evidence"] and not row["sources"]]
    if bare:
        return "self_declared", f"Every limb is answered as met; without evidence: {_names(bare)}."
    checked = {row["key"] for row in content["sources"] if row["kind"] in INDEPENDENT}
    if all(checked.intersection(row["sources"]) for row in rows):
        return "independently_checked", "Every limb is met and rests on a regulator or on research."
    return "evidence_complete", "Every limb is met and each answer points to evidence."


def _names(limbs: Iterable[str]) -> str:
    return ", ".join(label("clt_test_limb", limb).lower() for limb in limbs)
