"""Finds the subject of a claim: the one that a frame is about, by its pattern, its clause or what was spoken of last."""

import re

from schemas.extraction import Extraction
from sources.prose.annotated import NAMED, Annotated, entity
from sources.prose.names.projects import is_project
from sources.prose.names.references import COMBINED
from sources.prose.names.resolving import DOMINANT
from sources.prose.patterns.frames import Frame
from sources.prose.roles.acting import acting_party, aside
from sources.prose.roles.clauses import Whose, hangs_on, party, whose
from sources.prose.talk import Talk

_ELSEWHERE = re.compile(r" (?:at|in|near|of|called|named|on|between|outside) (?:the )?<name:")
"""After a noun for another project than the article's own: ``the 300MW station at Loch Farrow``."""
_HAILING = re.compile(
    r" (?:, <name:\d+> (?:, )?)?(?:(?!(?:and|or|to|of|in|for|with|from|by) )[a-z][\w-]* ){0,3}<ref:(\d+)> "
)
"""After a place where somebody is at home: ``the Vancouver gold producer``."""
_OURS = re.compile(r" (?:we|our|us|this local) ")
"""Words of one who speaks for a body."""
ACRONYM = 6
"""Letters of the longest names that are written in capitals."""
_TOGETHER = re.compile(
    r" (?:the (?:two|<count:\d+>) (?:[a-z-]+ )?(?:banks|companies|firms|groups|lenders|insurers|businesses|brewers|airlines|retailers|chains|makers|charities|"
    r"universities|hospitals) (?:will |would |now |together )*(?:have|has|had|employ|employed|own|operate|run|count|serve|make|made)|"
    r"(?:banks|companies|firms|groups|lenders|insurers|makers|rivals|airlines|charities|universities) (?:\S+ ){0,14}?between them|"
    r"<name:\d+> and (?:the )?<name:\d+> (?:(?!<)[^ ,]+ ){0,4}(?:merge|combine|join forces)|"
    r"(?:the two|both|the companies|the banks) (?:together|combined) (?:have|had|employ|employed|own|operate|run|made)) "
)
"""What two parties have as one: ``the two banks will have some $31 billion in assets between them``."""


def subject(frame: Frame, sentence: Annotated, extract: Extraction, taken: set[int], talk: Talk) -> str | None:
    """The entity a claim is about: named by the pattern, else the nearest fitting name before it, else the topic."""
    clause = whose(frame, sentence, talk) if extract.about in ("company", "any") else None
    if "subject" in frame.roles and clause and clause.within and sentence.token(frame.roles["subject"]) < clause.within:
        return clause.name
    if "subject" in frame.roles and not (extract.about == "company" and aside(sentence, frame.roles["subject"], frame)):
        number = frame.roles["subject"]
        named = party(sentence.items[number], talk) or entity(sentence.items[number])
        behind = sentence.code[sentence.code.find(" ", sentence.token(number)) :]
        hailing = _HAILING.match(behind) if named not in talk.counts and extract.about == "company" else None
        if hailing:
            return entity(sentence.items[int(hailing[1])])
        person = extract.about == "company" and (named in talk.people or named == entity(sentence.items[frame.item]))
        if not person and (named is not None or extract.about != "project" or _ELSEWHERE.match(behind)):
            return named
    return _unnamed(frame, sentence, extract, taken, talk, clause)


def _unnamed(
    frame: Frame, sentence: Annotated, extract: Extraction, taken: set[int], talk: Talk, clause: Whose | None
) -> str | None:
    """The entity that a claim is about where the pattern names none."""
    if extract.about == "event":
        return f"the {talk.event}" if talk.event else None
    if extract.about == "project":
        return _project(frame, sentence, talk)
    value = entity(sentence.items[frame.item])
    if extract.takes == "person":
        body = _right_before(frame, sentence) or acting_party(frame, sentence, taken, talk) or _told_most_of(talk)
        return body or _topic(sentence, talk, value)
    if extract.about == "company" and _TOGETHER.search(sentence.code):
        return COMBINED
    if clause:
        return clause.name
    return acting_party(frame, sentence, taken, talk) or _topic(sentence, talk, value)


def _topic(sentence: Annotated, talk: Talk, value: str | None) -> str | None:
    """What was spoken of last, unless the document is clearly about another name or a new paragraph begins.

    It is never the name that is the value.
    """
    main = next((name for name, _ in talk.weights.most_common(2) if name != value), None)
    last = None if talk.last_subject == value else talk.last_subject
    if main == talk.borrowed and _OURS.search(sentence.code):
        return talk.speaker
    if last is None or main is None:
        return main or last
    fresh = "\n\n" in sentence.text[talk.last_place : sentence.sentence.start]
    clear = talk.weights[main] >= DOMINANT * talk.weights[last] or (fresh and talk.weights[main] > talk.weights[last])
    return main if clear else last


def _right_before(frame: Frame, sentence: Annotated) -> str | None:
    """Whose office it is, by the name that stands right before its words: ``Lumen chief executive Tom Bell``."""
    before = [int(match[1]) for match in NAMED.finditer(sentence.code, 0, frame.start + 1)]
    if before and before[-1] != frame.item and sentence.code.endswith(f":{before[-1]}> ", 0, frame.start + 1):
        return entity(sentence.items[before[-1]])
    return None


def _told_most_of(talk: Talk) -> str | None:
    """The one that the article has told most of; among equals the one told of last."""
    most = max(talk.told_of.values(), default=0)
    told = [
        name for name, times in talk.told_of.items() if times == most and name in talk.counts and not _shouted(name)
    ]
    return told[0] if len(told) == 1 else next((name for name in told if name == talk.last_subject), None)


def _shouted(name: str) -> bool:
    """Whether a name is a word of a line in capitals, and no acronym."""
    return name.isupper() and len(name) > ACRONYM


def _project(frame: Frame, sentence: Annotated, talk: Talk) -> str | None:
    """The project named nearest before the end of a frame, else the one named next, else the article's main one.

    A clause that hangs on a name tells of that one, whatever it is: ``already runs Gull Flats, with 40 turbines``.
    """
    hanging = hangs_on(frame, sentence)
    if hanging and hanging not in talk.people:
        return hanging
    before = [int(match[1]) for match in NAMED.finditer(sentence.code, 0, frame.end)]
    after = [int(match[1]) for match in NAMED.finditer(sentence.code, frame.end)]
    for number in (*reversed(before), *after[:1]):
        name = entity(sentence.items[number])
        if name is not None and (is_project(name) or name in talk.projects):
            return name
    return next((name for name, _ in talk.projects.most_common(1)), None)
