"""Makes claims of who plays which part for whom: owner, architect, builder, adviser, winner, venue."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from schemas.attribute import Attribute
from schemas.extraction import Extraction
from schemas.notation.periods import PeriodMention
from schemas.value import ValueKind
from sources.prose.annotated import DATED, Annotated, entity
from sources.prose.names.known import known_place
from sources.prose.names.named import Name
from sources.prose.offices.bodies import Bodies
from sources.prose.offices.officers import told_of
from sources.prose.roles.parts import Part, parts
from sources.prose.talk import Talk
from sources.prose.telling import Told

AROUND = 40
"""Characters before a part's words in which others tell what it is of: ``women's``."""


def plays(attribute: Attribute) -> bool:
    """Whether the values of an attribute are read as those who play a part."""
    extract = attribute.extract
    return (
        attribute.kind is ValueKind.CATEGORY
        and extract is not None
        and bool(extract.nouns or extract.does or extract.done or extract.goes or extract.at)
    )


def players(annotated: Sequence[Annotated], talk: Talk, attributes: Mapping[str, Attribute]) -> Iterator[Told]:
    """The claims of an article about who plays which part, each once; one that it gives two players has neither."""
    sentences = [sentence for sentence in annotated if not sentence.sentence.heading]
    bodies = Bodies(sentences, talk)
    for name, attribute in sorted(attributes.items()):
        if attribute.extract is None or not plays(attribute):
            continue
        found: dict[tuple[str, str], list[Told]] = {}
        for sentence in sentences:
            for part in parts(sentence, attribute.extract, _Fitting(sentence, attribute.extract, bodies)):
                about = _about(part, sentence, attribute.extract, bodies, talk)
                if about is None or (attribute.extract.dated and _of_other_year(part, sentence, talk.published)):
                    continue
                scope = _scope(part, sentence, attribute.extract)
                claim = told_of(name, about, scope, part.player, sentence, part.start, sure=False)
                if claim.record["value"] != about:
                    found.setdefault((about, str(scope)), []).append(claim)
        for claims in found.values():
            if len({claim.record["value"] for claim in claims}) == 1:
                yield claims[0]


class _Fitting:
    """Whether an item of a sentence may play a part."""

    def __init__(self, sentence: Annotated, extract: Extraction, bodies: Bodies) -> None:
        self._sentence, self._takes, self._bodies = sentence, extract.takes, bodies

    def __call__(self, number: int) -> bool:
        item = self._sentence.items[number]
        if not isinstance(item, Name) or known_place(item.entity):
            return False
        if self._takes == "person":
            return self._bodies.person(item)
        return self._takes == "any" or self._bodies.body(item.entity) == (self._takes == "organisation")


def _about(part: Part, sentence: Annotated, extract: Extraction, bodies: Bodies, talk: Talk) -> str | None:
    """Whose part it is, by its words, else what the article is about."""
    named = entity(sentence.items[part.body]) if part.body is not None else None
    if named is not None:
        fits = not extract.ends or named.split()[-1].lower() in extract.ends
        return named if fits and (named in talk.projects or bodies.body(named)) else None
    if part.body is not None and extract.about != "project":
        return None
    if extract.ends:
        rest = {one for one in bodies.named if one.split()[-1].lower() in extract.ends}
        return rest.pop() if len(rest) == 1 else None
    if extract.about == "project":
        value = entity(sentence.items[part.player])
        projects = [name for name in talk.projects if name != value]
        return projects[0] if len(projects) == 1 else None
    return bodies.implied(sentence, part.start)


def _of_other_year(part: Part, sentence: Annotated, published: date | None) -> bool:
    """Whether a date near the words of a part is of a year before the one of publication."""
    for found in DATED.finditer(sentence.code, part.start, part.end + AROUND):
        item = sentence.items[int(found[1])]
        period = item.period if isinstance(item, PeriodMention) else None
        if period is not None and published is not None and int(period.end[:4]) < published.year:
            return True
    return False


def _scope(part: Part, sentence: Annotated, extract: Extraction) -> dict[str, str]:
    """The scope that words around the part's own give."""
    around = sentence.code[max(0, part.start - AROUND) : part.end]
    found = {
        name: [
            (around.rfind(f" {word} "), value)
            for value, words in qualifier.same.items()
            for word in words
            if f" {word} " in around
        ]
        for name, qualifier in extract.qualifiers.items()
    }
    default = {name: qualifier.default for name, qualifier in extract.qualifiers.items() if qualifier.default}
    return default | {name: max(told)[1] for name, told in found.items() if told}
