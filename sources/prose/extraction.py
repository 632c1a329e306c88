"""Turns an article into written claims: every amount and date is structured, refers to a claim, or is set aside."""

import re
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from schemas.attribute import Attribute, PeriodRole
from schemas.catalogue import Catalogue
from schemas.claim import Basis, Modality
from schemas.errors import NotationError
from schemas.notation.periods import PeriodMention, find_periods, read_period
from schemas.notation.quantities import Mention, find_quantities
from schemas.period import Precision, Stretch
from sources.prose.annotated import Annotated, Item, annotate, merged
from sources.prose.attribution import attribution
from sources.prose.breakdowns import Breakdown, breakdowns, continued, gapped
from sources.prose.categories import fitting
from sources.prose.comparisons import comparisons
from sources.prose.counterparts import complete
from sources.prose.counting import count_day
from sources.prose.cues import by_cues
from sources.prose.dateline import dateline
from sources.prose.events import event_of
from sources.prose.flows import Flows, compared_year, foreign, formerly, lead, past
from sources.prose.frames import Frame, besides_or_never, frames
from sources.prose.modality import modality
from sources.prose.names import Names
from sources.prose.pairs import find_pairs
from sources.prose.patterns import Pattern, patterns
from sources.prose.people import people
from sources.prose.places import local_parts, local_sums, place_of
from sources.prose.projects import projects_of
from sources.prose.references import places, references
from sources.prose.roles import Talk, entity, other_event, scope, subject, valid_time
from sources.prose.sentences import Sentence, sentences
from sources.prose.shares import shares
from sources.prose.stretches import adjectives, stretches
from sources.prose.totals import added_up

LONGEST_QUOTE = 400
"""Characters of a sentence that a claim quotes; a longer one is cut around its amount."""
_DEFINITE = re.compile(r" (?:the|this|that|its|these|those) (?:[\w'-]+ ){0,2}$")


@dataclass(frozen=True)
class Told:
    """A claim as the article tells it: the written record, where its amount stands, and its place in the text."""

    ref: str
    record: dict[str, object]
    start: int
    end: int
    sentence: Sentence
    frame: Frame
    scope: dict[str, str]
    amount: Mention | None = None
    place: str | None = None
    """Where the amount belongs, if its clause says so."""


@dataclass(frozen=True)
class Left:
    """A mention that made no claim: what it refers to, or why it was set aside."""

    start: int
    end: int
    refers: str | None = None
    reason: str | None = None


@dataclass
class Extract:
    """Everything found in one article."""

    told: list[Told] = field(default_factory=list)
    left: list[Left] = field(default_factory=list)
    arithmetic: list[dict[str, object]] = field(default_factory=list)


@dataclass(frozen=True)
class Article:
    """What is known of an article before it is read."""

    text: str
    published: date | None
    body: int = 0
    """First character after any front matter."""


def extract(article: Article, catalogue: Catalogue, declared: Callable[[str], str | None]) -> Extract:
    """Find the claims of an article by the catalogue's patterns."""
    listed = [(name, attribute, patterns(attribute)) for name, attribute in sorted(catalogue.attributes.items())
              if attribute.extract is not None]
    found = [sentence for sentence in sentences(article.text) if sentence.start >= article.body]
    names = Names(article.text, found, declared)
    items = _items(article, found, names)
    beings = people(article.text, names.all)
    elsewhere = beings | places(article.text, names.all)
    talk = Talk(Counter({name: times for name, times in names.counts.items() if name not in elsewhere}), event_of(article.text[article.body :]),
                projects_of(article.text, names.all, article.body), wholes=names.wholes, published=article.published,
                people=beings, relations=catalogue.relations)
    result = Extract()
    at = 0
    annotated: list[Annotated] = []
    for sentence in found:
        inside: list[Item] = []
        while at < len(items) and items[at].start < sentence.end:
            if items[at].end <= sentence.end:
                inside.append(items[at])
            at += 1
        annotated.append(annotate(article.text, sentence, inside))
    talk.pairs = find_pairs(annotated, [attribute for _, attribute, _ in listed])
    talk.pairs.complete(talk.counts)
    talk.flows = Flows(article.text, lead(annotated, article.published))
    talk.day = count_day(annotated)
    listed = [entry for entry in listed if _possible(entry[1], talk)]
    for told in annotated:
        if any(isinstance(item, (Mention, PeriodMention)) for item in told.items) or _named_values(listed):
            _read(told, article, listed, talk, result)
    complete(result.told, catalogue.attributes)
    _drop_doubtful(result, talk.flows.leaning)
    local_parts([claim for claim in result.told if claim.place is not None or catalogue.attribute(claim.frame.attribute).basis is Basis.CUMULATIVE])
    result.arithmetic += local_sums([claim for claim in result.told if claim.amount is not None], result.arithmetic)
    return result


