"""The records that a body may send: itself, and the partnerships in which it takes or took part."""

from django.db import connection

from registry.content import kinds
from registry.content.normal import Content
from registry.publishing.ownership import records_open_to, with_predecessors

from .current_editions import current_editions_of

PARTNERSHIPS = """
select record_id from catalogue_partnershipcard
where superseded_seq is null and organisations && %s::varchar[] order by record_id
"""


def contents_of_organisation(kind: str, organisation: str) -> list[Content]:
    """Their current contents, in order of id; those of its predecessors' partnerships too."""
    records = [organisation]
    if kind == "partnership":
        with connection.cursor() as cursor:
            cursor.execute(PARTNERSHIPS, [sorted(with_predecessors([organisation]))])
            records = [record for (record,) in cursor.fetchall()]
    contents = {record: one.content for record, one in current_editions_of(kinds()[kind], records).items()}
    return [contents[record] for record in sorted(records_open_to(kind, organisation, contents, set()))]
