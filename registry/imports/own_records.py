"""The records that an organisation may send: itself, and the partnerships in which it takes or took part."""

import json

from registry.catalogue.reading.involving import partnerships_involving
from registry.catalogue.reading.moments import Moment
from registry.catalogue.reading.names import names_of
from registry.content import kinds
from registry.content.normal import Content
from registry.content.references import references_in
from registry.publishing.current import current_records
from registry.publishing.ownership import own_among

from .lists import Named


def contents_of_organisation(kind: str, organisation: str) -> list[Content]:
    """Their current contents, in order of id; those of its predecessors' partnerships too."""
    records = partnerships_involving(organisation) if kind == "partnership" else [organisation]
    contents = {record: current.content for record, current in current_records(kinds()[kind], records).items()}
    return [contents[record] for record in sorted(own_among(kind, organisation, contents))]


def records_to_name(kind: str, organisation: str, contents: list[Content]) -> Named:
    """What its workbook lists to be named: the organisation, those that its records name, and these partnerships."""
    named = {value for content in contents for _, _, value in references_in(kinds()[kind], content)}
    names = json.loads(names_of({organisation, *named}, Moment()))
    partnerships = [(content["id"], content["name"]) for content in contents] if kind == "partnership" else []
    return {"organisation": names.items(), "partnership": partnerships}
