"""What a claim can state: a quantity, a period, a category, a set of categories or a truth value."""

import unicodedata
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from schemas.model import Record
from schemas.period import Period
from schemas.quantity import Quantity


class ValueKind(StrEnum):
    """The kinds of value, as the `kind` of a value and the `value` of an attribute name them."""

    QUANTITY = "quantity"
    PERIOD = "period"
    CATEGORY = "category"
    SET = "set"
    TRUTH = "truth"


class Category(Record):
    """One of a class of names: a city, a chip, a regulator."""

    kind: Literal["category"] = "category"
    text: str = Field(description="The words as written.")
    value: str = Field(description="The name compared: NFC, trimmed, aliases resolved.")


class Members(Record):
    """A set of categories; one declared complete contradicts any other that names a member it lacks."""

    kind: Literal["set"] = "set"
    text: str = Field(description="The words as written.")
    members: tuple[str, ...] = Field(description="The names compared, sorted, each once.")
    complete: bool = Field(default=False, description="Whether the source says that there are no others.")


class Truth(Record):
    """Yes or no."""

    kind: Literal["truth"] = "truth"
    text: str = Field(description="The words as written.")
    value: bool = Field(description="Whether the statement is said to hold.")


Value = Annotated[Quantity | Period | Category | Members | Truth, Field(discriminator="kind")]
"""Any value of a claim; JSON tells the kind by its `kind` field."""


def tidy(text: str) -> str:
    """Text as it is compared: Unicode NFC, white space at the ends removed; nothing else is folded."""
    return unicodedata.normalize("NFC", text).strip()


def stated(value: Value) -> tuple[object, ...]:
    """What a value states, hedges and wording aside: the number and its unit, else all of it but the words."""
    if isinstance(value, Quantity) and value.value is not None:
        return value.value, value.unit
    return tuple(value.model_dump(exclude={"text"}).items())
