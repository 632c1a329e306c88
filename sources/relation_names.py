"""The names in declared relations: each relation has one of its own, and free ones name attributes that are declared."""

from collections.abc import Iterable
from dataclasses import dataclass

from schemas.errors import Place, UsageError
from schemas.relation import DeclaredRelation, FreeRelation
from sources.files.located import Located
from sources.files.refusal import nearest


@dataclass(frozen=True)
class Stated:
    """The relations of one file, and where in it they stand; ``shown`` is how the file is named to users."""

    relations: tuple[DeclaredRelation, ...]
    located: Located
    shown: str

    def place(self, number: int, *steps: str) -> Place:
        """The place of a relation, or of something in it."""
        return Place(self.shown, self.located.line(("relations", number, *steps)))


def check_relations(stated: Stated, known: Iterable[str]) -> None:
    """Refuse a second relation of one name, and free relations with attributes that nothing declares.

    Raises:
        UsageError: with the file, the line, and the nearest known name.
    """
    names: set[str] = set()
    attributes = set(known)
    for number, relation in enumerate(stated.relations):
        if relation.name in names:
            raise UsageError(
                f"two relations have the name {relation.name!r}",
                remedy="give each a name of its own",
                place=stated.place(number, "name"),
            )
        names.add(relation.name)
        if isinstance(relation, FreeRelation):
            _check_names(relation, attributes, stated, number)


def _check_names(relation: FreeRelation, known: set[str], stated: Stated, number: int) -> None:
    for name in relation.comparison.names:
        attribute = relation.term(name).attribute
        if attribute in known:
            continue
        where = ("terms", name, "attribute") if name in relation.terms else ("holds",)
        raise UsageError(
            f"the relation {relation.name!r} names the attribute {attribute!r}, which nothing declares",
            remedy=_remedy(attribute, relation, known),
            place=stated.place(number, *where),
        )


def _remedy(attribute: str, relation: FreeRelation, known: set[str]) -> str:
    """What to do: a hyphen reads as minus, a slip is near a known name, anything else needs a declaration."""
    hyphened = sorted(name for name in known if "-" in name and name.startswith(attribute) and name in relation.holds)
    if hyphened:
        return f"a hyphen is a minus there: write another name, and under `terms:` `name: {{attribute: {hyphened[0]}}}`"
    close = nearest(attribute, known)
    return f"did you mean {close!r}?" if close else "declare it under `attributes:`, or as a column of a table"
