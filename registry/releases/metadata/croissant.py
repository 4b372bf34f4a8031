"""`croissant.json`: Croissant 1.0 (https://docs.mlcommons.org/croissant/), a record set for each CSV file."""

from typing import Any

from registry.exports import Column, ColumnType

from ..package import Package, PackageFile
from ..tables import ReleaseTable
from .as_json import as_json, bare
from .dcat import KEYWORDS

CONFORMS_TO = "http://mlcommons.org/croissant/1.0"
CONTEXT: dict[str, Any] = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "citeAs": "cr:citeAs",
    "column": "cr:column",
    "conformsTo": "dct:conformsTo",
    "cr": "http://mlcommons.org/croissant/",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataBiases": "cr:dataBiases",
    "dataCollection": "cr:dataCollection",
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "dct": "http://purl.org/dc/terms/",
    "equivalentProperty": "cr:equivalentProperty",
    "examples": {"@id": "cr:examples", "@type": "@json"},
    "extract": "cr:extract",
    "field": "cr:field",
    "fileObject": "cr:fileObject",
    "fileProperty": "cr:fileProperty",
    "fileSet": "cr:fileSet",
    "format": "cr:format",
    "includes": "cr:includes",
    "isLiveDataset": "cr:isLiveDataset",
    "jsonPath": "cr:jsonPath",
    "key": "cr:key",
    "md5": "cr:md5",
    "parentField": "cr:parentField",
    "path": "cr:path",
    "personalSensitiveInformation": "cr:personalSensitiveInformation",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "recordSet": "cr:recordSet",
    "references": "cr:references",
    "regex": "cr:regex",
    "repeated": "cr:repeated",
    "replace": "cr:replace",
    "samplingRate": "cr:samplingRate",
    "sc": "https://schema.org/",
    "separator": "cr:separator",
    "source": "cr:source",
    "subField": "cr:subField",
    "transform": "cr:transform",
}
TYPES = {
    ColumnType.TEXT: "sc:Text",
    ColumnType.TEXTS: "sc:Text",
    ColumnType.INTEGER: "sc:Integer",
    ColumnType.NUMBER: "sc:Float",
    ColumnType.BOOLEAN: "sc:Boolean",
    ColumnType.DATE: "sc:Date",
    ColumnType.MOMENT: "sc:DateTime",
}
BIASES = "Compiled from public sources. It is not a sample: shares computed over it say nothing about the sector."


def croissant(package: Package) -> bytes:
    files = [file for file in package.files if file.path.startswith("csv/")]
    tables = {table.name: table for table in package.tables}
    return as_json(
        {
            "@context": CONTEXT,
            "@type": "sc:Dataset",
            "conformsTo": CONFORMS_TO,
            "name": package.title,
            "description": package.description,
            "url": package.address,
            "version": f"{package.line.sequence}.{package.name.removal}.0",
            "datePublished": package.day,
            "license": package.licence,
            "citeAs": package.citation,
            "isLiveDataset": False,
            "keywords": KEYWORDS,
            "dataBiases": BIASES,
            "creator": {"@type": "sc:Organization", "name": package.publisher},
            "publisher": {"@type": "sc:Organization", "name": package.publisher},
            "distribution": [_file_object(package, file) for file in files],
            "recordSet": [_record_set(tables[file.table], file) for file in files if package.counts.get(file.table)],
        }
    )


def _file_object(package: Package, file: PackageFile) -> dict[str, Any]:
    return {
        "@type": "cr:FileObject",
        "@id": file.path,
        "name": file.path,
        "contentUrl": package.url_of(file),
        "contentSize": f"{file.size} B",
        "encodingFormat": bare(file.media_type),
        "sha256": file.sha256,
    }


def _record_set(table: ReleaseTable, file: PackageFile) -> dict[str, Any]:
    return {
        "@type": "cr:RecordSet",
        "@id": table.name,
        "name": table.name,
        "description": table.description,
        "key": {"@id": f"{table.name}/id"},
        "field": [_field(table, column, file) for column in table.columns],
    }


def _field(table: ReleaseTable, column: Column, file: PackageFile) -> dict[str, Any]:
    return {
        "@type": "cr:Field",
        "@id": f"{table.name}/{column.name}",
        "name": column.name,
        "description": column.description or column.name,
        "dataType": TYPES[column.type],
        "source": {"fileObject": {"@id": file.path}, "extract": {"column": column.name}},
    }
