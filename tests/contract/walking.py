"""The way of a proposal, a plan, a confirmation and a challenge, walked once over HTTP."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.test import Client

from api.payloads.forms import FORM
from registry.accounts.actions import issue_token
from registry.accounts.policy import SCOPES
from registry.publishing.actions import (
    answer_challenge,
    confirm,
    open_challenge,
    publish_submission,
    return_submission,
)
from registry.publishing.models import Challenge, Stage, Submission
from tests.builders import curator, member, organisation, scheme

BASE = "/api/v1/"


@dataclass
class Step:
    """One request and its answer."""

    operation: str
    sent: Any
    answer: Any
    status: int
    headers: Any


class Walker:
    """Somebody with a token, who notes down what was sent and answered."""

    def __init__(self) -> None:
        self.trust = organisation("Glenkens Homes Trust", kind="community_land_trust")
        self.association = organisation("Border Homes")
        self.scheme = scheme(self.trust, self.association, name="Mill Lane, Dalry")
        self.client = Client(HTTP_HOST="localhost")
        _, self.key = issue_token(
            organisation=self.association, name="Housing system", scopes=list(SCOPES), by=member(self.association)
        )

    def ask(self, operation: str, address: str, sent: Any = None, method: str = "GET", **headers: str) -> Step:
        headers = {"Authorization": f"Bearer {self.key}"} | {
            name.replace("_", "-"): text for name, text in headers.items()
        }
        payload = {"data": json.dumps(sent), "content_type": "application/json"} if sent is not None else {}
        headers = headers if self.key else {}
        response = self.client.generic(method, f"{BASE}{address}", headers=headers, **payload)
        answer = response.json() if "json" in response["Content-Type"] else response.content.decode("utf-8", "replace")
        return Step(operation, sent, answer, response.status_code, response.headers)

    def send_form(self, operation: str, address: str, sent: dict[str, str]) -> Step:
        response = self.client.post(f"{BASE}{address}", urlencode(sent), content_type=FORM)
        return Step(operation, sent, response.json(), response.status_code, response.headers)

    def submissions(self) -> Iterator[Step]:
        sent = {"kind": "partnership", "record": self.scheme.id, "reason": "Two more homes."}
        begun = self.ask("createSubmission", "submissions/", sent, "POST")
        yield begun
        here, etag = f"submissions/{begun.answer['id']}/", begun.headers["ETag"]
        homes = [{"key": "h1", "count": 14, "unit": "homes", "tenure": "social_rent", "state": "completed"}]
        changed = self.ask("changeSubmission", here, {"content": {"homes": homes}}, "PATCH", If_Match=etag)
        yield changed
        yield self.ask("problem", here, {"content": {}}, "PATCH", If_Match=etag)
        yield self.ask("problem", here, {"content": {}}, "PATCH")
        yield self.ask("listSubmissions", f"submissions/?record={self.scheme.id}")
        yield self.ask("getSubmission", here)
        yield self.ask("compareSubmission", f"{here}diff/")
        now = changed.headers["ETag"]
        yield self.ask("submitSubmission", f"{here}submit/", None, "POST", If_Match=now)
        yield from self.decided(here, begun.answer["id"])

    def decided(self, here: str, identifier: str) -> Iterator[Step]:
        """A person returns it, a program hands it in again, a person publishes it: only people decide."""
        returned = return_submission(
            submission=Submission.objects.get(pk=identifier), reasons="Which homes?", by=member(self.association)
        )
        self.ask("submitSubmission", f"{here}submit/", None, "POST", If_Match=returned.etag)
        publish_submission(submission=Submission.objects.get(pk=identifier), by=member(self.association))
        yield self.ask("problem", f"{here}withdraw/", None, "POST", If_Match="*")
        foreign = {"kind": "organisation", "record": self.trust}
        yield self.ask("problem", "submissions/", foreign, "POST")
        without_reason = {"kind": "partnership", "record": self.scheme.id, "proposal": "withdrawal"}
        yield self.ask("problem", "submissions/", without_reason, "POST")
        again = self.ask("createSubmission", "submissions/", {"kind": "partnership", "record": self.scheme.id}, "POST")
        here = f"submissions/{again.answer['id']}/"
        yield self.ask("withdrawSubmission", f"{here}withdraw/", None, "POST", If_Match=again.headers["ETag"])

    def smaller_things(self) -> Iterator[Step]:
        content = {"name": "Mill Lane", "stage": "live", "homes": [{"key": "h1", "count": 12}]}
        yield self.ask("validateRecord", "validate/", {"kind": "partnership", "content": content}, "POST")
        yield self.send_form("reconcileNames", "reconcile/", {"queries": '{"q0":{"query":"Border Homes","limit":1}}'})
        yield self.ask("getOwnToken", "tokens/self/")
        confirm(
            partnership=self.scheme.id, edition=2, organisation=self.association, verdict="disputed",
            words="We manage 16 homes.", by=member(self.association),
        )  # fmt: skip
        yield self.ask("problem", "confirmations/", {}, "POST")
        yield self.ask("listConfirmations", f"confirmations/?partnership={self.scheme.id}")
        yield self.ask("fixCitation", "cite/?of=/api/v1/tombstones/&at=1&day=2026-11-26", None, "POST")
        yield self.ask("problem", "validate/", "text", "POST")
        self.key = "chp_none"
        yield self.ask("problem", "tokens/self/")

    def challenges(self) -> Iterator[Step]:
        self.key = ""
        sent = {
            "record": self.scheme.id, "pointer": "/homes/h1/count", "reason": "The plan shows 16 homes.",
            "evidence_url": "https://example.org/plan", "email": "reader@example.org",
        }  # fmt: skip
        taken = self.ask("makeChallenge", "challenges/", sent, "POST")
        yield taken
        secret = {"secret": "d7b1f0f6c9e84a2db31c5a7e90f2c6d1"}
        answer = {"status": "quarantined", "detail": "Thank you. A curator will read it before it is public."}
        yield Step("verifyChallenge", secret, answer, 200, {})
        identifier = taken.answer["id"]
        Challenge.objects.filter(pk=identifier).update(stage=Stage.QUARANTINED)
        opened = open_challenge(challenge=Challenge.objects.get(pk=identifier), by=curator())
        yield self.ask("listChallenges", f"challenges/?record={self.scheme.id}")
        answer_challenge(challenge=opened, outcome="rejected", reason="Two were never built.", by=curator())
        yield self.ask("getChallenge", f"challenges/{identifier}/")
