"""Resolves *the company*, *it* and *the start-up* to the names they stand for, or leaves them unresolved."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from sources.prose.names import Name
from sources.prose.sentences import Sentence

COMPANY = (
    "company firm group business start-up startup corporation manufacturer maker retailer bank lender insurer airline carrier "
    "developer operator giant supplier producer builder provider chain brand agency organisation organization charity "
    "foundation association society employer buyer bidder target rival union utility institute team studio brewer grocer lab").split()
PROJECT = (
    "project scheme farm plant dam bridge tunnel line station reactor park port airport interconnector pipeline site complex "
    "mine reservoir extension terminal facility hospital link").split()
EVENT = {
    "earthquake": ("earthquake", "quake", "tremor", "temblor"), "flood": ("flood", "floods", "flooding"),
    "fire": ("fire", "blaze", "inferno"), "wildfire": ("wildfire", "wildfires", "bushfire"),
    "storm": ("storm", "hurricane", "cyclone", "typhoon", "tornado"), "landslide": ("landslide", "mudslide", "landslip"),
    "crash": ("crash", "collision", "derailment"), "explosion": ("explosion", "blast"), "eruption": ("eruption",),
    "collapse": ("collapse",), "avalanche": ("avalanche",), "sinking": ("sinking", "shipwreck"),
}
"""Kinds of event with their words; an article about one of them calls it by any of its words."""

_REFERENCE = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Ii]ts?)\s+(?:[\w’'-]+\s+){0,2}?(?P<noun>" + "|".join((*COMPANY, *PROJECT)) + r")\b|\b(?P<it>[Ii]ts?|[Tt]heir|[Tt]hey)\b")
_DESCRIBED = re.compile(r"\b(?P<noun>" + "|".join((*COMPANY, *PROJECT)) + r")(?:\s+\([^)]*\))?[,]?\s+$")
_APPOSITION = re.compile(r"^[^,.;]{0,40}?,\s+(?:an?|the)\s+(?:[\w’'-]+\s+){0,4}?(?P<noun>" + "|".join((*COMPANY, *PROJECT)) + r")\b")


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
    result: list[Reference] = []
    topic: list[str] = []
    for sentence in found:
        inside = [name for name in names if sentence.start <= name.start < sentence.end]
        told: list[Name | Reference] = list(inside)
        for match in _REFERENCE.finditer(text, sentence.start, sentence.end):
            if any(start < match.end() and match.start() < end for start, end in taken):
                continue
            before = [item.entity for item in sorted(told, key=lambda item: item.start) if item.start < match.start() and item.entity]
            entity = _resolve(match["noun"], before, topic, described, counts)
            reference = Reference(match.start(), match.end(), match["noun"], entity)
            result.append(reference)
            told.append(reference)
        order = [item.entity for item in sorted(told, key=lambda item: item.start) if item.entity]
        topic = list(dict.fromkeys(order)) or topic
    return result


def _descriptions(text: str, names: Sequence[Name]) -> dict[str, Counter[str]]:
    """Which nouns the text puts beside which name: ``AI start-up Anthropic``, ``Lumen, a snack maker``."""
    described: dict[str, Counter[str]] = {}
    for name in names:
        before = _DESCRIBED.search(text[max(0, name.start - 40) : name.start])
        after = _APPOSITION.match(text[name.end : name.end + 90])
        for match in (before, after):
            if match:
                described.setdefault(_kind(match["noun"]), Counter())[name.entity] += 1
        last = name.entity.split()[-1].lower()
        if last in PROJECT:
            described.setdefault(last, Counter())[name.entity] += 1
    return described


def _kind(noun: str) -> str:
    return {"startup": "start-up", "organization": "organisation"}.get(noun, noun)


def _resolve(noun: str | None, before: list[str], topic: list[str], described: dict[str, Counter[str]],
             counts: Counter[str]) -> str | None:
    """The name a reference stands for.

    A noun that the text put beside a name stands for that name. Else the first name of the same sentence, else that of
    the sentence before, else the name the document has most of; a name described otherwise is passed over.
    """
    if noun is not None:
        fitting = described.get(_kind(noun))
        if fitting:
            return max(sorted(fitting), key=lambda entity: (fitting[entity], counts[entity]))
        others = {entity for kind, entities in described.items() if kind != _kind(noun) and kind != "company" for entity in entities}
        if noun in PROJECT:
            return None
        candidates = [entity for entity in (*topic, *(entity for entity, _ in counts.most_common(3))) if entity not in others]
        return candidates[0] if candidates else (topic[0] if topic else None)
    if before:
        return before[0]
    return topic[0] if topic else None


def event_of(text: str) -> str | None:
    """The kind of event a document is about: the one it names most often, the first among equals."""
    words = Counter(re.findall(r"[a-z]+", text.lower()))
    totals = {kind: sum(words[word] for word in forms) for kind, forms in EVENT.items()}
    best = max(totals, key=lambda kind: totals[kind])
    return best if totals[best] else None
