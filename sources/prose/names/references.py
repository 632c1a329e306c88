"""Resolves *the company*, *it* and *the start-up* to the names they stand for, or leaves them unresolved."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sources.prose.lexicon import REGIONS
from sources.prose.locations import places
from sources.prose.names import Name
from sources.prose.nouns import BODY, COMPANY, GENERIC, INVESTING, KEPT, MAKING, STRANGERS, kindred, one_spelling
from sources.prose.parties import no_parties
from sources.prose.people import people
from sources.prose.projects import PROJECT, called_projects
from sources.prose.sentences import Sentence

_REFERENCE = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Ii]ts|[Hh]er|[Hh]is)\s+(?:(?!(?:of|in|and|for|at|on|to|by|the|a|an|this|that|will|is|was|has|had|are|were)\b)(?:[\w’'-]+|[A-Z]\w+,(?=\s[A-Z]))\s+){0,3}?(?P<noun>"
    + "|".join((*COMPANY, *PROJECT, *BODY))
    + r"|[a-z]{4,}maker|Group|Company|Firm|Bank|Airline)\b(?<!top line)(?<!bottom line)(?! (?:values?|loans?|schools?|plans?|models?|parks?|districts?|rates?|park)\b)|\b(?P<it>[Ii]ts?|[Tt]heir|[Tt]hey)\b"
)
_ARTICLED = re.compile(r"\b(?:the|its|their|a|this)(?: (?:new|own))? $", re.IGNORECASE)
_INTO = re.compile(
    r"(?:\b(?:in|into|to|backed|backing)|(?:per ?cent|%|\bstake|\bshares?|\bholding|\bslice|\bhalf|\bthird|\bquarter) (?:of|in))\s+$"
)
_DESCRIBED = re.compile(r"\b(?P<noun>" + "|".join((*COMPANY, *PROJECT, *BODY)) + r")(?:\s+\([^)]*\))?[,]?\s+$")
_APPOSITION = re.compile(
    r"^[^,.;]{0,40}?,\s+(?:an?|the)\s+(?:[\w’'-]+\s+){0,4}?(?P<noun>"
    + "|".join((*COMPANY, *PROJECT, *BODY))
    + r")\b(?! (?:said|says|told|announced|added|confirmed|has|had|is|was|will))"
)
_PASSING = re.compile(
    r"\b(?:in|at|near|from|to|than|against|unlike|like|via|outside|alongside|between|across|into|to the|visit to|according to)\s+(?:(?:the|its|a|an)\s+)?$"
)
"""Before a name that a sentence only mentions: it does not go on to be spoken of."""
TOLD = frozenset((*COMPANY, *BODY, *PROJECT, "investor"))
"""Nouns that say what a name is; the rest of those in names may be of any business."""
_BARE = re.compile(r"(?:[Tt]he|[Tt]his)\s+[a-z-]+")
"""A noun with nothing that tells it from others of its kind."""
_JOINT = re.compile(r"\b(?:combined|merged|enlarged|newly merged|newly formed)\s+(?:\w+\s+)?$")
"""Before the noun for what two parties become: ``the combined bank``."""
COMBINED = "the combined company"
"""What two parties become, under whatever noun: neither of the two."""
_OF_SOMEBODY = re.compile(r"(?:['’]s|s['’]) ")
"""Whose: ``the seamen's``."""
_PART = re.compile(
    r"(?:the|its)\s+(?:lead|main|principal|cornerstone|building|construction|sole|preferred|general)\s+(?:investor|contractor|supplier|builder|backer)",
    re.IGNORECASE,
)
"""What somebody is to a deal or a project, which is read as words: ``the lead investor was Kestrel Growth``."""
DOMINANT = 2
"""How many times as often as another a name occurs in a document that is about it."""


@dataclass(frozen=True)
class Reference:
    """A definite description or pronoun: its place, its noun (None for a pronoun) and the entity it stands for."""

    start: int
    end: int
    noun: str | None
    entity: str | None


