"""Finds who and what a frame is about: subject, counterparts, qualifiers and date of a claim."""

import re
from collections import Counter
from dataclasses import dataclass, field
from datetime import date

from schemas.attribute import Relation
from schemas.extraction import Extraction, Qualifier
from schemas.notation.periods import PeriodMention
from schemas.notation.quantities import Mention
from schemas.period import Precision, ValidTime
from sources.prose.annotated import Annotated, Item
from sources.prose.counting import clock, counted_on, weekday
from sources.prose.events import another_event, goes_on
from sources.prose.flows import Flows
from sources.prose.frames import Frame
from sources.prose.lexicon import REGIONS, STREETS
from sources.prose.names import Name
from sources.prose.pairs import Pairs
from sources.prose.projects import is_project
from sources.prose.references import DOMINANT, Reference

NEAR = 10
"""Tokens between an amount and a date of the same clause."""
BESIDE = frozenset(
    "by under unlike like than near at per with in into to from for on against alongside among between rival via through".split()
)
"""Words before a name that make it a place, a counterpart or a comparison, not the one who acts."""
_NAMED = re.compile(r"<(?:name|ref):(\d+)>")
_LEADS = re.compile(
    r"(?:^|^ only|[,;:(\"“”–—-]|(?:^| )(?:and|but|that|said|says|as|when|while|if|of|since|once|because|before|after|where|which|whereas|although|"
    r"though|at|"
    r"(?:company|firm|group|start-up|startup|charity|union|giant|bank|[a-z]+er|[a-z]+or)))(?: (?:the|its|a|an))? $"
)
"""What stands before a name that leads a clause."""
_DOES = re.compile(
    r" (?:(?:also|now|already|itself|\w+ly|which|who|,) )*(?:'s|has|had|have|is|was|are|were|will|would|could|may|can|s|'|"
    r"\w{2,}(?:ed|es|ts|ns|ks|ds|ps|ls|gs|ys|rs|ms|ws)|"
    r"with|whose|based|founded|a|an|the|one|bought|sold|made|put|got|won|took|paid|lost|cut|rose|fell|grew|held|hit|set|spent|drew|went|said|raise|sees) "
)
"""What follows a name that does something."""
_FRONTED = re.compile(
    r"^ (?:[\"“] )?(?:first |originally |now |long )?(?:founded|established|set up|formed|created|launched|"
    r"incorporated|chartered|started|born|built|based|headquartered|"
    r"led|run|headed|chaired|backed|owned|valued|worth|staffed|funded|with|from|at|employing|boasting|operating|counting|having|"
    r"after|since|in|by|on) "
    r"(?:(?!, (?:the |a )?<)[^;])*?, (?:the |a |[a-z-]+er )?<(?:name|ref):(\d+)> (?!,|and |or )"
)
"""What stands before the comma of a sentence is about the name right after it: ``Founded in 1987 by Ruth Abara, Kelda ...``."""
_BEGUN = re.compile(
    r" (?:founded|established|set up|launched|created|formed|opened|started|built|dates|dating|went public|listed|born)"
    r"(?: (?!<)\S+){0,3}? (?:in|on|from|to|back to|since) $"
)
"""Words before a date that tells how something began, not when an amount held."""
_COMPARED = re.compile(r" (?:twice|double|triple|more than|less than|lower than|higher than) (?:(?!<)\S+ ){0,6}$")
"""What makes a date that of an amount compared with: ``twice what it was worth in 2023``."""
_DATED = re.compile(r"<period:(\d+)>")


@dataclass
class Talk:
    """What a document has been about up to a sentence."""

    counts: Counter[str]
    event: str | None = None
    projects: Counter[str] = field(default_factory=Counter)
    last_subject: str | None = None
    wholes: dict[str, str] = field(default_factory=dict)
    """Names that are parts of others: a division with an acronym of its own."""
    people: frozenset[str] = frozenset()
    relations: tuple[Relation, ...] = ()
    """The sums that packs declare."""
    published: date | None = None
    other_event: str | None = None
    """The other disaster that the sentence before spoke of."""
    pairs: Pairs = field(default_factory=Pairs)
    flows: Flows = field(default_factory=Flows)

    day: str | None = None
    """The one weekday as of which an article without a date counts."""

    def counted(self, sentence: Annotated, frame: Frame, extract: Extraction) -> str | None:
        """The day of a count whose date cannot be told: counts of other days must not be compared with it."""
        for number in counted_on(frame, sentence, extract, range(len(sentence.items))):
            item = sentence.items[number]
            if isinstance(item, PeriodMention) and item.period is None:
                return weekday(sentence, item)
        return self.day if self.published is None else None


