"""Rights to stop, price or get back."""

from collections.abc import Iterator

from ...content import Content, Finding, rule
from ...content.pointers import pointers_in


@rule(
    "partnership",
    "T20",
    "A protection names its enforcer, or the enforcer is listed as missing.",
    reads=("protections", "missing"),
    severity="warning",
)
def a_protection_has_an_enforcer(content: Content) -> Iterator[Finding]:
    absent = pointers_in(content["missing"])
    for row in content["protections"]:
        where = f"/protections/{row['key']}"
        if (
            row["kind"] in ("pre_emption", "buy_out", "reverter", "break")
            and not row["enforcer"]
            and not {where, f"{where}/enforcer"} & absent
        ):
            yield Finding(f"{where}/enforcer", "Such a right has a holder: name the party.")
