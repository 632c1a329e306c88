"""What a project file says of merging tables: which of the values that sources state is written."""

from typing import Literal

from pydantic import Field, field_validator

from schemas.model import Record


class Prefer(Record):
    """Whose value is written: that of the first of these sources that states one."""

    prefer: tuple[str, ...] = Field(min_length=1, description="Ids of sources, the most trusted first.")

    @field_validator("prefer", mode="before", json_schema_input_type=str | list[str])
    @classmethod
    def _one_source(cls, given: object) -> object:
        return (given,) if isinstance(given, str) else given


Choice = Literal["agree", "most-supported", "finest", "latest"]
"""`agree`: the finest where all values agree; `most-supported`: that of the most independent sources; `finest`: the one
with the most places; `latest`: that of the source published last."""


class Merge(Record):
    """How tables are merged: one value for each field, by the policy of its column."""

    sources: tuple[str, ...] = Field(
        default=(), description="Ids of the tables that are merged; all tables that are read unless given."
    )
    policy: Choice | Prefer = Field(
        default="agree",
        description="Which value is written where sources differ: `agree` (only where all agree: the finest), "
        "`most-supported` (of the most independent sources), `finest`, `latest` (of the source published last) or "
        "`prefer: [a, b]`. What it leaves open is not merged.",
    )
    columns: dict[str, Choice | Literal["leave-out"] | Prefer] = Field(
        default_factory=dict, description="Policies by attribute; `leave-out` keeps one out of the merged table."
    )
