"""What stands behind a stored flat row: its addresses, what others say of it, and names, as of a moment.

The statement has `texts`, the stored row, and as `texts.record` whose it is; `wanted.edition`; and, left joined, `said`,
what others say of the record.
"""

from .assurances import NO_ASSURANCE, assurance_validity
from .moments import Moment
from .provider_lists import regulator_members

NO_NAMES = ',"confirmed_by_name":[],"disputed_by_name":[]'
PATHS = {"partnership": "partnerships", "organisation": "organisations"}
# Each stored text begins with the id: {"id":"chp-…, and without its brace; chp-… in CSV.
ID_IN = {"full": "substr(texts.full, 8, 14)", "flat": "substr(texts.flat, 7, 14)", "csv": "left(texts.csv, 14)"}
NOBODY_SAYS = "unconfirmed,,,,,,0"
SUCCESSORS = "(select card.succeeded_by from catalogue_organisationcard as card where card.edition_id = wanted.edition)"


def name_sql(identifier: str, moment: Moment) -> str:
    """SQL of what an organisation is called; one whose own record has ended goes by the name it had last."""
    return f"""(select organisation.name from catalogue_organisationcard as organisation
        where organisation.record_id = {identifier} and {moment.validity_of_names("organisation")}
        order by organisation.edition_id desc limit 1)"""


def names_sql(identifiers: str, moment: Moment) -> str:
    """SQL of an array of what several organisations are called, in their order."""
    return f"""array(select coalesce({name_sql("listed.id", moment)}, '')
        from unnest({identifiers}) with ordinality as listed(id, place) order by listed.place)"""


def statements_sql(moment: Moment) -> str:
    """SQL of what is said of the record at the moment."""
    return f"""select * from catalogue_assurance as assurance
        where assurance.record_id = texts.record and {assurance_validity(moment)}"""


def flat_json_sql(kind: str, moment: Moment, evidence: str) -> str:
    """SQL of a row as a JSON object. One call puts it together: a chain of || copies the whole each time."""
    return f"""concat('{{', texts.flat, ',', {_addresses(kind)}, ',', {_statements(kind, moment, evidence)}, '}}')"""


def _addresses(kind: str) -> str:
    path = f"/api/v1/{PATHS[kind]}/"
    return f"""'"url":"', %(site)s::text, '{path}', texts.record, '/","uri":"', %(site)s::text, '/id/', texts.record, '"'"""


def _statements(kind: str, moment: Moment, evidence: str) -> str:
    members = "substr(said.text, 2, length(said.text) - 2)"
    nothing = NO_ASSURANCE[kind][1:-1]
    if kind == "partnership":
        named = f"""',"confirmed_by_name":' || to_json({names_sql("said.confirmed_by", moment)})::text
            || ',"disputed_by_name":' || to_json({names_sql("said.disputed_by", moment)})::text"""
        return f"case when said.text is null then '{nothing + NO_NAMES}' else {members} || {named} end"
    return f"""coalesce({members}, '{nothing}')
        || ',"succeeded_by_name":' || to_json({names_sql(SUCCESSORS, moment)})::text
        || ',' || {regulator_members("wanted.edition", "regulator_")}
        || ',"area_evidence":' || coalesce({evidence}, 'null')"""


def flat_csv_sql(moment: Moment) -> str:
    """SQL of a partnership as a line of CSV, in the order of its columns."""
    by = [
        _cell(f"array_to_string({values}, '; ')")
        for column in ("confirmed_by", "disputed_by")
        for values in (f"said.{column}", names_sql(f"said.{column}", moment))
    ]
    cells = " || ',' || ".join(
        ["said.confirmation", *by, "coalesce(said.last_checked::text, '')", "said.open_challenges::text"]
    )
    return f"""concat(texts.csv, ',', %(site)s::text, '/api/v1/partnerships/', texts.record, '/,', %(site)s::text, '/id/',
        texts.record, ',', case when said.text is null then '{NOBODY_SAYS}' else {cells} end)"""


def _cell(text: str) -> str:
    """SQL of a text as a cell: in quotation marks, whatever is in it."""
    return f"""'"' || replace({text}, '"', '""') || '"'"""
