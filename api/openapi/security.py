"""How callers say who they are: one kind of key, told once."""

from drf_spectacular.openapi import AutoSchema
from drf_spectacular.plumbing import ResolvedComponent

from registry.accounts.policy import SCOPES

from .components import component

NAME = "bearerAuth"
INTRODUCTION = (
    "A token, sent as `Authorization: Bearer …`. Approvers of an organisation issue and revoke tokens on the organisation's pages; a "
    "token is shown once, speaks for that organisation only, and expires. It never decides: what a token proposes, a person "
    "has to approve. A header that cannot be read is refused with 401, also where no token is needed. Scopes:"
)


def security(schema: AutoSchema) -> list[dict[str, list[str]]]:
    """The requirement of one operation; the first adds the scheme to the document."""
    scopes = "\n".join(f"* `{name}`: {description}" for name, description in SCOPES.items())
    scheme = {"type": "http", "scheme": "bearer", "description": f"{INTRODUCTION}\n\n{scopes}"}
    component(schema, NAME, scheme, ResolvedComponent.SECURITY_SCHEMA)
    return [{NAME: []}]
