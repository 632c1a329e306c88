"""Makes claims of when people were born, out of the years and ages that articles tell beside their names."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from schemas.attribute import Attribute
from schemas.claim import Modality
from sources.prose.annotated import Annotated
from sources.prose.names.named import Name
from sources.prose.offices.bodies import Bodies
from sources.prose.patterns.frames import Frame
from sources.prose.talk import Talk
from sources.prose.telling import Left, Told
from sources.prose.times.year_counts import COUNT, EXACTLY, about, number_of
from sources.prose.writing import quoted

BORN = "born"
"""The attribute that is read here."""
FOUNDED = "founded"
"""The one that births are taken for."""
_YEAR = r"(?:1[89]\d\d|20[0-2]\d)"


def _born_in(group: str) -> str:
    """The words that tell a year of birth, which the named group of their expression is."""
    return (
        r"born (?:(?!in \d|and\b|but\b|who\b|whose\b|to\b|when\b)[^.;()\s]+ ){0,9}?"
        rf"(?:in |on |(?<=\d, )|(?<=[a-z] ))(?P<{group}>{_YEAR})\b(?!-)"
    )


_AFTER = re.compile(
    rf"(?:,? who (?:is|turned|turns|will be) |,? (?:is |now )?aged |,? \(?(?:now )?|, at )(?P<age>{COUNT})(?=[,.;)]| years old| when\b| from\b| (?:last|this|in|on) )"
    rf"|, (?:the|an?|its|their) (?:[\w'’-]+ ){{0,2}}?(?P<old>{COUNT})[- ]year[- ]old\b"
    rf"|,? (?:is|turned|turns) (?P<turned>{COUNT})(?=[,.;]| years old| this| in| last| on)"
    rf"|,? \((?:b\.|born) (?P<noted>{_YEAR})\)"
    rf"|,? (?:who )?(?:was )?(?:also )?{_born_in('year')}"
    rf"|,? (?:who )?(?:has )?(?:died|dies)\b(?:(?! (?:in|of) (?:19|20)\d\d)[^.;]){{0,60}}? (?:at the age of|aged|at) (?P<dead>{COUNT})(?=[,.;]| (?:in|on|after|from)\b)"
    rf"|, [^.;,]{{0,80}}, was {_born_in('later')}",
    re.IGNORECASE,
)
"""After a name, the age or year of birth of whom it names."""
_BEFORE = re.compile(
    rf"\b(?P<old>{COUNT})[- ]year[- ]old (?:(?!and\b|or\b|of\b|who\b|by\b|at\b|from\b|firm\b|company\b|group\b)[a-z][\w'’-]* |(?:chief executive|head|boss|founder|owner) of [\w ]{{2,40}}? ){{0,6}}(?:(?:Mr|Mrs|Ms|Dr|Sir)\.? )?$"
)
_OPENING = re.compile(rf"^\W*{_born_in('year')}[^.;]{{0,60}}?, (?:(?:Mr|Mrs|Ms|Dr|Sir)\.? )?$", re.IGNORECASE)
"""Before a name, the year of birth with which its sentence opens."""
_PRONOUN = re.compile(
    rf"^\W*(?:(?:he|she) (?:was {_born_in('year')}|(?:is|turned|turns|will be) (?P<age>{COUNT})(?=[,.;]| years old| (?:and|this|in|last|next)\b))"
    rf"|{_born_in('noted')}[^.;]{{0,60}}?, (?:he|she)\b"
    rf"|the (?P<old>{COUNT})[- ]year[- ]old(?: (?:had|has|was|is|will|would|who|said|says|took|joined|led|ran|died|became|leaves|left|made|built|started|began)\b|,| [a-z]+ed (?:in|at|on|to|as|from|after|during|while|by|his|her)\b))",
    re.IGNORECASE,
)
"""A sentence about whom the one before it names."""
_TITLED = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Judge|Captain|Bishop|Professor)\.? $")
_YEARS = ("year", "noted", "later")
"""Groups of the expressions that are years."""
YOUNGEST, OLDEST = 10, 110
"""Ages that are told of people in the news."""
AROUND = 160
"""Characters beside a name that may tell how old its bearer is."""


def births(annotated: Sequence[Annotated], talk: Talk, attributes: Mapping[str, Attribute]) -> Iterator[Told]:
    """The claims of an article about when people were born; of whom it tells two ages, as father and son have, none."""
    if BORN not in attributes:
        return
    sentences = [sentence for sentence in annotated if not sentence.sentence.heading]
    bodies = Bodies(sentences, talk)
    found: dict[str, list[Told]] = defaultdict(list)
    before: list[Name] = []
    for sentence in sentences:
        people = [(number, item) for number, item in enumerate(sentence.items) if bodies.person(item)]
        for number, item in people:
            if isinstance(item, Name) and (claim := _beside(number, item, sentence, talk.published)):
                found[item.entity].append(claim)
        alone = {one.entity: one for one in before}
        match = _PRONOUN.match(sentence.text[sentence.sentence.start : sentence.sentence.end])
        if match and len(alone) == 1:
            (name,) = alone.values()
            claim = _claim(match, name, 0, sentence, sentence.sentence.start, talk.published)
            found[name.entity] += [claim] if claim else []
        before = [item for _, item in people if isinstance(item, Name)] or before
    for claims in found.values():
        if len({str(claim.record["value"])[-4:] for claim in claims}) == 1 or len(claims) == 1:
            yield claims[0]


def _beside(number: int, name: Name, sentence: Annotated, published: date | None) -> Told | None:
    """What the words right beside a name tell of its bearer's birth."""
    text, start, end = sentence.text, sentence.sentence.start, sentence.sentence.end
    first = max(start, name.start - AROUND)
    lead = text[first : name.start]
    if lead.endswith(("the ", "The ")) or not (" " in name.entity or _TITLED.search(lead)):
        return None
    if match := _AFTER.match(text[name.end : min(end, name.end + AROUND)]):
        return _claim(match, name, number, sentence, name.end, published)
    match = _BEFORE.search(lead) or (_OPENING.match(lead) if first == start else None)
    return _claim(match, name, number, sentence, first, published) if match else None


