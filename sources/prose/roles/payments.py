"""Makes claims of what passes from one party to another, sentence by sentence, each with both parties named."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from schemas.attribute import Attribute
from schemas.claim import Modality
from schemas.notation.quantities import Mention
from schemas.quantity import Quantity
from sources.prose.annotated import Annotated, entity
from sources.prose.names.known import known_place
from sources.prose.names.references import Reference
from sources.prose.offices.bodies import Bodies
from sources.prose.patterns.frames import Frame
from sources.prose.roles.alongside import year_apart
from sources.prose.roles.exchanges import Kind
from sources.prose.roles.transfers import SPEAKER, Transfer, transfers
from sources.prose.talk import Talk
from sources.prose.telling import Told
from sources.prose.writing import quoted

BOUGHT = "dealing.buyer"
LEAST = 1000
"""The least sum that is told of as passing between parties."""
_PARTNER = re.compile(
    r" (?:agreement|deal|settlement|contract|accord|pact|licence|license|tie-up|partnership|dispute|lawsuit|case|arrangement|terms)"
    r" (?:agreed |signed |struck |reached )?with (?:the )?<(?:name|ref):(\d+)> (?!'s )"
)
"""With whom somebody has come to terms."""
_IF = re.compile(r" (?:if|unless|should|in the event|either|could|might|option) ")
"""Words of what passes on a condition."""
_CONDITION = re.compile(r" (?:if|unless|in the event|provided that|should <) ")
"""Words of what is only paid in a case that may not come: two may well owe each other the same in different cases."""
_BROKEN = re.compile(
    r" (?:fees?|penalty|merger|takeover|walk(?:s|ed|ing)? away|competition|regulators?|antitrust|better offer|change their minds|shareholders) "
)
"""Words of what is paid by who leaves a deal, of which articles tell in one case at most."""
_RETURNED = re.compile(
    r" (?:repa(?:y|ys|id|ying|yment)|refund\w*|reimbursement|gives? back|gave back|given back|pays? back|paid back|paying back|back (?:to|from)) "
)
"""Words of what goes back to where it came from."""
_QUOTED = re.compile('["“”«»]')


_NUMBERED = re.compile(r"\d")
"""In names of rooms, drugs and models, that are no party's."""
_SETTLING = frozenset(
    "pay pays paid paying receive receives received receiving get gets got getting raise raised raises raising collect collects collected collecting".split()
)
"""Verbs whose other party a sentence leaves out when it has just been named: what is spent or put in may go anywhere."""
_OWN = (
    r"(?m)^.*\b{0}(?:'s|’s)? (?:company |staff |official |corporate )?(?:blog|newsroom|news|memo|newsletter|release|update|statement)\b"
    r"|^(?:By|From:?) .*\b(?:chief executive|founder|chair|president|chief financial officer),? (?:of )?{0}\b|\b[Ww]e at {0}\b"
)
"""What tells at the head of an article that a party wrote it."""
HEAD = 600
"""Characters of an article's head."""


@dataclass(frozen=True)
class _Dealt:
    """A transfer by the names of its parties."""

    giver: str | None
    receiver: str | None
    told: Transfer
    sure: bool


def payments(
    sentences: Sequence[Annotated], talk: Talk, bodies: Bodies, attributes: Mapping[str, Attribute]
) -> Iterator[Told]:
    """The claims of an article about sums that pass between two parties; of one that passes both ways none."""
    reading = _Reading(talk, bodies, sentences)
    before: Sequence[_Dealt] = ()
    for sentence in sentences:
        unsettled = _RETURNED.search(sentence.code) or (
            _CONDITION.search(sentence.code) and not _BROKEN.search(sentence.code)
        )
        found = [] if unsettled else reading.of(sentence)
        things = [one for one in (*before, *found) if one.told.thing and one.giver and one.receiver]
        sums: dict[int, list[_Dealt]] = defaultdict(list)
        for one in found:
            if one.told.money is not None:
                sums[one.told.money].append(reading.filled(one, things, sentence))
        if BOUGHT in attributes:
            yield from (claim for one in found if (claim := reading.bought(one, sentence)) is not None)
        for dealt in sums.values():
            whole = [one for one in dealt if one.giver and one.receiver]
            if len({(one.giver, one.receiver) for one in whole}) == 1 and whole[0].told.kind in attributes:
                claim = _claim(whole[0], sentence, talk, attributes)
                if claim is not None:
                    yield claim
        before = found


