"""`CITATION.cff`: Citation File Format 1.2 (https://citation-file-format.github.io/)."""

import json

from ..package import Package

MESSAGE = "If you use these data, cite the release by its name, so that others can check what you did."


def citation(package: Package) -> bytes:
    """YAML, in which every JSON text is a text too."""
    members = {
        "cff-version": "1.2.0",
        "message": MESSAGE,
        "type": "dataset",
        "title": package.title,
        "abstract": package.description,
        "version": str(package.name),
        "date-released": package.day,
        "license": package.licence_code,
        "url": package.address,
    }
    # A day is a day without quotation marks.
    lines = [f"{name}: {value if name == 'date-released' else _text(value)}" for name, value in members.items()]
    lines += ["authors:", f"  - name: {_text(package.publisher)}"]
    lines += [
        "identifiers:",
        "  - type: other",
        f"    value: {_text(f'sha256:{package.line.hash}')}",
        f"    description: {_text(f'Hash of line {package.line.sequence} of the feed of the register.')}",
    ]
    return ("\n".join(lines) + "\n").encode()


def _text(value: str) -> str:
    return json.dumps(value, ensure_ascii=False)
