"""The verdict on a record that anyone sends; nothing is stored."""

from typing import Any

from django.http import HttpResponse

from registry.content import kinds, normal
from registry.identifiers import mint
from registry.publishing.actions.propose import content_in
from registry.publishing.proposed_content import full_report

from ...operation import Answer, operation
from ...views import View
from ..records.verdicts import VerdictSerializer
from .serializers import ContentToValidateSerializer


class ValidateView(View):
    """The verdict on a content."""

    tag, has_etag = "Submissions", False

    @operation(
        "validateRecord", "Judge a record",
        sends=ContentToValidateSerializer, answers={200: Answer(VerdictSerializer, "The verdict, good or bad.")},
    )  # fmt: skip
    def post(self, request: Any) -> HttpResponse:
        """Every problem that would stop its publication, and every warning. Nothing is stored, and no token is needed."""
        sent = self.payload(ContentToValidateSerializer)
        of = kinds()[sent["kind"]]
        content = content_in(of, sent["content"])
        content["id"] = content.get("id") or mint(of.prefix)
        report = [problem.as_dict() for problem in full_report(of, normal(of, content))]
        sound = not any(problem["severity"] == "error" for problem in report)
        return self.private(VerdictSerializer({"can_be_submitted": sound, "report": report}).data)
