"""Makes the written claim of a frame: subject, scope, modality, valid time, quote; what the clause leaves open is said."""

import re
from dataclasses import replace

from schemas.attribute import Attribute, PeriodRole
from schemas.claim import Basis, Modality
from schemas.extraction import Extraction
from schemas.notation.periods import PeriodMention
from schemas.notation.quantities import Mention
from schemas.period import Precision
from schemas.value import ValueKind
from sources.prose.annotated import Age, Annotated, Item, Lasting
from sources.prose.links.revising import DOWN, REVISED, corrects, replaced
from sources.prose.modality import modality
from sources.prose.names.named import Name
from sources.prose.parts.apart import part_of
from sources.prose.parts.others import apart, of_another
from sources.prose.parts.places import alone, place_of
from sources.prose.parts.scopes import other_event, other_project, scope, site_of
from sources.prose.patterns.frames import EARLIER, Frame
from sources.prose.roles.acting import named_rival
from sources.prose.roles.attribution import attribution
from sources.prose.roles.subjects import subject
from sources.prose.talk import Reader, Talk
from sources.prose.telling import Left, Told
from sources.prose.times.dating import date_claim
from sources.prose.times.elsewhen import feared, once
from sources.prose.times.leeways import leeway
from sources.prose.times.once_planned import once_planned
from sources.prose.times.openings import coming
from sources.prose.times.to_come import when
from sources.prose.times.valid_times import valid_time
from sources.prose.writing import quoted, written_unit, written_value

PARTED = frozenset(("part", "in", "site", "place", "phase", "project"))
"""Names of the scopes of what is of a part."""
_BOUGHT_THEN = re.compile(
    r" (?:after|since) (?:(?:first|originally|itself) )?(?:buying|acquiring|purchasing|paying|taking) (?:(?!<(?:money|name))\S+ ){0,6}$"
)
_YEARS_AGO = re.compile(r"(?:(?!<(?:money|name)|[,;])\S+ ){0,6}?(?:years|decades?|<time:\d+>) (?:ago|earlier|before) ")
"""What puts a price years back, before it (``after buying it for``) and after it (``two years ago``)."""
_TOLD = re.compile(
    r" (?:was|were|had|voted|approved|closed|completed|finished|finalised|finalized|sealed|shut|ended|took|held|met|announced|agreed|signed|since|reported|published|"
    r"said|launched|went|came|followed|began|started|opened|last) (?:(?!<(?:period|money|count)|[,;]|to |expected |due |likely |set )\S+ ){0,8}$"
)
"""What tells before a date that it is past."""
_LEVEL = re.compile(r" (?:increas|rais|lift|boost|expand|grow)\w* (?:(?!<)\S+ ){0,5}to $")
"""Words that state a level reached, before an amount that is otherwise a change."""


def claim_of(frame: Frame, attribute: Attribute, extract: Extraction, reader: Reader, ref: str) -> Told | Left:
    """The claim that a frame tells, or why its mention is left over."""
    sentence, talk = reader.sentence, reader.talk
    item = sentence.items[frame.item]
    qualifiers, taken = scope(frame, sentence, extract, talk)
    if frame.newer:
        qualifiers = scope(frame.newer, sentence, extract, talk)[0] | qualifiers
    about = _about(frame, attribute, reader, qualifiers, taken)
    if about is None:
        return Left(item.start, item.end, reason="whom it is about cannot be told")
    _spoken_of(about, extract, sentence, talk)
    value = written_value(_ahead(frame, extract, reader), of_day=attribute.time_of_day)
    if (
        value is not None
        and attribute.kind is ValueKind.PERIOD
        and not attribute.time_of_day
        and not value.startswith("about ")
    ):
        value = leeway(sentence, frame.item) + value
    if value is None:
        return Left(item.start, item.end, reason=getattr(item, "unresolved", None) or "the name cannot be told")
    past = extract.ahead is False or (extract.to_the_day and attribute.about == "event")
    if past and _after_publication(item, talk):
        return Left(item.start, item.end, reason="the day lies ahead of the article's")
    named = _scope(frame, attribute, reader, qualifiers, about)
    record: dict[str, object] = {
        "ref": ref,
        "subject": about,
        "attribute": frame.attribute,
        "value": value,
        "unit": written_unit(item.quantity) if isinstance(item, Mention) else None,
        "scope": named,
        "modality": str(extract.modality or _modality(frame, sentence, value)),
        "quote": quoted(reader.article.text, sentence.sentence, item.start),
        "tentative": "true" if _unsure(frame, extract, item, talk) else None,
        "attribution": attribution(sentence),
    }
    if attribute.basis is Basis.INCREMENT and _LEVEL.search(sentence.code[: sentence.token(frame.item)]):
        record["basis"] = str(Basis.LEVEL)
    reason = date_claim(frame, attribute, extract, reader, record, named)
    if reason:
        return Left(item.start, item.end, reason=reason)
    if extract.about != "event":
        named |= when(frame, attribute, reader, record, named, parties=about_parties(attribute))
    place = place_of(frame, sentence) if extract.about == "event" else None
    named |= {name: value for name, value in _aside(frame, attribute, sentence, place).items() if name not in named}
    amount = item if isinstance(item, Mention) else None
    return Told(ref, record, item.start, item.end, sentence.sentence, frame, named, amount, place)