def _drop_doubtful(result: Extract, leaning: Collection[str]) -> None:
    """Set aside flows dated by the lead alone when the article gives another amount for the same: one is of another period."""
    amounts: dict[tuple[object, ...], set[object]] = {}
    for claim in result.told:
        amounts.setdefault(_about(claim), set()).add(claim.record["value"])
    doubtful = [claim for claim in result.told if claim.ref in leaning and len(amounts[_about(claim)]) > 1]
    refs = {claim.ref for claim in doubtful}
    result.told = [claim for claim in result.told if claim.ref not in refs]
    result.left += [Left(claim.start, claim.end, reason="its period cannot be told") for claim in doubtful]
    result.arithmetic = [sum_ for sum_ in result.arithmetic if not refs & _named_in(sum_)]


def _about(claim: Told) -> tuple[object, ...]:
    return claim.record["subject"], claim.record["attribute"], str(sorted(claim.scope.items())), claim.record.get("period")


def _named_in(arithmetic: Mapping[str, object]) -> set[object]:
    """The refs that stated arithmetic names."""
    return {ref for value in arithmetic.values() for ref in (value if isinstance(value, list) else [value])}


def _items(article: Article, found: Sequence[Sentence], names: Names) -> list[Item]:
    """All mentions of an article's body, those of its dateline aside."""
    head = dateline(article.text, article.body)
    dates = list(find_periods(article.text, published=article.published))
    ended = [*stretches(article.text, dates), *adjectives(article.text, dates, article.published)]
    amounts = [mention for mention in find_quantities(article.text)
               if not any(one.start < mention.end and mention.start < one.end for one in ended)]
    items = merged(amounts, sorted([*ended, *dates], key=lambda found: found.start), names.all, references(article.text, found, names.all))
    return [item for item in items if item.start >= article.body and not (head and head.holds(item.start))]


def _possible(attribute: Attribute, talk: Talk) -> bool:
    """Whether an article tells of what the attribute is about: without a project it states no project's cost."""
    about = attribute.extract.about if attribute.extract else ""
    dealt = bool(attribute.extract and attribute.extract.pairs)
    return not (about == "project" and not talk.projects) and not (dealt and not talk.pairs.counts) and not (about == "event" and talk.event is None)


def _named_values(listed: Sequence[tuple[str, Attribute, Sequence[Pattern]]]) -> bool:
    return any("value" in pattern.expression.groupindex for _, _, found in listed for pattern in found)


