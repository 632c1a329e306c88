"""Turns an article into written claims: every amount and date is structured, refers to a claim, or is set aside."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from schemas.attribute import Attribute
from schemas.catalogue import Catalogue
from schemas.claim import Basis
from schemas.notation.periods import PeriodMention
from schemas.notation.quantities import Mention
from sources.prose.annotated import Annotated, Item
from sources.prose.article import Article
from sources.prose.births import aside, births, unborn
from sources.prose.links.echoes import told_once
from sources.prose.links.variants import doubt_variants, variants
from sources.prose.mentioning import mentions
from sources.prose.names.cast import Cast
from sources.prose.names.openings import opened
from sources.prose.offices.officers import officers, spoken_of
from sources.prose.outset import outset, possible
from sources.prose.parts.places import local_parts, local_sums
from sources.prose.patterns.language import Pattern, patterns
from sources.prose.reading import read
from sources.prose.roles.alongside import alongside, filled, righted
from sources.prose.roles.buyers import buyers
from sources.prose.roles.counterparts import complete
from sources.prose.roles.dealers import dealers
from sources.prose.roles.players import players
from sources.prose.roles.speakers import divide
from sources.prose.sentences import Sentence, sentences
from sources.prose.talk import Reader, Talk
from sources.prose.telling import Extract, Left

LONGEST = 3_000
"""Characters of the longest sentence that is read for offices and parts: a longer one is no sentence."""


def extract(article: Article, catalogue: Catalogue, declared: Callable[[str], str | None]) -> Extract:
    """Find the claims of an article by the catalogue's patterns."""
    written = [
        (name, attribute, patterns(attribute))
        for name, attribute in sorted(catalogue.attributes.items())
        if attribute.extract is not None
    ]
    beside = [entry for entry in written if entry[1].extract and entry[1].extract.alongside]
    listed = [entry for entry in written if entry not in beside]
    found = [sentence for sentence in sentences(article.text) if sentence.start >= article.body]
    cast = Cast.of(article, found, declared)
    annotated = list(_annotated(article.text, found, mentions(article, found, cast)))
    talk = outset(article, cast, annotated, [attribute for _, attribute, _ in listed], catalogue)
    result = Extract(beside=list(buyers(annotated, _of_pairs(listed), talk)))
    listed = [entry for entry in listed if possible(entry[1], talk)]
    valued = _named_values(listed)
    named = [sentence for sentence in opened(annotated) if len(sentence.code) <= LONGEST]
    held = list(officers(named, talk, catalogue.attributes))
    for sentence, after in zip(annotated, [*annotated[1:], None], strict=True):
        talk.ahead = after if sentence.code.endswith(" ; ") else None
        talk.phases.hear(sentence)
        if valued or any(isinstance(item, (Mention, PeriodMention)) for item in sentence.items):
            read(sentence, article, listed, talk, result)
            result.beside += alongside(Reader(sentence, article, talk), beside, result.beside)
        spoken_of(held, sentence, talk)
    result.beside += held
    born = list(births(named, talk, catalogue.attributes))
    result.beside += born
    result.left = aside(result.left, born)
    result.told = unborn(result.told, born)
    result.beside += players(named, talk, catalogue.attributes)
    result.beside += dealers(named, talk, catalogue.attributes, [*result.told, *result.beside])
    _reconsider(result, article, catalogue, talk, annotated)
    return result


def _of_pairs(
    listed: Sequence[tuple[str, Attribute, Sequence[Pattern]]],
) -> list[tuple[str, Attribute]]:
    """The attributes that tell who deals with whom and have no patterns of their own."""
    return [
        (name, attribute)
        for name, attribute, found in listed
        if attribute.extract and attribute.extract.pairs and not found
    ]


def _reconsider(
    result: Extract, article: Article, catalogue: Catalogue, talk: Talk, annotated: Sequence[Annotated]
) -> None:
    """What only the whole article tells of its claims: counterparts, doubtful periods, local parts, two speakers, variants."""
    complete(result.told, catalogue.attributes, talk.counts, talk.pairs.main[1] if talk.pairs.main else None)
    filled(result.beside, result.told, catalogue.attributes)
    money = [claim for claim in result.beside if catalogue.attribute(claim.frame.attribute).dimension == "money"]
    righted(result.told, money)
    _drop_doubtful(result, talk.flows.leaning)
    local_parts(
        [
            claim
            for claim in result.told
            if claim.place is not None or catalogue.attribute(claim.frame.attribute).basis is Basis.CUMULATIVE
        ],
        article.text,
    )
    divide(result.told, {found.sentence.start: found for found in annotated})
    doubt_variants(result.told)
    result.arithmetic += local_sums([claim for claim in result.told if claim.amount is not None], result.arithmetic)


def _annotated(text: str, found: Sequence[Sentence], items: Sequence[Item]) -> Iterator[Annotated]:
    """The sentences of an article, each with the mentions that it holds whole."""
    at = 0
    for sentence in found:
        inside: list[Item] = []
        while at < len(items) and items[at].start < sentence.end:
            if items[at].end <= sentence.end:
                inside.append(items[at])
            at += 1
        yield told_once(text, sentence, inside)


def _drop_doubtful(result: Extract, leaning: Collection[str]) -> None:
    """Set aside flows dated by the lead alone when the article gives another amount for the same: one is of another period."""
    doubtful = [claim for claim in variants(result.told) if claim.ref in leaning]
    refs = {claim.ref for claim in doubtful}
    result.told = [claim for claim in result.told if claim.ref not in refs]
    result.left += [Left(claim.start, claim.end, reason="its period cannot be told") for claim in doubtful]
    result.arithmetic = [sum_ for sum_ in result.arithmetic if not refs & _named_in(sum_)]


def _named_in(arithmetic: Mapping[str, object]) -> set[object]:
    """The refs that stated arithmetic names."""
    return {ref for value in arithmetic.values() for ref in (value if isinstance(value, list) else [value])}


def _named_values(listed: Sequence[tuple[str, Attribute, Sequence[Pattern]]]) -> bool:
    return any("{value}" in pattern.written for _, _, found in listed for pattern in found)
