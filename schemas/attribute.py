"""What an attribute is: the declaration that decides how its claims are identified and compared."""

from enum import StrEnum

from pydantic import Field, field_validator

from schemas.agreement import Tolerance
from schemas.claim import Basis
from schemas.extraction import Extraction
from schemas.model import Record
from schemas.value import ValueKind

DEFAULT_WINDOW_DAYS = 0


class PeriodRole(StrEnum):
    """How a claim's period takes part in the identity of its fact."""

    INSTANT = "instant"
    """A level or running total at a date."""
    INTERVAL = "interval"
    """A flow over a stretch: quarters, years; equal periods only."""
    EVENT = "event"
    """Something that happened once: periods that overlap."""
    TIMELESS = "timeless"
    """Periods play no part."""


class Attribute(Record):
    """One attribute of a pack or a project file."""

    label: str | None = Field(default=None, description="The attribute in words, for messages: `total investment`.")
    phrase: str | None = Field(
        default=None,
        description="The fact in words, with `{subject}` and scope keys: `{subject}'s investment in {to}`.",
    )
    kind: ValueKind = Field(default=ValueKind.QUANTITY, description="The kind of its values.")
    unit: str | None = Field(
        default=None, description="Unit of bare numbers: ISO 4217 code, long unit name or `percent`."
    )
    dimension: str | None = Field(
        default=None, description="`money`, `count`, `percent`, `power`, ...; a claim of another dimension is invalid."
    )
    basis: Basis | None = Field(default=None, description="Basis of its claims unless a claim says otherwise.")
    identity: tuple[str, ...] = Field(default=(), description="Scope keys that identify the fact.")
    dated_by: tuple[str, ...] = Field(
        default=(), description="Identifying keys whose work a stated date (month or finer) does when they are missing."
    )
    single_valued: bool = Field(default=True, description="Whether a fact has one value only.")
    exact: bool = Field(default=False, description="Whether round numbers are exact (deaths): no loose reading.")
    period: PeriodRole = Field(default=PeriodRole.TIMELESS, description="How the period takes part in identity.")
    window: int = Field(
        default=DEFAULT_WINDOW_DAYS,
        ge=0,
        description="Days around an assumed date within which a level or running total still stands.",
    )
    tolerance: Tolerance | None = Field(default=None, description="Allowed gap between two sources.")
    time_of_day: bool = Field(default=False, description="Whether its periods are times of day.")
    share: bool = Field(
        default=False,
        description="A share of a whole: above 100 % it cannot be, nor can shares of one whole add to more.",
    )
    share_of: str | None = Field(
        default=None,
        description="Scope key that names the whole; holders are told apart by subject. "
        "Without it the subject is the whole and its parts are told apart by scope.",
    )
    directed: tuple[str, ...] = Field(default=(), description="Scope keys with a direction: `from`, `to`.")
    extract: Extraction | None = Field(default=None, description="How its claims are told in prose.")
    confusable: tuple[str, ...] = Field(
        default=(), description="Attributes that are mistaken for this one when roles are swapped."
    )


class Term(Record):
    """A term of a relation: an attribute, narrowed by scope, with the weight it counts with."""

    attribute: str = Field(description="Name of the attribute.")
    scope: dict[str, str] = Field(default_factory=dict, description="Scope values the claims must have.")
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


class Entity(Record):
    """A name with its other forms."""

    name: str = Field(description="The name claims are filed under.")
    aliases: tuple[str, ...] = Field(default=(), description="Other ways of writing it.")
    part_of: str | None = Field(default=None, description="The entity it belongs to: AWS to Amazon.")


class Pack(Record):
    """A catalogue of attributes for one beat."""

    pack: str = Field(description="Name of the pack.")
    title: str = Field(description="What it covers.")
    attributes: dict[str, Attribute] = Field(default_factory=dict, description="Attributes by name.")
    relations: tuple[Relation, ...] = Field(default=(), description="Arithmetic between them.")
    entities: tuple[Entity, ...] = Field(default=(), description="Names with their other forms.")