def _read(sentence: Annotated, article: Article, listed: Sequence[tuple[str, Attribute, Sequence[Pattern]]], talk: Talk,
          result: Extract) -> None:
    attributes = {name: attribute for name, attribute, _ in listed}
    matched = {frame.item: frame for frame in frames(sentence, listed)
               if fitting(frame, sentence, attributes[frame.attribute], talk.people)}
    _coordinate(sentence, matched, attributes)
    comparisons(sentence, matched)
    for known in list(matched.values()):
        going_on = continued if (extract := attributes[known.attribute].extract) and extract.about == "event" else gapped
        for found in going_on(sentence, known):
            if found.item not in matched or matched[found.item].attribute == found.attribute:
                matched[found.item] = found
    matched.update({frame.item: frame for frame in by_cues(sentence, listed, matched)})
    lists = _broken_down(sentence, matched)
    parted = shares(sentence, matched, next((name for name, found in attributes.items() if found.extract and found.extract.shares), None))
    told: list[Told] = []
    refs: dict[int, str] = {}
    for number, item in enumerate(sentence.items):
        frame = matched.get(number)
        if frame is None:
            if isinstance(item, Mention):
                result.left.append(_left(item, sentence, number, result.told, None))
            continue
        claim = _claim(frame, item, sentence, attributes[frame.attribute], article, talk, f"c{len(result.told) + len(told) + 1}")
        if isinstance(claim, Left):
            result.left.append(claim)
            continue
        earlier = _repeated(claim, sentence, number, [*result.told, *told])
        refs[number] = earlier.ref if earlier else claim.ref
        if earlier:
            result.left.append(Left(item.start, item.end, refers=earlier.ref))
        else:
            told.append(claim)
    result.arithmetic += _closing(sentence, told, attributes) + _sums(lists, refs)
    result.arithmetic += [{"whole": refs[found.whole], "part": refs[found.part], "share": refs[found.share]}
                          for found in parted if {found.whole, found.part, found.share} <= refs.keys()]
    result.arithmetic += added_up(sentence.code, told, result.told, talk.relations)
    result.told += told


def _claim(frame: Frame, item: Item, sentence: Annotated, attribute: Attribute, article: Article, talk: Talk,
           ref: str) -> Told | Left:
    assert attribute.extract is not None
    qualifiers, taken = scope(frame, sentence, attribute.extract)
    about = subject(frame, sentence, attribute.extract, taken, talk)
    if attribute.extract.pairs:
        about = _paired(frame, sentence, attribute, talk, qualifiers)
    if about is None:
        return Left(item.start, item.end, reason="whom it is about cannot be told")
    if attribute.extract.about == "company":
        talk.last_subject = about
    value = _value(item, of_day=attribute.time_of_day)
    if value is None:
        return Left(item.start, item.end, reason=getattr(item, "unresolved", None) or "the name cannot be told")
    named = {name: talk.wholes.get(found, found) if name in attribute.directed else found
             for name, found in qualifiers.items() if found != about and not found.endswith(f" {about}")}
    if attribute.extract.about == "event":
        named |= other_event(sentence, frame, talk)
    if frame.earlier and attribute.period is not PeriodRole.INTERVAL:
        named["when"] = "earlier"
    record: dict[str, object] = {
        "ref": ref, "subject": about, "attribute": frame.attribute, "value": value, "scope": named,
        "modality": str(attribute.extract.modality or modality(sentence.code, frame.start, frame.end)), "quote": _quote(article.text, sentence.sentence, item),
    }
    if frame.cue:
        record["tentative"] = "true"
    if attribute.basis is Basis.INCREMENT and _LEVEL.search(sentence.code[: _token(sentence, frame.item)]):
        record["basis"] = str(Basis.LEVEL)
    dated = attribute.extract.dated and attribute.period is not PeriodRole.TIMELESS
    if dated and attribute.period is PeriodRole.INTERVAL:
        reason = _flow(frame, sentence, attribute, talk, record, named)
        if reason:
            return Left(item.start, item.end, reason=reason)
    elif dated:
        when = valid_time(frame, sentence, attribute.extract)
        if when is not None:
            record["period"] = written_period(when, when.text)
            named.pop("when", None)
        elif attribute.extract.dates and (day := talk.counted(sentence, frame, attribute.extract)):
            named["as of"] = day
    credited = attribution(sentence)
    if credited:
        record["attribution"] = credited
    place = place_of(frame, sentence) if attribute.extract.about == "event" else None
    return Told(ref, record, item.start, item.end, sentence.sentence, frame, named, item if isinstance(item, Mention) else None, place)


def _paired(frame: Frame, sentence: Annotated, attribute: Attribute, talk: Talk, named: dict[str, str]) -> str | None:
    """The subject of a claim about two, whose counterpart goes to its scope."""
    pair = talk.pairs.of(sentence, frame.start)
    if pair is None:
        return None
    named.update({role: pair[1] for role in attribute.directed})
    return pair[0]


