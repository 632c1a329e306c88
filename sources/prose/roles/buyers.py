"""Reads who buys whom: of the counterpart of each pair that a document names outright, who the other is."""

from collections.abc import Iterator, Sequence

from schemas.attribute import Attribute
from schemas.claim import Modality
from sources.prose.annotated import Annotated, entity
from sources.prose.names.lexicon import REGIONS
from sources.prose.patterns.frames import Frame
from sources.prose.roles.pairs import Pair
from sources.prose.talk import Talk
from sources.prose.telling import Told
from sources.prose.writing import quoted


def buyers(annotated: Sequence[Annotated], listed: Sequence[tuple[str, Attribute]], talk: Talk) -> Iterator[Told]:
    """The claims of attributes that have pairs and no patterns, each told once, from the body of an article first."""
    known: set[tuple[str, str, str]] = set()
    for name, attribute in listed:
        for sentence in sorted(annotated, key=lambda one: (one.sentence.heading, one.sentence.start)):
            found = talk.pairs.inside.get(sentence.sentence.start, [])
            nearest = {
                pair.other: pair
                for pair in sorted(found, key=lambda pair: len(pair.words), reverse=True)
                if pair.subject
            }
            for pair in nearest.values():
                if pair.subject is None or pair.other is None or (name, pair.subject, pair.other) in known:
                    continue
                if not pair.past and _outright(pair, attribute) and _parties(pair, talk):
                    known.add((name, pair.subject, pair.other))
                    yield _claim(
                        name,
                        pair.subject,
                        pair.other,
                        pair,
                        sentence,
                        tentative=bool(attribute.extract and attribute.extract.tentative),
                    )


def _outright(pair: Pair, attribute: Attribute) -> bool:
    """Whether its words tell of no bid, talk or part of the whole."""
    return (
        attribute.extract is not None
        and "<percent:" not in pair.words
        and not any(f" {word} " in pair.words for word in attribute.extract.unlike)
    )


def _parties(pair: Pair, talk: Talk) -> bool:
    """Whether both are names of parties: no people, no places, no products that go by another's name."""
    names = [name for name in (pair.subject, pair.other) if name and talk.counts.get(name)]
    return len(names) == len({*names}) == len((pair.subject, pair.other)) and not any(
        set(name.split()) <= REGIONS for name in names
    )


def _claim(attribute: str, subject: str, other: str, pair: Pair, sentence: Annotated, *, tentative: bool) -> Told:
    """The claim that a pair makes."""
    number = next(number for number, item in enumerate(sentence.items) if entity(item) == subject)
    item = sentence.items[number]
    scope: dict[str, str] = {}
    record: dict[str, object] = {
        "subject": other,
        "attribute": attribute,
        "value": subject,
        "scope": scope,
        "modality": str(Modality.UNMARKED),
        "quote": quoted(sentence.text, sentence.sentence, item.start),
        "tentative": "true" if tentative else None,
    }
    frame = Frame(attribute, number, pair.start, pair.end, 0, {}, "")
    return Told("", record, item.start, item.end, sentence.sentence, frame, scope)