def _about(
    frame: Frame, attribute: Attribute, reader: Reader, qualifiers: dict[str, str], taken: set[int]
) -> str | None:
    """Whom a claim is about: of two who deal the one who acts, never who receives, nobody when its clause is about others."""
    sentence, talk, extract = reader.sentence, reader.talk, attribute.extract
    if extract is None:
        return None
    about = subject(frame, sentence, extract, taken, talk)
    if extract.pairs:
        return _paired(frame, sentence, attribute, reader, qualifiers)
    if about in {qualifiers.get(role) for role in attribute.directed} & _named(sentence):
        about = _giver(about, talk)
    return about if about is None or extract.about == "event" else apart(about, frame, sentence, extract)


def _modality(frame: Frame, sentence: Annotated, value: str) -> Modality:
    """How firmly a claim is told; what will *not be before* a date is not denied but planned for later."""
    return Modality.PLANNED if value.startswith("not before ") else modality(sentence.code, frame.start, frame.end)


def _ahead(frame: Frame, extract: Extraction, reader: Reader) -> Item:
    """The mention of a frame; a month of no year of what lies ahead is the next one, unless its clause tells of the past."""
    item, published = reader.sentence.items[frame.item], reader.talk.published or reader.article.around
    if not extract.ahead or published is None or not isinstance(item, PeriodMention) or item.period is None:
        return item
    if _TOLD.search(reader.sentence.code[: reader.sentence.token(frame.item)]):
        return item
    words = reader.article.text[item.start : item.end]
    return replace(item, period=coming(words, item.period, published))


def _unsure(frame: Frame, extract: Extraction, item: Item, talk: Talk) -> bool:
    """Whether a claim leans on less than its words: a cue, an age, a day or parties that only the story's other articles give."""
    lent = bool(extract.pairs) and talk.pairs.borrowed is not None and not talk.pairs.counts
    undated = talk.published is None and isinstance(item, PeriodMention) and item.leaned_on is not None
    return frame.cue or frame.loose or extract.tentative or lent or undated or isinstance(item, (Age, Lasting))


def _after_publication(item: Item, talk: Talk) -> bool:
    """Whether a date lies after the day of publication."""
    day = item.period.start[:10] if isinstance(item, PeriodMention) and item.period else ""
    return talk.published is not None and day > talk.published.isoformat()


def _aside(frame: Frame, attribute: Attribute, sentence: Annotated, place: str | None) -> dict[str, str]:
    """The scope of what is told beside the fact: of one place alone, or of the year before though its clause gives a date."""
    if place is not None and alone(frame, sentence):
        return {"in": place}
    if attribute.period is PeriodRole.EVENT and about_parties(attribute) and once(frame, sentence):
        return EARLIER
    if attribute.about == "event" and attribute.basis is Basis.CUMULATIVE and corrects(frame, sentence):
        return {REVISED: DOWN}
    if attribute.about == "event" and attribute.period is PeriodRole.TIMELESS and (old := replaced(frame, sentence)):
        return {REVISED: old}
    return {}


def _spoken_of(about: str, extract: Extraction, sentence: Annotated, talk: Talk) -> None:
    """Remember whom a claim is about: what follows may be about it too, unless it is another's rival."""
    if extract.about == "company" and not named_rival(about, sentence):
        talk.last_subject, talk.last_place = about, sentence.sentence.start
        talk.told_of[about] += 1


def _named(sentence: Annotated) -> set[str | None]:
    """Whom a sentence names, and does not merely refer to."""
    return {item.entity for item in sentence.items if isinstance(item, Name)}


