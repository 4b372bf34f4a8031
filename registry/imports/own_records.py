"""The records that an organisation may send: itself, and the partnerships in which it takes or took part."""

from registry.catalogue.reading.involving import partnerships_involving
from registry.content import kinds
from registry.content.normal import Content
from registry.publishing.ownership import records_open_to

from .current_editions import current_editions_of


def contents_of_organisation(kind: str, organisation: str) -> list[Content]:
    """Their current contents, in order of id; those of its predecessors' partnerships too."""
    records = partnerships_involving(organisation) if kind == "partnership" else [organisation]
    contents = {record: edition.content for record, edition in current_editions_of(kinds()[kind], records).items()}
    return [contents[record] for record in sorted(records_open_to(kind, organisation, contents, set()))]
