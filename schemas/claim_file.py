"""What a claim file says: one source (or several) and its claims, values in human notation."""

from typing import Annotated, Literal

from pydantic import Field, WithJsonSchema

from schemas.claim import Basis, Modality
from schemas.model import Record

SCOPE = "scope."
"""What the names of columns start with that hold a scope: `scope.to`."""


Written = Annotated[
    str | bool | tuple[str, ...],
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string"},
                {"type": "number"},
                {"type": "boolean"},
                {"type": "array", "items": {"type": "string"}},
            ]
        }
    ),
]
"""A value as a person writes it. An editor sees the number in `value: 900`; we read its text."""


class SourceHead(Record):
    """The source a claim file speaks for."""

    id: str | None = Field(default=None, description="Short name; the file's name without ending unless given.")
    title: str | None = Field(default=None, description="Headline.")
    publisher: str | None = Field(default=None, description="Who published it.")
    url: str | None = Field(default=None, description="Where it was published.")
    published: str | None = Field(default=None, description="Publication date, YYYY-MM-DD.")
    retrieved: str | None = Field(default=None, description="Retrieval date, YYYY-MM-DD.")


class WrittenClaim(Record):
    """A claim as a person writes it; all values are text in human notation."""

    ref: str | None = Field(default=None, description="A name for use under `arithmetic`.")
    source: str | None = Field(default=None, description="Id of the source, in files that hold several.")
    subject: str = Field(min_length=1, description="The entity the claim is about.")
    attribute: str = Field(min_length=1, description="What is stated, as a pack or project names it.")
    value: Written = Field(description="The value as written: `up to $25 billion`, `March 2024`, a list of names.")
    unit: str | None = Field(default=None, description="Unit of a bare number.")
    decimals: int | None = Field(default=None, description="Places stated, for a bare number: ± ½·10⁻ⁿ.")
    complete: bool = Field(default=False, description="For a list of names: whether there are no others.")
    scope: dict[str, str] = Field(default_factory=dict, description="Qualifiers; in CSV the columns `scope.NAME`.")
    period: str | None = Field(default=None, description="Valid time as written: `March 2024`.")
    modality: Modality = Field(default=Modality.UNMARKED, description="How firmly it is stated.")
    basis: Basis | None = Field(default=None, description="Level, increment or cumulative.")
    tentative: bool = Field(
        default=False, description="Whether the reading is unsure; findings on it are possible only."
    )
    attribution: str | None = Field(default=None, description="Whom the source credits.")
    quote: str | None = Field(default=None, description="The words in the document that state it.")


class Arithmetic(Record):
    """Arithmetic that the source itself states, by `ref` of its claims: exactly one of five kinds.

    `total` and `parts`; `opening`, `change` and `closing`; `whole`, `part` and `share`; `new`, `old` and `growth`;
    `product`, `number` and `each`.
    """

    total: str | None = Field(default=None, description="The stated total.")
    parts: tuple[str, ...] = Field(default=(), description="Its parts.")
    complete: bool = Field(default=False, description="Whether the parts are said to be all.")
    opening: str | None = Field(default=None, description="The amount before.")
    change: str | None = Field(default=None, description="The change.")
    closing: str | None = Field(default=None, description="The amount after.")
    whole: str | None = Field(default=None, description="What a share is a share of.")
    part: str | None = Field(default=None, description="The part that the share is said to be.")
    share: str | None = Field(default=None, description="The share in percent or as a fraction.")
    new: str | None = Field(default=None, description="The later amount.")
    old: str | None = Field(default=None, description="The earlier amount.")
    growth: str | None = Field(default=None, description="The growth in percent; negative for a fall.")
    product: str | None = Field(default=None, description="The amount in all.")
    number: str | None = Field(default=None, description="How many there are.")
    each: str | None = Field(default=None, description="The amount of each of them.")
    tentative: bool = Field(
        default=False, description="Whether the words leave open that these claims are meant; a miss is then a warning."
    )


class ClaimFile(Record):
    """A claim file in YAML or JSON; JSON Lines, CSV and Parquet hold `WrittenClaim` rows only."""

    version: Literal["consilience.claims/1"] = Field(
        default="consilience.claims/1", alias="schema", description="Version of this format."
    )
    source: SourceHead = Field(default_factory=SourceHead, description="The source that all claims are of.")
    documents: tuple[str, ...] = Field(
        default=(), description="Documents that quotes are checked against, relative to this file."
    )
    claims: tuple[WrittenClaim, ...] = Field(default=(), description="The claims.")
    arithmetic: tuple[Arithmetic, ...] = Field(default=(), description="Sums the source states.")
