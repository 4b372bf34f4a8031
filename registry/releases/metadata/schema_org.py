"""`schema-org.jsonld`: a Dataset of schema.org, for search engines of data."""

from registry.catalogue.actions.render import written
from registry.public_address import at

from ..package import Package
from .as_json import as_json, bare
from .dcat import KEYWORDS


def schema_org(package: Package) -> bytes:
    return as_json(
        {
            "@context": "https://schema.org/",
            "@id": package.address,
            "@type": "Dataset",
            "name": package.title,
            "description": package.description,
            "url": package.address,
            "identifier": package.address,
            "version": str(package.name),
            "datePublished": package.day,
            "dateModified": written(package.line.at),
            "license": package.licence,
            "creditText": package.citation,
            "isAccessibleForFree": True,
            "inLanguage": "en-GB",
            "keywords": KEYWORDS,
            "spatialCoverage": {"@type": "Country", "name": "United Kingdom"},
            "creator": {"@type": "Organization", "name": package.publisher, "url": at("/")},
            "publisher": {"@type": "Organization", "name": package.publisher, "url": at("/")},
            "isBasedOn": at("/api/v1/"),
            "distribution": [
                {
                    "@type": "DataDownload",
                    "name": file.path,
                    "contentUrl": package.url_of(file),
                    "encodingFormat": bare(file.media_type),
                    "contentSize": f"{file.size} B",
                    "sha256": file.sha256,
                }
                for file in package.files
            ],
        }
    )
