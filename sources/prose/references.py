"""Resolves *the company*, *it* and *the start-up* to the names they stand for, or leaves them unresolved."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from sources.prose.names import Name
from sources.prose.people import people
from sources.prose.projects import PROJECT
from sources.prose.sentences import Sentence

COMPANY = (
    "company firm group business start-up startup corporation manufacturer maker retailer bank lender insurer airline carrier "
    "developer operator giant supplier producer builder provider chain brand agency organisation organization charity "
    "foundation association society employer buyer bidder target rival union utility institute team studio brewer grocer lab").split()

_REFERENCE = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Ii]ts|[Hh]er|[Hh]is)\s+(?:[\w’'-]+\s+){0,2}?(?P<noun>" + "|".join((*COMPANY, *PROJECT)) + r")\b|\b(?P<it>[Ii]ts?|[Tt]heir|[Tt]hey)\b")
_PLACED = re.compile(r"\b(?:in|at|near|across|outside|around|off|on|throughout|in the|on the|at the)\s+$")
_ADJECTIVE = re.compile(r"['’]?(?:, where\b| (?:[a-z][\w-]* )?(?:" + "|".join(COMPANY) + r")\b| (?:coast|border|area|region|county|coastline|campus)\b)")
"""After the name of a place: ``the Port Merrin manufacturer``, ``Cannery Row, where``."""
_INTO = re.compile(r"\b(?:in|into|to|backed|backing)\s+$")
_DESCRIBED = re.compile(r"\b(?P<noun>" + "|".join((*COMPANY, *PROJECT)) + r")(?:\s+\([^)]*\))?[,]?\s+$")
_APPOSITION = re.compile(r"^[^,.;]{0,40}?,\s+(?:an?|the)\s+(?:[\w’'-]+\s+){0,4}?(?P<noun>" + "|".join((*COMPANY, *PROJECT)) + r")\b(?! (?:said|says|told|announced|added|confirmed|has|had|is|was|will))")


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
    others = beings | places(text, names)
    result: list[Reference] = []
    topic: list[str] = []
    for sentence in found:
        inside = [name for name in names if sentence.start <= name.start < sentence.end]
        told: list[Name | Reference] = list(inside)
        for match in _REFERENCE.finditer(text, sentence.start, sentence.end):
            if any(start < match.end() and match.start() < end for start, end in taken):
                continue
            before = [item.entity for item in sorted(told, key=lambda item: item.start)
                      if item.start < match.start() and item.entity and item.entity not in others]
            entity = _beside(text, match, inside) or _resolve(
                match["noun"], before, topic, described, counts, others | _receiving(text, match, before))
            reference = Reference(match.start(), match.end(), match["noun"], entity)
            result.append(reference)
            told.append(reference)
        order = [item.entity for item in sorted(told, key=lambda item: item.start) if item.entity and item.entity not in others]
        topic = list(dict.fromkeys(order)) or topic
    return result


def _receiving(text: str, match: re.Match[str], before: Sequence[str]) -> frozenset[str]:
    """Who acts on what is referred to, and so is not it: ``It has sunk $75 million into the company``."""
    return frozenset(before[:1]) if _INTO.search(text, max(0, match.start() - 8), match.start()) else frozenset()


def _beside(text: str, match: re.Match[str], names: Sequence[Name]) -> str | None:
    """The name that a description stands beside: ``Harbour Homes, the housing association``."""
    if match["noun"] in (None, "company", "firm", "group") or text.startswith((" said", " says"), match.end()):
        return None
    return next((name.entity for name in names if text[name.end : match.start()] == ", "), None)


def places(text: str, names: Sequence[Name]) -> frozenset[str]:
    """The names that the text only ever uses to say where something is."""
    def only(name: Name) -> bool:
        by = _PLACED.search(text, max(0, name.start - 14), name.start)
        return by is not None or _ADJECTIVE.match(text, name.end) is not None

    return frozenset({name.entity for name in names if only(name)} - {name.entity for name in names if not only(name)})


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
        if last in PROJECT or last in COMPANY:
            described.setdefault(last, Counter())[name.entity] += 1
    return described


def _kind(noun: str) -> str:
    return {"startup": "start-up", "organization": "organisation"}.get(noun, noun)


def _resolve(noun: str | None, before: list[str], topic: list[str], described: dict[str, Counter[str]],
             counts: Counter[str], aside: frozenset[str]) -> str | None:
    """The name a reference stands for.

    A noun that the text put beside a name stands for that name. Else the first name of the same sentence, else that of
    the sentence before, else the name the document has most of; a name described otherwise is passed over.
    """
    if noun is not None:
        fitting = described.get(_kind(noun))
        if fitting:
            recent = [entity for entity in (*before, *topic) if entity in fitting]
            return recent[0] if recent else max(fitting, key=lambda entity: (fitting[entity], counts[entity]))
        others = aside if noun in GENERIC else aside | {entity for kind, entities in described.items() if kind != _kind(noun) and kind != "company" for entity in entities}
        if noun in PROJECT:
            return None
        candidates = [entity for entity in (*topic, *(entity for entity, _ in counts.most_common(4))) if entity not in others]
        return candidates[0] if candidates else (topic[0] if topic else None)
    if before:
        return before[0]
    return topic[0] if topic else None
