"""`datapackage.json`: Data Package 2 (https://datapackage.org/), with a Table Schema for each CSV file."""

from typing import Any

from django.conf import settings

from registry.catalogue.actions.render import written
from registry.exports.described import table_schema

from ..package import Package, PackageFile
from ..tables import ReleaseTable
from .as_json import as_json, bare

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
RESOURCE = "https://datapackage.org/profiles/2.0/dataresource.json"
SCHEMA = "https://datapackage.org/profiles/2.0/tableschema.json"


def data_package(package: Package) -> bytes:
    tables = {table.name: table for table in package.tables}
    return as_json(
        {
            "$schema": PROFILE,
            "name": "partnership-register",
            "id": package.address,
            "title": package.title,
            "description": package.description,
            "homepage": package.address,
            "version": str(package.name),
            "created": written(package.line.at),
            "licenses": [{"name": package.licence_code, "path": package.licence, "title": str(settings.DATA_LICENCE)}],
            "contributors": [{"title": package.publisher, "roles": ["publisher"]}],
            "resources": [_resource(package, file, tables) for file in package.files],
        }
    )


def _resource(package: Package, file: PackageFile, tables: dict[str, ReleaseTable]) -> dict[str, Any]:
    resource: dict[str, Any] = {
        "$schema": RESOURCE,
        "name": file.path.lower().replace("/", "-").replace("=", "-").replace("_", "-").strip("-"),
        "path": file.path,
        "title": tables[file.table].title if file.table else file.description,
        "format": file.path.rpartition(".")[2],
        "mediatype": bare(file.media_type),
        "bytes": file.size,
        "hash": f"sha256:{file.sha256}",
    }
    if not file.path.startswith("csv/"):
        return resource
    table = tables[file.table]
    return resource | {
        "type": "table",
        "description": table.description,
        "encoding": "utf-8",
        "schema": {"$schema": SCHEMA} | _schema(package, table),
    }


def _schema(package: Package, table: ReleaseTable) -> dict[str, Any]:
    schema = table_schema(table.table(package.licence, package.at))
    if not table.source:
        return schema
    of_records = "partnerships" if table.kind == "partnership" else "organisations"
    return schema | {
        "foreignKeys": [
            {"fields": [table.record_column], "reference": {"resource": f"csv-{of_records}.csv", "fields": ["id"]}}
        ]
    }
