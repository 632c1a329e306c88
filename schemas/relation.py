"""What a relation between attributes is: sums, parts, shares and growth by kind, anything else as an expression."""

from enum import StrEnum
from functools import cached_property
from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, Tag, field_validator, model_validator

from schemas.agreement import EXACTLY, Tolerance
from schemas.expression import Comparison
from schemas.expression_text import parse
from schemas.model import Record


class NamedTerm(Record):
    """What a name in a free relation stands for: an attribute, narrowed by scope."""

    attribute: str = Field(description="Name of the attribute.")
    scope: dict[str, str] = Field(default_factory=dict, description="Scope values the claims must have.")


class Term(NamedTerm):
    """A term of a relation: an attribute, narrowed by scope, with the weight it counts with."""

    weight: int = Field(default=1, description="1 adds, -1 subtracts.")


class RelationKind(StrEnum):
    """The arithmetic a relation declares."""

    SUM = "sum"
    """Total equals the weighted sum of its terms."""
    MEMBERS = "members"
    """Total is made up of all facts of one attribute: rounds make up the total raised."""
    ROLL_FORWARD = "roll-forward"
    """A running total grows by the increments of another attribute."""
    PART = "part"
    """One term is a part of the total and cannot exceed it."""
    SHARE = "share"
    """The total is a whole; the terms are a part of it and the share that the part is said to be."""
    GROWTH = "growth"
    """The total is the new amount; the terms are the growth and the old amount, which is the total's own a year before
    when it is not named."""


class Relation(Record):
    """Arithmetic that must hold between attributes of one subject, checked by interval (rules S201-S205)."""

    name: str = Field(description="Short name, shown in messages.")
    kind: RelationKind = Field(default=RelationKind.SUM, description="Which arithmetic.")
    total: Term = Field(description="The total, whole or closing amount.")
    parts: tuple[Term, ...] = Field(min_length=1, description="The parts or changes.")
    complete: bool = Field(
        default=False, description="Whether the parts are all there can be; else they contradict only by exceeding."
    )
    same_period: bool = Field(default=True, description="Whether all terms must be of one period.")

    @field_validator("total", mode="before", json_schema_input_type=str | Term)
    @classmethod
    def _short_total(cls, given: object) -> object:
        """Take `total: revenue` for a term without scope."""
        return {"attribute": given} if isinstance(given, str) else given

    @field_validator("parts", mode="before", json_schema_input_type=str | list[str | Term])
    @classmethod
    def _short_parts(cls, given: object) -> object:
        """Take `parts: a` and `parts: [a, b]` for terms without scope."""
        parts = [given] if isinstance(given, str) else given
        if not isinstance(parts, list):
            return parts
        return [{"attribute": part} if isinstance(part, str) else part for part in parts]


class FreeRelation(Record):
    """A comparison of two expressions that must hold between attributes of one subject (rules S206, S207, T302, T304)."""

    name: str = Field(description="Short name, shown in messages.")
    holds: str = Field(
        description="The comparison: `total == first + second`. Names of attributes or of `terms`, numbers, `+ - * /`, "
        "brackets, `count(name)`, and one of `==`, `<=`, `<`, `>=`, `>`."
    )
    terms: dict[str, NamedTerm] = Field(
        default_factory=dict,
        description="Other names for attributes, where a scope narrows them or their own names cannot stand in `holds`.",
    )
    tolerance: Tolerance = Field(
        default=EXACTLY,
        description="Allowed gap between the two sides: in the base unit of what they measure, in days for dates.",
    )
    same_period: bool = Field(default=True, description="Whether all terms must be of one period.")
    across: bool = Field(default=True, description="Whether the terms may come from different sources.")
    missing: Literal["report", "skip"] = Field(
        default="report", description="Whether it is told when only some of the terms are stated."
    )

    possible: bool = Field(
        default=False, description="Whether claims that are only possible take part; what is found is possible, too."
    )

    @field_validator("holds")
    @classmethod
    def _well_formed(cls, given: str) -> str:
        parse(given)
        return given

    @model_validator(mode="after")
    def _terms_used(self) -> "FreeRelation":
        unused = sorted(self.terms.keys() - set(self.comparison.names))
        if unused:
            raise ValueError(f"the term {unused[0]!r} is not used in `holds`; use it there, or remove it")
        return self

    @cached_property
    def comparison(self) -> Comparison:
        """What `holds` says, read."""
        return parse(self.holds)

    def term(self, name: str) -> NamedTerm:
        """What a name in `holds` stands for."""
        return self.terms.get(name) or NamedTerm(attribute=name)

    @property
    def attributes(self) -> tuple[str, ...]:
        """The attributes that take part, in the order of their first use."""
        return tuple(dict.fromkeys(self.term(name).attribute for name in self.comparison.names))


def _form(given: Any) -> str:
    free = isinstance(given, FreeRelation) or (isinstance(given, dict) and "holds" in given)
    return "free relation" if free else "relation of a kind"


DeclaredRelation = Annotated[
    Annotated[FreeRelation, Tag("free relation")] | Annotated[Relation, Tag("relation of a kind")],
    Discriminator(_form),
]
"""An entry of `relations:`: free when it says what `holds`."""
