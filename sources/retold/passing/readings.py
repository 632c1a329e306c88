"""Reads which amounts of a sentence pass from whom to whom, by its verbs, its nouns and its prepositions."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sources.retold.passing.acting import Acting, acting
from sources.retold.passing.arguments import Behind, behind
from sources.retold.passing.closed_words import ASKING, BE, DEALS, FEES, MODAL, PREPOSITIONS, RELATIVE
from sources.retold.passing.nouns import nouns_told
from sources.retold.passing.running import running
from sources.retold.passing.tokens import Token
from sources.retold.passing.told import Passed
from sources.retold.passing.verbs import VERBS, Moves, Sense, Verb

_COSTS = frozenset("cost costs bill tab expense price damage".split())
"""What somebody bears, meets or covers by paying it."""
_BOOKED = frozenset(
    "profit profits loss losses revenue revenues turnover sales earnings savings offer offers bid bids estimate forecast".split()
)
"""What is made, put or taken without passing to anybody: ``made a profit of $5 million``."""
_COMES_TO = frozenset("amounts comes totals stands reaches".split())
_SCALES = ("thousand", "million", "billion", "trillion", "crore", "lakh")
_AFTER_SUMS = PREPOSITIONS | {"a", "an", "the", "and", "each", "when", "back", "more"}
_ASKED_OF = ("from", "of", "against", "on")
"""Prepositions before whom an amount is asked of."""
_COMING_BACK = (Sense.RETURNED, Sense.OWED)


def readings(tokens: Sequence[Token]) -> list[Passed]:
    """What each amount of a sentence is told of."""
    found = [
        one
        for at, token in enumerate(tokens)
        if token.word in VERBS and token.who is None and token.amount is None
        for one in _of_verb(tokens, at)
    ]
    found += nouns_told(tokens)
    ways = {one.amount: one for one in running(tokens)}
    taken = {one.amount for one in found}
    completed = [_completed(one, ways.get(one.amount)) for one in found]
    return [*completed, *(one for at, one in ways.items() if at not in taken)]


def _completed(one: Passed, way: Passed | None) -> Passed:
    """What passes, with the side that only the way of its amount tells."""
    if way is None or None not in (one.giver, one.receiver):
        return one
    giver = one.giver if one.giver is not None else way.giver
    receiver = one.receiver if one.receiver is not None else way.receiver
    return one if giver == receiver else replace(one, giver=giver, receiver=receiver)


@dataclass(frozen=True)
class _Clause:
    """A verb with what stands before and behind it."""

    tokens: Sequence[Token]
    at: int
    verb: Verb
    told: Acting
    after: Behind

    def passed(self, amount: int, giver: int | None, receiver: int | None, sense: Sense | None = None) -> Passed:
        """What passes by it."""
        back = Sense.RETURNED if self.after.back else self.verb.sense
        return Passed(amount, giver, receiver, sense or back, self.at)

    def asked_of(self) -> int | None:
        """Whom an amount is asked of."""
        return next((self.after.by[word] for word in _ASKED_OF if word in self.after.by), None)


def _of_verb(tokens: Sequence[Token], at: int) -> Iterator[Passed]:
    """What the verb at this place passes."""
    verb, told, after = VERBS[tokens[at].word], acting(tokens, at), behind(tokens, at)
    if told.negated or (verb.form == "base" and not (told.helped or _plural(tokens, told) or _goes_on(tokens, at))):
        return
    if verb.bound and not told.must and _COSTS.isdisjoint(one.word for one in tokens[at + 1 : at + 4]):
        return
    if verb.moves is Moves.TURNED:
        turned = _turned(verb, after)
        if turned is None:
            return
        verb = turned
    clause = _Clause(tokens, at, verb, told, after)
    passive = verb.form == "past" and (told.passive or _reduced(clause))
    for amount, link in _linked(clause, passive=passive).items():
        one = _suffered(clause, amount, link) if passive else _done(clause, amount, link)
        if one is not None:
            once = verb.form == "past" and verb.moves is not Moves.EITHER
            yield replace(one, once=once and not (told.helped or told.perfect or passive))


def _linked(clause: _Clause, *, passive: bool) -> Mapping[int, str]:
    """The amounts of a verb: those behind it, else the one before it that it is told of."""
    tokens, told = clause.tokens, clause.told
    links = {place: link for place, link in clause.after.amounts.items() if _passes(tokens[place], clause.verb)}
    if links:
        return links
    if passive and told.amount is not None:
        return {told.amount: "direct"}
    if told.fronted is not None:
        return {told.fronted: "direct"}
    return _equalled(tokens, told.subject, clause.after.end) if not passive and told.subject is not None else {}


def _passes(token: Token, verb: Verb) -> bool:
    """Whether an amount may be what such a verb passes: money, or a measure or a number of things that are sold."""
    telling = token.amount
    if telling is None or telling.dimension != "count" or verb.moves is Moves.THING:
        return telling is not None
    return any(word in telling.value.text for word in _SCALES)


def _equalled(tokens: Sequence[Token], subject: int, end: int) -> Mapping[int, str]:
    """The amount that what somebody passes is said to be: ``the fee Lumen pays is $5 million``."""
    before = tokens[subject - 1].word if subject else ""
    told = end < len(tokens) and tokens[end].word in BE | _COMES_TO
    if not told or before not in FEES | RELATIVE | {"what"}:
        return {}
    place = next((at for at in range(end + 1, min(len(tokens), end + 4)) if tokens[at].amount is not None), None)
    return {} if place is None else {place: "direct"}


def _plural(tokens: Sequence[Token], told: Acting) -> bool:
    """Whether several act, of whom a verb is told in its base form."""
    who = tokens[told.subject].who if told.subject is not None else None
    return who is not None and (
        who.pronoun in ("we", "they", "you", "i") or (who.head or "").endswith("s") or who.name is not None
    )


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether a base form goes on what a modal began: ``will keep him and give``."""
    return at > 0 and tokens[at - 1].word in ("and", "or") and any(token.word in MODAL for token in tokens[: at - 1])


