"""Packs, shipped and the user's own, put together with a project's declarations into the catalogue in force."""

from collections.abc import Mapping
from dataclasses import replace
from importlib.resources import files
from pathlib import Path, PurePath

from schemas.agreement import Tolerance
from schemas.attribute import Pack
from schemas.catalogue import Catalogue, catalogue
from schemas.errors import Place, SourceError, UsageError
from schemas.exchange import Rates
from schemas.project import PROJECT_FILE, Column, Project
from schemas.value import tidy
from sources.files.file_text import read_text
from sources.files.located import Located, load
from sources.files.refusal import nearest, validated
from sources.relation_names import Stated, check_relations

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
    return _read(name, root)[0]


def _read(name: str, root: Path) -> tuple[Pack, Stated]:
    if PurePath(name).suffix in PACK_SUFFIXES:
        try:
            own = _parsed(read_text(root / name, name).text, name)
        except SourceError as error:
            raise UsageError(error.problem, remedy=error.remedy, place=error.place) from error
        _check_patterns(own[0])
        return own
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


def build_catalogue(
    project: Project,
    root: Path,
    tolerances: Mapping[str, Tolerance] | None = None,
    *,
    located: Located | None = None,
    shown: str = PROJECT_FILE,
) -> Catalogue:
    """The declarations in force: packs, over them the project's own, over these the tolerances of the command line.

    ``located`` and ``shown`` tell where in the project file its relations stand.

    Raises:
        UsageError: a pack cannot be read, or a relation names an attribute that nothing declares.
    """
    names = shipped_packs() if project.packs is None else project.packs
    own = Pack(
        pack="project",
        title="the project file",
        attributes=project.attributes,
        relations=project.relations,
        entities=project.entities,
    )
    _check_patterns(own)
    read = [_read(name, root) for name in names]
    in_force = catalogue(
        [*(pack for pack, _ in read), own],
        tolerances={**_of_columns(project), **project.tolerances, **(tolerances or {})},
    )
    known = {*in_force.attributes, *(column.attribute or name for name, column in _columns(project))}
    for stated in (*(stated for _, stated in read), Stated(own.relations, located or Located({}, {}), shown)):
        check_relations(stated, known)
    in_force = _with_wholes(in_force, project, Place(shown, located.line(("part_of",)) if located else None))
    starts = {in_force.entity(name): month for name, month in project.fiscal_year_start.items()}
    offered = {name for pack, _ in read for name in pack.attributes} if project.packs is None else set()
    return replace(
        in_force,
        rates=Rates(project.rates, project.rate_days),
        fiscal_starts=starts,
        offered=frozenset(offered - project.attributes.keys()),
    )


def _check_patterns(pack: Pack) -> None:
    """Compile the patterns of a pack that is not ours.

    Raises:
        UsageError: one is not well formed.
    """
    read = [attribute for attribute in pack.attributes.values() if attribute.extract is not None]
    if not read:
        return
    from sources.prose.patterns.language import check_patterns  # noqa: PLC0415 - what reads prose is dear to load

    for attribute in read:
        check_patterns(attribute)


def _with_wholes(declared: Catalogue, project: Project, place: Place) -> Catalogue:
    """The catalogue with the hierarchy of a project's `part_of`, which wins over that of entities.

    Raises:
        UsageError: a name is, by way of others, a part of itself.
    """
    said = [tidy(name) for pair in project.part_of.items() for name in pair]
    named = replace(declared, names={name.casefold(): name for name in reversed(said)} | declared.names)
    wholes = {named.entity(part): named.entity(whole) for part, whole in project.part_of.items()}
    found = replace(named, wholes={**declared.wholes, **wholes})
    for part, whole in wholes.items():
        if part == whole or found.within(part, part):
            raise UsageError(
                f"{part!r} is declared a part of itself", place=place, remedy="let `part_of` lead to broader names only"
            )
    return found


def _columns(project: Project) -> list[tuple[str, Column]]:
    """The columns of all mappings of tables, by name."""
    return [item for entry in project.sources if entry.table for item in entry.table.columns.items()]


def _of_columns(project: Project) -> dict[str, Tolerance]:
    """The tolerances that mappings of tables give their columns, by the attribute the column states."""
    return {
        column.attribute or name: column.tolerance for name, column in _columns(project) if column.tolerance is not None
    }


def _parsed(text: str, shown: str) -> tuple[Pack, Stated]:
    try:
        located = load(text, shown)
    except SourceError as error:
        raise UsageError(error.problem, remedy=error.remedy, place=error.place) from error
    if not isinstance(located.data, dict):
        raise UsageError("a pack is `key: value` lines", remedy="start with `pack:` and `title:`", place=Place(shown))
    pack = validated(Pack, located, shown, UsageError)
    return pack, Stated(pack.relations, located, shown)
