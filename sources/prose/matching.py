"""Gives each mention of a sentence that tells a claim its frame: by patterns, by its place among others, by cues."""

from collections.abc import Mapping, Sequence

from schemas.attribute import Attribute
from sources.prose.annotated import Annotated
from sources.prose.parts.apart import partitive, stray
from sources.prose.parts.breakdowns import continued, gapped
from sources.prose.parts.divisions import going_on
from sources.prose.parts.parted import counted, parted
from sources.prose.parts.spreading import coordinate
from sources.prose.patterns.comparisons import comparisons
from sources.prose.patterns.cues import by_cues
from sources.prose.patterns.frames import Frame, frames
from sources.prose.patterns.language import Pattern
from sources.prose.roles.categories import fitting
from sources.prose.talk import Talk


def matched_frames(
    sentence: Annotated,
    listed: Sequence[tuple[str, Attribute, Sequence[Pattern]]],
    attributes: Mapping[str, Attribute],
    talk: Talk,
) -> dict[int, Frame]:
    """The frame of each mention of a sentence that tells a claim, by the number of its item."""
    matched = {
        frame.item: frame
        for frame in frames(sentence, listed)
        if fitting(frame, sentence, attributes[frame.attribute], talk.people)
    }
    coordinate(sentence, matched, attributes)
    comparisons(sentence, matched, attributes)
    _go_on(sentence, matched, attributes)
    matched.update({frame.item: frame for frame in going_on(sentence, matched, talk.division)})
    talk.division = None
    matched.update({frame.item: frame for frame in list(parted(sentence, matched, attributes, talk.whole))})
    for number in stray(matched):
        del matched[number]
    matched.update({frame.item: frame for frame in list(partitive(sentence, matched, attributes))})
    matched.update({frame.item: frame for frame in by_cues(sentence, listed, matched, talk.published)})
    talk.whole = next(filter(None, (counted(frame, sentence, attributes) for frame in matched.values())), talk.whole)
    return matched


def _go_on(sentence: Annotated, matched: dict[int, Frame], attributes: Mapping[str, Attribute]) -> None:
    """Read the amounts of a list whose words are not repeated."""
    for known in list(matched.values()):
        listing = continued if (extract := attributes[known.attribute].extract) and extract.about == "event" else gapped
        for found in listing(sentence, known):
            if found.item not in matched or matched[found.item].attribute == found.attribute:
                matched[found.item] = found
