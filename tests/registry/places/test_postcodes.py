"""Postcodes as typed, and as loaded."""

import gzip
from collections.abc import Callable
from pathlib import Path

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import connection, connections

from registry.errors import LoadStopped
from registry.fields.postcode import spoken_postcode
from registry.places.models import Postcode, ReferenceLoad
from registry.places.postcode_loading import load_postcodes
from registry.places.postcode_sources import FileSource, PackageSource
from registry.places.postcodes import (
    LOADING_LOCK,
    MalformedPostcode,
    PostcodesNotLoaded,
    UnknownPostcode,
    find_postcode,
    normal_postcode,
    postcodes_state,
)


@pytest.mark.parametrize("typed", ["m1 1ae", "M11AE", " M1  1AE ", "m1\u00a01ae", "M1-1AE", "\tm 1 1 a e\n"])
def test_a_postcode_is_understood_as_typed(typed: str) -> None:
    assert normal_postcode(typed) == "M11AE"
    assert spoken_postcode("M11AE") == "M1 1AE"


@pytest.mark.parametrize(
    "typed",
    ["", "M1", "1AE M1", "M1 1A", "M1 1AEE", "ÖM1 1AE", "M１ 1AE", "M1 1AE;--", "%", "\x00"],
)
def test_what_has_not_the_shape_of_a_postcode_is_refused(typed: str) -> None:
    with pytest.raises(MalformedPostcode) as refused:
        normal_postcode(typed)
    assert refused.value.code == "malformed_postcode"


@pytest.fixture
def four_districts(db: None, published: Callable[[str], Path]) -> ReferenceLoad:
    return load_postcodes(FileSource(published("postcodes.csv"), edition="2025-11"))


def test_a_loaded_postcode_has_its_point_and_district(four_districts: ReferenceLoad) -> None:
    postcode = find_postcode("dt1 1xj")
    assert Postcode.objects.get(pk="DT11XJ").district == "E06000059"
    assert postcode.latitude == pytest.approx(50.715, abs=0.02)
    assert postcode.longitude == pytest.approx(-2.437, abs=0.02)


def test_a_load_is_recorded_and_ready(four_districts: ReferenceLoad) -> None:
    state = postcodes_state()
    assert (state.state, state.edition) == ("ready", "2025-11")
    assert state.count == Postcode.objects.count() == four_districts.rows == 5
    assert four_districts.licence == "OGL-UK-3.0"
    assert len(four_districts.sha256) == 64


def test_a_postcode_nobody_has_is_unknown(four_districts: ReferenceLoad) -> None:
    with pytest.raises(UnknownPostcode, match="ZZ99 9ZZ") as unknown:
        find_postcode("ZZ99 9ZZ")
    assert unknown.value.code == "unknown_postcode"


@pytest.mark.django_db
def test_without_postcodes_nobody_is_told_that_theirs_is_wrong() -> None:
    assert postcodes_state().state == "none"
    with pytest.raises(PostcodesNotLoaded):
        find_postcode("M1 1AE")
    with pytest.raises(UnknownPostcode, match="Northern Ireland"):
        find_postcode("BT1 1AA")


def test_northern_ireland_and_the_islands_are_left_out(tmp_path: Path, db: None) -> None:
    file = tmp_path / "onspd.csv"
    file.write_text(
        "PCDS,PCD7,East1M,North1M,LAD25CD\n"
        "M1 1AE,M1  1AE,384700,398400,E08000003\n"
        "BT1 1AA,BT1 1AA,146000,530000,N09000003\n"
        "IM1 1AA,IM1 1AA,238000,476000,M99999999\n"
        "NPT 0AD,NPT 0AD,331000,188000,W06000022\n"
        "G1 9ZZ,G1  9ZZ,,,S12000049\n"
    )
    assert load_postcodes(FileSource(file, edition="2025-11")).rows == 1
    assert Postcode.objects.get().pk == "M11AE"


def test_a_truncated_file_leaves_the_old_postcodes(
    four_districts: ReferenceLoad, published: Callable[[str], Path], tmp_path: Path
) -> None:
    lines = published("postcodes.csv").read_text().splitlines(keepends=True)
    part = tmp_path / "part.csv.gz"
    with gzip.open(part, "wt") as packed:
        packed.writelines(lines[:-1])
    with pytest.raises(LoadStopped, match=r"% fewer .* --accept-fewer-rows"):
        load_postcodes(FileSource(part, edition="2026-02"))
    assert Postcode.objects.count() == four_districts.rows
    accepted = load_postcodes(FileSource(part, edition="2026-02"), accept_fewer_rows="A test.")
    assert accepted.fewer_rows_because == "A test."
    assert postcodes_state().edition == "2026-02"


def test_a_district_that_is_none_stops_the_load_with_our_own_words(tmp_path: Path, db: None) -> None:
    file = tmp_path / "bad.csv"
    file.write_text("pcd,oseast1m,osnrth1m,laua\nM1 1AE,384700,398400,Ecod\te\n")
    with pytest.raises(LoadStopped, match="is not a GSS code"):
        load_postcodes(FileSource(file, edition="2025-11"))


@pytest.mark.django_db
def test_a_file_without_an_edition_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="--edition"):
        call_command("load_postcodes", file=tmp_path / "any.csv")


@pytest.mark.django_db
def test_two_loads_at_once_are_refused_and_the_second_sees_the_first(tmp_path: Path) -> None:
    other = connections.create_connection("default")
    try:
        with other.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_lock(%(class)s, %(object)s)", LOADING_LOCK)
        assert postcodes_state().state == "loading"
        with pytest.raises(LoadStopped, match="another process"):
            load_postcodes(FileSource(tmp_path / "none.csv", edition="2025-11"))
        with other.cursor() as cursor:
            # A closed connection lets go only when its server process has noticed.
            cursor.execute("SELECT pg_advisory_unlock_all()")
    finally:
        other.close()


def test_a_load_keeps_the_permissions_of_the_table(tmp_path: Path, db: None) -> None:
    file = tmp_path / "one.csv"
    file.write_text("pcd,oseast1m,osnrth1m,laua\nM1 1AE,384700,398400,E08000003\n")
    with connection.cursor() as cursor:
        cursor.execute("GRANT SELECT ON places_postcode TO PUBLIC")
        load_postcodes(FileSource(file, edition="2025-11"))
        cursor.execute("SELECT relacl::text FROM pg_class WHERE oid = 'places_postcode'::regclass")
        assert "=r/" in cursor.fetchone()[0]


@pytest.mark.django_db
def test_the_package_is_read_without_its_own_reader() -> None:
    pytest.importorskip("msgpack")
    source = PackageSource()
    source.paths = [path for path in source.paths if path.name == "postcodes_Z.msgpack.br"]
    assert load_postcodes(source).rows > 700
    assert Postcode.objects.get(pk="ZE10AA").district == "S12000027"
