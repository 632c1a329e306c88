"""What reading an article yields: claims as told, mentions left over, and the arithmetic that the text states."""

from dataclasses import dataclass, field

from schemas.finding import SetAside
from schemas.notation.quantities import Mention
from schemas.source import Document
from schemas.source import Mention as MarkedMention
from sources.prose.patterns.frames import Frame
from sources.prose.sentences import Sentence


@dataclass(frozen=True)
class Told:
    """A claim as the article tells it: the written record, where its amount stands, and its place in the text."""

    ref: str
    record: dict[str, object]
    start: int
    end: int
    sentence: Sentence
    frame: Frame
    scope: dict[str, str]
    amount: Mention | None = None
    place: str | None = None
    """Where the amount belongs, if its clause says so."""


@dataclass(frozen=True)
class Left:
    """A mention that made no claim: what it refers to, or why it was set aside."""

    start: int
    end: int
    refers: str | None = None
    reason: str | None = None


@dataclass
class Extract:
    """Everything found in one article."""

    told: list[Told] = field(default_factory=list)
    beside: list[Told] = field(default_factory=list)
    """Claims about the parties to what an amount of another claim, or of none, passes between."""
    left: list[Left] = field(default_factory=list)
    arithmetic: list[dict[str, object]] = field(default_factory=list)


def left_aside(mention: MarkedMention, document: Document) -> SetAside:
    """The entry for a mention that made no claim; it is no defect of the source."""
    return SetAside(
        source=document.source,
        path=document.path,
        line=document.text.count("\n", 0, mention.start) + 1,
        reason=mention.reason or "",
        text=document.text[mention.start : mention.end],
        invalid=False,
    )