def _flow(frame: Frame, sentence: Annotated, attribute: Attribute, talk: Talk, record: dict[str, object],
          named: dict[str, str]) -> str | None:
    """Give a flow its period or the name of its length; the reason when its clause and the article leave both open."""
    if foreign(frame, sentence):
        return "it is what others expect"
    time = talk.flows.of(frame.newer or frame, sentence)
    if formerly(frame, sentence):
        named["when"] = "earlier"
    elif frame.earlier or past(frame, sentence):
        former = frame.earlier and record["modality"] == Modality.PLANNED and not compared_year(frame, sentence)
        time = talk.flows.before(frame, sentence, time) if frame.earlier and not former else time
        if former or time is None or time.period is None:
            named["when"] = "earlier"
    elif time is None and "span" in attribute.identity:
        return "its period cannot be told"
    if time is not None and time.inherited:
        talk.flows.leaning.add(str(record["ref"]))
    if record["modality"] == Modality.PLANNED:
        named["outlook"] = "forecast"
    if time and time.period:
        record["period"] = written_period(time.period, time.period.text)
    if time and time.span and "span" in attribute.identity:
        named["span"] = time.span
    return None


def _value(item: Item, *, of_day: bool = False) -> str | None:
    if isinstance(item, Mention):
        return item.quantity.text
    if isinstance(item, PeriodMention):
        if item.period is None:
            return None
        if of_day:
            return item.period.start[-len("00:00") :]
        return written_period(item.period, item.period.text)
    return entity(item)


def written_period(period: Stretch, words: str | None) -> str:
    """A date as a claim file can hold it: the words where they say it all, else what they were resolved to."""
    if words:
        try:
            if read_period(words).bounds == period.bounds:
                return words
        except NotationError:
            pass  # the words lean on another date: write down what they came to
    if period.start == period.end:
        return period.start
    whole = {Precision.YEAR: period.start[:4], Precision.MONTH: period.start[:7],
             Precision.QUARTER: f"Q{(int(period.start[5:7]) + 2) // 3} {period.start[:4]}"}
    return whole.get(period.precision, f"{period.start} to {period.end}")


