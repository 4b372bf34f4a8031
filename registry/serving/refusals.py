"""What the server itself refuses, as problem documents (RFC 9457): such requests never reach the register."""

import json

from waitress.task import ErrorTask
from waitress.utilities import Error

TYPES = "/api/v1/reference/#problem-"
SENTENCES = {
    400: ("bad_request", "The request is not HTTP as RFC 9112 has it: check what sends it."),
    413: ("too_large", "Send at most 10 MB at once."),
    431: ("bad_request", "The headers are too long: send fewer cookies, or a shorter address."),
    500: ("internal_error", "It has been noted. Try again in a minute."),
    501: ("bad_request", "Send the body plain, or in chunks: no other transfer coding is read."),
    503: ("temporarily_unavailable", "Too many others wait for the same kind of answer. Try again in a few seconds."),
}
RETRY_AFTER = "5"  # seconds


class Busy(Error):
    """More wait in a lane than it will get through in good time."""

    code = 503
    reason = "Service Unavailable"

    def __init__(self) -> None:
        super().__init__("")


class ProblemTask(ErrorTask):
    """Answers a request that the server refuses, and closes the connection."""

    def execute(self) -> None:
        error = self.request.error
        code, detail = SENTENCES.get(error.code, SENTENCES[400])
        document = {
            "type": f"{TYPES}{code}", "title": error.reason, "status": error.code, "detail": detail, "code": code
        }  # fmt: skip
        payload = json.dumps(document).encode()
        self.status = f"{error.code} {error.reason}"
        self.response_headers += [("Content-Type", "application/problem+json"), ("Cache-Control", "no-store")]
        if error.code == 503:
            self.response_headers.append(("Retry-After", RETRY_AFTER))
        self.set_close_on_finish()
        self.content_length = len(payload)
        self.write(payload)
