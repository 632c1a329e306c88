"""Finds what stands behind a verb or noun of exchange: on whom, to, from, by or with whom, and for how much."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from sources.prose.roles.clause_words import AGENT, ARTICLES, ASIDE, DESCRIBED, PREPOSITIONS, Words
from sources.prose.roles.exchanges import FEES

_STOPS = frozenset(
    "; : while whereas but although though because since when after before which who that where whose said says say so until as than if unless should once "
    "provided should would will is was are were has had have been not may might could whether".split()
)
"""Words at which what belongs to a verb or noun ends."""
BACK = frozenset(("back",))
_PARTICLES = (["over"], ["up"], ["out"], ["off"], ["down"])
"""What belongs to the verb before it: *hand over*."""
REACH = 34
"""Words behind a verb or noun among which its parties stand."""


@dataclass
class Around:
    """What stands behind a word: who it acts on, the parties by their prepositions, its money, and where it ends."""

    party: int | None = None
    by: dict[str, int] = field(default_factory=dict)
    money: int | None = None
    priced: bool = False
    """Whether the money is the price of what passes, not what passes."""
    thing: bool = False
    """Whether something other than money is the object."""
    purpose: bool = False
    """Whether what the money is for was told: what stands behind it belongs to that."""
    blocked: bool = False
    end: int = 0


def around(words: Words, at: int, *, noun: bool = False) -> Around:
    """What stands behind the word at this place."""
    tokens, found = words.tokens, Around()
    preposition, phrase = ("of" if noun else None), 0
    place = at + 2 if tokens[at + 1 : at + 2] in _PARTICLES else at + 1
    while place < min(len(tokens), at + REACH):
        word = tokens[place]
        found.blocked = found.blocked or word in BACK
        if _ends(words, place, noun=noun and bool(found.by)) and not (found.money is None and _sums(words, place)):
            found.blocked = found.blocked or _joins(words, place)
            break
        if word == ",":
            place = _over(words, place, spare=found.money is None)
            phrase = place + 1
        elif word in PREPOSITIONS:
            found.purpose = found.purpose or (word == "for" and found.money is not None)
            preposition, phrase = word, place + 1
        elif words.money[place] is not None:
            _amount(words, place, at, found, preposition, phrase)
        elif (party := words.parties[place]) is not None:
            _party(words, place, found, preposition, party, at if preposition is None else phrase - 1)
        elif preposition is None and word.isalpha() and word not in {*ARTICLES, "and"}:
            found.thing = found.thing or found.money is None
        place += 1
    found.end = place
    return found


def _ends(words: Words, place: int, *, noun: bool) -> bool:
    """Whether what belongs to a verb or noun ends here."""
    word = words.tokens[place]
    if word == ",":
        return _parted(words, place)
    return word == "and" or (word in _STOPS and not (noun and word in ("will", "would")))


def _sums(words: Words, place: int) -> bool:
    """Whether *and* goes on with money: ``receives a share and $5 million``."""
    return words.tokens[place] == "and" and place + 1 < len(words.tokens) and words.money[place + 1] is not None


def _joins(words: Words, place: int) -> bool:
    """Whether *and* stands between two parties, so that neither is the only one."""
    after = place + 1 < len(words.tokens) and words.parties[place + 1] is not None
    return words.tokens[place] == "and" and after and words.parties[place - 1] is not None


_ASIDES = frozenset("an a the which who whose one its formerly based now".split())
"""Words that an aside behind a comma begins with."""


def _parted(words: Words, place: int) -> bool:
    """Whether what stands behind a comma belongs to nothing before it."""
    if place + 1 >= len(words.tokens):
        return True
    token = words.tokens[place + 1]
    told = words.parties[place + 1] is not None or words.money[place + 1] is not None
    return not told and token not in _ASIDES | PREPOSITIONS and not token.endswith("ing")


def _over(words: Words, place: int, *, spare: bool) -> int:
    """Where an aside ends that begins at a comma; one with money is none where the word has none yet."""
    tokens = words.tokens
    if place + 1 >= len(tokens) or words.parties[place + 1] is not None:
        return place
    if tokens[place + 1] in _ASIDES:
        for end in range(place + 2, min(len(tokens), place + ASIDE)):
            if spare and words.money[end] is not None and tokens[place + 1] in ("a", "an", "the"):
                return place
            if tokens[end] == ",":
                return end
        return len(tokens)
    return place


def _party(words: Words, place: int, found: Around, preposition: str | None, party: int, phrase: int) -> None:
    between = [token for token in words.tokens[phrase + 1 : place] if token not in (",",)]
    plain = len(between) <= DESCRIBED and all(token.replace("-", "").isalpha() for token in between)
    if words.owner(place):
        if preposition in (None, "to", "from", "by"):
            found.blocked = True
    elif preposition is None:
        if found.party is None and found.money is None and plain and (not between or _fits(between)):
            found.party = party
    elif plain and (not between or _fits(between)) and not (preposition == "to" and found.purpose):
        found.by.setdefault(preposition, party)


def _fits(between: Sequence[str]) -> bool:
    """Whether words only describe the name they stand before: ``its landlord``, ``the state utility``."""
    return between[0] in ARTICLES or AGENT.fullmatch(between[-1]) is not None


_PRICE = re.compile(
    r"(?:^| )(?:for|at|worth|valued at|priced at|costing|in an?|(?:deal|price|cost|rent|consideration) of)(?: (?:a|an|the|total|some|sum|of|price|reported|rent|cost|just|only|record|"
    r"cash|about|exchange|return|for|consideration|deal|worth|contract|order))*$"
)
_SUM = re.compile(
    r"(?:^| )(\w+) (?:of|worth|totalling|totaling|valued at|for|amounting to)(?: (?:a|an|the|total|up|to|some|just|only|another|a further))*$"
)


def _amount(words: Words, place: int, at: int, found: Around, preposition: str | None, phrase: int) -> None:
    if found.money is not None:
        return
    lead = " ".join(words.tokens[max(at + 1, place - 9) : place])
    summed = _SUM.search(lead)
    direct = preposition is None or (summed is not None and summed[1] in FEES)
    priced = _PRICE.search(lead) is not None and not (summed is not None and summed[1] in FEES)
    if summed is None and lead.split()[-1:] in (["worth"],):
        priced = True
    if direct or priced or (preposition == "of" and (phrase == at + 2 or words.tokens[phrase - 2] == ",")):
        found.money, found.priced = words.money[place], priced