def _giver(receiver: str | None, talk: Talk) -> str | None:
    """Who gives what goes to a receiver named in the same clause: whom the article names most beside it."""
    rest = [(name, times) for name, times in talk.counts.most_common() if name != receiver]
    return rest[0][0] if len(rest) == 1 or (rest and rest[0][1] > rest[1][1]) else None


def _scope(
    frame: Frame, attribute: Attribute, reader: Reader, qualifiers: dict[str, str], about: str
) -> dict[str, str]:
    """The scope of a claim: counterparts folded into their wholes, another event than the article's, an earlier amount."""
    wholes = reader.talk.wholes
    named = {
        name: wholes.get(found, found) if name in attribute.directed else found
        for name, found in qualifiers.items()
        if found != about
        and not found.endswith(f" {about}")
        and not (name == "phase" and reader.talk.phases.about(found))
    }
    if attribute.extract and attribute.extract.about == "event" and not _year(reader.sentence.items[frame.item]):
        named |= other_event(reader.sentence, frame, reader.talk)
    if attribute.extract and attribute.extract.about == "project":
        part = reader.talk.phases.of(reader.sentence, frame)
        named = {"phase": part} | named if part else named | other_project(reader.sentence, frame, about)
        if another := of_another(about, frame, reader.sentence):
            named.setdefault("project", another)
    if not named.keys() & PARTED and attribute.kind is not ValueKind.CATEGORY:
        named |= _part(frame, attribute, reader, about)
    if attribute.extract and "site" in attribute.extract.qualifiers and (site := site_of(frame, reader.sentence)):
        named.setdefault("site", site)
    flow = attribute.period is PeriodRole.INTERVAL
    if attribute.kind is ValueKind.QUANTITY and not flow and about_parties(attribute):
        if feared(frame, reader.sentence):
            named["outlook"] = "of others"
        elif once(frame, reader.sentence):
            named.setdefault("when", "earlier")
    if (frame.earlier and not flow) or (attribute.kind is ValueKind.PERIOD and _once_planned(frame, reader.sentence)):
        named["when"] = "earlier"
    return named


def _once_planned(frame: Frame, sentence: Annotated) -> bool:
    """Whether the date of a frame is one that was planned and is no longer."""
    return once_planned(sentence.text, sentence.sentence.start, sentence.items[frame.item].start)


def _part(frame: Frame, attribute: Attribute, reader: Reader, about: str) -> dict[str, str]:
    """The scope of an amount that is of a part of its subject."""
    extract = attribute.extract
    if extract is None or extract.pairs or extract.about == "event":
        return {}
    return part_of(frame, reader.sentence, about, owned=extract.about != "project")


def about_parties(attribute: Attribute) -> bool:
    """Whether an attribute is about those who act, not about a disaster or what is built."""
    return attribute.extract is not None and attribute.extract.about in ("company", "any")


def _year(item: Item) -> bool:
    """Whether a value is itself a year, which tells of no other disaster: ``built in 1998``."""
    return isinstance(item, PeriodMention) and item.period is not None and item.period.precision is Precision.YEAR


def _paired(
    frame: Frame, sentence: Annotated, attribute: Attribute, reader: Reader, named: dict[str, str]
) -> str | None:
    """The subject of a claim about two, whose counterpart goes to its scope; what a year long past dates is no part of the deal."""
    talk = reader.talk
    pair = talk.pairs.of(sentence, frame.start, ahead=attribute.kind is ValueKind.PERIOD)
    if pair is None:
        return None
    if attribute.dimension == "money" and pair == talk.pairs.main and _long_past(frame, reader, attribute):
        named["when"] = "earlier"
    named.update(dict.fromkeys(attribute.directed, pair[1]))
    return pair[0]


def _long_past(frame: Frame, reader: Reader, attribute: Attribute) -> bool:
    """Whether the clause of an amount dates it before the year before publication, or by years ago."""
    published, extract = reader.talk.published, attribute.extract
    when = valid_time(frame, reader.sentence, extract) if extract else None
    if published is not None and when is not None and int(when.end[:4]) < published.year - 1:
        return True
    code, at = reader.sentence.code, reader.sentence.token(frame.item)
    behind = code[code.find(" ", at) + 1 :]
    return _BOUGHT_THEN.search(code[:at]) is not None or _YEARS_AGO.match(behind) is not None
