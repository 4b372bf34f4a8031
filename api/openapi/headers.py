"""Headers of answers, as components."""

from drf_spectacular.openapi import AutoSchema
from drf_spectacular.plumbing import ResolvedComponent

from ..bearer import challenge_of
from .components import component

HEADERS = {
    "ETag": ("Names this version of the answer: send it as `If-None-Match`.", '"3f1d5a9c0b7e42d86a1c9e54"'),
    "Link": ("Addresses of the next and previous page (RFC 8288), of the licence, of the answer for citing it (`cite-as`, RFC 8574), and at the start of this document.", '<https://creativecommons.org/licenses/by/4.0/>; rel="license"'),
    "Register-Sequence": ("The latest line of the feed when this was answered.", "418"),
    "Register-As-Of": ("Of a download: the line of the feed as of which it is the answer.", "418"),
    "Register-Filter": ("Of a download: the query that chose what is in it; absent where all is.", "stage=live"),
    "Register-Sample": ("Of a download of a sample: its size, of how many, and the seed; absent otherwise.", "50 of 192; seed=7"),
    "Register-Citation": ("Of a download: how to cite it, with the permanent address of the answer that `Link: rel=\"cite-as\"` names too.", "Partnership registry, partnerships, as of line 418 of its feed. https://register.example/cite/418/2026-11-27/v1/partnerships/?stage=live (CC BY 4.0)"),
    "RateLimit": ("What is left of this minute: requests (`r`) and seconds (`t`).", '"reads";r=598;t=42'),
    "RateLimit-Policy": ("How many requests (`q`) one address has in how many seconds (`w`).", '"reads";q=600;w=60'),
    "Retry-After": ("Seconds to wait.", "17"),
    "Location": ("Address to go on with: of the record that carries on, or of what was made.", "/api/v1/partnerships/chp-cnza8bakrv/"),
    "Idempotent-Replay": ("`true` where this answer was given to the same key before.", "true"),
    "WWW-Authenticate": ("How to say who you are, and what is wrong with the token (RFC 6750).", challenge_of({"code": "token_expired", "detail": "This token has expired: ask your approver for another."})),
    "Content-Disposition": ("The name to save the file under.", 'attachment; filename="partnership-template.xlsx"'),
    "Content-Range": ("How long the whole is, where the part that was asked for begins beyond it.", "bytes */24744"),
    "Accept-Ranges": ("Of a download: parts of it may be asked for with `Range`.", "bytes"),
    "X-Request-ID": ("Id of this request, in our log too; yours, if you send one.", "4f1c2a9b7d3e5f60"),
}  # fmt: skip

# Those of answers where requests are counted.
COUNTED = ("RateLimit", "RateLimit-Policy")


def headers(schema: AutoSchema, *names: str) -> dict[str, dict]:
    return {name: _ref(schema, name) for name in names}


def _ref(schema: AutoSchema, name: str) -> dict:
    description, example = HEADERS[name]
    definition = {"description": description, "schema": {"type": "string"}, "example": example}
    return component(schema, name, definition, ResolvedComponent.HEADER)
