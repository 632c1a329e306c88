"""Cuts prose into runs of the words that quantities are written with; all other text is passed over quickly."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from schemas.notation.amounts import context, hedges, measures
from schemas.notation.amounts.scales import PLURAL_SCALES, SCALES
from schemas.notation.amounts.spelled import ONES, TENS
from schemas.notation.amounts.tokens import Token, tokenise
from schemas.notation.amounts.vague import FEW, MANY

LOOKAHEAD = 256
"""No statement is longer than so many tokens."""
_LONGEST_RUN = 4_096

_FRACTIONS = frozenset(["half", "third", "thirds", "quarter", "quarters", "fourth", "fourths"]) | {
    f"{name}{s}"
    for name in ["fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "twentieth", "hundredth"]
    for s in ("", "s")
}
_NUMBER_WORDS = frozenset((*ONES, *TENS, "dozen", "dozens", "couple", "half", "½", "¼", "¾", "⅛", "⅕", "⅖", "⅗", "⅘"))
_VAGUE = frozenset(word for phrase in (*FEW, *MANY, *PLURAL_SCALES) for word in phrase.split()) - {"a", "of"}
_ARTICLES = frozenset({"a", "an"})
_JOINTS = frozenset(
    [
        "and",
        "or",
        "to",
        "of",
        "in",
        "from",
        "between",
        "at",
        "minus",
        "negative",
        "multi",
        "out",
        "no",
        "nos",
        "but",
        "every",
    ]
)


@dataclass(frozen=True, slots=True)
class Run:
    """Tokens with at least one number word; statements begin at the indices [first, last), the rest is context."""

    tokens: list[Token]
    first: int
    last: int


@cache
def _vocabulary() -> frozenset[str]:
    """Words that don't end a run."""
    multi = frozenset(f"multi{word}" for word in SCALES)
    grammar = _NUMBER_WORDS | _VAGUE | _ARTICLES | _JOINTS | _FRACTIONS | frozenset(SCALES) | multi
    letters = frozenset(["k", "m", "mn", "mln", "mio", "bn", "bln", "b", "tn", "trn", "t", "mm", "cr"])
    return grammar | letters | hedges.WORDS | measures.vocabulary() | context.MONTHS | context.RANGES | context.COUNTED


@cache
def _anchors() -> frozenset[str]:
    """Words without which a run of words states no quantity; scale words bring their own number word."""
    multi = frozenset(f"multi{word}" for word in SCALES) | {"multi"}
    articles = frozenset(SCALES) | {"third", "quarter", "fourth", "fifth", "tenth"}
    return _NUMBER_WORDS | _VAGUE | multi | articles


@cache
def _openers() -> frozenset[str]:
    first_hedges = frozenset(phrase.split()[0] for phrase in hedges.BEFORE)
    return _anchors() | first_hedges | _ARTICLES | {"between", "from", "minus", "negative", "us", "rs", "kr", "rmb"}


def opens(token: Token) -> bool:
    """Whether a statement may begin with this token."""
    if token.kind == "word":
        return token.word in _openers() or token.raw in measures.codes()
    return token.kind in ("number", "money") or token.raw in "-−~≈∼<>≤≥"


def runs(text: str) -> Iterator[Run]:
    """Yield the runs of ``text`` in order; a run ends at a word foreign to quantities, which stays as its context."""
    vocabulary, anchors = _vocabulary(), _anchors()
    run: list[Token] = []
    first, anchored = 0, False
    for token in tokenise(text, vocabulary):
        run.append(token)
        if token.kind == "number" or token.word in anchors:
            anchored = True
        elif token.kind == "gap" or (token.kind == "word" and token.word not in vocabulary):
            if anchored:
                yield Run(run, first, len(run))
            run, first, anchored = [token], 0, False
            continue
        if len(run) >= _LONGEST_RUN:
            if anchored:
                yield Run(run, first, len(run) - LOOKAHEAD)
            run, first = run[-LOOKAHEAD - 2 :], 2
    if anchored:
        yield Run(run, first, len(run))
