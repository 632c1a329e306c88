"""Where a folder lies in its git repository, without asking git."""

from pathlib import Path


def folder_in_repository(folder: Path) -> str:
    """The folder as seen from the top of the work tree it lies in, `/`-separated; empty at the top and outside of any."""
    place = folder.resolve()
    top = next((parent for parent in (place, *place.parents) if (parent / ".git").exists()), place)
    return "" if top == place else place.relative_to(top).as_posix()
