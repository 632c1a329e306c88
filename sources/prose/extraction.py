"""Turns an article into written claims: every amount and date is structured, refers to a claim, or is set aside."""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from schemas.attribute import Attribute
from schemas.catalogue import Catalogue
from schemas.claim import Basis
from schemas.notation.periods import PeriodMention
from schemas.notation.quantities import Mention
from schemas.period import Precision
from schemas.value import ValueKind
from sources.prose.alongside import alongside, filled, righted
from sources.prose.annotated import Annotated, Item
from sources.prose.buyers import buyers
from sources.prose.claiming import claim_of
from sources.prose.counterparts import complete
from sources.prose.counting import count_day
from sources.prose.dateline import dateline
from sources.prose.divisions import divisions
from sources.prose.echoes import told_once
from sources.prose.events import event_of, named_event
from sources.prose.flows import Flows
from sources.prose.frames import timely
from sources.prose.leads import entitled, lead, outlook, spans
from sources.prose.locations import places
from sources.prose.matching import matched_frames
from sources.prose.mentioning import mentions
from sources.prose.names import Names
from sources.prose.pairs import find_pairs
from sources.prose.parties import no_parties
from sources.prose.patterns import Pattern, patterns
from sources.prose.people import people
from sources.prose.phases import opening_phases
from sources.prose.places import local_parts, local_sums
from sources.prose.projects import is_project, projects_of
from sources.prose.retelling import UNREAD, left_over, repeated
from sources.prose.roll_forwards import roll_forwards
from sources.prose.sentences import Sentence, sentences
from sources.prose.shares import shares
from sources.prose.speakers import divide
from sources.prose.spreading import broken_down, sums
from sources.prose.talk import Reader, Talk
from sources.prose.telling import Article, Extract, Left, Told
from sources.prose.totals import added_up
from sources.prose.variants import doubt_variants, variants


def extract(article: Article, catalogue: Catalogue, declared: Callable[[str], str | None]) -> Extract:
    """Find the claims of an article by the catalogue's patterns."""
    listed = [
        (name, attribute, patterns(attribute))
        for name, attribute in sorted(catalogue.attributes.items())
        if attribute.extract is not None
    ]
    beside = [entry for entry in listed if entry[1].extract and entry[1].extract.alongside]
    listed = [entry for entry in listed if entry not in beside]
    found = [sentence for sentence in sentences(article.text) if sentence.start >= article.body]
    head = dateline(article.text, article.body, article.published)
    names = Names(article.text, found, declared, head.holds if head else None, title=article.title, party=article.party)
    items = mentions(article, found, names)
    beings = people(article.text, names.all)
    elsewhere = beings | places(article.text, names.all) | divisions(article.text, names.all)
    elsewhere |= no_parties(names.weights, article.publisher)
    weights = Counter({name: weight for name, weight in names.weights.items() if name not in elsewhere})
    talk = Talk(
        Counter({name: names.counts[name] or 1 for name in weights}),
        event_of(article.text[article.body :]) or article.event,
        projects_of(
            article.text,
            [name for name in names.all if name.entity not in beings or is_project(name.entity)],
            article.body,
        )
        or Counter([article.project] if article.project else []),
        wholes=names.wholes,
        event_name=named_event(article.text[article.body :]),
        published=article.published,
        people=beings,
        relations=catalogue.relations,
        weights=weights,
        speaker=article.publisher or "the writer",
        borrowed=None if article.party is None or article.party.split()[0] in article.publisher else names.party,
    )
    result = Extract()
    annotated = list(_annotated(article.text, found, items))
    talk.pairs = find_pairs(annotated, [attribute for _, attribute, _ in listed], article.published)
    talk.pairs.complete(talk.counts)
    talk.pairs.borrowed = article.pair
    result.beside += buyers(
        annotated,
        [
            (name, attribute)
            for name, attribute, written in listed
            if attribute.extract and attribute.extract.pairs and not written
        ],
        talk,
    )
    titled = entitled(article.title, article.published)
    talk.flows = Flows(
        article.text,
        titled or lead(annotated, article.published),
        known=spans(annotated, article.published) | ({titled.span: titled} if titled and titled.span else {}),
        outlook=outlook(annotated),
        published=article.published,
    )
    talk.day = count_day(annotated)
    listed = [entry for entry in listed if _possible(entry[1], talk)]
    talk.phases.own = opening_phases(article.title, annotated)
    for told, after in zip(annotated, [*annotated[1:], None], strict=True):
        talk.ahead = after if told.code.endswith(" ; ") else None
        talk.phases.hear(told)
        if any(isinstance(item, (Mention, PeriodMention)) for item in told.items) or _named_values(listed):
            _read(told, article, listed, talk, result)
            result.beside += alongside(Reader(told, article, talk), beside, result.beside)
    complete(result.told, catalogue.attributes, talk.counts, talk.pairs.main[1] if talk.pairs.main else None)
    filled(result.beside, result.told, catalogue.attributes)
    righted(
        result.told,
        [claim for claim in result.beside if catalogue.attribute(claim.frame.attribute).dimension == "money"],
    )
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
    return result


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


