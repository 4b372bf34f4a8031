"""A release holds what the register said at a moment, in every format alike, and comes out the same again."""

import hashlib
import json
from pathlib import Path

import pytest
import yaml
from django.core.management import call_command

from registry.catalogue.flat import flat_columns
from registry.catalogue.flat.rows import columns_of_rows
from registry.catalogue.flat.tables import row_tables
from registry.catalogue.reading import Moment
from registry.content import fields_of, kinds, normal
from registry.errors import TransitionNotAllowed
from registry.feed.models import Change
from registry.places.shipped import load_places
from registry.publishing.actions import publish, remove_from_edition
from registry.publishing.digest_of_register import digest_of_register
from registry.releases import storing
from registry.releases.making import differences, make_release
from registry.releases.tables import every_table, tables_of_kind
from tests.builders import a_land_trust, published, withdrawn

from .reading import FORMATS, plain, whole_records

pytestmark = pytest.mark.django_db(transaction=True)


def written(moment: Moment | None = None) -> Path:
    return storing.folder_of(make_release(moment).name)


def sums(folder: Path) -> dict[str, str]:
    lines = (folder / "SHA256SUMS").read_text().splitlines()
    return {path: digest for digest, _, path in (line.partition("  ") for line in lines)}


def test_every_format_has_the_same_rows(contents):
    folder = written()
    rows = {table.name: [plain(table, row) for row in FORMATS["csv"](folder, table)] for table in every_table()}

    for name, read in FORMATS.items():
        for table in every_table():
            assert [plain(table, row) for row in read(folder, table)] == rows[table.name], (name, table.name)
    assert sum(map(len, rows.values())) > 1000
    listed = json.loads((folder / "release.json").read_bytes())["rows"]
    assert listed == {name: len(each) for name, each in rows.items()}
    empty = {table.name for table in every_table() if table.source and not rows[table.name]}
    assert empty == set(), "the builders' full records have a row in every table"


@pytest.mark.parametrize("kind", ["partnership", "organisation"])
def test_tables_have_the_columns_of_the_lists_under_the_same_names(kind):
    """But for what follows from lists that are loaded, and the addresses and points of flat lists."""
    of_records, *of_rows = tables_of_kind(kind)
    listed = {
        column.name for column in flat_columns(kind) if not column.name.startswith(("regulator", "area_evidence"))
    }
    assert listed <= {column.name for column in of_records.columns}
    for table in of_rows:
        rows = {each.column.name for each in columns_of_rows(row_tables()[table.name])}
        assert rows - {"url", "uri", "latitude", "longitude"} <= {column.name for column in table.columns}, table.name


def test_whole_records_say_what_was_published_and_points_are_on_the_map(contents):
    folder = written()
    for kind in kinds().values():
        own = {content["id"]: normal(kind, content) for content in contents if content["id"].startswith(kind.prefix)}
        records = {record["id"]: record for record in whole_records(folder, kind.name)}
        assert records.keys() == own.keys()
        for identifier, record in records.items():
            assert {name: record[name] for name in own[identifier]} == own[identifier]
    features = json.loads((folder / "geojson/partnerships.geojson").read_bytes())["features"]
    assert [feature["id"] for feature in features] == [each["id"] for each in whole_records(folder, "partnership")]


def test_every_file_is_as_its_checksum_says_and_none_is_not_listed(contents):
    folder = written()
    files = {str(path.relative_to(folder)): path for path in folder.rglob("*") if path.is_file()}

    assert sums(folder) == {
        name: hashlib.sha256(path.read_bytes()).hexdigest() for name, path in files.items() if name != "SHA256SUMS"
    }
    described = {file["path"] for file in json.loads((folder / "release.json").read_bytes())["files"]}
    assert described == files.keys() - {"SHA256SUMS", "release.json"}


