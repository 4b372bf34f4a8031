"""Names of vocabularies in addresses."""

from registry.catalogue.filters.form_fields import OneText
from registry.errors import UnknownRecord
from registry.matching.suggestions import suggested
from registry.vocabularies.vocabulary import vocabularies

from ...parameters import Parameter


class VocabularyName(OneText):
    def __init__(self) -> None:
        super().__init__()
        self.schema = {"type": "string", "enum": list(vocabularies())}

    def clean(self, text: str) -> str:
        if text not in vocabularies():
            near = suggested(text, vocabularies(), {each.name: each.title for each in vocabularies().values()})
            hint = f"Did you mean {near}?" if near else "See /api/v1/vocabularies/."
            raise UnknownRecord(f"There is no vocabulary {text[:60]!r}. {hint}")
        return text


VOCABULARY = Parameter(
    "vocabulary", VocabularyName(), "Name of the vocabulary.", "stage", location="path", required=True
)
