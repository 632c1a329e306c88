"""Makes claims of who plays a part where several articles of a story give it to two names."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from schemas.claim import Claim
from schemas.source import Document
from schemas.value import Category
from sources.prose.annotated import Annotated, entity
from sources.prose.names.lexicon import TRADES
from sources.prose.names.named import Name
from sources.prose.names.people import SURNAMES, people
from sources.prose.writing import quoted
from sources.retold.adding import Articles, Named, Place
from sources.retold.bearers.bearing import bearings
from sources.retold.bearers.beside import of_one, opposed, same_part
from sources.retold.bearers.borne import Bearing
from sources.retold.bearers.brands import MAKE
from sources.retold.bearers.contests import WINNER
from sources.retold.bearers.hits import HIT
from sources.retold.bearers.namesakes import one_name
from sources.retold.bearers.naming import named_sentences
from sources.retold.bearers.origins import ORIGIN
from sources.retold.bearers.parts import FIRM, ORGANISATIONS, ORGANISED, SEAT
from sources.retold.bearers.successors import SUCCESSOR
from sources.retold.bearers.told import Told, all_words_of, words_of
from sources.retold.telling import published

ATTRIBUTE = "stated.name"
NOBODY = frozenset((SEAT, HIT, MAKE, ORIGIN, WINNER, SUCCESSOR))
"""Parts of places and makes, and those that a body may play."""
LED = "leader"
"""What the names of attributes begin with that tell who leads a body."""
LASTING = 120
"""Days within which articles tell of one who holds a part."""


def borne(articles: Articles, pairs: Sequence[tuple[str, str]], claims: Collection[Claim]) -> list[Named]:
    """The claims of who plays which part, where two articles of a story give it to two names and no pack has read both."""
    parties = frozenset(
        word
        for claim in claims
        for name in (claim.subject, *claim.scope.values())
        for word in name.split()
        if word[:1].isupper()
    )
    led = {
        (claim.source, claim.value.value): frozenset(word for word in claim.subject.split() if word[:1].isupper())
        for claim in claims
        if isinstance(claim.value, Category) and claim.attribute.startswith(LED)
    }
    somebody = frozenset[str]().union(*map(_people, articles.documents.values()))
    told = {source: _told(document, parties, led, somebody) for source, document in articles.documents.items()}
    days = {source: published(articles.sources[source]) for source in told}
    found: dict[tuple[str, int], Named] = {}
    for ours, theirs in pairs:
        if _far(days[ours], days[theirs]):
            continue
        for x, y in _opposed(told[ours], told[theirs]):
            known = [found[key].record for key in ((ours, x.start), (theirs, y.start)) if key in found]
            if _read(x, y, ours, theirs, claims) or len(known) > 1:
                continue
            group = [(ours, x), (theirs, y), *_siding(x, y, (ours, theirs), told)]
            fact = known[0] if known else _fact(x, y, told[ours], told[theirs])
            for source, one in group:
                found.setdefault((source, one.start), _added(one, fact, told[source], source))
    return list(found.values())


def _people(document: Document) -> frozenset[str]:
    """Those whom an article tells to be somebody."""
    return people(document.text, _names(named_sentences(document.text)))


def _names(sentences: Sequence[Annotated]) -> list[Name]:
    return [item for one in sentences for item in one.items if isinstance(item, Name)]


def _told(
    document: Document,
    parties: frozenset[str],
    led: Mapping[tuple[str, str], frozenset[str]],
    somebody: frozenset[str],
) -> Told:
    sentences = named_sentences(document.text)
    found = [
        replace(one, names=led.get((document.source, one.name), one.names))
        if one.part in FIRM and not one.names
        else one
        for one in bearings(sentences)
    ]
    names = _names(sentences)
    parties |= {word for name in names if _bodily(name.entity) for word in name.entity.split()}
    somebody |= {one.name for one in found if one.sure and one.part not in ORGANISED | NOBODY}
    named = Counter(entity(item) or "" for one in sentences for item in one.items)
    able = [name for name in named if not parties.isdisjoint(name.split()) and name not in somebody]
    most = max((named[name] for name in able), default=0)
    main = "" if sum(named[name] == most for name in able) != 1 else next(name for name in able if named[name] == most)
    return Told(
        document.source,
        sentences,
        found,
        words_of(sentences),
        all_words_of(document.text),
        parties,
        somebody,
        frozenset(main.split()),
    )


def _bodily(name: str) -> bool:
    """Whether a name of several words ends in a word for a body or a trade."""
    last = name.rsplit(maxsplit=1)[-1].lower()
    return " " in name and last in ORGANISATIONS | TRADES and last not in SURNAMES


def _opposed(ours: Told, theirs: Told) -> Iterator[tuple[Bearing, Bearing]]:
    """Bearings of one part that two articles give to two names; each name once."""
    seen: set[tuple[str, str]] = set()
    for x in ours.bearings:
        for y in theirs.bearings:
            if (x.name, y.name) not in seen and opposed(x, y, ours, theirs):
                seen.add((x.name, y.name))
                yield x, y


def _siding(x: Bearing, y: Bearing, pair: tuple[str, str], told: Mapping[str, Told]) -> Iterator[tuple[str, Bearing]]:
    """What other articles say of the same part: it is one or the other's."""
    for source, other in told.items():
        for one in other.bearings if source not in pair else ():
            side, name = (x, pair[0]) if one_name(one.name, x.name) else (y, pair[1])
            if one_name(one.name, side.name) and (of_one(one, side, other, told[name]) or same_part(one, side)):
                yield source, one
                break