def test_what_a_release_says_of_itself_is_true_of_its_files(contents):
    folder = written()
    digests = sums(folder)
    package = json.loads((folder / "datapackage.json").read_bytes())
    croissant = json.loads((folder / "croissant.json").read_bytes())
    dcat = json.loads((folder / "dcat.jsonld").read_bytes())
    schema_org = json.loads((folder / "schema-org.jsonld").read_bytes())
    citation = yaml.safe_load((folder / "CITATION.cff").read_text())

    for resource in package["resources"]:
        assert resource["hash"] == f"sha256:{digests[resource['path']]}"
        assert resource["bytes"] == (folder / resource["path"]).stat().st_size
        if resource.get("schema"):
            heading = (folder / resource["path"]).read_text(encoding="utf-8").splitlines()[0].split(",")
            assert [field["name"] for field in resource["schema"]["fields"]] == heading
    assert {each["@id"]: each["sha256"] for each in croissant["distribution"]}.items() <= digests.items()
    assert {each["name"] for each in croissant["recordSet"]} >= {"partnerships", "homes", "vocabularies"}
    paths = [each["path"] for each in package["resources"]]
    assert [each["dct:title"] for each in dcat["dcat:distribution"]] == paths
    assert [each["name"] for each in schema_org["distribution"]] == paths
    assert {"cff-version", "message", "title", "authors"} <= citation.keys()
    assert citation["version"] == folder.name == package["version"]
    moment = json.loads((folder / "release.json").read_bytes())["at"]
    assert {package["created"], dcat["dct:issued"]["@value"], schema_org["dateModified"]} == {moment}


def test_made_again_it_is_the_same_to_the_byte_whatever_was_published_since(contents):
    first = make_release()
    assert differences(first.name) == []
    published(contents[0] | {"name": "Another name"}, a_land_trust())
    withdrawn(contents[2])

    assert differences(first.name) == []
    assert make_release(Moment(sequence=first.name.line)) == type(first)(first.name, is_new=False)
    later = make_release()
    assert (later.is_new, later.name.line) == (True, Change.objects.count())
    (storing.folder_of(first.name) / "csv/homes.csv").write_text("changed")
    assert differences(first.name) == ["csv/homes.csv"]


def test_one_process_writes_the_same_bytes_as_several(contents, monkeypatch):
    monkeypatch.setattr("registry.side_by_side.can_be_copied", lambda: True)
    several = make_release()

    monkeypatch.setattr("registry.side_by_side.can_be_copied", lambda: False)
    assert differences(several.name) == []


def test_nothing_can_be_released_before_anything_was_published(transactional_db, releases_dir):
    with pytest.raises(TransitionNotAllowed, match="Nothing was published"):
        make_release()
    assert storing.kept_names() == []


def test_an_empty_register_that_takes_in_a_release_says_the_same(contents):
    folder = written()
    before = digest_of_register()
    call_command("flush", interactive=False, verbosity=0)
    load_places()
    records = [*whole_records(folder, "organisation"), *whole_records(folder, "partnership")]
    columns = {kind.prefix: {"id", *fields_of(kind.edition), *kind.tables} for kind in kinds().values()}
    publish(contents=[{name: record[name] for name in columns[record["id"][:3]]} for record in records], by="a copy")

    assert digest_of_register() == before
    again = written()
    assert {table.name: [*FORMATS["csv"](again, table)] for table in every_table() if table.source} == {
        table.name: [*FORMATS["csv"](folder, table)] for table in every_table() if table.source
    }


def test_what_the_law_takes_out_goes_from_releases_and_a_notice_says_so(contents):
    secret = "Quillfeather"
    (edition,) = published(contents[2] | {"summary": f"The farmer {secret} objected."})
    touched = make_release().name
    before = storing.kept_names()
    published(contents[2] | {"summary": "Nobody objected."})
    untouched = make_release().name

    removal = remove_from_edition(edition=edition, pointers=["/summary"], ground="A law", by="a curator")
    outcome = make_release()

    assert outcome.taken_back == (touched,)
    assert before == [touched]
    assert {str(name) for name in storing.kept_names()} == {
        f"{touched}-r{removal.sequence}", str(untouched), str(outcome.name)
    }  # fmt: skip
    notice = storing.notices()[touched]
    assert notice["replaced_by"] == f"{touched}-r{removal.sequence}"
    assert "A law" in notice["removals"][0]
    everything = b"".join(path.read_bytes() for path in storing.releases_dir().rglob("*") if path.is_file())
    assert secret.encode() not in everything
    # A second run has nothing left to do.
    assert make_release() == type(outcome)(outcome.name, is_new=False)
