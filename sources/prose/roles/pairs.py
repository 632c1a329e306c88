"""Finds who deals with whom in an article: the pairs that patterns name, sentence by sentence, and the one it is about."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from schemas.attribute import Attribute
from schemas.notation.periods import PeriodMention
from sources.prose.annotated import NAMED, Annotated, entity
from sources.prose.names.lexicon import REGIONS
from sources.prose.patterns.language import pair_patterns

LEAST_OFTEN = 2
"""How many times as often as either party another name may occur in an article that is about the two."""
_LONG_AGO = re.compile(
    r"(?:(?!<|(?:since|founded|and|but|after) )[^ ;]+ |<money:\d+> |, <name:\d+> , ){0,8}?<period:(\d+)>"
)
"""The date of a deal that is only looked back on: ``bought the brand for $64 million in 2019``."""

_OWED = re.compile(
    r" (?:fees?|penalty|penalties|damages|compensation|dividends?|rent|royalties|interest|salary|bonus|fine) "
)
"""What is paid to another without buying it: ``must pay Orrin a termination fee``; the buyer pays it as well as the one sold."""
_SUFFERED = re.compile(
    r" (?:is|are|was|were|be|been|being|get|gets|got) (?:(?!<)\w+ly )?(?:bought|acquired|purchased|snapped|taken|swallowed|absorbed|gobbled|bid)"
    r"(?: (?:up|over|out|private|for))? (?:(?!<)[^ ,;]+ ){0,4}by "
)
"""The passive, after which the buyer stands: no pattern may take the one before it for the buyer."""
_AGREED = re.compile(
    r" (?:agreed|planned|existing|friendly|pending) (?:merger|deal|takeover|sale|tie-up|combination) (?:with|to|by) <(?:name|ref):(\d+)> "
)
"""A deal that stood before the one that is told of."""
_STANDING = re.compile(
    r" (?:existing|agreed|original|signed|earlier|standing|first) (?:(?!<)[a-z-]+ )?(?:agreement|deal|merger|offer|bid|transaction|takeover) "
)
"""Words for the deal that another offer comes on top of."""
_HELD = re.compile(r"<(?:name|ref):(\d+)> (?:'s )?(?:shareholders|stockholders|holders|investors|board|directors) ")
"""Whose owners or board have a say: mostly the one that is sold."""


@dataclass(frozen=True)
class Pair:
    """A subject with its counterpart, and where the words stand in a sentence's code."""

    subject: str | None
    other: str | None
    start: int
    end: int
    past: bool = False
    """Whether it is of years long past."""
    words: str = ""
    """The words of the code that name it."""


@dataclass
class Pairs:
    """The pairs of an article by attribute's patterns: those of each sentence, and how often each is named."""

    inside: dict[int, list[Pair]] = field(default_factory=dict)
    counts: Counter[tuple[str, str]] = field(default_factory=Counter)
    standing: str | None = None
    """Who is party to a deal that stood before the article's own: ``its agreed merger with Orrin``."""
    borrowed: tuple[str, str] | None = None
    """The pair that other articles on its story are about, when it names none."""
    names: Counter[str] = field(default_factory=Counter)
    """How often the article has each name that may be a party."""

    def near(self, sentence: Annotated, at: int, *, ahead: bool = False) -> Pair | None:
        """The pair that a place of a sentence belongs to: the nearest in it; of what lies ahead, none of years long past."""
        found = [
            pair
            for pair in self.inside.get(sentence.sentence.start, [])
            if not pair.past or (not ahead and pair.start <= at <= pair.end)
        ]
        return min(found, key=lambda pair: (max(pair.start - at, at - pair.end, 0), pair.start), default=None)

    def of(self, sentence: Annotated, at: int, *, ahead: bool = False) -> tuple[str, str] | None:
        """Subject and counterpart of an amount: the pair its sentence names, else the article's; None when it is another's."""
        pair, main = self.near(sentence, at, ahead=ahead), self.main
        if pair is None:
            return self._other(sentence) or main
        if pair.subject and pair.other:
            return pair.subject, pair.other
        fitting = [
            found for found in self.counts if pair.subject in (None, found[0]) and pair.other in (None, found[1])
        ]
        return main if main in fitting else fitting[0] if len(fitting) == 1 else None

    def _other(self, sentence: Annotated) -> tuple[str, str] | None:
        """The pair of a deal that stood before the article's own: ``Orrin's deal``, ``the existing agreement``."""
        main = self.main
        if main is None:
            return None
        rest = [pair for pair in self.counts if pair != main]
        if self.standing and self.standing not in main and all(self.standing != pair[0] for pair in rest):
            rest.append((self.standing, main[1]))
        named = {entity(sentence.items[int(match[1])]) for match in NAMED.finditer(sentence.code)} - {None}
        own = [pair for pair in rest if named - {pair[1]} == {pair[0]} and pair[0] not in main]
        standing = (
            [pair for pair in rest if not named and pair[1] == main[1]] if _STANDING.search(sentence.code) else []
        )
        found = own or standing
        return found[0] if len(found) == 1 else None

    def complete(self, names: Counter[str]) -> None:
        """Where only one of the two is ever named as such, the other is the name the article has most of."""
        self.names = names
        alone = [pair for found in self.inside.values() for pair in found]
        subjects, others = ({getattr(pair, role) for pair in alone} - {None} for role in ("subject", "other"))
        if self.counts or len(subjects) + len(others) != 1:
            return
        known = next(iter(subjects | others))
        rest = next((name for name, _ in names.most_common() if name != known), None)
        if rest is not None:
            self.counts[(known, rest) if subjects else (rest, known)] += 1

    @property
    def main(self) -> tuple[str, str] | None:
        """The pair that the article is about: the one it names most, the first among equals."""
        leading = {name for name, _ in self.names.most_common(2)}
        most = max(self.names.values(), default=0)
        return max(
            (pair for pair in self.counts if LEAST_OFTEN * max(self.names[name] for name in pair) >= most),
            key=lambda pair: (
                all(name in self.names for name in pair),
                not leading.isdisjoint(pair),
                self.counts[pair],
                sum(self.names[name] for name in pair),
            ),
            default=None if self.counts else self.borrowed,
        )


