"""Makes claims of who holds an office, who is to take it and who heads an inquiry, out of what an article says of each."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from schemas.attribute import Attribute
from schemas.claim import Modality
from sources.prose.annotated import NAMED, Annotated, entity
from sources.prose.names.lexicon import REGIONS
from sources.prose.offices.bodies import Bodies, institution
from sources.prose.offices.holders import holdings
from sources.prose.offices.holding import Holding, body_of
from sources.prose.offices.inquiries import Inquiry, inquiries
from sources.prose.offices.successions import successions
from sources.prose.offices.titles import LOCAL
from sources.prose.patterns.frames import Frame
from sources.prose.roles.acting import named_rival
from sources.prose.talk import Talk
from sources.prose.telling import Told
from sources.prose.writing import quoted

HOLDS, TAKES, HEADS = "leader", "leader.next", "inquiry.head"
"""The attributes that are read by what surrounds names of offices."""


def officers(annotated: Sequence[Annotated], talk: Talk, attributes: Mapping[str, Attribute]) -> Iterator[Told]:
    """The claims that an article makes of who holds which office, each once."""
    told: set[tuple[object, ...]] = set()
    for claim in _single(list(_Article(annotated, talk).claims())):
        key = (claim.record["attribute"], claim.record["subject"], claim.record["value"], tuple(claim.scope.items()))
        if key not in told and claim.record["attribute"] in attributes:
            told.add(key)
            yield claim


def _single(claims: Sequence[Told]) -> Iterator[Told]:
    """The claims less those that are unsure where an article gives one office two holders: another body's may be meant."""
    holders: dict[tuple[object, ...], set[str]] = defaultdict(set)
    for claim in claims:
        holders[_office(claim)].add(str(claim.record["value"]).split()[-1])
    yield from (claim for claim in claims if len(holders[_office(claim)]) == 1 or claim.record["tentative"] is None)


def _office(claim: Told) -> tuple[object, ...]:
    return claim.record["attribute"], claim.record["subject"], claim.scope.get("role")


def spoken_of(held: Sequence[Told], sentence: Annotated, talk: Talk) -> None:
    """Remember whose office a sentence names outright: what follows may be about that body too."""
    for claim in held:
        body = str(claim.record["subject"])
        sure = claim.record["attribute"] == HOLDS and claim.record["tentative"] is None
        if sure and claim.sentence == sentence.sentence and not named_rival(body, sentence):
            talk.last_subject, talk.last_place = body, sentence.sentence.start
            talk.told_of[body] += 1


class _Article:
    """The offices of one article: who holds them, who takes them, and whose they are."""

    def __init__(self, annotated: Sequence[Annotated], talk: Talk) -> None:
        self._sentences = [sentence for sentence in annotated if not sentence.sentence.heading]
        self._bodies = Bodies(self._sentences, talk)
        self._inquiries = [
            list(inquiries(sentence, before, self._person(sentence)))
            for before, sentence in zip((None, *self._sentences), self._sentences, strict=False)
        ]
        self._held = [
            (sentence, [one for one in holdings(sentence, self._person(sentence)) if one.holder not in heads])
            for sentence, heads in zip(self._sentences, map(_heads, self._inquiries), strict=True)
        ]
        self._bodies.holders |= {
            entity(sentence.items[holding.holder]) for sentence, found in self._held for holding in found
        }
        self._offices: dict[str, tuple[str | None, str]] = {}
        """What each person holds, and of whom."""

    def claims(self) -> Iterator[Told]:
        """The claims, those of who holds an office first: they tell what office another is to take."""
        for sentence, found in self._held:
            for holding in found:
                claim = self._holding(holding, sentence)
                if claim is None:
                    continue
                self._offices.setdefault(str(claim.record["value"]), (holding.office, str(claim.record["subject"])))
                if holding.standing not in ("past", "aside"):
                    yield claim
        before = None
        for sentence, heading in zip(self._sentences, self._inquiries, strict=True):
            yield from self._takes(sentence, before)
            for inquiry in heading:
                yield told_of(HEADS, "the inquiry", {}, inquiry.head, sentence, inquiry.start, sure=False)
            before = sentence

    def _holding(self, holding: Holding, sentence: Annotated) -> Told | None:
        """The claim of who holds an office; None where it cannot be told whose it is."""
        body = body_of(sentence, holding)
        if body is None and holding.body is not None and entity(sentence.items[holding.body]) in REGIONS:
            return None  # who heads it in one country
        body = body if body and self._bodies.body(body) else None
        about = (
            body
            or self._bodies.kindred(holding.kind)
            or (None if holding.kind else self._bodies.implied(sentence, holding.start))
        )
        if body is None and (
            holding.office in LOCAL
            or (holding.office or "").endswith(("minister", "commissioner", "secretary", "superintendent"))
        ):
            return None
        if about is None or (holding.office == "director" and not institution(about)):
            return None
        scope = {"role": holding.office} if holding.office else {}
        attribute = TAKES if holding.standing == "next" else HOLDS
        sure = body is not None and holding.office is not None and attribute == HOLDS
        return told_of(attribute, about, scope, holding.holder, sentence, holding.start, sure=sure)

    def _takes(self, sentence: Annotated, previous: Annotated | None) -> Iterator[Told]:
        """The claims of who is to take an office; the office is that of the one who leaves it."""
        for found in successions(sentence, self._person(sentence)):
            before = entity(sentence.items[found.old]) if found.old is not None else None
            before = before or self._leaving(sentence, found.start) or self._leaving(previous)
            office, about = self._offices.get(before or "", (None, ""))
            body = entity(sentence.items[found.body]) if found.body is not None else None
            body = body if body and self._bodies.body(body) else None
            subject = body or about or self._bodies.implied(sentence, found.start)
            role = found.office or office
            if subject:
                yield told_of(
                    TAKES, subject, {"role": role} if role else {}, found.next, sentence, found.start, sure=False
                )

    def _leaving(self, sentence: Annotated | None, end: int | None = None) -> str | None:
        """The holder of an office whom a sentence names last."""
        if sentence is None:
            return None
        names = [entity(sentence.items[int(match[1])]) for match in NAMED.finditer(sentence.code[:end])]
        return next((name for name in reversed(names) if name in self._offices), None)

    def _person(self, sentence: Annotated) -> Callable[[int], bool]:
        """Whether an item of a sentence may name somebody."""
        return lambda number: self._bodies.person(sentence.items[number])


def _heads(found: Sequence[Inquiry]) -> set[int]:
    """The items that name who heads an inquiry."""
    return {one.head for one in found}


def told_of(
    attribute: str, subject: str, scope: dict[str, str], holder: int, sentence: Annotated, start: int, *, sure: bool
) -> Told:
    """The claim that a name of a sentence is what an attribute of a subject takes."""
    item = sentence.items[holder]
    record: dict[str, object] = {
        "subject": subject,
        "attribute": attribute,
        "value": entity(item),
        "scope": scope,
        "modality": str(Modality.UNMARKED),
        "quote": quoted(sentence.text, sentence.sentence, item.start),
        "tentative": None if sure else "true",
    }
    frame = Frame(attribute, holder, start, start, 0, {}, "")
    return Told("", record, item.start, item.end, sentence.sentence, frame, scope)
