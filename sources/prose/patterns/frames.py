"""Matches the packs' patterns against a sentence and gives each amount, date or name the attribute that fits best."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from schemas.attribute import Attribute
from schemas.notation.periods import PeriodMention
from schemas.notation.quantities import Mention
from schemas.period import Precision
from schemas.value import ValueKind
from sources.prose.annotated import Annotated
from sources.prose.patterns.language import VALUE, Pattern, besides, former, never
from sources.prose.patterns.pieces import FILLED, FREE, SAID

BESIDES = ""
"""The attribute of a match that tells what only looks like an attribute."""
EARLIER = {"when": "earlier"}
"""The scope of an amount that was once the attribute's."""
WORD_WORTH = 2.0
"""What a word that a pattern fixes adds to a match."""
PAIR_WORTH = 3
"""What an attribute about two gains in an article that names the two: the stake is the one that is bought."""
LOOSE_COST = 2.0
"""What a construction of any date with any event is worth less than a pattern."""
GAP_COST = 0.5
"""What a word that only fills a gap takes off a match."""

_TOLD = re.compile(
    r" (?:said|told|says|announced|confirmed|added|warned|disclosed|revealed|declared|admitted|wrote)(?: (?!<period|to |that |it |its |would |will |a |an )[^ ,;:]+){0,4}? (?:on|late|early|late on) $"
)
"""Before the day on which something was said."""
_ELSEWHERE = re.compile(r"\b(?:GMT|UTC|Z)\b")
"""Marks of a time that is not told on the clocks of the place."""


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
    scope: Mapping[str, str] = field(default_factory=dict)
    """Scope that the structure of the sentence gives: the part that an amount of a list is for."""
    cue: bool = False
    """Whether only a word nearby tells the attribute."""
    loose: bool = False
    """Whether it is read by a construction of any date with any event."""
    newer: "Frame | None" = None
    """The frame of the amount that is compared with this, earlier one."""

    @property
    def earlier(self) -> bool:
        """Whether it is the amount that another is compared with."""
        return self.newer is not None


def frames(sentence: Annotated, catalogue: Sequence[tuple[str, Attribute, Sequence[Pattern]]]) -> list[Frame]:
    """The best frame for each mention that any pattern reads, in the order of the mentions."""
    best: dict[int, Frame] = {}
    for name, attribute, listed in catalogue:
        if not _measured(attribute, sentence.code):
            continue
        if attribute.extract and any(f" {word} " in sentence.code for word in attribute.extract.unlike):
            continue
        for frame in _own(sentence, name, attribute, listed):
            known = best.get(frame.item)
            item = sentence.items[frame.item]
            if (
                not timely(attribute, item)
                or out_of_range(attribute, item)
                or _when_told(attribute, sentence, frame.item)
            ):
                continue
            if attribute.extract and attribute.extract.pairs:
                frame = replace(frame, score=frame.score + PAIR_WORTH)  # noqa: PLW2901 - the same frame, worth more
            if known is None or frame.score > known.score:
                best[frame.item] = frame
    return [best[item] for item in sorted(best)]


def _measured(attribute: Attribute, code: str) -> bool:
    """Whether a sentence holds an amount or date of the kind that the attribute's values are; most do not."""
    if attribute.kind is ValueKind.PERIOD:
        return any(value in code for value in ("<period:", "<clock:", "<age:", "<lasting:"))
    return attribute.kind is not ValueKind.QUANTITY or not attribute.dimension or f"<{attribute.dimension}:" in code


def _when_told(attribute: Attribute, sentence: Annotated, item: int) -> bool:
    """Whether a day is that on which somebody said so: ``will shut the mill, the company told unions on Wednesday``."""
    date = sentence.items[item]
    if attribute.kind is not ValueKind.PERIOD or not isinstance(date, PeriodMention) or date.period is None:
        return False
    return date.period.precision is Precision.DAY and _TOLD.search(sentence.code[: sentence.token(item)]) is not None


