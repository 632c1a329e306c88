"""Which file of a revision became which file of today, as git tells renames."""

from collections.abc import Mapping
from pathlib import Path, PurePath
from shutil import copyfile

from schemas.errors import UsageError
from schemas.temporary import temporary_folder
from sources.revision.repository import git


def renames(before: Mapping[str, Path], now: Mapping[str, Path]) -> dict[str, str]:
    """Names of today by names of before, for files that are at least half alike; each is paired once.

    Both say which file is meant by a name. Git compares copies in a folder of their own, so that no attribute and no
    filter of the repository has a say.
    """
    if not before or not now:
        return {}
    with temporary_folder() as folder:
        names = {**_copied(before, folder / "before"), **_copied(now, folder / "now")}
        told = git(
            folder,
            *("diff", "--no-index", "--no-ext-diff", "--no-textconv", "--find-renames=50%", "--diff-filter=R"),
            *("--name-status", "-z", "before", "now"),
        )
    if told.returncode not in (0, 1):
        raise UsageError(
            f"git cannot tell what was renamed: {told.stderr.decode(errors='replace').strip()}", remedy="update git"
        )
    steps = told.stdout.decode().split("\0")[:-1]
    return {names[old]: names[new] for old, new in zip(steps[1::3], steps[2::3], strict=True)}


def _copied(files: Mapping[str, Path], folder: Path) -> dict[str, str]:
    """Copy files under plain names that the other folder does not have, and tell which is which."""
    folder.mkdir()
    names: dict[str, str] = {}
    for number, (name, file) in enumerate(sorted(files.items())):
        copy = folder / f"{folder.name}-{number}{PurePath(name).suffix}"
        copyfile(file, copy)
        names[f"{folder.name}/{copy.name}"] = name
    return names