def subject(frame: Frame, sentence: Annotated, extract: Extraction, taken: set[int], talk: Talk) -> str | None:
    """The entity a claim is about: named by the pattern, else the nearest fitting name before it, else the topic."""
    if "subject" in frame.roles:
        return entity(sentence.items[frame.roles["subject"]])
    if extract.about == "event":
        return f"the {talk.event}" if talk.event else None
    if extract.about == "project":
        return _project(frame, sentence, talk)
    before = _others(sentence, frame, 0, frame.end, talk)
    fronted = _FRONTED.match(sentence.code)
    if fronted and frame.start < fronted.start(1) and int(fronted[1]) != frame.item:
        before.append(int(fronted[1]))
    after = [
        number
        for match in _NAMED.finditer(sentence.code, frame.end)
        if getattr(sentence.items[number := int(match[1])], "noun", "") is not None
    ]
    able = [number for number in (*reversed(before), *after[:1]) if number not in taken and _acts(sentence, number)]
    first = [
        number
        for number in before[:1]
        if number not in taken
        and re.search(rf" (?:of|at|for|as|in|than|with) (?:the |its )?<\w+:{number}>", sentence.code)
    ]
    for number in (*able, *first):
        name = entity(sentence.items[number])
        if name is not None and talk.counts.get(name, 0) > 0:
            return name
    return _topic(talk)


def _topic(talk: Talk) -> str | None:
    """What was spoken of last, unless the document is clearly about another name."""
    main, last = next((name for name, _ in talk.counts.most_common(1)), None), talk.last_subject
    return main if last is None or (main and talk.counts[main] >= DOMINANT * talk.counts[last]) else last


def _others(sentence: Annotated, frame: Frame, start: int, end: int, talk: Talk) -> list[int]:
    """The names between two places of the code that are neither the value of the frame nor people."""
    found = [int(match[1]) for match in _NAMED.finditer(sentence.code, start, end)]
    return [
        number
        for number in found
        if number != frame.item
        and (name := entity(sentence.items[number])) is not None
        and name not in talk.people
        and not set(name.split()) <= REGIONS
        and name.split()[-1].lower() not in STREETS
    ]


def _acts(sentence: Annotated, number: int) -> bool:
    """Whether a name can be the subject: it does not merely place, compare or credit (`unlike X`, `X reported`)."""
    at = re.search(rf"<(?:name|ref):{number}>", sentence.code)
    if at is None:
        return False
    before = [word for word in sentence.code[: at.start()].split()[-2:] if word not in ("the", "its", "a")][-1:]
    after = sentence.code[at.end() :].split()[:1]
    if after and after[0].startswith("-"):
        return False  # `Larnford-based`
    credited = after and after[0] in ("reported", "reports", "said", "says", "wrote") and before[:1] == ["to"]
    if (before and before[0] in BESIDE) or credited:
        return False
    return _LEADS.search(sentence.code[: at.start()]) is not None or _DOES.match(sentence.code[at.end() :]) is not None


def _project(frame: Frame, sentence: Annotated, talk: Talk) -> str | None:
    """The project named nearest before the end of a frame, else the one named next, else the article's main one."""
    before = [int(match[1]) for match in _NAMED.finditer(sentence.code, 0, frame.end)]
    after = [int(match[1]) for match in _NAMED.finditer(sentence.code, frame.end)]
    for number in (*reversed(before), *after[:1]):
        name = entity(sentence.items[number])
        if name is not None and (is_project(name) or name in talk.projects):
            return name
    return next((name for name, _ in talk.projects.most_common(1)), None)


def other_event(sentence: Annotated, frame: Frame, talk: Talk) -> dict[str, str]:
    """The scope of an amount that belongs to another disaster than the article's own."""
    found = another_event(sentence, frame.item, talk.published)
    if found is None and goes_on(sentence):
        found = talk.other_event
    talk.other_event = found
    return {"event": found} if found else {}


def entity(item: Item) -> str | None:
    """The entity a name or reference stands for."""
    return item.entity if isinstance(item, (Name, Reference)) else None