def out_of_range(attribute: Attribute, item: object) -> bool:
    """Whether an amount is less or more than the attribute's can be: ``$31`` is no price of a company."""
    least = attribute.extract.least if attribute.extract else None
    most = attribute.extract.most if attribute.extract else None
    if (least is None and most is None) or not isinstance(item, Mention):
        return False
    quantity = item.quantity
    largest = quantity.value if quantity.value is not None else quantity.high
    return largest is not None and ((least is not None and largest < least) or (most is not None and largest > most))


def timely(attribute: Attribute, item: object) -> bool:
    """Whether a date can be the attribute's value: a local time of day where it asks for one, else a date."""
    if not isinstance(item, PeriodMention) or item.period is None or attribute.kind is not ValueKind.PERIOD:
        return True
    if (
        attribute.extract
        and attribute.extract.to_the_day
        and item.period.precision not in (Precision.DAY, Precision.MINUTE)
    ):
        return False
    clocked = item.period.precision in (Precision.TIME, Precision.MINUTE)
    return (
        clocked and not _ELSEWHERE.search(item.period.text)
        if attribute.time_of_day
        else item.period.precision is not Precision.TIME
    )


def _own(sentence: Annotated, name: str, attribute: Attribute, listed: Sequence[Pattern]) -> Iterator[Frame]:
    """The best frame of one attribute for each mention, unless a pattern of what only looks like it fits as well."""
    best: dict[int, Frame] = {}
    for frame in (*_matches(sentence, BESIDES, besides(attribute)), *_matches(sentence, name, listed)):
        known = best.get(frame.item)
        if known is None or frame.score > known.score:
            best[frame.item] = frame
    ruled_out = {frame.item for frame in _matches(sentence, BESIDES, never(attribute))} if best else set()
    once = {frame.item for frame in _matches(sentence, BESIDES, former(attribute))} if best else set()
    for frame in best.values():
        if frame.attribute != BESIDES and frame.item not in ruled_out:
            yield replace(frame, scope={**frame.scope, **EARLIER}) if frame.item in once else frame


def _matches(sentence: Annotated, name: str, listed: Sequence[Pattern]) -> Iterator[Frame]:
    for pattern in listed:
        if not pattern.possible(sentence.code):
            continue
        at = 0
        while match := pattern.expression.search(sentence.code, at):
            found = {role: words for role, words in match.groupdict().items() if words is not None}
            said = {role.removeprefix(SAID): words.strip() for role, words in found.items() if role.startswith(SAID)}
            items = {role: int(number) for role, number in found.items() if not role.startswith((SAID, FILLED, FREE))}
            item = next(items[role] for role in ("amount", "date", "value") if role in items)
            yield Frame(
                name,
                item,
                match.start(),
                match.end(),
                _score(match[0], found) - (LOOSE_COST if pattern.loose else 0),
                {role: number for role, number in items.items() if role not in VALUE},
                pattern.written,
                said,
                loose=pattern.loose,
            )
            at = match.start() + 1


def _score(matched: str, groups: Mapping[str, str]) -> float:
    """How specific a match is: two for each word the pattern fixes, one for each role, less what words in gaps cost."""
    filled = sum(words.count(" ") for role, words in groups.items() if role.startswith(FILLED))
    free = sum(words.count(" ") for role, words in groups.items() if role.startswith(FREE))
    said = [words.count(" ") for role, words in groups.items() if role.startswith(SAID)]
    items = sum(not role.startswith((SAID, FILLED, FREE)) for role in groups)
    words = matched.count(" ") - 1
    return WORD_WORTH * (words - filled - free - items - sum(said)) + items - 1 + len(said) - GAP_COST * filled


def besides_or_never(sentence: Annotated, attribute: Attribute, item: int) -> bool:
    """Whether a pattern of what only looks like the attribute fits a mention."""
    return any(
        frame.item == item
        for listed in (besides(attribute), never(attribute), former(attribute))
        for frame in _matches(sentence, BESIDES, listed)
    )


def fits(attribute: Attribute, item: object) -> bool:
    """Whether a mention can be a value of the attribute: amounts of quantities, dates of periods, names of categories."""
    return isinstance(item, Mention) == (attribute.kind is ValueKind.QUANTITY)
