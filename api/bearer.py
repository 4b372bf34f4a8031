"""What `WWW-Authenticate` says of a refused token, in the words of RFC 6750."""

import re

# The RFC allows printable ASCII without quotes and backslashes.
UNSAYABLE = re.compile(r"[^\x20-\x21\x23-\x5b\x5d-\x7e]+")
ERRORS = {
    "token_invalid": "invalid_token",
    "token_expired": "invalid_token",
    "token_revoked": "invalid_token",
    "missing_scope": "insufficient_scope",
}


def challenge_of(problem: dict) -> str:
    """Nothing of an error where no token was sent; our own code is in the problem itself."""
    error = ERRORS.get(problem["code"])
    if error is None:
        return 'Bearer realm="registry"'
    description = UNSAYABLE.sub("", problem["detail"])
    # What the token would need (section 3), which only a missing scope can say.
    scope = f', scope="{problem["scope"]}"' if "scope" in problem else ""
    return f'Bearer realm="registry", error="{error}", error_description="{description}"{scope}'
