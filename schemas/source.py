"""What a source is: one publisher's document, claim file or table at one point in time."""

from enum import StrEnum

from pydantic import Field

from schemas.model import Record


class SourceKind(StrEnum):
    """How a source is read."""

    CLAIMS = "claims"
    TABLE = "table"
    PROSE = "prose"


class Source(Record):
    """Who says it: the identity and the publication of a source. Dates are ISO 8601 text."""

    id: str = Field(description="Short name, unique in a run; the file's name without ending unless given.")
    title: str | None = Field(default=None, description="Headline or name of the data set.")
    publisher: str | None = Field(default=None, description="Who published it.")
    url: str | None = Field(default=None, description="Where it was published.")
    published: str | None = Field(
        default=None, pattern=r"^\d{4}-\d{2}-\d{2}$", description="Publication date, YYYY-MM-DD."
    )
    retrieved: str | None = Field(
        default=None, pattern=r"^\d{4}-\d{2}-\d{2}$", description="Retrieval date, YYYY-MM-DD."
    )
    path: str | None = Field(
        default=None, description="The file it was read from, as given or relative to the project."
    )
    kind: SourceKind = Field(default=SourceKind.CLAIMS, description="How it was read.")


class Mention(Record):
    """A stretch of a document that states a value, such as an amount, a date or a name, and what became of it."""

    start: int = Field(description="First character, 0-based, in the document's text.")
    end: int = Field(description="One past the last character.")
    state: str = Field(description="`structured` (a claim), `refers` (to one) or `set aside`.")
    claim: str | None = Field(default=None, description="Id of the claim made or referred to.")
    reason: str | None = Field(default=None, description="Why it was set aside.")


class Document(Record):
    """The text of a source: one against which quotes are checked, or a claim file of modest size."""

    source: str = Field(description="Id of the source.")
    path: str = Field(description="The file, as given or relative to the project.")
    sha256: str = Field(description="Hash of the file's bytes.")
    text: str = Field(description="The whole text, decoded, line ends as `\\n`.")
    mentions: tuple[Mention, ...] = Field(
        default=(), description="What was read in it, in order; several claims may stand on one stretch."
    )