def references(
    text: str, found: Sequence[Sentence], names: Sequence[Name], counts: Counter[str], publisher: str = ""
) -> list[Reference]:
    """All references of a document, in order; ``counts`` tells how much is said of each name."""
    described = _descriptions(text, names)
    built = called_projects(text, names)
    taken = [(name.start, name.end) for name in names]
    beings = people(text, names)
    others = beings | places(text, names) | {name.entity for name in names if set(name.entity.split()) <= REGIONS}
    others |= no_parties(counts, publisher)
    products = _products(text, names)
    backers = _backers(counts)
    result: list[Reference] = []
    topic: list[str] = []
    for sentence in found:
        inside = [name for name in names if sentence.start <= name.start < sentence.end]
        told: list[Name | Reference] = list(inside)
        kept = {name.entity for name in inside if not _in_passing(text, sentence, name)}
        passing = {name.entity for name in inside} - kept
        for match in _REFERENCE.finditer(text, sentence.start, sentence.end):
            start = _beyond(match, taken)
            if start is None or _PART.fullmatch(match[0]) or _another(match):
                continue
            noun = match["noun"] and match["noun"].lower()
            aside = others | products if noun is None or noun in GENERIC else others
            aside |= backers if noun in GENERIC else frozenset()
            before = [
                item.entity
                for item in sorted(told, key=lambda item: item.start)
                if item.start < match.start() and item.entity and item.entity not in aside
            ]
            if noun is None:
                leading = [entity for entity in before if entity in topic or entity not in passing]
                before = leading or before
            known = [name for name in inside if name.entity not in others]
            entity = (
                _joint(text, match)
                or _called(text, match, known)
                or _beside(text, match, known)
                or _resolve(
                    noun,
                    before,
                    [entity for entity in topic if entity not in aside] or topic,
                    described,
                    counts,
                    aside
                    | _receiving(text, match, before)
                    | _product(text, match, inside)
                    | (built if noun in COMPANY else frozenset()),
                    bare=_BARE.fullmatch(match[0]) is not None,
                )
            )
            if noun is None and (stranger := _stranger(told, match.start(), before)):
                noun, entity = stranger, None
            if noun in KEPT and (entity is None or text.endswith("in ", 0, match.start())):
                continue
            reference = Reference(start, match.end(), noun, entity)
            result.append(reference)
            told.append(reference)
        order = [
            item.entity
            for item in sorted(told, key=lambda item: item.start)
            if item.entity and item.entity not in others and (item.entity in topic or item.entity not in passing)
        ]
        topic = list(dict.fromkeys(order)) or topic
    return result


def _in_passing(text: str, sentence: Sentence, name: Name) -> bool:
    """Whether what stands before a name tells that it is mentioned in passing."""
    return _PASSING.search(text, max(sentence.start, name.start - 24), name.start) is not None


def _another(match: re.Match[str]) -> bool:
    """Whether a reference is to the union of somebody's: ``the seamen's union`` is none that employs them."""
    return match["noun"] == "union" and _OF_SOMEBODY.search(match[0]) is not None


def _joint(text: str, match: re.Match[str]) -> str | None:
    """What two parties become, when a reference is to that."""
    return COMBINED if match["noun"] and _JOINT.search(text, match.start(), match.start("noun")) else None


def _products(text: str, names: Sequence[Name]) -> frozenset[str]:
    """The names of one word that never stand without an article, as those of products and ships do: ``the Lyra``."""
    articled = Counter(name.entity for name in names if _ARTICLED.search(text, max(0, name.start - 12), name.start))
    counts = Counter(name.entity for name in names)
    found = {name for name, times in articled.items() if times == counts[name] and " " not in name}
    return frozenset(found) if any(name not in found for name in counts) else frozenset()


def _backers(counts: Counter[str]) -> frozenset[str]:
    """Names of investors in an article that is about somebody else: *the company* is none of them."""
    found = frozenset(name for name in counts if name.split()[-1].lower() in {*INVESTING, "fund"})
    most = max((times for name, times in counts.items() if name not in found), default=0)
    return found if most >= max((counts[name] for name in found), default=0) else frozenset()


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
    return frozenset(before[-1:]) if _INTO.search(text, max(0, match.start() - 24), match.start()) else frozenset()


def _product(text: str, match: re.Match[str], names: Sequence[Name]) -> frozenset[str]:
    """What a description names as made or owned, which it does not stand for: ``the maker of the Orrery chatbot``."""
    return frozenset(name.entity for name in names if text[match.end() : name.start] in (" of ", " of the "))


