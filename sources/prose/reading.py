"""Reads one sentence: every amount and date of it makes a claim, refers to one, or is set aside."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from schemas.attribute import Attribute
from schemas.notation.periods import PeriodMention
from schemas.notation.quantities import Mention
from schemas.period import Precision
from sources.prose.annotated import Annotated, Item
from sources.prose.article import Article
from sources.prose.claiming import claim_of
from sources.prose.links.retelling import UNREAD, left_over, repeated
from sources.prose.links.roll_forwards import roll_forwards
from sources.prose.links.shares import Share, shares
from sources.prose.links.totals import added_up
from sources.prose.matching import matched_frames
from sources.prose.parts.spreading import broken_down, sums
from sources.prose.patterns.frames import Frame, timely
from sources.prose.patterns.language import Pattern
from sources.prose.talk import Reader, Talk
from sources.prose.telling import Extract, Left, Told


@dataclass
class _Yield:
    """What a sentence has told so far: its claims, and the claim that each of its items makes or refers to."""

    told: list[Told] = field(default_factory=list)
    refs: dict[int, str] = field(default_factory=dict)


def read(
    sentence: Annotated,
    article: Article,
    listed: Sequence[tuple[str, Attribute, Sequence[Pattern]]],
    talk: Talk,
    result: Extract,
) -> None:
    """Add what a sentence tells to the ``result``, by the ``listed`` patterns."""
    attributes = {name: attribute for name, attribute, _ in listed}
    matched = matched_frames(sentence, listed, attributes, talk)
    lists = broken_down(sentence, matched)
    share = next((name for name, found in attributes.items() if found.extract and found.extract.shares), None)
    parted = shares(sentence, matched, share)
    dates = frozenset(number for number in matched if isinstance(sentence.items[number], PeriodMention))
    reader = Reader(sentence, article, talk, dates)
    found = _Yield()
    for number, item in enumerate(sentence.items):
        if number in matched:
            _claim(number, matched[number], attributes, reader, result, found)
        elif isinstance(item, Mention):
            result.left.append(left_over(item, result.told))
    result.left += [
        Left(echo.start, echo.end, refers=found.refs.get(number), reason=None if number in found.refs else UNREAD)
        for number, echo in sentence.again
    ]
    result.arithmetic += roll_forwards(sentence, found.told, attributes) + sums(lists, found.refs)
    result.arithmetic += _parts_of_wholes(parted, found.refs)
    result.arithmetic += added_up(sentence.code, found.told, result.told, talk.relations)
    result.told += found.told


def _claim(
    number: int,
    frame: Frame,
    attributes: Mapping[str, Attribute],
    reader: Reader,
    result: Extract,
    found: _Yield,
) -> None:
    """Make the claim of a frame, or tell which earlier one it repeats."""
    attribute, item = attributes[frame.attribute], reader.sentence.items[number]
    if attribute.extract is None:
        return
    ref = f"c{len(result.told) + len(found.told) + 1}"
    claim = claim_of(frame, attribute, attribute.extract, reader, ref)
    if isinstance(claim, Left):
        result.left.append(claim)
        return
    reader.talk.told_part(reader.sentence, frame, claim.scope)
    earlier = repeated(claim, reader.sentence, number, [*result.told, *found.told])
    found.refs[number] = earlier.ref if earlier else claim.ref
    if earlier:
        result.left.append(Left(item.start, item.end, refers=earlier.ref))
        return
    found.told.append(claim)
    clock = attributes.get(attribute.extract.clock or "")
    if clock and clock.extract and _clocked(item) and timely(clock, item):
        timed = replace(frame, attribute=attribute.extract.clock or "")
        hour = claim_of(timed, clock, clock.extract, reader, f"b{len(result.beside) + 1}c")
        result.beside += [hour] if isinstance(hour, Told) else []


def _parts_of_wholes(parted: Sequence[Share], refs: Mapping[int, str]) -> list[dict[str, object]]:
    """The links of shares whose three terms are claims."""
    return [
        {"whole": refs[share.whole], "part": refs[share.part], "share": refs[share.share]}
        for share in parted
        if {share.whole, share.part, share.share} <= refs.keys()
    ]


def _clocked(item: Item) -> bool:
    """Whether a date has a time of day."""
    return isinstance(item, PeriodMention) and item.period is not None and item.period.precision is Precision.MINUTE
