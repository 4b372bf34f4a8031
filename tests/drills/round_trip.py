"""A release goes into an empty register, and the two say the same: lists, statistics, release, tombstones.

python -m tests.drills.round_trip leave FOLDER       makes a release of DATABASE_URL, and notes what the register says
python -m tests.drills.round_trip enter FOLDER       empties DATABASE_URL, loads that release, and compares
"""

import csv
import hashlib
import io
import json
import sys
from collections.abc import Iterable
from pathlib import Path

import django

django.setup()

from django.conf import settings  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.test import Client  # noqa: E402

from registry.publishing.actions import merge_record, withdraw_record  # noqa: E402
from registry.publishing.digest_of_register import digest_of_register  # noqa: E402
from registry.publishing.verification import differences  # noqa: E402
from registry.releases import storing  # noqa: E402
from registry.releases.making import make_release  # noqa: E402
from registry.releases.tables import every_table  # noqa: E402
from tests.api.lists.test_every_list import PUBLIC, address_of  # noqa: E402
from tests.builders import a_land_trust, a_partnership, an_association, freeholder, lessee, published  # noqa: E402
from tests.registry.releases.reading import FORMATS, plain  # noqa: E402

# Lists of what happened when, which begins anew; and the columns that follow from it, among them salted digests.
OF_THE_FEED = {"listChanges", "listReleases", "listPartnershipEditions", "listOrganisationEditions"}
OF_THE_EDITION = {"edition", "editions", "published_at", "publisher", "sequence", "at", "sha256"}
STATISTICS = (
    "statistics/?group_by=model,nation&measure=homes",
    "statistics/?group_by=association&measure=lease_years",
    "statistics/?measure=reached_live,months_to_live",
    "statistics/?community_holds_land=true&measure=ground_rent_per_home",
    "statistics/outcomes/?row_indicator=tenant_satisfaction",
    "coverage/?has_partnership=true",
)


def what_happened() -> tuple[str, ...]:
    """Beside the seed: further editions, a withdrawal, a merger of an organisation that a partnership still names.

    Ids of those whose names are not carried, since the release has no record of an organisation that had gone.
    """
    old, new = an_association(name="Old Homes"), an_association(name="New Homes")
    trust = a_land_trust(name="Ashgill Land Trust")
    kept, wrong = a_partnership(name="Kept", parties=[freeholder(trust["id"]), lessee(old["id"])]), a_partnership()
    published(old, new, trust, kept, wrong)
    published(kept | {"summary": "Said again."})
    merge_record(record=old["id"], into=new["id"], reason="One body.", by="registry editors")
    withdraw_record(record=wrong["id"], reason="It never was.", by="registry editors")
    return old["id"], kept["id"]


def compared(row: dict, unnamed: tuple[str, ...]) -> dict:
    """What of a row has to be the same."""
    kept = {name: cell for name, cell in row.items() if name not in OF_THE_EDITION}
    if str(row["id"]).startswith(unnamed):
        kept = {name: cell for name, cell in kept.items() if name != "name" and not name.endswith(("_name", "_label"))}
    return kept


def hash_of(rows: Iterable[dict]) -> str:
    """In any order: some lists go by names, of which some are not carried."""
    lines = sorted(json.dumps(row, default=str) for row in rows)
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def of_lists(client: Client, unnamed: tuple[str, ...]) -> dict[str, str]:
    """Address → hash of its rows."""
    addresses = [address_of(PUBLIC[name]) for name in sorted(PUBLIC.keys() - OF_THE_FEED)]
    addresses += [f"/api/v1/{question}" for question in STATISTICS]
    state = {}
    for address in addresses:
        answer = client.get(f"{address}{'&' if '?' in address else '?'}format=csv")
        payload = answer.getvalue().decode()
        assert answer.status_code == 200, (address, payload[:300])
        rows = csv.DictReader(io.StringIO(payload, newline=""))
        state[address] = hash_of(compared(row, unnamed) for row in rows)
    return state


def of_release(folder: Path, unnamed: tuple[str, ...]) -> dict[str, str]:
    """Table and format → hash of its rows."""
    state = {}
    for table in (table for table in every_table() if table.source or table.kind):
        columns = [column.name for column in table.columns]
        for name, read in FORMATS.items():
            rows = (dict(zip(columns, plain(table, row), strict=True)) for row in read(folder, table))
            state[f"{table.name}.{name}"] = hash_of(compared(row, unnamed) for row in rows)
    return state


def state_of(release: Path, unnamed: tuple[str, ...]) -> dict[str, str]:
    client = Client(headers={"Host": "localhost"})
    return {"contents": digest_of_register(), **of_lists(client, unnamed), **of_release(release, unnamed)}


def release_in(folder: Path) -> Path:
    settings.RELEASES_DIR = folder
    return storing.folder_of(make_release().name)


def leave(folder: Path) -> str:
    unnamed = what_happened()
    release = release_in(folder / "before")
    noted = {"release": str(release), "unnamed": unnamed, "state": state_of(release, unnamed)}
    (folder / "state.json").write_text(json.dumps(noted))
    return release.name


def enter(folder: Path) -> str:
    noted = json.loads((folder / "state.json").read_text())
    call_command("flush", interactive=False, verbosity=0)
    call_command("load_release", noted["release"])
    state = state_of(release_in(folder / "after"), tuple(noted["unnamed"]))
    unlike = [name for name in noted["state"] if state.get(name) != noted["state"][name]]
    assert (unlike, state.keys() - noted["state"].keys()) == ([], set()), unlike
    assert list(differences()) == []
    return f"{len(state)} answers and files, all the same"


if __name__ == "__main__":
    print({"leave": leave, "enter": enter}[sys.argv[1]](Path(sys.argv[2])))  # noqa: T201
