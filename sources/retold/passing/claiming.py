"""Makes claims of amounts that two articles of a story tell as passing in opposite directions between two parties."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from schemas.catalogue import Catalogue
from schemas.claim import Claim
from schemas.notation.units import dimension
from schemas.quantity import Quantity
from sources.prose.writing import quoted, written_unit
from sources.retold.adding import Added, Articles
from sources.retold.bearers.naming import named_sentences
from sources.retold.passing.parties import Cast
from sources.retold.passing.passages import Passage, passages
from sources.retold.passing.tokens import known_words, tokens_of
from sources.retold.passing.turned import turned
from sources.retold.telling import PERIOD, Telling

PAYMENT, SUPPLY = "dealing.payment", "dealing.supply"
"""The attributes of money that passes, and of things."""
_NEVER = frozenset((PERIOD, "percent", "time"))
"""Dimensions of what passes from nobody to nobody."""


def passing(
    told: Mapping[str, Sequence[Telling]],
    articles: Articles,
    pairs: Sequence[tuple[str, str]],
    claims: Collection[Claim],
    catalogue: Catalogue,
) -> list[Added]:
    """The claims of the amounts that articles of a story turn round, but those that packs have read so already."""
    sentences = {source: named_sentences(articles.documents[source].text) for source in told}
    known = known_words([sentence for found in sentences.values() for sentence in found])
    tokens = {
        source: [
            tokens_of(sentence, [one for one in told[source] if one.dimension not in _NEVER], known)
            for sentence in held
        ]
        for source, held in sentences.items()
    }
    cast = Cast(tokens)
    passed = {source: passages(source, sentences, cast) for source, sentences in tokens.items()}
    found: dict[tuple[str, int], Added] = {}
    for ours, theirs in pairs:
        both = cast.present(ours) & cast.present(theirs)
        for one, other in turned(passed.get(ours, ()), passed.get(theirs, ()), both):
            if _read(one, other, claims):
                continue
            for added in _added(one, other, articles, catalogue):
                found.setdefault((added.telling.source, added.telling.start), added)
    return list(found.values())


def _added(one: Passage, other: Passage, articles: Articles, catalogue: Catalogue) -> Iterator[Added]:
    """The claims of both, in the unit of the one that writes it out."""
    values = [telling.value for telling in (one.telling, other.telling) if isinstance(telling.value, Quantity)]
    value = min(values, key=lambda value: (value.unit is None or not value.unit.isupper(), value.text))
    attribute = PAYMENT if dimension(value.unit) == "money" else SUPPLY
    if attribute not in catalogue.attributes:
        return
    for passage in (one, other):
        telling = passage.telling
        text = articles.documents[telling.source].text
        yield Added(
            telling,
            {
                "subject": passage.giver,
                "attribute": attribute,
                "scope": {"to": passage.receiver},
                "value": value.text,
                "unit": written_unit(value),
                "quote": quoted(text, telling.sentence, telling.start),
                "tentative": "true",
            },
        )


def _read(one: Passage, other: Passage, claims: Collection[Claim]) -> bool:
    """Whether packs have read the amount in both articles, in opposite directions."""
    ways = [
        {
            (claim.attribute, claim.subject, claim.scope["to"])
            for claim in claims
            if claim.source == passage.telling.source and "to" in claim.scope and claim.value == passage.telling.value
        }
        for passage in (one, other)
    ]
    return any((attribute, receiver, giver) in ways[1] for attribute, giver, receiver in ways[0])
