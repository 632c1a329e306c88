"""The table of hedges: which words before or after an amount do what to its interval."""

from dataclasses import dataclass
from enum import Enum

from schemas.notation.amounts.tokens import Token, joined


class Effect(Enum):
    """What a hedge does to the interval of the amount it stands by."""

    ABOUT = "both sides wider"
    NEARLY = "from a little below up to the number, which is not reached"
    JUST_OVER = "from the number, which is passed, to a little above"
    MORE = "above the number, no upper end"
    AT_LEAST = "the number or above, no upper end"
    LESS = "below the number"
    AT_MOST = "the number or below"
    EXACTLY = "the number and nothing else"


LOWER = frozenset({Effect.MORE, Effect.AT_LEAST})
UPPER = frozenset({Effect.LESS, Effect.AT_MOST})
"""The effects that leave one side of an amount open."""

_COMPARED = {
    Effect.MORE: (
        "more than",
        "over",
        "above",
        "greater than",
        "higher than",
        "larger than",
        "longer than",
        "bigger than",
        "in excess of",
    ),
    Effect.LESS: ("less than", "under", "below", "fewer than", "lower than", "smaller than", "shorter than"),
}
_STRONG = ["well", "far", "much", "significantly", "considerably", "substantially", "way"]
_SLIGHT = ("just", "slightly", "a little", "a bit", "only just", "a touch", "a shade", "marginally", "fractionally")

_BEFORE = {
    Effect.ABOUT: (
        "about", "around", "roughly", "some", "approximately", "approx", "circa", "~", "≈", "∼", "an estimated",
        "estimated at", "in the region of", "in the order of", "on the order of", "more or less", "close to",
        "give or take",
    ),
    Effect.NEARLY: ("nearly", "almost", "just shy of", "shy of", "not quite", "approaching", "nearing", "close on"),
    Effect.JUST_OVER: (),
    Effect.EXACTLY: ("exactly", "precisely"),
    Effect.MORE: (
        *_COMPARED[Effect.MORE], "exceeding", "exceeds", "exceeded", "north of", "surpassing", "topping", "upward of",
        ">",
    ),
    Effect.AT_LEAST: (
        "at least", "no fewer than", "no less than", "not less than", "not fewer than", "upwards of", "a minimum of",
        "minimum of", "minimum", "at a minimum", "no lower than", "not lower than", "as few as", "as little as",
        "at the least",
        "greater than or equal to", "more than or equal to", "larger than or equal to", "equal to or more than",
        "equal to or greater than", "equal or more than", "equal or greater than", "bigger than or equal to", "≥", "> =",
    ),
    Effect.LESS: (*_COMPARED[Effect.LESS], "south of", "<"),
    Effect.AT_MOST: (
        "up to", "as much as", "as many as", "as high as", "up to as much as", "up to as many as", "at most",
        "no more than",
        "not more than", "a maximum of", "no greater than", "no higher than", "at the most", "maximum of",
        "not greater than", "not higher than",
        "less than or equal to", "lower than or equal to", "smaller than or equal to", "fewer than or equal to",
        "equal to or less than", "equal or less than", "≤", "< =",
    ),
}  # fmt: skip

_AFTER = {
    Effect.ABOUT: ("or so", "or thereabouts", "more or less", "give or take", "ish"),
    Effect.AT_LEAST: (
        "+", "plus", "or more", "or higher", "or greater", "or above", "or over", "and above", "and over", "and up",
        "or bigger", "or larger", "or longer",
    ),
    Effect.AT_MOST: (
        "or less", "or fewer", "or lower", "or below", "or under", "or smaller", "or shorter",
    ),
}  # fmt: skip


def _table(rows: dict[Effect, tuple[str, ...]]) -> dict[str, Effect]:
    return {phrase: effect for effect, phrases in rows.items() for phrase in phrases}


BEFORE = _table(_BEFORE)
AFTER = _table(_AFTER)
for _effect, _phrases in _COMPARED.items():
    _near = Effect.JUST_OVER if _effect is Effect.MORE else Effect.NEARLY
    for _phrase in _phrases:
        BEFORE |= {f"{word} {_phrase}": _effect for word in _STRONG}
        BEFORE |= {f"{word} {_phrase}": _near for word in _SLIGHT}

