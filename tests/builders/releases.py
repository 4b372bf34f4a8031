"""A small release, written as `make_release` writes one: for tests of how releases are listed and served."""

import hashlib
from pathlib import Path

import orjson

NAME = "2026-11-30-418"
FILES = {
    "csv/schemes.csv": ("text/csv; charset=utf-8", b"id,name\r\n" + b"".join(b"%d,Scheme %d\r\n" % (n, n) for n in range(900))),
    "README.md": ("text/markdown; charset=utf-8", b"# A release for tests\n"),
}  # fmt: skip


def a_release(folder: Path, name: str = NAME) -> Path:
    """The folder of the release, in the folder of releases."""
    own = folder / name
    for path, (_, payload) in FILES.items():
        (own / path).parent.mkdir(parents=True, exist_ok=True)
        (own / path).write_bytes(payload)
    files = [
        {
            "path": path, "media_type": media_type, "size": len(payload), "table": "", "description": "A file.",
            "sha256": hashlib.sha256(payload).hexdigest(),
        }
        for path, (media_type, payload) in sorted(FILES.items())
    ]  # fmt: skip
    listed = {
        "name": name,
        "title": f"Partnership register, release {name}",
        "description": "A release for tests.",
        "sequence": int(name.split("-")[3]),
        "hash": "0" * 64,
        "at": "2026-11-30T09:00:00.000000Z",
        "licence": "https://creativecommons.org/licenses/by/4.0/",
        "citation": f"Partnership registry (2026): Partnership register, release {name}.",
        "rows": {"partnerships": 900, "organisations": 0},
        "files": files,
    }
    (own / "release.json").write_bytes(orjson.dumps(listed))
    sums = "".join(f"{file['sha256']}  {file['path']}\n" for file in files)
    (own / "SHA256SUMS").write_text(sums)
    return own
