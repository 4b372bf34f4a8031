"""Making the Python client of the contract, as anybody would, without a network."""

import json
import subprocess
import sys
from pathlib import Path

from api.openapi.document import document

SETTINGS = Path(__file__).parent / "python.yaml"


def generate(version: str, folder: Path, package: str) -> subprocess.CompletedProcess[str]:
    """Write the document and the client made of it into the folder; a warning is a failure."""
    contract = folder / f"openapi-{version}.json"
    contract.write_text(json.dumps(document(version), ensure_ascii=False), encoding="utf-8")
    program = [sys.executable, "-m", "openapi_python_client", "generate", "--fail-on-warning", "--meta", "none"]
    places = ["--config", SETTINGS, "--path", contract, "--output-path", folder / package]
    return subprocess.run([*program, *map(str, places)], capture_output=True, text=True, check=False)
