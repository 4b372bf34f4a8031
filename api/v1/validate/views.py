"""The verdict on a record that anyone sends; nothing is stored."""

from django.http import HttpResponse
from rest_framework.request import Request

from registry.content import kinds, problems_in
from registry.identifiers import mint
from registry.publishing.actions.propose import content_in

from ...json_payload import BadPayload, json_object
from ..writing_view import WritingView


class ValidateView(WritingView):
    """Every problem, with pointer, code, severity and what to do."""

    def post(self, request: Request) -> HttpResponse:
        sent = json_object(request)
        kind = sent.get("kind")
        content = sent.get("content")
        if kind not in kinds() or not isinstance(content, dict) or set(sent) - {"kind", "content"}:
            raise BadPayload("unknown_field", f"Send {{kind: one of {', '.join(kinds())}, content: {{…}}}}.")
        of = kinds()[kind]
        content = content_in(of, content)
        content["id"] = content.get("id") or mint(of.prefix)
        report = [problem.as_dict() for problem in problems_in(of, content)]
        return self.say(
            {"can_be_submitted": not any(problem["severity"] == "error" for problem in report), "report": report}
        )
