"""What an attribute is: the declaration that decides how its claims are identified and compared."""

from enum import StrEnum

from pydantic import Field

from schemas.agreement import Tolerance
from schemas.claim import Basis
from schemas.extraction import Extraction
from schemas.model import Record
from schemas.relation import DeclaredRelation
from schemas.value import ValueKind
from schemas.zones import Zone

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
    zone: Zone | None = Field(
        default=None, description="Time zone of clock times without one: `UTC`, `EST`, `+02:00`, `Europe/Berlin`."
    )
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

    @property
    def about(self) -> str | None:
        """What the subjects of its claims are in prose: `company`, `project`, `event` or `any`; None where it is not read there."""
        return self.extract.about if self.extract else None


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
    relations: tuple[DeclaredRelation, ...] = Field(default=(), description="Arithmetic between them.")
    entities: tuple[Entity, ...] = Field(default=(), description="Names with their other forms.")
