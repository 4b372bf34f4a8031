"""A machine's own key is made once, kept, and for its owner only."""

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from registry.settings.secret import kept_secret


def test_the_key_stays_the_same_and_only_its_owner_can_read_it(tmp_path: Path) -> None:
    file = tmp_path / ".data" / "secret_key"
    key = kept_secret(file)

    assert kept_secret(file) == key
    assert len(key) >= 50
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_several_at_once_get_one_key(tmp_path: Path) -> None:
    file = tmp_path / "secret_key"

    with ThreadPoolExecutor(8) as many:
        assert len(set(many.map(kept_secret, [file] * 32))) == 1
    assert list(tmp_path.iterdir()) == [file]