class _Reading:
    """What an article's transfers are, by the names that its words stand for."""

    def __init__(self, talk: Talk, bodies: Bodies, sentences: Sequence[Annotated]) -> None:
        self._talk, self._bodies = talk, bodies
        self._speaker = _speaker(talk, bodies.named, sentences)

    def of(self, sentence: Annotated) -> list[_Dealt]:
        """The transfers of a sentence."""

        def party(number: int) -> bool:
            item = sentence.items[number]
            name = entity(item)
            if isinstance(item, Reference):
                return item.noun is not None or name is not None
            return name is not None and not known_place(name) and not _NUMBERED.search(name)

        return [dealt for told in transfers(sentence, party) if (dealt := self._dealt(told, sentence)) is not None]

    def _dealt(self, told: Transfer, sentence: Annotated) -> _Dealt | None:
        """A transfer by names; of two that are called the same, a description stands for the other one."""
        parties = (told.giver, told.receiver)
        giver, receiver = (self._name(number, sentence) for number in parties)
        loose = [number for number in parties if number is not None and _stands_for(number, sentence)]
        if None not in parties and len(loose) > 1:
            return None
        if None not in parties and (giver is None or receiver is None or giver == receiver):
            other = self._other(loose, giver or receiver, sentence)
            if other is None:
                return None
            giver, receiver = (
                other if number in loose else name for number, name in zip(parties, (giver, receiver), strict=True)
            )
        return _Dealt(giver, receiver, told, sure=not loose)

    def _other(self, loose: Sequence[int], known: str | None, sentence: Annotated) -> str | None:
        """Whom a description stands for that cannot be the one who acts with it: whom else the article is about."""
        if known is None or not loose or loose[0] == SPEAKER:
            return None
        item = sentence.items[loose[0]]
        said = sentence.text[item.start : item.end].lower()
        able = isinstance(item, Reference) and (item.noun is not None or said in ("it", "them"))
        other = self._bodies.main(known) if able else None
        return None if other is None or _NUMBERED.search(other) else other

    def bought(self, dealt: _Dealt, sentence: Annotated) -> Told | None:
        """Who bought a party outright, and for how much."""
        told = dealt.told
        if told.bought is None or told.money is None or dealt.giver is None or _stands_for(told.bought, sentence):
            return None
        target, item = self._name(told.bought, sentence), sentence.items[told.money]
        sum_ = amount(item.quantity) if isinstance(item, Mention) else None
        if target is None or sum_ is None or target in (dealt.giver, dealt.receiver) or not self._bodies.body(target):
            return None
        frame = Frame(BOUGHT, told.money, *_stretch(told, sentence), 0, {}, "")
        scope = {"amount": sum_}
        record: dict[str, object] = {
            "subject": target,
            "attribute": BOUGHT,
            "value": dealt.giver,
            "scope": scope,
            "modality": str(Modality.UNMARKED),
            "quote": quoted(sentence.text, sentence.sentence, item.start),
            "tentative": "true",
        }
        return Told("", record, item.start, item.end, sentence.sentence, frame, scope)

    def _name(self, number: int | None, sentence: Annotated) -> str | None:
        """The name that an item stands for: of a division the party it belongs to."""
        if number is None or number == SPEAKER:
            return None if number is None else self._speaker
        name = entity(sentence.items[number])
        return self._talk.wholes.get(name, name) if name else None

    def filled(self, dealt: _Dealt, things: Sequence[_Dealt], sentence: Annotated) -> _Dealt:
        """A transfer with the party that its words leave out: who the sentence deals with beside it."""
        word = sentence.code.split()[dealt.told.start]
        if (dealt.giver is None) == (dealt.receiver is None) or word not in _SETTLING or _IF.search(sentence.code):
            return dealt
        known = dealt.giver or dealt.receiver
        pairs = {(one.giver, one.receiver) for one in things if known in (one.giver, one.receiver)}
        if len(pairs) == 1:
            giver, receiver = next(iter(pairs))
            fits = dealt.giver in (None, giver) and dealt.receiver in (None, receiver)
            paid = replace(dealt.told, kind=Kind.PAYMENT)
            return replace(dealt, giver=giver, receiver=receiver, told=paid, sure=False) if fits else dealt
        partners = {self._name(int(match[1]), sentence) for match in _PARTNER.finditer(sentence.code)} - {known, None}
        if len(partners) == 1 and not pairs:
            other = next(iter(partners))
            return replace(dealt, giver=dealt.giver or other, receiver=dealt.receiver or other, sure=False)
        return dealt


def amount(quantity: Quantity) -> str | None:
    """An amount in digits, the same however it is written; None of a range or a bound."""
    return f"{quantity.value.normalize():,f} {quantity.unit}" if quantity.value is not None else None


def _stands_for(number: int, sentence: Annotated) -> bool:
    """Whether an item only stands for a name: a pronoun, a description, *we*."""
    return number == SPEAKER or isinstance(sentence.items[number], Reference)


def _speaker(talk: Talk, named: Collection[str], sentences: Sequence[Annotated]) -> str | None:
    """Whose an article is that says *we*: the party that published it, or whose blog or officer its first words name."""
    published = [name for name in named if re.search(rf"\b{re.escape(name)}\b", talk.speaker)]
    if not published:
        text = sentences[0].text[:HEAD] if sentences else ""
        published = [name for name in named if re.search(_OWN.format(re.escape(name)), text)]
    return max(published, key=len, default=None)


def _claim(dealt: _Dealt, sentence: Annotated, talk: Talk, attributes: Mapping[str, Attribute]) -> Told | None:
    """The claim of a sum that passes."""
    told, kind = dealt.told, str(dealt.told.kind)
    extract = attributes[kind].extract
    item = sentence.items[told.money] if told.money is not None else None
    if not isinstance(item, Mention) or extract is None or told.money is None or dealt.receiver is None:
        return None
    largest = item.quantity.value if item.quantity.value is not None else item.quantity.high
    if largest is None or largest < LEAST:
        return None
    spoken_of = all(talk.counts.get(name or "") for name in (dealt.giver, dealt.receiver))
    frame = Frame(kind, told.money, *_stretch(told, sentence), 0, {}, "")
    scope = {"to": dealt.receiver}
    record: dict[str, object] = {
        "subject": dealt.giver,
        "attribute": kind,
        "value": item.quantity.text,
        "scope": scope,
        "period": year_apart(frame, extract, sentence, talk.published),
        "modality": str(Modality.UNMARKED),
        "quote": quoted(sentence.text, sentence.sentence, item.start),
        "tentative": None if dealt.sure and spoken_of and not _IF.search(sentence.code) else "true",
    }
    return Told("", record, item.start, item.end, sentence.sentence, frame, scope, item)


def _stretch(told: Transfer, sentence: Annotated) -> tuple[int, int]:
    """Where in the code the words of a transfer stand."""
    starts = sentence.starts
    return starts[told.start], starts[min(told.end, len(starts) - 1)]