def _reduced(clause: _Clause) -> bool:
    """Whether a participle stands right behind what it is done to: ``the $5 million paid by Lumen``, ``owed to Lumen``."""
    tokens, at = clause.tokens, clause.at
    if clause.told.amount is None or clause.after.amounts:
        return False
    following = tokens[at + 1].word if at + 1 < len(tokens) else ""
    return tokens[at - 1].amount is not None or following in ("by", "to", "from")


def _turned(verb: Verb, after: Behind) -> Verb | None:
    """Which way a verb goes that only *to* and *from* turn: what is rented from somebody comes in."""
    if "from" in after.by or ("to" not in after.by and after.owner is not None):
        return Verb(out=False, moves=Moves.THING, form=verb.form)
    if "to" in after.by or after.whom is not None:
        return Verb(out=True, moves=Moves.THING, form=verb.form)
    return None


def _measured(token: Token) -> bool:
    """Whether an amount is a measure of a thing that may itself be supplied."""
    return token.amount is not None and token.amount.dimension not in ("money", "count")


def _done(clause: _Clause, amount: int, link: str) -> Passed | None:
    """What somebody passes on, or takes."""
    verb, after, who = clause.verb, clause.after, clause.told.subject
    if verb.asked:
        asked = after.whom if after.whom is not None else clause.asked_of()
        fits = link in ("direct", "price", "with", "by") and asked is not None
        return clause.passed(amount, asked, who) if fits else None
    if verb.moves is Moves.THING:
        return _sold(clause, amount, link)
    if link == "with" and verb.backs:
        return clause.passed(amount, who, after.whom) if verb.out else clause.passed(amount, None, who)
    if not _fits(clause, amount, link):
        return None
    priced = verb.moves is Moves.EITHER and (link == "price" or _asking(clause, amount))
    other = _other(verb, after)
    giver, receiver = (who, other) if verb.out != priced else (other, who)
    return clause.passed(amount, giver, receiver, Sense.PAID if priced else None)


def _fits(clause: _Clause, amount: int, link: str) -> bool:
    """Whether an amount behind a verb is what it passes."""
    verb = clause.verb
    if not _BOOKED.isdisjoint(
        token.word for token in (*clause.tokens[clause.at + 1 : amount], *clause.tokens[amount + 1 : amount + 3])
    ):
        return False
    if verb.moves is Moves.EITHER:
        return link == "price" or (link == "direct" and not _adjective(clause.tokens, amount))
    allowed = {Sense.RETURNED: ("direct", "price", "with"), Sense.OWED: ("direct", "price", "by")}
    return link in allowed.get(verb.sense, ("direct",))


