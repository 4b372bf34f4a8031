"""How far it has come, and how it ended."""

from collections.abc import Iterator

from ...content import Content, Finding, rule
from ...content.pointers import pointers_in

REACHED = {"completed", "lost"}


@rule("partnership", "P10", "An ending stands only on an arrangement that has ended.", reads=("",))
def an_ending_stands_on_an_ended_arrangement(content: Content) -> Iterator[Finding]:
    if content["status"] == "ended":
        return
    for name in ("ending_kind", "ended_on", "ended_by", "ending_reason"):
        if content[name]:
            yield Finding(f"/{name}", "Set status to ended, or leave this empty.")


@rule("partnership", "P11", "An ended arrangement says how it ended.", reads=("", "missing"), severity="warning")
def an_ended_arrangement_says_how(content: Content) -> Iterator[Finding]:
    absent = "/ending_kind" in pointers_in(content["missing"])
    if content["status"] == "ended" and not content["ending_kind"] and not absent:
        yield Finding("/ending_kind", "Choose how it ended, or list it under missing.")


@rule(
    "partnership",
    "P12",
    "A live scheme of new homes has a home that was completed.",
    reads=("", "homes"),
    severity="warning",
)
def a_live_scheme_has_completed_homes(content: Content) -> Iterator[Finding]:
    is_live = content["scope"] == "scheme" and content["stage"] == "live" and content["homes"]
    if is_live and not any(row["state"] in REACHED for row in content["homes"]):
        yield Finding("/homes", "No row is completed: check the stage or the states of the homes.")


@rule("partnership", "P13", "Homes are not completed before the build.", reads=("", "homes"), severity="warning")
def homes_are_not_completed_before_the_build(content: Content) -> Iterator[Finding]:
    if content["stage"] in ("group", "site", "plan") and content["status"] == "active":
        for row in content["homes"]:
            if row["state"] == "completed" and row["supply"] not in ("existing", "acquisition"):
                yield Finding(f"/homes/{row['key']}/state", f"The stage is {content['stage']}: check which is right.")
