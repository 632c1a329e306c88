"""Resolves *the company*, *it* and *the start-up* to the names they stand for, or leaves them unresolved."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from sources.prose.lexicon import REGIONS
from sources.prose.names import Name
from sources.prose.people import people
from sources.prose.projects import PROJECT
from sources.prose.sentences import Sentence

COMPANY = (
    "company firm group business start-up startup corporation manufacturer maker retailer bank lender insurer airline carrier "
    "developer operator giant supplier producer builder provider chain brand agency organisation organization charity "
    "recycler designer miner publisher distributor trader refiner processor vendor platform marketplace consultancy "
    "carmaker chipmaker drugmaker shipbuilder housebuilder steelmaker planemaker sportswear-maker "
    "foundation association society employer buyer bidder target rival union utility institute team studio brewer grocer lab"
).split()

BODY = (
    "museum orchestra theatre theater gallery club league guild federation academy trust fund charity university college school "
    "council choir cooperative co-operative"
).split()
"""Nouns for bodies: they stand for one that bears the noun in its name, or is called so, and for nothing else."""

_REFERENCE = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Ii]ts|[Hh]er|[Hh]is)\s+(?:(?!(?:of|in|and|for|at|on|to|by)\b)[\w’'-]+\s+){0,3}?(?P<noun>"
    + "|".join((*COMPANY, *PROJECT, *BODY))
    + r")\b|\b(?P<it>[Ii]ts?|[Tt]heir|[Tt]hey)\b"
)
_PLACED = re.compile(r"\b(?:in|at|out of|near|across|outside|around|off|on|throughout|in the|on the|at the)\s+$")
_ADJECTIVE = re.compile(
    r"['’]?(?:, where\b| (?:[a-z][\w-]* )?(?:"
    + "|".join(COMPANY)
    + r")\b| (?:coast|border|area|region|county|coastline|campus|plant|site|factory|works|yard|mill|depot|warehouse|"
    r"office|offices|branch|district|council|mayor|police|airport|shipyard|headquarters)\b)"
)
"""After the name of a place: ``the Port Merrin manufacturer``, ``Cannery Row, where``."""
_ACTING = re.compile(
    r"['’]s?\b|,|[ ](?:(?:has|had|have|said|says|is|was|will|would|to|in|from|and)\b|"
    r"sold|made|bought|lost|won|cut|set|got|kept|fell|rose|grew|went|took|gave|paid|[a-z]+(?:s|ed)\b)"
)
"""After the name of one who acts, or owns."""
_WORKING = re.compile(
    r"\b(?:workers|staff|employees|people|jobs|posts|roles|positions|headcount|workforce|payroll|redundanc(?:y|ies)|layoffs|cuts|losses|loss|"
    r"sales|numbers|revenues?|turnover|profits?|income|earnings|growth|executive|chairman|director|spokes\w+|analyst|margins?)\s+(?:at|across)\s+(?:[\w-]+ ){0,3}$",
    re.IGNORECASE,
)
"""Before *at* and the name of a business, which is no place: ``redundancies at Pembrook Glass``."""
_INTO = re.compile(
    r"(?:\b(?:in|into|to|backed|backing)|(?:per ?cent|%|\bstake|\bshares?|\bholding|\bslice|\bhalf|\bthird|\bquarter) (?:of|in))\s+$"
)
_DESCRIBED = re.compile(r"\b(?P<noun>" + "|".join((*COMPANY, *PROJECT, *BODY)) + r")(?:\s+\([^)]*\))?[,]?\s+$")
_APPOSITION = re.compile(
    r"^[^,.;]{0,40}?,\s+(?:an?|the)\s+(?:[\w’'-]+\s+){0,4}?(?P<noun>"
    + "|".join((*COMPANY, *PROJECT, *BODY))
    + r")\b(?! (?:said|says|told|announced|added|confirmed|has|had|is|was|will))"
)


DOMINANT = 2
"""How many times as often as another a name occurs in a document that is about it."""
GENERIC = frozenset(("company", "firm", "group", "business", "corporation", "employer"))
"""Nouns for any company: that the text calls one a chain or a bank says nothing against them."""


@dataclass(frozen=True)
class Reference:
    """A definite description or pronoun: its place, its noun (None for a pronoun) and the entity it stands for."""

    start: int
    end: int
    noun: str | None
    entity: str | None


def references(text: str, found: Sequence[Sentence], names: Sequence[Name]) -> list[Reference]:
    """All references of a document, in order."""
    described = _descriptions(text, names)
    counts = Counter(name.entity for name in names)
    taken = [(name.start, name.end) for name in names]
    beings = people(text, names)
    others = beings | places(text, names) | {name.entity for name in names if set(name.entity.split()) <= REGIONS}
    result: list[Reference] = []
    topic: list[str] = []
    for sentence in found:
        inside = [name for name in names if sentence.start <= name.start < sentence.end]
        told: list[Name | Reference] = list(inside)
        for match in _REFERENCE.finditer(text, sentence.start, sentence.end):
            start = _beyond(match, taken)
            if start is None:
                continue
            before = [
                item.entity
                for item in sorted(told, key=lambda item: item.start)
                if item.start < match.start() and item.entity and item.entity not in others
            ]
            entity = _beside(text, match, inside) or _resolve(
                match["noun"], before, topic, described, counts, others | _receiving(text, match, before)
            )
            reference = Reference(start, match.end(), match["noun"], entity)
            result.append(reference)
            told.append(reference)
        order = [
            item.entity
            for item in sorted(told, key=lambda item: item.start)
            if item.entity and item.entity not in others
        ]
        topic = list(dict.fromkeys(order)) or topic
    return result


def _beyond(match: re.Match[str], taken: Sequence[tuple[int, int]]) -> int | None:
    """Where a reference starts: after the place named in it (``the San Diego company``); None where a name holds its noun."""
    within = [end for start, end in taken if start < match.end() and match.start() < end]
    if not within:
        return match.start()
    if match["noun"] is None or max(within) >= match.start("noun"):
        return None
    return match.start("noun")


def _receiving(text: str, match: re.Match[str], before: Sequence[str]) -> frozenset[str]:
    """Who acts on what is referred to, and so is not it: ``It has sunk $75 million into the company``."""
    return frozenset(before[:1]) if _INTO.search(text, max(0, match.start() - 24), match.start()) else frozenset()


def _beside(text: str, match: re.Match[str], names: Sequence[Name]) -> str | None:
    """The name that a description stands beside: ``Harbour Homes, the housing association``."""
    if match["noun"] in (None, "company", "firm", "group") or text.startswith((" said", " says"), match.end()):
        return None
    return next((name.entity for name in names if text[name.end : match.start()] == ", "), None)


def places(text: str, names: Sequence[Name]) -> frozenset[str]:
    """The names that the text uses to say where something is: always, or most often and never as one who acts."""

    def only(name: Name) -> bool:
        by = _PLACED.search(text, max(0, name.start - 14), name.start)
        if by is not None and _WORKING.search(text, max(0, name.start - 60), name.start):
            return False
        return by is not None or _ADJECTIVE.match(text, name.end) is not None

    placed = Counter(name.entity for name in names if only(name))
    acting = {name.entity for name in names if not only(name) and _ACTING.match(text, name.end)}
    counts = Counter(name.entity for name in names)
    return frozenset(
        name
        for name, times in placed.items()
        if times == counts[name] or (2 * times >= counts[name] and name not in acting)
    )


def _descriptions(text: str, names: Sequence[Name]) -> dict[str, Counter[str]]:
    """Which nouns the text puts beside which name: ``AI start-up Anthropic``, ``Lumen, a snack maker``."""
    described: dict[str, Counter[str]] = {}
    for name in names:
        before = _DESCRIBED.search(text[max(0, name.start - 40) : name.start])
        after = _APPOSITION.match(text[name.end : name.end + 90])
        if before and before["noun"] in PROJECT and "," in before[0]:
            before = None  # `half of the project, Kelso a third`
        for match in (before, after):
            if match:
                described.setdefault(_kind(match["noun"]), Counter())[name.entity] += 1
        last = name.entity.split()[-1].lower()
        if last in PROJECT or last in COMPANY or last in BODY:
            described.setdefault(last, Counter())[name.entity] += 1
    return described


def _kind(noun: str) -> str:
    return {"startup": "start-up", "organization": "organisation"}.get(noun, noun)


def _resolve(
    noun: str | None,
    before: list[str],
    topic: list[str],
    described: dict[str, Counter[str]],
    counts: Counter[str],
    aside: frozenset[str],
) -> str | None:
    """The name a reference stands for.

    A noun that the text put beside a name stands for that name. Else the first name of the same sentence, else that of
    the sentence before, else the name the document has most of; a name described otherwise is passed over.
    """
    if noun is not None:
        fitting = described.get(_kind(noun))
        if fitting:
            recent = [entity for entity in (*before, *topic) if entity in fitting]
            return recent[0] if recent else max(fitting, key=lambda entity: (fitting[entity], counts[entity]))
        others = (
            aside
            if noun in GENERIC
            else aside
            | {
                entity
                for kind, entities in described.items()
                if kind != _kind(noun) and kind != "company"
                for entity in entities
            }
        )
        if noun in PROJECT or (noun in BODY and noun not in COMPANY):
            return None
        main = next((entity for entity, _ in counts.most_common() if entity not in others), None)
        if noun in GENERIC and main and topic and counts[main] >= DOMINANT * counts[topic[0]]:
            return main
        candidates = [
            entity for entity in (*topic, *(entity for entity, _ in counts.most_common(4))) if entity not in others
        ]
        return candidates[0] if candidates else (topic[0] if topic else None)
    if before:
        return before[0]
    main = next((entity for entity, _ in counts.most_common() if entity not in aside), None)
    return topic[0] if topic else main
