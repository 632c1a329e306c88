"""What a run keeps on the disk for a while is gone at its end, whoever else writes into it."""

from contextlib import suppress
from pathlib import Path

import pytest

from schemas import temporary
from schemas.database import connect
from schemas.memory import limited_to


@pytest.fixture
def base(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The system's temporary folder."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    return tmp_path


def test_a_folder_is_gone_when_it_is_left(base: Path) -> None:
    """By whatever way; nobody else can look into it."""
    with suppress(KeyboardInterrupt), temporary.temporary_folder() as folder:
        (folder / "inside").mkdir()
        (folder / "inside" / "file").write_text("much")
        assert folder.parent == base
        assert folder.stat().st_mode & 0o077 == 0
        raise KeyboardInterrupt
    assert not list(base.iterdir())


def test_what_is_left_goes_at_the_end(base: Path) -> None:
    """Folders, files, and what was only about to be made; what became an output stays."""
    (temporary.keep_folder() / "file").write_text("much")
    temporary.keep(base / "half").write_text("half a report")
    temporary.keep(base / "never made")
    temporary.forget(temporary.keep(base / "whole"))
    (base / "whole").write_text("a report")
    temporary.clear()
    assert [path.name for path in base.iterdir()] == ["whole"]


def test_a_database_spills_into_such_a_folder(base: Path) -> None:
    """What does not fit into memory."""
    with limited_to(60 * 10**6), connect() as connection:
        connection.execute("CREATE TEMP TABLE long AS SELECT hash(range) AS h, hash(-range) AS g FROM range(8000000)")
        spilled = [file.stat().st_size for file in base.glob("consilience-*/*")]
        assert sum(spilled) > 10_000_000
    assert not list(base.iterdir())