def _called(text: str, match: re.Match[str], names: Sequence[Name]) -> str | None:
    """The name that a noun for what is built belongs to: ``the 220-megawatt Salt Fork facility``."""
    if match["noun"] is None or match["noun"] not in PROJECT or match["noun"] in COMPANY:
        return None
    return next((name.entity for name in names if text[name.end : match.start("noun")] == " "), None)


def _beside(text: str, match: re.Match[str], names: Sequence[Name]) -> str | None:
    """The name that a description stands beside: ``Harbour Homes, the housing association``."""
    if match["noun"] in (None, "company", "firm", "group") or text.startswith((" said", " says"), match.end()):
        return None
    return next((name.entity for name in names if text[name.end : match.start()] == ", "), None)


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
                described.setdefault(one_spelling(match["noun"]), Counter())[name.entity] += 1
        words = name.entity.split()
        last = (words[0] if words[1:2] == ["of"] else words[-1]).lower()
        if (
            last in PROJECT
            or last in COMPANY
            or last in BODY
            or last in INVESTING
            or (kindred(last) and " " in name.entity)
        ):
            described.setdefault("investor" if last in INVESTING else last, Counter())[name.entity] += 1
    return described


def _stranger(told: Sequence[Name | Reference], at: int, before: Sequence[str]) -> str | None:
    """The noun that a pronoun goes back to, where its sentence begins with one for somebody unnamed: ``The union says it has``."""
    first = min((item for item in told if item.start < at), key=lambda item: item.start, default=None)
    unnamed = isinstance(first, Reference) and first.entity is None and first.noun in STRANGERS and not before
    return first.noun if unnamed and isinstance(first, Reference) else None


def _kindred(noun: str, described: Mapping[str, Counter[str]], aside: frozenset[str]) -> Counter[str]:
    """The names that bear, or are called by, a noun of the same kind."""
    found = sum((described.get(other, Counter()) for other in sorted(kindred(noun))), Counter[str]())
    return Counter({name: times for name, times in found.items() if name not in aside})


def _kinds(described: Mapping[str, Counter[str]]) -> frozenset[str]:
    """The names that the text says the kind of."""
    return frozenset(name for kind, names in described.items() if kind not in GENERIC for name in names)


def _alone(counts: Counter[str], aside: frozenset[str]) -> str | None:
    """The name that an article is clearly about."""
    ranked = [name for name, _ in counts.most_common() if name not in aside]
    clear = ranked and (len(ranked) == 1 or counts[ranked[0]] >= DOMINANT * counts[ranked[1]])
    return ranked[0] if clear else None


def _resolve(
    noun: str | None,
    before: list[str],
    topic: list[str],
    described: dict[str, Counter[str]],
    counts: Counter[str],
    aside: frozenset[str],
    *,
    bare: bool = False,
) -> str | None:
    """The name a reference stands for.

    A noun that the text put beside a name stands for that name; a ``bare`` one (*the school*), for a name with a noun of its kind.
    Else the first name of the same sentence, else that of
    the sentence before, else the name the document has most of; a name described otherwise is passed over.
    """
    if noun is not None:
        fitting = described.get(one_spelling(noun), Counter())
        if bare:
            main = next((entity for entity, _ in counts.most_common() if entity not in aside), None)
            known = {*before, *topic, main}
            fitting = fitting + Counter(
                {name: n for name, n in _kindred(noun, described, aside).items() if name in known}
            )
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
                if kind in TOLD
                and kind not in ("company", one_spelling(noun))
                and not {kind, one_spelling(noun)} <= MAKING
                for entity in entities
            }
        )
        if noun in STRANGERS:
            return None
        if noun in PROJECT or (noun in BODY and noun not in COMPANY):
            return _alone(counts, aside | _kinds(described)) if bare and noun in BODY else None
        main = next((entity for entity, _ in counts.most_common() if entity not in others), None)
        if main and topic and counts[main] >= max(DOMINANT * counts[topic[0]], counts[topic[0]] + DOMINANT):
            return main
        candidates = [
            entity
            for entity in (*topic, *before, *(entity for entity, _ in counts.most_common(4)))
            if entity not in others
        ]
        return candidates[0] if candidates else (topic[0] if topic else None)
    if before:
        return before[0]
    main = next((entity for entity, _ in counts.most_common() if entity not in aside), None)
    return topic[0] if topic else main
