"""Values for the examples of parameters that find something in the seed register.

A filter brings an example of its own; where that one finds nothing, or there is none, a better
one stands here by the name of the component. A test asks each of them.
"""

PARTNERSHIP = "chp-cnza8bakrv"
ORGANISATION = "org-xr3x226n33"

# A partnership with rows of each table; the first one where it has some.
ROWS_OF = {
    **dict.fromkeys(
        ("parties", "homes", "milestones", "asset_transfers", "protections", "agreements", "clauses", "funding", "outcomes"),
        PARTNERSHIP,
    ),
    "facilities": "chp-4kpz9tshhj",
    "service_transfers": "chp-4t5nk0ze59",
    "decision_rights": "chp-sjgya5ndwn",
    "ballots": "chp-hzngf03rtf",
}

VALUES: dict[str, str] = {}

# By the last part of the name, for filters on the rows' own columns.
OF_REFERENCES = {"chp": PARTNERSHIP, "org": ORGANISATION}


def typed(text: str, schema: dict) -> object:
    """The text of an example as the schema of its parameter has it."""
    kind = schema.get("type")
    if kind == "array":
        return text.split(",")
    if kind == "boolean":
        return text == "true"
    return {"integer": int, "number": float}.get(kind, str)(text)
