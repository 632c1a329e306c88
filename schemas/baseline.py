"""What a baseline is: one line of JSON that tells what the file is, then one for each known finding."""

from typing import Literal

from pydantic import ConfigDict, Field

from schemas.model import Record
from schemas.waiver import Mark


class BaselineHead(Record):
    """The first line: what the file is, and by which version of fingerprints its findings are named."""

    model_config = ConfigDict(frozen=True, extra="forbid", serialize_by_alias=True, populate_by_name=True)

    version: Literal["consilience.baseline/1"] = Field(
        default="consilience.baseline/1", alias="schema", description="Version of this format."
    )
    fingerprints: str = Field(description="Version of the fingerprints.")


class KnownFinding(Record):
    """A finding that was there when the baseline was written."""

    rule: str = Field(description="Code of its rule.")
    fingerprint: Mark = Field(description="Which finding it is.")
    value_hash: Mark = Field(description="Hash of the values at odds.")
    text: str = Field(description="What it says, in short, for whoever reads the file's difference.")
    anonymous: str = Field(
        default="",
        description="The fingerprint without the names of sources, when it holds any: a file may be renamed.",
    )
    sources: tuple[str, ...] = Field(default=(), description="The sources whose names the fingerprint holds.")
