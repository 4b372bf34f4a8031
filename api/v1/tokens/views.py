"""A program looks at its own key. People manage keys on the pages of their organisation."""

from django.http import HttpResponse
from rest_framework.request import Request

from registry.accounts.policy import NotSignedIn

from ..writing_view import WritingView


class OwnTokenView(WritingView):
    """What the token that is sent may do, for whom, and until when."""

    def get(self, request: Request) -> HttpResponse:
        token = self.actor.token
        if token is None:
            raise NotSignedIn("Send the token to look at as `Authorization: Bearer …`.")
        return self.say(
            {
                "handle": token.handle,
                "name": token.name,
                "organisation": token.organisation_id,
                "scopes": token.scopes,
                "created_at": token.created_at,
                "expires_at": token.expires_at,
                "last_used_on": token.last_used_on,
            }
        )
