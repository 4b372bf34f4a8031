"""The records that an organisation may send: itself, and the partnerships in which it takes or took part."""

from registry.catalogue.reading.involving import partnerships_involving
from registry.content import kinds
from registry.content.normal import Content
from registry.publishing.current import current_records
from registry.publishing.ownership import own_among


def contents_of_organisation(kind: str, organisation: str) -> list[Content]:
    """Their current contents, in order of id; those of its predecessors' partnerships too."""
    records = partnerships_involving(organisation) if kind == "partnership" else [organisation]
    contents = {record: current.content for record, current in current_records(kinds()[kind], records).items()}
    return [contents[record] for record in sorted(own_among(kind, organisation, contents))]
