"""The declarations in force in a run: packs and project file put together, names resolved."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from schemas.agreement import EXACTLY, Tolerance
from schemas.attribute import Attribute, Entity, Pack
from schemas.exchange import Rates
from schemas.fiscal import JANUARY
from schemas.relation import DeclaredRelation, FreeRelation, Relation
from schemas.value import tidy

UNDECLARED = Attribute()


@dataclass(frozen=True)
class Catalogue:
    """Attributes by name, relations, and the canonical name of every alias (compared without case).

    ``offered`` are the attributes that shipped packs declare though nobody asked for these packs: a written value of
    another kind means something else by the name.
    """

    attributes: dict[str, Attribute] = field(default_factory=dict)
    relations: tuple[Relation, ...] = ()
    free_relations: tuple[FreeRelation, ...] = ()
    names: dict[str, str] = field(default_factory=dict)
    wholes: dict[str, str] = field(default_factory=dict)
    tolerances: dict[str, Tolerance] = field(default_factory=dict)
    rates: Rates = field(default_factory=Rates)
    fiscal_starts: dict[str, int] = field(default_factory=dict)
    offered: frozenset[str] = frozenset()

    def attribute(self, name: str) -> Attribute:
        """The declaration of an attribute; an undeclared one is a timeless quantity identified by its whole scope."""
        return self.attributes.get(name, UNDECLARED)

    def label(self, name: str) -> str:
        """The attribute in words."""
        return self.attribute(name).label or name.replace("_", " ").replace(".", " ")

    def tolerance(self, name: str) -> Tolerance:
        """The allowed gap of an attribute: the one of its name, else its pack's, else the one of the empty name, else none."""
        return self.tolerances.get(name) or self.attribute(name).tolerance or self.tolerances.get("") or EXACTLY

    def entity(self, written: str) -> str:
        """The canonical name of an entity; a name nobody declared stands for itself."""
        name = tidy(written)
        return self.names.get(name.casefold(), name)

    def fiscal_start(self, *names: str) -> int:
        """The month in which fiscal years begin for the first of the names that declares one; January when none does."""
        return next((self.fiscal_starts[name] for name in names if name in self.fiscal_starts), JANUARY)

    def within(self, part: str, whole: str) -> bool:
        """Whether an entity belongs to another, directly or by way of others."""
        seen: set[str] = set()
        while part in self.wholes and part not in seen:
            seen.add(part)
            part = self.wholes[part]
            if part == whole:
                return True
        return False


def catalogue(packs: Iterable[Pack], *, tolerances: dict[str, Tolerance] | None = None) -> Catalogue:
    """Put packs together; later ones win over earlier ones, so the project's own comes last."""
    attributes: dict[str, Attribute] = {}
    relations: dict[str, DeclaredRelation] = {}
    entities: dict[str, Entity] = {}
    for pack in packs:
        attributes.update(pack.attributes)
        relations.update({relation.name: relation for relation in pack.relations})
        entities.update({entity.name: entity for entity in pack.entities})
    names = {
        tidy(form).casefold(): entity.name for entity in entities.values() for form in (*entity.aliases, entity.name)
    }
    for entity in entities.values():
        if entity.part_of:
            names.setdefault(tidy(entity.part_of).casefold(), tidy(entity.part_of))
    wholes = {
        entity.name: names.get(tidy(entity.part_of).casefold(), tidy(entity.part_of))
        for entity in entities.values()
        if entity.part_of
    }
    return Catalogue(
        attributes,
        tuple(relation for relation in relations.values() if isinstance(relation, Relation)),
        tuple(relation for relation in relations.values() if isinstance(relation, FreeRelation)),
        names,
        wholes,
        tolerances or {},
    )
