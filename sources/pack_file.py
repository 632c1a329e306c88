"""Packs, shipped and the user's own, put together with a project's declarations into the catalogue in force."""

from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path, PurePath

from schemas.agreement import Tolerance
from schemas.attribute import Pack
from schemas.catalogue import Catalogue, catalogue
from schemas.errors import Place, SourceError, UsageError
from schemas.project import Project
from sources.files.file_text import read_text
from sources.files.located import load
from sources.files.refusal import nearest, validated

PACK_SUFFIXES = (".yaml", ".yml")
"""Endings that tell a file of the user's from the name of a shipped pack."""


def shipped_packs() -> tuple[str, ...]:
    """The names of the packs that come with the program, sorted."""
    return tuple(
        sorted(
            PurePath(found.name).stem
            for found in (files("schemas") / "packs").iterdir()
            if PurePath(found.name).suffix in PACK_SUFFIXES
        )
    )


def read_pack(name: str, root: Path) -> Pack:
    """Read a pack: a shipped one by its name, one of the user's by its path relative to ``root``.

    Raises:
        UsageError: there is none of that name, or it is not a pack; the place names the line.
    """
    if PurePath(name).suffix in PACK_SUFFIXES:
        try:
            return _parsed(read_text(root / name, name).text, name)
        except SourceError as error:
            raise UsageError(error.problem, remedy=error.remedy, place=error.place) from error
    if name not in shipped_packs():
        close = nearest(name, shipped_packs())
        raise UsageError(
            f"there is no pack {name!r}",
            remedy=f"did you mean {close!r}?"
            if close
            else f"shipped packs: {', '.join(shipped_packs())}; a file of your own ends in .yaml",
        )
    found = files("schemas") / "packs" / f"{name}.yaml"
    return _parsed(found.read_text(encoding="utf-8"), f"{name}.yaml")


def build_catalogue(project: Project, root: Path, tolerances: Mapping[str, Tolerance] | None = None) -> Catalogue:
    """The declarations in force: packs, over them the project's own, over these the tolerances of the command line.

    Raises:
        UsageError: a pack cannot be read.
    """
    names = shipped_packs() if project.packs is None else project.packs
    own = Pack(
        pack="project",
        title="the project file",
        attributes=project.attributes,
        relations=project.relations,
        entities=project.entities,
    )
    return catalogue(
        [*(read_pack(name, root) for name in names), own],
        tolerances={**_of_columns(project), **project.tolerances, **(tolerances or {})},
    )


def _of_columns(project: Project) -> dict[str, Tolerance]:
    """The tolerances that mappings of tables give their columns, by the attribute the column states."""
    columns = [
        (name, column) for entry in project.sources if entry.table for name, column in entry.table.columns.items()
    ]
    return {column.attribute or name: column.tolerance for name, column in columns if column.tolerance is not None}


def _parsed(text: str, shown: str) -> Pack:
    try:
        located = load(text, shown)
    except SourceError as error:
        raise UsageError(error.problem, remedy=error.remedy, place=error.place) from error
    if not isinstance(located.data, dict):
        raise UsageError("a pack is `key: value` lines", remedy="start with `pack:` and `title:`", place=Place(shown))
    return validated(Pack, located, shown, UsageError)