def _sold(clause: _Clause, amount: int, link: str) -> Passed | None:
    """What is paid for a thing, or the measure of it that goes the other way."""
    verb, who, other = clause.verb, clause.told.subject, _other(clause.verb, clause.after)
    if _measured(clause.tokens[amount]):
        giver, receiver = (who, other) if verb.out else (other, who)
        return clause.passed(amount, giver, receiver, Sense.SUPPLIED) if link in ("direct", "with") else None
    if link not in ("direct", "price", "with") or (link == "direct" and not _price(clause.tokens, amount)):
        return None
    giver, receiver = (other, who) if verb.out else (who, other)
    return clause.passed(amount, giver, receiver, Sense.PAID)


def _price(tokens: Sequence[Token], amount: int) -> bool:
    """Whether an amount of money behind a verb of things is their worth: ``bought $5 million of gas``."""
    following = tokens[amount + 1].word if amount + 1 < len(tokens) else ""
    return following in DEALS or tokens[amount - 1].word == "worth"


def _asking(clause: _Clause, amount: int) -> bool:
    """Whether what is sent or received is a bill or a fine, which is paid the other way."""
    around = (*clause.tokens[clause.at + 1 : amount], *clause.tokens[amount + 1 : amount + 3])
    return not ASKING.isdisjoint(token.word for token in around)


def _adjective(tokens: Sequence[Token], amount: int) -> bool:
    """Whether an amount stands before a noun that is no sum: ``got a $5 million boat``."""
    noun: list[str] = []
    for token in tokens[amount + 1 : amount + 5]:
        if not token.word.isalpha() or token.who is not None or token.word in _AFTER_SUMS:
            break
        noun.append(token.word)
    determined = amount > 0 and tokens[amount - 1].word in ("a", "an", "the", "its", "their")
    return bool(noun) and determined and FEES.isdisjoint(noun)


def _other(verb: Verb, after: Behind) -> int | None:
    """Who stands on the other side of a verb: *to* whom something goes, *from* whom it comes."""
    if not verb.out:
        return after.by.get("from", after.owner if verb.moves is Moves.THING else None)
    at_home = {
        "to": True,
        "with": verb.moves is Moves.MONEY and verb.sense is Sense.PAID,
        "in": verb.sense is Sense.GIVEN,
        "for": verb.aims,
    }
    named = next((after.by[word] for word, fits in at_home.items() if fits and word in after.by), None)
    return named if named is not None else after.whom


def _suffered(clause: _Clause, amount: int, link: str) -> Passed | None:
    """What is passed on by somebody: who stands before the verb gets it, or is asked for it."""
    verb, by, subject = clause.verb, clause.after.by.get("by"), clause.told.subject
    if verb.asked and subject is not None:
        return clause.passed(amount, subject, by) if link in ("direct", "price", "with", "by") else None
    if verb.moves is Moves.THING and not _measured(clause.tokens[amount]):
        buyer, seller = (clause.after.by.get("to"), by) if verb.out else (by, clause.after.by.get("from"))
        return clause.passed(amount, buyer, seller, Sense.PAID) if link == "price" else None
    if clause.told.amount is not None:
        return _moved(clause, amount)
    if subject is None or not verb.out or clause.after.by.get("to", subject) != subject:
        return None
    if link not in ("direct", "with") and not (link in ("price", "by") and verb.sense in _COMING_BACK):
        return None
    if verb.moves is Moves.EITHER and _asking(clause, amount):
        return clause.passed(amount, subject, by)
    return clause.passed(amount, by if by is not None else clause.after.by.get("from"), subject)


def _moved(clause: _Clause, amount: int) -> Passed:
    """An amount that is paid, handed over or collected."""
    by, source = clause.after.by.get("by"), clause.after.by.get("from")
    if clause.verb.asked:
        return clause.passed(amount, clause.asked_of(), by)
    if clause.verb.out:
        return clause.passed(amount, by if by is not None else source, clause.after.by.get("to"))
    return clause.passed(amount, source, by)
