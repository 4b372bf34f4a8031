"""`dcat.jsonld`: DCAT 3 (https://www.w3.org/TR/vocab-dcat-3/), one distribution a file."""

from typing import Any

from registry.catalogue.actions.render import written
from registry.public_address import at

from ..package import Package, PackageFile
from .as_json import as_json, bare

CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "spdx": "http://spdx.org/rdf/terms#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
# The United Kingdom, and English.
WHERE, LANGUAGE = "https://sws.geonames.org/2635167/", "http://publications.europa.eu/resource/authority/language/ENG"
MEDIA_TYPES = "https://www.iana.org/assignments/media-types/"
KEYWORDS = ["community land trust", "housing co-operative", "cohousing", "housing association", "community-led housing"]


def dcat(package: Package) -> bytes:
    moment = {"@value": written(package.line.at), "@type": "xsd:dateTime"}
    return as_json(
        {
            "@context": CONTEXT,
            "@id": package.address,
            "@type": "dcat:Dataset",
            "dct:title": package.title,
            "dct:description": package.description,
            "dct:identifier": str(package.name),
            "dcat:version": str(package.name),
            "dct:issued": moment,
            "dct:modified": moment,
            "dct:publisher": {"@type": "foaf:Agent", "foaf:name": package.publisher},
            "dct:license": {"@id": package.licence},
            "dct:spatial": {"@id": WHERE},
            "dct:language": {"@id": LANGUAGE},
            "dcat:keyword": KEYWORDS,
            "dct:isVersionOf": {"@id": at("/api/v1/releases/")},
            "dcat:landingPage": {"@id": package.address},
            "dcat:distribution": [_distribution(package, file) for file in package.files],
        }
    )


def _distribution(package: Package, file: PackageFile) -> dict[str, Any]:
    return {
        "@id": package.url_of(file),
        "@type": "dcat:Distribution",
        "dct:title": file.path,
        "dct:description": file.description,
        "dct:license": {"@id": package.licence},
        "dcat:accessURL": {"@id": package.address},
        "dcat:downloadURL": {"@id": package.url_of(file)},
        "dcat:mediaType": {"@id": f"{MEDIA_TYPES}{bare(file.media_type)}"},
        "dcat:byteSize": {"@value": str(file.size), "@type": "xsd:nonNegativeInteger"},
        "spdx:checksum": {
            "@type": "spdx:Checksum",
            "spdx:algorithm": {"@id": "spdx:checksumAlgorithm_sha256"},
            "spdx:checksumValue": {"@value": file.sha256, "@type": "xsd:hexBinary"},
        },
    }
