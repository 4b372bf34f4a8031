"""`load_seed` says which file is wrong, and how."""

import json
import shutil

import pytest
from django.core.management import CommandError, call_command

from registry.errors import LoadStopped
from registry.feed.models import Change
from registry.seed import contents
from registry.seed.contents import FOLDER, seed_contents


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """One organisation of the seed, in a folder of its own."""
    (tmp_path / "organisations").mkdir()
    shutil.copy(FOLDER / "organisations" / "lilac.json", tmp_path / "organisations")
    monkeypatch.setattr(contents.seed_contents, "__defaults__", (tmp_path,))
    monkeypatch.setattr(contents.path_of, "__defaults__", (tmp_path,))
    return tmp_path


def test_a_file_that_is_no_json_is_named(folder):
    (folder / "organisations" / "lilac.json").write_text("{")

    with pytest.raises(LoadStopped, match=r"lilac\.json: this is no JSON"):
        list(seed_contents(folder))
    with pytest.raises(CommandError, match=r"lilac\.json: this is no JSON .* Correct the file"):
        call_command("load_seed")


@pytest.mark.django_db
def test_a_file_that_breaks_a_rule_is_named_with_all_its_problems(folder):
    path = folder / "organisations" / "lilac.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | {"kind": "no_such_kind", "website": "nowhere"}))
    before = Change.objects.count()

    with pytest.raises(CommandError, match=r"(?s)lilac\.json breaks a rule\. .*/kind.*/website"):
        call_command("load_seed")
    assert Change.objects.count() == before
