"""What a password must not be, besides what Django knows."""

from typing import Any

from django.core.exceptions import ValidationError


class NotOnlySpaces:
    """Spaces alone are long, and guessed at once."""

    ADVICE = (
        "Your password must not be of spaces alone. Three or four words that do not belong together make a good one."
    )

    def validate(self, password: str, user: Any = None) -> None:
        if not password.strip():
            raise ValidationError(self.ADVICE, code="password_only_spaces")

    def get_help_text(self) -> str:
        return self.ADVICE