def find_pairs(sentences: Iterable[Annotated], attributes: Sequence[Attribute], published: date | None = None) -> Pairs:
    """All pairs that the patterns of any of these attributes name; those of years past are none that the article is about."""
    written = sorted(
        {pattern for attribute in attributes if attribute.extract for pattern in pair_patterns(attribute)},
        key=lambda found: found.written,
    )
    found = Pairs()
    owed: list[tuple[str, str]] = []
    sold: set[str | None] = set()
    for sentence in sentences:
        agreed = _AGREED.search(sentence.code)
        found.standing = found.standing or (entity(sentence.items[int(agreed[1])]) if agreed else None)
        sold |= {entity(sentence.items[int(match[1])]) for match in _HELD.finditer(sentence.code)}
        named_here: set[tuple[str, str]] = set()
        for pattern in written:
            for match in pattern.expression.finditer(sentence.code) if pattern.possible(sentence.code) else ():
                named = {
                    role: entity(sentence.items[int(number)])
                    for role, number in match.groupdict().items()
                    if number and number.isdigit()
                }
                subject, other = named.pop("subject", None), next(iter(named.values()), None)
                if subject == other or any(name and set(name.split()) <= REGIONS for name in (subject, other)):
                    continue
                if subject and other and _turned(sentence, match, subject, other):
                    continue
                if subject and other and _OWED.search(sentence.code, match.start(), match.end()):
                    owed.append((subject, other))
                    continue
                past = _past(sentence, match.end(), published)
                found.inside.setdefault(sentence.sentence.start, []).append(
                    Pair(subject, other, match.start(), match.end(), past, match[0])
                )
                if subject and other and not past:
                    named_here.add((subject, other))
        found.counts.update(sorted(named_here))
    if not found.counts:
        found.counts.update(sorted({pair for pair in owed if pair[0] not in sold}))
    return found


def _turned(sentence: Annotated, match: re.Match[str], subject: str, other: str) -> bool:
    """Whether the passive stands between the two, the one that a pattern took for the buyer before it."""
    first, last = (
        min(sentence.token(number) for number, item in enumerate(sentence.items) if entity(item) == name)
        for name in (subject, other)
    )
    return first < last and _SUFFERED.search(sentence.code, max(first, match.start()), match.end()) is not None


def _past(sentence: Annotated, end: int, published: date | None) -> bool:
    """Whether the words after a pair date it to a year before the year before publication."""
    found = _LONG_AGO.match(sentence.code, end)
    item = sentence.items[int(found[1])] if found else None
    period = item.period if isinstance(item, PeriodMention) else None
    return period is not None and published is not None and int(period.end[:4]) < published.year - 1
