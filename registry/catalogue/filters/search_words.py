"""What `q` may be: a text with a word to look for."""

from ...errors import BadParameter
from ...matching.common_words import JOINING
from ...matching.folding import fold
from .form_fields import SearchText, refuse

BadParameter.explain(nothing_to_search="A search has no word to look for. Write one, or leave the parameter out.")


def tells_something(text: str) -> bool:
    """Whether there is a word to search for."""
    return not all(word in JOINING for word in fold(text).split())


class SearchWords(SearchText):
    """Words of names. Signs alone, and words that only join others, would find nothing whatever is recorded."""

    def read(self, text: str) -> str:
        text = super().read(text)
        if not tells_something(text):
            refuse(
                "nothing_to_search",
                "there is no word to search for: write a name, a place or a number, in letters of A to Z and digits.",
            )
        return text
