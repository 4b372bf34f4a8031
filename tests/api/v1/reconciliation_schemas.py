"""Answers as the reconciliation API 0.2 of the W3C Entity Reconciliation Community Group has them.

Written from the published specification (https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/),
and stricter: members that it does not name are wrong.
"""

from typing import Any

from jsonschema import Draft202012Validator


def an_object(needed: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"type": "object", "required": list(needed), "properties": needed | more, "additionalProperties": False}


def a_list(of: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": of}


def by_key(of: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "additionalProperties": of}


TEXT, NUMBER, YES_OR_NO = {"type": "string"}, {"type": "number"}, {"type": "boolean"}
ADDRESS = {"type": "string", "pattern": "^https?://"}
WITH_ID = {"type": "string", "pattern": r"^https?://.*\{\{id\}\}"}
NAMED = an_object({"id": TEXT, "name": TEXT}, description=TEXT)
TYPE = an_object({"id": TEXT, "name": TEXT})
SERVICE = an_object({"service_url": ADDRESS, "service_path": {"type": "string", "pattern": "^/"}})

manifest = Draft202012Validator(
    an_object(
        {"versions": {**a_list(TEXT), "contains": {"const": "0.2"}}, "name": TEXT, "identifierSpace": ADDRESS, "schemaSpace": ADDRESS},
        documentation=ADDRESS,
        view=an_object({"url": WITH_ID}),
        defaultTypes={**a_list(TYPE), "uniqueItems": True},
        suggest=an_object({}, entity=SERVICE, property=SERVICE, type=SERVICE),
        preview=an_object({"url": WITH_ID, "width": {"type": "integer"}, "height": {"type": "integer"}}),
        extend=an_object({}, propose_properties=SERVICE, property_settings=a_list({})),
    )
)  # fmt: skip
CANDIDATE = an_object(
    {"id": TEXT, "name": TEXT, "score": NUMBER},
    description=TEXT,
    match=YES_OR_NO,
    type=a_list(TYPE),
    features=a_list(an_object({"id": TEXT, "value": {"oneOf": [NUMBER, YES_OR_NO]}})),
)
answers_to_queries = Draft202012Validator(by_key(an_object({"result": a_list(CANDIDATE)})))
CELL = {
    "oneOf": [
        an_object({}),
        NAMED,
        an_object({"str": TEXT}),
        an_object({"float": NUMBER}),
        an_object({"int": {"type": "integer"}}),
        an_object({"date": TEXT}),
    ]
}
extended = Draft202012Validator(
    an_object({"meta": a_list(an_object({"id": TEXT, "name": TEXT}, type=TYPE, service=ADDRESS)), "rows": by_key(by_key(a_list(CELL)))})
)  # fmt: skip
suggested = {
    "entity": Draft202012Validator(an_object({"result": a_list(an_object({"id": TEXT, "name": TEXT}, description=TEXT, notable=a_list(TYPE)))})),
    "property": Draft202012Validator(an_object({"result": a_list(NAMED)})),
    "type": Draft202012Validator(an_object({"result": a_list(NAMED)})),
}  # fmt: skip