def scope(frame: Frame, sentence: Annotated, extract: Extraction) -> tuple[dict[str, str], set[int]]:
    """The scope of a claim, and the numbers of the names it took."""
    found: dict[str, str] = dict(frame.scope)
    taken: set[int] = set()
    for role, number in frame.roles.items():
        name = entity(sentence.items[number])
        if role != "subject" and name is not None:
            found[role] = name
            taken.add(number)
    for role, prepositions in extract.roles.items():
        if role in found:
            continue
        words = "|".join(re.escape(word) for word in prepositions)
        pattern = re.compile(
            rf" (?:{words}) (?:(?:the|its|a|an|rival|partner|joint|listed) |[\w-]+ (?=<)){{0,3}}<(?:name|ref):(\d+)>"
        )
        near = pattern.search(sentence.code, max(0, frame.start - 1)) or pattern.search(sentence.code)
        if near and (name := entity(sentence.items[int(near[1])])) is not None:
            found[role] = name
            taken.add(int(near[1]))
    for role, qualifier in extract.qualifiers.items():
        words = "|".join(
            qualifier.words
            or sorted((word for same in qualifier.same.values() for word in same), key=len, reverse=True)
        )
        match = _nearest(re.compile(rf" ({words})(?= )"), sentence.code, frame, qualifier.near)
        if match:
            told = qualifier.value or _same(qualifier, match[1].strip()) or _decoded(match[1].strip(), sentence)
            found[role] = told.title() if role == "round" else told
        elif qualifier.default is not None and role not in found:
            found[role] = qualifier.default
    return found, taken


def _same(qualifier: Qualifier, words: str) -> str | None:
    """The value that the pack lists these words under."""
    return next((value for value, same in qualifier.same.items() if words in same), None)


def _nearest(words: re.Pattern[str], code: str, frame: Frame, near: int) -> re.Match[str] | None:
    """The match nearest to the amount of a frame, at most so many characters from the frame's words."""
    at = code.find(f":{frame.item}> ")
    found = words.finditer(code, max(0, frame.start - near), frame.end + near)
    return min(found, key=lambda match: min(abs(match.start() - at), abs(match.end() - at)), default=None)


def _decoded(words: str, sentence: Annotated) -> str:
    """Words of the code with the names that stand in them."""
    return _NAMED.sub(lambda match: entity(sentence.items[int(match[1])]) or "", words)


def valid_time(frame: Frame, sentence: Annotated, extract: Extraction) -> ValidTime | None:
    """The date in the clause of a frame: the nearest one after it before another amount, else the nearest before it.

    Where the pack names the words that a date must follow, any other date is none of the claim's.
    """
    after = _between(sentence, frame.end, len(sentence.code), forward=True)
    before = _between(sentence, 0, frame.start, forward=False)
    within = [int(match[1]) for match in _DATED.finditer(sentence.code, frame.start, frame.end)]
    near = [*within, *after, *before]
    for number in counted_on(frame, sentence, extract, near) if extract.dates else near:
        item = sentence.items[number]
        if _COMPARED.search(sentence.code[: sentence.code.find(f"<period:{number}>")]):
            continue
        if _BEGUN.search(sentence.code[: sentence.code.find(f"<period:{number}>")]):
            continue
        if isinstance(item, PeriodMention) and item.period is not None and item.period.precision is not Precision.TIME:
            hour = clock(sentence, number) if extract.dates and item.period.precision is Precision.DAY else None
            if hour:
                moment = f"{item.period.start}T{hour}"
                return ValidTime(start=moment, end=moment, precision=Precision.MINUTE, text=item.period.text)
            return ValidTime(
                start=item.period.start, end=item.period.end, precision=item.period.precision, text=item.period.text
            )
    return None


def _between(sentence: Annotated, start: int, end: int, *, forward: bool) -> list[int]:
    tokens = [(match.start(), match[0]) for match in re.finditer(r"\S+", sentence.code[start:end])]
    found: list[int] = []
    for _, token in (tokens if forward else tokens[::-1])[:NEAR]:
        number = re.fullmatch(r"<(\w+):(\d+)>", token)
        if number and isinstance(sentence.items[int(number[2])], Mention):
            break
        if number and number[1] == "period":
            found.append(int(number[2]))
    return found