_LONGEST = max(len(phrase.split()) for phrase in BEFORE)
_FIRST_BEFORE = frozenset(phrase.split()[0] for phrase in BEFORE)
_FIRST_AFTER = frozenset(phrase.split()[0] for phrase in AFTER)
WORDS = frozenset(word for phrase in (*BEFORE, *AFTER) for word in phrase.split())
"""Every word that is part of a hedge."""

_CLOSE_ONLY = frozenset({"+", "plus", "ish"})
"""After an amount these hedge only when glued or hyphenated: ``$2bn-plus``, not ``$2bn plus tax``."""

_MOST_IN_A_ROW = 3

_GIVEN_OVER = frozenset(
    "hand hands handed handing turn turns turned turning sign signs signed signing pay paying take takes taking took".split()
)
"""Verbs whose *over* is no hedge: ``handing over $33.50``."""

_GOING_UP = frozenset(
    "go goes going gone went edge edged inch inched creep crept tick ticked shot nudged add adds added adding".split()
)
"""Verbs whose *up* is no part of *up to*: ``tickets go up to $19``, ``that adds up to 6,790``."""

_PERCENT = frozenset(("percent", "%", "cent", "pct"))
_MEASURING = frozenset("above over below under more less higher lower".split())
"""Words after a percentage that measure it from an amount, and don't bound that: ``40 percent above $21``."""

_CLOSED_AT = frozenset(
    """the last latest previous prior final market undisturbed unaffected monday tuesday wednesday thursday friday yesterday today
    day week month session""".split()
)
"""Words whose *close* is that of a market: ``from $4.50 at the close to $3.69``."""


@dataclass(frozen=True, slots=True)
class Hedge:
    """The hedges by one amount, in order, and the token indices [start, end) they cover."""

    effects: tuple[Effect, ...]
    start: int
    end: int


def hedge_before(tokens: list[Token], index: int) -> Hedge:
    """Read up to three hedges in a row at ``index`` (``up to about``); empty when there is none.

    A word glued to a hyphen is part of another: the *up* of ``the start-up to $71m``.
    """
    if 0 < index < len(tokens) and tokens[index - 1].is_hyphen and tokens[index - 1].end == tokens[index].start:
        return Hedge((), index, index)
    if 0 < index < len(tokens) and tokens[index].word == "over" and tokens[index - 1].word in _GIVEN_OVER:
        return Hedge((), index, index)
    if 0 < index < len(tokens) and tokens[index].word == "up" and tokens[index - 1].word in _GOING_UP:
        return Hedge((), index, index)
    if 0 < index < len(tokens) and tokens[index].word in _MEASURING and tokens[index - 1].word in _PERCENT:
        return Hedge((), index, index)
    if 0 < index < len(tokens) and tokens[index].word == "close" and _closes(tokens[index - 1].word):
        return Hedge((), index, index)
    effects: list[Effect] = []
    end = index
    for _ in range(_MOST_IN_A_ROW):
        found = _longest(tokens, end, BEFORE, _FIRST_BEFORE)
        if found is None:
            break
        effect, end = found
        effects.append(effect)
    return Hedge(tuple(effects), index, end)


def _closes(word: str) -> bool:
    """Whether a word makes the *close* after it that of a market: ``Friday's close``."""
    return word.replace("’", "'").removesuffix("'s") in _CLOSED_AT


def hedge_after(tokens: list[Token], index: int) -> Hedge:
    """Read the hedge that follows an amount, also hyphenated (``$2bn-plus``); empty when there is none."""
    place = joined(tokens, index)
    found = _longest(tokens, place, AFTER, _FIRST_AFTER)
    if found is None:
        return Hedge((), index, index)
    apart = place == index and tokens[place].start != tokens[place - 1].end
    if apart and tokens[place].word in _CLOSE_ONLY:
        return Hedge((), index, index)
    return Hedge((found[0],), place, found[1])


def _longest(
    tokens: list[Token], index: int, table: dict[str, Effect], firsts: frozenset[str]
) -> tuple[Effect, int] | None:
    if index >= len(tokens) or tokens[index].word not in firsts:
        return None
    best: tuple[Effect, int] | None = None
    words: list[str] = []
    for place in range(index, min(index + _LONGEST, len(tokens))):
        words.append(tokens[place].word)
        effect = table.get(" ".join(words))
        if effect is not None:
            best = effect, place + 1
    return best