def _clocked(item: Item) -> bool:
    """Whether a date has a time of day."""
    return isinstance(item, PeriodMention) and item.period is not None and item.period.precision is Precision.MINUTE


def _named_in(arithmetic: Mapping[str, object]) -> set[object]:
    """The refs that stated arithmetic names."""
    return {ref for value in arithmetic.values() for ref in (value if isinstance(value, list) else [value])}


def _possible(attribute: Attribute, talk: Talk) -> bool:
    """Whether an article tells of what the attribute is about: without a project it states no project's cost."""
    about = attribute.extract.about if attribute.extract else ""
    dealt = bool(attribute.extract and attribute.extract.pairs)
    return (
        not (
            about == "project"
            and not (talk.projects if talk.event is None else not all(map(str.islower, talk.projects)))
        )
        and not (
            dealt and not talk.pairs.counts and (talk.pairs.borrowed is None or attribute.kind is not ValueKind.PERIOD)
        )
        and not (about == "event" and talk.event is None)
    )


def _named_values(listed: Sequence[tuple[str, Attribute, Sequence[Pattern]]]) -> bool:
    return any("{value}" in pattern.written for _, _, found in listed for pattern in found)


def _read(
    sentence: Annotated,
    article: Article,
    listed: Sequence[tuple[str, Attribute, Sequence[Pattern]]],
    talk: Talk,
    result: Extract,
) -> None:
    attributes = {name: attribute for name, attribute, _ in listed}
    matched = matched_frames(sentence, listed, attributes, talk)
    lists = broken_down(sentence, matched)
    parted = shares(
        sentence,
        matched,
        next((name for name, found in attributes.items() if found.extract and found.extract.shares), None),
    )
    told: list[Told] = []
    refs: dict[int, str] = {}
    reader = Reader(
        sentence,
        article,
        talk,
        frozenset(number for number in matched if isinstance(sentence.items[number], PeriodMention)),
    )
    for number, item in enumerate(sentence.items):
        frame = matched.get(number)
        if frame is None:
            if isinstance(item, Mention):
                result.left.append(left_over(item, result.told))
            continue
        attribute = attributes[frame.attribute]
        if attribute.extract is None:
            continue
        claim = claim_of(frame, attribute, attribute.extract, reader, f"c{len(result.told) + len(told) + 1}")
        if isinstance(claim, Left):
            result.left.append(claim)
            continue
        talk.told_part(sentence, frame, claim.scope)
        earlier = repeated(claim, sentence, number, [*result.told, *told])
        refs[number] = earlier.ref if earlier else claim.ref
        if earlier:
            result.left.append(Left(item.start, item.end, refers=earlier.ref))
        else:
            told.append(claim)
            clock = attributes.get(attribute.extract.clock or "")
            if clock and clock.extract and _clocked(item) and timely(clock, item):
                timed = replace(frame, attribute=attribute.extract.clock or "")
                hour = claim_of(timed, clock, clock.extract, reader, f"b{len(result.beside) + 1}c")
                result.beside += [hour] if isinstance(hour, Told) else []
    result.left += [
        Left(echo.start, echo.end, refers=refs.get(number), reason=None if number in refs else UNREAD)
        for number, echo in sentence.again
    ]
    result.arithmetic += roll_forwards(sentence, told, attributes) + sums(lists, refs)
    result.arithmetic += [
        {"whole": refs[found.whole], "part": refs[found.part], "share": refs[found.share]}
        for found in parted
        if {found.whole, found.part, found.share} <= refs.keys()
    ]
    result.arithmetic += added_up(sentence.code, told, result.told, talk.relations)
    result.told += told
