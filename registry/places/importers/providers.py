"""The regulator's list of registered providers of social housing in England, in its layouts of
2017, 2021 and 2023.
"""

from pathlib import Path

from registry.errors import LoadStopped
from registry.places.importers.importer import Importer, day
from registry.places.models import RegisteredProvider
from registry.places.reading import Columns, rows_of

COLUMNS = Columns(
    {
        "name": "organisation name|registered provider name",
        "code": "registration number|rp code",
        "registered": "registration date",
        "designation": "designation",
        "form": "corporate form|legal entity",
    }
)
DESIGNATIONS = {
    "non profit": RegisteredProvider.Designation.NON_PROFIT,
    "profit": RegisteredProvider.Designation.PROFIT,
    "local authority": RegisteredProvider.Designation.LOCAL_AUTHORITY,
}
WRITTEN = ["name", "registered_on", "designation", "corporate_form", "first_listed", "last_listed"]


def load(paths: list[Path], edition: str) -> int:
    """Add and renew providers. One that a newer list no longer names stays, with the edition
    that named it last.
    """
    if len(edition) != 7:
        raise LoadStopped(f"The list changes monthly: give the edition as year-month, not {edition}.")
    listed: dict[str, RegisteredProvider] = {}
    for row in rows_of(paths[0], COLUMNS):
        row["code"] = row["code"].upper()
        if not row["code"] or not row["name"] or row["code"] in listed:
            raise LoadStopped(f"{row['code'] or row['name'] or 'a row'}: without code or name, or listed twice.")
        listed[row["code"]] = _provider(row, edition)
    for known in RegisteredProvider.objects.filter(code__in=listed):
        listing = listed[known.code]
        if known.last_listed > edition:
            listed[known.code] = listing = known
        listing.first_listed, listing.last_listed = (
            min(known.first_listed, edition),
            max(known.last_listed, edition),
        )
    RegisteredProvider.objects.bulk_create(
        listed.values(), update_conflicts=True, unique_fields=["code"], update_fields=WRITTEN
    )
    return len(listed)


def _provider(row: dict[str, str], edition: str) -> RegisteredProvider:
    designation = DESIGNATIONS.get(row["designation"].casefold().replace("-", " "))
    if designation is None:
        raise LoadStopped(
            f"{row['code']}: expected a designation of non-profit, profit or local authority; "
            f"found {row['designation'][:40]!r}."
        )
    return RegisteredProvider(
        code=row["code"],
        name=row["name"],
        registered_on=day(row["registered"], where=row["code"]),
        designation=designation,
        corporate_form=row["form"],
        first_listed=edition,
        last_listed=edition,
    )


PROVIDERS = Importer(
    what="registered_providers",
    describes="registered providers of social housing in England",
    files=("the list of registered providers (.xlsx, or CSV)",),
    source="Regulator of Social Housing, registered providers of social housing",
    load=load,
)
