"""Finds who deals with whom in an article: the pairs that patterns name, sentence by sentence, and the one it is about."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from schemas.attribute import Attribute
from sources.prose.annotated import Annotated
from sources.prose.lexicon import REGIONS
from sources.prose.names import Name
from sources.prose.patterns import pair_patterns
from sources.prose.references import Reference


@dataclass(frozen=True)
class Pair:
    """A subject with its counterpart, and where the words stand in a sentence's code."""

    subject: str | None
    other: str | None
    start: int
    end: int


@dataclass
class Pairs:
    """The pairs of an article by attribute's patterns: those of each sentence, and how often each is named."""

    inside: dict[int, list[Pair]] = field(default_factory=dict)
    counts: Counter[tuple[str, str]] = field(default_factory=Counter)
    names: Counter[str] = field(default_factory=Counter)
    """How often the article has each name that may be a party."""

    def near(self, sentence: Annotated, at: int) -> Pair | None:
        """The pair that a place of a sentence belongs to: the nearest in it."""
        found = self.inside.get(sentence.sentence.start, [])
        return min(found, key=lambda pair: (max(pair.start - at, at - pair.end, 0), pair.start), default=None)

    def of(self, sentence: Annotated, at: int) -> tuple[str, str] | None:
        """Subject and counterpart of an amount: the pair its sentence names, else the article's; None when it is another's."""
        pair, main = self.near(sentence, at), self.main
        if pair is None:
            return main
        if pair.subject and pair.other:
            return pair.subject, pair.other
        fitting = [
            found for found in self.counts if pair.subject in (None, found[0]) and pair.other in (None, found[1])
        ]
        return main if main in fitting else fitting[0] if len(fitting) == 1 else None

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
        return max(
            self.counts,
            key=lambda pair: (
                all(name in self.names for name in pair),
                self.counts[pair],
                sum(self.names[name] for name in pair),
            ),
            default=None,
        )


def find_pairs(sentences: Iterable[Annotated], attributes: Sequence[Attribute]) -> Pairs:
    """All pairs that the patterns of any of these attributes name."""
    written = sorted(
        {pattern for attribute in attributes if attribute.extract for pattern in pair_patterns(attribute)},
        key=lambda found: found.written,
    )
    found = Pairs()
    for sentence in sentences:
        named_here: set[tuple[str, str]] = set()
        for expression in written:
            for match in expression.expression.finditer(sentence.code):
                named = {
                    role: _named(sentence, int(number))
                    for role, number in match.groupdict().items()
                    if number and number.isdigit()
                }
                subject, other = named.pop("subject", None), next(iter(named.values()), None)
                if subject == other or any(name and set(name.split()) <= REGIONS for name in (subject, other)):
                    continue
                found.inside.setdefault(sentence.sentence.start, []).append(
                    Pair(subject, other, match.start(), match.end())
                )
                if subject and other:
                    named_here.add((subject, other))
        found.counts.update(sorted(named_here))
    return found


def _named(sentence: Annotated, number: int) -> str | None:
    item = sentence.items[number]
    return item.entity if isinstance(item, (Name, Reference)) else None