def _quote(text: str, sentence: Sentence, item: Item) -> str:
    if sentence.end - sentence.start <= LONGEST_QUOTE:
        return text[sentence.start : sentence.end]
    start = max(sentence.start, item.start - LONGEST_QUOTE // 2)
    return text[start : min(sentence.end, start + LONGEST_QUOTE)]


def _coordinate(sentence: Annotated, matched: dict[int, Frame], attributes: Mapping[str, Attribute]) -> None:
    """Read ``and another $2.73 billion in March`` like the amount before it in the same sentence.

    Bare counts are left alone: what they count is told by words of their own.
    """
    for number, item in enumerate(sentence.items):
        if number in matched or not isinstance(item, Mention) or item.quantity.unit is None:
            continue
        code = sentence.code
        at = code.find(f":{number}> ")
        before = code[:at].rsplit("<", 1)[0]
        joined = re.search(r"<\w+:(\d+)> (?:(?!<(?:money|count|percent):)\S+ ){0,6}(?:and|then|plus|followed by) "
                           r"(?:(?:a|an|another|further|additional|then|by) ){0,3}$", before)
        known = joined and next((matched[n] for n in reversed(range(number)) if n in matched and isinstance(
            sentence.items[n], Mention)), None)
        alike = known and _same_kind(sentence.items[known.item], item)
        if known and alike and not besides_or_never(sentence, attributes[known.attribute], number):
            start = code.rfind("<", 0, at)
            end = code.find(" ", at) + 1
            matched[number] = Frame(known.attribute, number, start, end, known.score, known.roles, known.pattern)


def _broken_down(sentence: Annotated, matched: dict[int, Frame]) -> list[Breakdown]:
    """Read the parts listed after a total as claims of its attribute, each with the scope that its label gives."""
    found = [breakdown for breakdown in breakdowns(sentence, sorted(matched))
             if {matched[part.item].attribute for part in breakdown.parts if part.item in matched}
             <= {matched[breakdown.total].attribute}]
    for breakdown in found:
        total = matched[breakdown.total]
        for part in breakdown.parts:
            start = _token(sentence, part.item)
            end = sentence.code.find(" ", start) + 1
            matched[part.item] = Frame(total.attribute, part.item, start, end, total.score, total.roles, total.pattern, part.scope)
    return found


def _sums(lists: Sequence[Breakdown], refs: Mapping[int, str]) -> list[dict[str, object]]:
    """Sums of the parts listed, where the total and every part made a claim."""
    return [{"total": refs[found.total], "parts": [refs[part.item] for part in found.parts], "complete": found.complete}
            for found in lists if found.total in refs and all(part.item in refs for part in found.parts)]


def _same_kind(a: Item, b: Item) -> bool:
    return isinstance(a, Mention) and isinstance(b, Mention) and a.quantity.unit == b.quantity.unit


def _left(item: Mention, sentence: Annotated, number: int, told: Sequence[Told], reason: str | None) -> Left:
    """A mention no pattern reads: the amount of an earlier claim, told again, or set aside."""
    earlier = next((claim for claim in told if claim.record["value"] == item.quantity.text), None)
    if earlier:
        return Left(item.start, item.end, refers=earlier.ref)
    return Left(item.start, item.end, reason=reason or "no attribute of the packs fits its words")


def _repeated(claim: Told, sentence: Annotated, number: int, told: Sequence[Told]) -> Told | None:
    """An earlier claim that this one tells again: the same attribute and amount. What only this one says is added to it."""
    for earlier in told:
        same = all(earlier.record.get(key) == claim.record.get(key) for key in ("attribute", "value"))
        same = same and earlier.frame.scope == claim.frame.scope
        people = earlier.record["subject"] == claim.record["subject"] or _definite(sentence, number)
        older, newer = earlier.scope, claim.scope
        agreeing = all(older.get(key, value) == value for key, value in newer.items())
        dates = {found for found in (earlier.record.get("period"), claim.record.get("period")) if found}
        if same and people and agreeing and len(dates) < 2:  # noqa: PLR2004 - at most one date between them
            older.update(newer)
            earlier.record.update({"period": found for found in dates})
            return earlier
    return None


def _definite(sentence: Annotated, number: int) -> bool:
    at = sentence.code.find(f":{number}> ")
    return _DEFINITE.search(sentence.code[: sentence.code.rfind("<", 0, at)]) is not None


_LEVEL = re.compile(r" (?:increas|rais|lift|boost|expand|grow)\w* (?:(?!<)\S+ ){0,5}to $")
"""Words that state a level reached, before an amount that is otherwise a change."""
_CLOSES = re.compile(r" (?:bring|rais|tak|push|lift|boost|mak)\w*ing? (?:(?!<)\S+ ){0,6}to $")


def _closing(sentence: Annotated, told: Sequence[Told], attributes: dict[str, Attribute]) -> list[dict[str, object]]:
    """Opening, change and closing amount of one sentence: ``invest 1.25, increase by 2.75, bringing the total to 4``."""
    for at, claim in enumerate(told):
        basis = attributes[str(claim.record["attribute"])].basis
        before = [other for other in told[:at] if attributes[str(other.record["attribute"])].basis is Basis.INCREMENT]
        if basis is Basis.CUMULATIVE and len(before) == 2 and _CLOSES.search(sentence.code[: _token(sentence, claim.frame.item)]):  # noqa: PLR2004
            return [{"opening": before[0].ref, "change": before[1].ref, "closing": claim.ref}]
        opening = [other for other in told if other.frame.earlier and other.record["attribute"] == claim.record["attribute"]]
        if basis is Basis.CUMULATIVE and not claim.frame.earlier and len(before) == len(opening) == 1:
            return [{"opening": opening[0].ref, "change": before[0].ref, "closing": claim.ref}]
    return []


def _token(sentence: Annotated, item: int) -> int:
    """Where the code of an item stands."""
    return sentence.code.rfind("<", 0, sentence.code.find(f":{item}> "))


