"""What a document has been about up to a sentence: what its claims lean on beside their own words."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date

from schemas.extraction import Extraction
from schemas.notation.periods import PeriodMention
from schemas.relation import Relation
from sources.prose.annotated import Annotated
from sources.prose.article import Article
from sources.prose.parts.parted import Counted
from sources.prose.parts.phases import Phases
from sources.prose.patterns.frames import Frame
from sources.prose.roles.pairs import Pairs
from sources.prose.times.counting import counted_on, weekday
from sources.prose.times.flows import Flows


@dataclass
class Talk:
    """What a document has been about up to a sentence."""

    counts: Counter[str]
    event: str | None = None
    projects: Counter[str] = field(default_factory=Counter)
    last_subject: str | None = None
    last_place: int = 0
    """Where the sentence starts that told of it."""
    told_of: Counter[str] = field(default_factory=Counter)
    """How many claims there are about each subject so far."""
    division: tuple[Annotated, Frame] | None = None
    """The sentence just read and its figure of a division, when it told one."""
    wholes: dict[str, str] = field(default_factory=dict)
    """Names that are parts of others: a division with an acronym of its own."""
    event_name: str | None = None
    """The name of the disaster, where it has one: ``Cedar Gap Fire``."""
    weights: Counter[str] = field(default_factory=Counter)
    """How much the article is about each party."""
    speaker: str = "the writer"
    """Who speaks where an article says *we*."""
    borrowed: str | None = None
    """The organisation that only others on the story are about, and that did not publish the article."""
    people: frozenset[str] = frozenset()
    relations: tuple[Relation, ...] = ()
    """The sums that packs declare."""
    published: date | None = None
    other_event: str | None = None
    """The other disaster that the sentence before spoke of."""
    pairs: Pairs = field(default_factory=Pairs)
    flows: Flows = field(default_factory=Flows)

    phases: Phases = field(default_factory=Phases)
    whole: Counted | None = None
    """The count of a disaster told last, whose parts may follow."""
    counted_at: tuple[int, str] = (0, "")
    """Where the last dated count of a disaster stands, and its date: the counts of the same paragraph are of that day."""
    ahead: Annotated | None = None
    """What a sentence that ends with a semicolon goes on with."""
    day: str | None = None
    """The one weekday as of which an article without a date counts."""

    def told_part(self, sentence: Annotated, frame: Frame, scope: dict[str, str]) -> None:
        """Remember the figure of a division, for the sentence after it."""
        if "part" in scope:
            self.division = sentence, frame

    def counted(self, sentence: Annotated, frame: Frame, extract: Extraction) -> str | None:
        """The day of a count whose date cannot be told: counts of other days must not be compared with it."""
        for number in counted_on(frame, sentence, extract, range(len(sentence.items))):
            item = sentence.items[number]
            if isinstance(item, PeriodMention) and item.period is None:
                return weekday(sentence, item)
        return self.day if self.published is None else None


@dataclass(frozen=True)
class Reader:
    """What making a claim needs beside its frame: the sentence, the article, and what the article has been about."""

    sentence: Annotated
    article: Article
    talk: Talk
    dates: frozenset[int] = frozenset()
    """Items of the sentence that are the dates of other claims: when something was founded, or will close."""