def aside(left: Sequence[Left], born: Sequence[Told]) -> list[Left]:
    """The mentions that no claim of an amount or date was made of; those of births say so."""
    ages = {claim.start: claim.end for claim in born}
    return [
        replace(one, reason="it tells how old somebody is")
        if one.refers is None and any(one.start <= start and end <= one.end for start, end in ages.items())
        else one
        for one in left
    ]


def unborn(told: Sequence[Told], born: Sequence[Told]) -> list[Told]:
    """The claims of an article less those that take somebody's birth for the founding of a firm."""
    starts = {claim.start for claim in born}
    return [claim for claim in told if claim.frame.attribute != FOUNDED or claim.start not in starts]


def _claim(
    match: re.Match[str], name: Name, number: int, sentence: Annotated, offset: int, published: date | None
) -> Told | None:
    group = next(key for key, value in match.groupdict().items() if value)
    said = match[group]
    if group in _YEARS:
        if published is not None and int(said) > published.year:
            return None
        year = said
    else:
        age = number_of(said)
        if published is None or not YOUNGEST <= age <= OLDEST:
            return None
        year = about(published.year - age, EXACTLY)
    record: dict[str, object] = {
        "subject": name.entity,
        "attribute": BORN,
        "value": year,
        "scope": {},
        "modality": str(Modality.UNMARKED),
        "quote": quoted(sentence.text, sentence.sentence, name.start),
        "tentative": None if group in _YEARS else "true",
    }
    at = sentence.sentence.start
    frame = Frame(BORN, number, at, at, 0, {}, "")
    return Told("", record, offset + match.start(group), offset + match.end(group), sentence.sentence, frame, {})
