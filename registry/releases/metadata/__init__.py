"""What a release says of itself, in the forms that catalogues and programs read: each file a function of the package."""

from collections.abc import Callable, Iterator
from pathlib import Path

from ..package import Package, PackageFile
from ..writing import write_file
from .citation import citation
from .croissant import croissant
from .data_package import data_package
from .dcat import dcat
from .dictionary import dictionary
from .readme import readme
from .schema_org import schema_org

MARKDOWN, JSON_LD = "text/markdown; charset=utf-8", "application/ld+json"
# In this order. Those that list files list the ones that hold tables, and are listed by none of their kind.
WRITTEN: tuple[tuple[str, str, Callable[[Package], bytes], str], ...] = (
    ("README.md", MARKDOWN, readme, "What is here, and how to read and cite it."),
    ("data-dictionary.md", MARKDOWN, dictionary, "Every column of every table."),
    ("CITATION.cff", "application/yaml", citation, "How to cite, for programs."),
    ("datapackage.json", "application/json", data_package, "The files and their columns, as a Data Package."),
    ("dcat.jsonld", JSON_LD, dcat, "The same for catalogues of open data (DCAT)."),
    ("schema-org.jsonld", JSON_LD, schema_org, "The same for search engines (schema.org)."),
    ("croissant.json", JSON_LD, croissant, "The same for tools of machine learning (Croissant)."),
)


def write_metadata(package: Package, folder: Path) -> Iterator[PackageFile]:
    for path, media_type, written, description in WRITTEN:
        yield write_file(folder, path, media_type, [written(package)], description=description)
