"""A program looks at its own key. People manage keys on the pages of their organisation."""

from typing import Any

from django.http import HttpResponse

from registry.accounts.policy import NotSignedIn

from ...operation import operation
from ...views import View
from .serializers import OwnTokenSerializer


class OwnTokenView(View):
    """The token that is sent."""

    tag, scope, has_etag = "Tokens", "", False

    @operation("getOwnToken", "Look at your token", answers={200: OwnTokenSerializer})
    def get(self, request: Any) -> HttpResponse:
        """What the token that is sent may do, for whom, and until when.

        People issue and revoke tokens on the pages of their organisation; no token can.
        """
        self.parameters()
        if self.actor.token is None:
            raise NotSignedIn("Send the token to look at as `Authorization: Bearer …`.")
        return self.private(OwnTokenSerializer(self.actor.token).data)