def _read(x: Bearing, y: Bearing, ours: str, theirs: str, claims: Collection[Claim]) -> bool:
    """Whether a pack has read both, of one fact."""
    left, right = (
        {
            (claim.subject, claim.attribute, tuple(sorted(claim.scope.items())))
            for claim in claims
            if claim.source == source and isinstance(claim.value, Category) and one_name(claim.value.value, one.name)
        }
        for source, one in ((ours, x), (theirs, y))
    )
    return bool(left & right)


def _fact(x: Bearing, y: Bearing, ours: Told, theirs: Told) -> Mapping[str, object]:
    """What both give to two names: the part, and what it is of."""
    return {"subject": _subject(x, y, ours, theirs), "scope": {"what": max((x.written, y.written), key=len)}}


def _subject(x: Bearing, y: Bearing, ours: Told, theirs: Told) -> str:
    """What a part is of: the name that the words give, else the one that both articles tell most of."""
    counted = [
        Counter(entity(item) or "" for sentence in told.sentences for item in sentence.items) for told in (ours, theirs)
    ]
    whose = x.names | y.names
    aside = ours.people | theirs.people | {x.name, y.name}
    fitting = [name for name in counted[0] + counted[1] if whose & set(name.split()) and name not in aside]
    both = [name for name in counted[0].keys() & counted[1].keys() if name not in aside]
    total = counted[0] + counted[1]
    able = fitting or both
    return min(able, key=lambda name: (-len(whose & set(name.split())), -total[name], name), default="the story")


def _added(one: Bearing, fact: Mapping[str, object], told: Told, source: str) -> Named:
    sentence = told.sentences[told.place(one)]
    return Named(
        Place(source, one.start, one.end),
        {
            "subject": fact["subject"],
            "attribute": ATTRIBUTE,
            "value": _in_full(one, told),
            "scope": fact["scope"],
            "quote": quoted(sentence.text, sentence.sentence, one.start),
            "tentative": "true",
        },
    )


def _in_full(one: Bearing, told: Told) -> str:
    """A name with the *Holdings* that an article writes behind it."""
    written = (f"{one.name} {word}" for word in ("Holdings", "Holding") if f"{one.name} {word}" in told.text)
    return next(written, one.name)


def _far(ours: date | None, theirs: date | None) -> bool:
    return ours is not None and theirs is not None and abs((ours - theirs).days) > LASTING
