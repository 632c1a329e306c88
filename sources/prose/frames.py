"""Matches the packs' patterns against a sentence and gives each amount, date or name the attribute that fits best."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from schemas.attribute import Attribute
from schemas.notation.quantities import Mention
from schemas.value import ValueKind
from sources.prose.annotated import Annotated
from sources.prose.patterns import VALUE, Pattern

GAP_COST = 0.5
"""What a word that only fills a gap takes off a match."""


@dataclass(frozen=True)
class Frame:
    """A mention read as the value of an attribute: where its words stand in the code, and the roles they name."""

    attribute: str
    item: int
    start: int
    end: int
    score: float
    roles: Mapping[str, int]
    pattern: str


def frames(sentence: Annotated, catalogue: Sequence[tuple[str, Attribute, Sequence[Pattern]]]) -> list[Frame]:
    """The best frame for each mention that any pattern reads, in the order of the mentions."""
    best: dict[int, Frame] = {}
    for name, attribute, listed in catalogue:
        if attribute.extract and any(f" {word} " in sentence.code for word in attribute.extract.unlike):
            continue
        for frame in _matches(sentence, name, listed):
            known = best.get(frame.item)
            if known is None or frame.score > known.score:
                best[frame.item] = frame
    return [best[item] for item in sorted(best)]


def _matches(sentence: Annotated, name: str, listed: Sequence[Pattern]) -> Iterator[Frame]:
    for pattern in listed:
        at = 0
        while match := pattern.expression.search(sentence.code, at):
            groups = {role: int(number) for role, number in match.groupdict().items() if number is not None}
            item = next(groups[role] for role in ("amount", "date", "value") if role in groups)
            words = match[0].count(" ") - 1
            filled = max(0, words - pattern.weight // 2 - len(groups))
            yield Frame(name, item, match.start(), match.end(), pattern.weight - GAP_COST * filled,
                        {role: number for role, number in groups.items() if role not in VALUE}, pattern.written)
            at = match.start() + 1


def fits(attribute: Attribute, item: object) -> bool:
    """Whether a mention can be a value of the attribute: amounts of quantities, dates of periods, names of categories."""
    return isinstance(item, Mention) == (attribute.kind is ValueKind.QUANTITY)
