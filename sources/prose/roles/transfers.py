"""Finds what passes from whom to whom in a sentence, by what each verb or noun of exchange does with its parties."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from sources.prose.annotated import Annotated
from sources.prose.roles.actors import BEING, OPEN, actor, first
from sources.prose.roles.arguments import Around, around
from sources.prose.roles.clause_words import Words
from sources.prose.roles.exchanges import (
    CHANGES_HANDS,
    FEES,
    INVESTING,
    LENDING,
    LETS_IN,
    LETS_OUT,
    NOUNS,
    VERBS,
    Kind,
    Moves,
    Passing,
)
from sources.prose.roles.fronted import ahead

_TOKEN = re.compile(r"<(?:name|ref):(\d+)>")
_MODAL = frozenset("to will would must shall should and not".split())
_NO_NOUNS = frozenset(
    "from to by for in a an over on up as and each per this last under with at more after of when towards toward every down cash upfront through across during that which".split()
)
"""Words behind money that no noun begins with."""
_HOME = re.compile(r"<name:\d+> - (?=(?:based|headquartered|listed|owned|backed) )")
"""Where somebody is at home, before his name."""
SPEAKER = -1
"""Stands for who speaks where an article says *we*."""


@dataclass(frozen=True)
class Transfer:
    """Who gives money to whom, by the numbers of the items; what is missing is told elsewhere or not at all."""

    giver: int | None
    receiver: int | None
    money: int | None
    kind: Kind
    start: int
    end: int
    thing: bool = False
    """Whether it tells that a thing passes, for which the one pays the other."""
    bought: int | None = None
    """The party that is itself what passes."""


def transfers(sentence: Annotated, party: Callable[[int], bool]) -> list[Transfer]:
    """All that passes in a sentence, in its order."""

    def numbered(token: str) -> int | None:
        if token in ("we", "us"):
            return SPEAKER
        found = _TOKEN.fullmatch(token)
        return int(found[1]) if found and party(int(found[1])) else None

    code = _HOME.sub("the the ", sentence.code)
    words = Words([_plain(token, sentence) for token in code.split()], numbered)
    return list(_found(words))


def _plain(token: str, sentence: Annotated) -> str:
    """A word of the code; *its* and *their* are words, and nobody who acts."""
    found = _TOKEN.fullmatch(token)
    item = sentence.items[int(found[1])] if found else None
    said = sentence.text[item.start : item.end].lower() if item else ""
    return said if said in ("its", "their") else token


def _found(words: Words) -> Iterator[Transfer]:
    for at, token in enumerate(words.tokens):
        done = None
        if token in VERBS:
            done = _of_verb(words, at)
        if done is None and token in NOUNS:
            done = _of_noun(words, at)
        if token in CHANGES_HANDS:
            done = _of_change(words, at)
        if done is not None:
            yield done


def _of_verb(words: Words, at: int) -> Transfer | None:
    """What the verb at this place passes on."""
    verb, tokens = VERBS[words.tokens[at]], words.tokens
    if verb.form == "base" and (at == 0 or tokens[at - 1] not in _MODAL) and not tokens[at - 1].endswith("ly"):
        return None
    behind = around(words, at)
    passing = verb.passing or (LETS_OUT if "to" in behind.by else LETS_IN if "from" in behind.by else None)
    who, passive, open_ = actor(words, at)
    if open_ or behind.blocked or passing is None:
        return None
    passive = verb.form == "past" and (passive or _suffers(words, at, behind))
    if verb.form == "ing":
        who = (
            who
            if tokens[at - 1] in {*BEING, "to"}
            else first(words, at)
            if tokens[at - 1] in (",", "by", "and")
            else None
        )
    if passive:
        return _suffered(words, at, passing, behind, who)
    if who is None:
        return None
    ahead(words, at, behind, who)
    return _passed(words, at, passing, behind, who, behind.party)


def _suffers(words: Words, at: int, behind: Around) -> bool:
    """Whether a participle is told of what it is done to: ``the sum paid by Lumen``."""
    return "by" in behind.by and behind.party is None and behind.money is None and "by" in words.tokens[at + 1 : at + 5]


def _passed(
    words: Words, at: int, passing: Passing, behind: Around, who: int | None, whom: int | None
) -> Transfer | None:
    """What somebody passes on, or takes: its object is the money, or what money is paid for."""
    money = behind.money
    if not behind.priced and money is not None and passing.moves is Moves.EITHER and not _a_sum(words, money):
        return None
    thing = passing.moves is Moves.THING or (passing.moves is Moves.EITHER and (money is None or behind.priced))
    if passing.moves is Moves.MONEY and (behind.priced or money is None):
        return None
    other = next((behind.by[word] for word in sorted(passing.other) if word in behind.by), None)
    other = other if other is not None else whom if (passing.out or passing.asked) else None
    kind = passing.kind if thing else _kind(words, money, passing.kind)
    out = passing.out
    giver, receiver = (who, other) if out != thing else (other, who)
    if giver == receiver:
        return None
    bought = behind.party if passing.moves is Moves.THING and behind.priced and not passing.asked else None
    return Transfer(giver, receiver, money, kind, at, behind.end, thing, bought)


def _suffered(words: Words, at: int, passing: Passing, behind: Around, what: int | None) -> Transfer | None:
    """What is passed on by somebody: who stands before the verb gets it, where no *to* says who does."""
    by = behind.by.get("by")
    if behind.money is None:
        behind.money = next(
            (words.money[place] for place in range(at - 1, max(-1, at - 9), -1) if words.money[place] is not None), None
        )
    elif what is not None and passing.moves is Moves.THING:
        behind.party = what
    elif what is not None and passing.asked:
        return _passed(words, at, passing, behind, by, what)
    elif what is not None and passing.moves is not Moves.THING and passing.out and not behind.priced:
        behind.by.setdefault("to", what)
    return _passed(words, at, passing, behind, by, None) if by is not None or len(behind.by) > 1 else None


def _a_sum(words: Words, money: int) -> bool:
    """Whether money that is given or got is no more than that: not a stake, a charge or an offer."""
    place = words.money.index(money) + 1
    behind = words.tokens[place : place + 4]
    noun = (
        bool(behind) and behind[0].isalpha() and behind[0] not in {*_NO_NOUNS, *VERBS} and not behind[0].endswith("ly")
    )
    return not noun or not FEES.isdisjoint(behind[: _reach(behind)])


def _reach(behind: Sequence[str]) -> int:
    """How many of these words belong to the noun that they begin."""
    return next((place for place, token in enumerate(behind) if not token.isalpha() or token in _NO_NOUNS), len(behind))


def _kind(words: Words, money: int | None, kind: Kind) -> Kind:
    """What money is, by the nouns around it."""
    if money is None or kind is not Kind.PAYMENT:
        return kind
    place = words.money.index(money)
    near = {*words.tokens[max(0, place - 3) : place + 4]}
    return Kind.LOAN if near & LENDING else Kind.INVESTMENT if near & INVESTING else kind


def _of_change(words: Words, at: int) -> Transfer | None:
    """What goes from one to another for a price."""
    behind = around(words, at)
    buyer, seller = behind.by.get("to"), behind.by.get("from")
    if behind.blocked or not behind.priced or buyer is None or seller is None or buyer == seller:
        return None
    return Transfer(buyer, seller, behind.money, Kind.PAYMENT, at, behind.end, thing=True)


def _of_noun(words: Words, at: int) -> Transfer | None:
    """What the noun at this place says is passed on: ``Lumen's sale of it to Quorra``, ``a loan from Lumen to Quorra``."""
    passing, tokens = NOUNS[words.tokens[at]], words.tokens
    owner, money = None, None
    for place in range(at - 1, max(-1, at - 7), -1):
        if words.money[place] is not None and money is None:
            money = words.money[place]
        elif tokens[place] in ("'s", "'") or (words.parties[place] is not None and place == at - 1):
            owner = words.parties[place] if words.parties[place] is not None else words.parties[place - 1]
            break
        elif not tokens[place].replace("-", "").isalpha() or tokens[place] in OPEN:
            break
    behind = around(words, at, noun=True)
    if behind.blocked:
        return None
    if money is not None:
        behind = replace(behind, money=money, priced=False)
    if owner is not None and passing.out and "from" in behind.by and passing.other.isdisjoint(behind.by):
        return _passed(words, at, passing, behind, behind.by["from"], owner)
    who = owner if owner is not None else behind.by.get("by")
    if who is None and passing.out:
        who = behind.by.get("from")
    if who is None or not set(behind.by) & passing.other:
        return None
    done = _passed(words, at, passing, behind, who, None)
    return done if done is None or None not in (done.giver, done.receiver) else None
