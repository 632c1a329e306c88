"""What is measured: the words for sales, profit, staff and the like, by which a change of one is told from that of another."""

import re

_SAME = (
    "sales sold revenues? turnover takings took taken receipts",
    "profits? earnings surplus income",
    "loss(?:es)? deficits?",
    "costs? costing bill price prices budget spending outlay expenses fees? rents?",
    "staff workforce jobs? employees headcount workers payroll",
    "members? membership",
    "customers? clients? subscribers? users?",
    "passengers? travellers riders ridership",
    "visitors? guests? attendance audiences? crowds?",
    "pupils? students? enrolment",
    "exports? exported",
    "imports? imported",
    "orders? ordered bookings? booked",
    "debts? borrowings owed owes",
    "output production produced produces made makes mined mines turned",
    "dividends? payout",
    "wages? salaries salary pay",
    "deaths? dead fatalities toll",
    "injuries injured wounded",
    "crimes? thefts burglaries offences",
    "accidents? crashes collisions",
    "inhabitants population residents",
    "emissions emitted released releases",
    "donations? gifts given donated",
    "cases infections",
    "flights?",
    "shares stock",
    "margins?",
    "volumes?",
    "births?",
    "tax taxes",
)
_MEASURES = tuple(re.compile(rf"(?<= )(?:{words.replace(' ', '|')})(?= )") for words in _SAME)


_PEOPLE = re.compile(
    r" (?:members?|membership|customers?|subscribers?|users?|passengers?|travellers|ridership|visitors?|guests?|attendance|audiences?|crowds?|pupils?|students?|enrolment|inhabitants|population|residents|readers?|readership) "
)


def of_people(words: str) -> bool:
    """Whether some words tell of people, who may be counted under another name."""
    return _PEOPLE.search(words) is not None


def measures(words: str) -> frozenset[int]:
    """What some words tell of, each by its number."""
    return frozenset(number for number, measure in enumerate(_MEASURES) if measure.search(words))


def clash(one: str, other: str) -> bool:
    """Whether two stretches of words tell of different measures."""
    mine, others = measures(one), measures(other)
    return bool(mine and others) and not mine & others


_QUALIFIED = re.compile(
    r" (?:in|at|from|for|to|of|among|with) (?:the |its |their |our |a )?(?P<what>(?!the |its |a |two |three |four |five |that |which )[a-z'-]+)"
)
_BEFORE = re.compile(r" (?P<what>[a-z'-]+) $")
_PLAIN = frozenset(
    """the its their his her our this that these those net total overall group annual quarterly monthly weekly daily half-year full-year operating gross whole company's group's firm's
    and but so now year quarter half month period spring summer autumn winter january february march april may june july august september october november december
    of in by with to for from number figure combined stated reported all same both while turn recent past last""".split()
)


_PLACED = re.compile(
    r" (?:in|at|for|among) (?P<the>the |its |their |our )?(?P<what>[a-z'-]+)(?: (?P<second>[a-z'-]+))?"
)
_REGION = frozenset(
    "north south east west centre capital arm unit division segment branch subsidiary home abroad asia europe africa america region city province country".split()
)


def elsewhere(after: str, text: str, told: str) -> bool:
    """Whether what follows a figure says that it is of a place or a part which the amounts are not told of."""
    found = _PLACED.match(after)
    if found is None:
        return False
    named = [word for word in (found["what"], found["second"]) if word]
    if any(f" {word} " in told for word in named):
        return False
    return any(word in _REGION for word in named) or bool(
        re.search(rf"\b{re.escape(found['what'].capitalize())}\b", text) and found["what"] not in _PLAIN
    )


def of_a_part(words: str, text: str, told: str) -> bool:
    """Whether a measure is qualified by words that are none of those told: ``sales in Medical``, ``online sales``, where the amounts are of all sales.

    ``text`` is the sentence as written, whose capitals show what is a name.
    """
    for measure in _MEASURES:
        found = measure.search(words)
        if found is None:
            continue
        after = _QUALIFIED.match(words, found.end())
        before = _BEFORE.search(words, 0, found.start())
        said = [before["what"]] if before else []
        if after and re.search(rf"\b{re.escape(after['what'].capitalize())}\b", text):
            said.append(after["what"])
        if any(word not in _PLAIN and not word.endswith("'s") and f" {word} " not in told for word in said):
            return True
    return False
