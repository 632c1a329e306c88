"""Reads growth from a sentence that states the old amount, the new one and the change in percent."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from schemas.claim import LinkKind
from sources.reckoning.lines import KIND, WORD, Line, of_one_unit
from sources.reckoning.statement import Statement
from sources.retold.telling import Telling
from sources.retold.words import STOP, meanings

_V = rf"(?:(?!<(?:{KIND}):|and )[^ ;]+ )"
"""A word that is no amount, or a percentage."""
_NEW, _OLD = rf"<{KIND}:(?P<new>\d+)>", rf"<{KIND}:(?P<old>\d+)>"
_PAIRS = tuple(
    re.compile(form)
    for form in (
        rf" from {WORD}{{0,2}}?{_OLD} {WORD}{{0,8}}?to {WORD}{{0,2}}?{_NEW} ",
        rf" {_NEW} {_V}{{0,8}}?(?:from|against|versus|vs|(?:when )?compared (?:with|to)|(?:up|down) on) {WORD}{{0,5}}?{_OLD} ",
        rf" {_NEW} {_V}{{0,8}}?(?:than|above|over|below) {WORD}{{0,6}}?{_OLD} ",
        rf" {_NEW} {WORD}{{0,3}}?\( (?:<period:\d+>|(?:fy ?)?(?:19|20)\d\d|(?:last|prior|previous) year|[hq]\d [^ ]+) : {_OLD} [),;]",
        rf" turn(?:s|ed|ing)? {WORD}{{0,3}}?{_OLD} {WORD}{{0,4}}?into {WORD}{{0,3}}?{_NEW} ",
        rf" {_NEW} {_V}{{0,8}}?(?:premium|discount) (?:of <percent:\d+> )?(?:to|on|over) {WORD}{{0,8}}?{_OLD} ",
    )
)
"""An amount and the one that it has grown from."""
_UP = (
    r"(?:rise[sn]?|rose|rising|up|increase[sd]?|increasing|grew|grows?|grown|growth|growing|climb(?:ed|s|ing)?|jump(?:ed|s|ing)?|gain(?:ed|s)?|advance[ds]?|"
    r"higher|more|larger|bigger|taller|longer|heavier|dearer|faster|above|surge[ds]?|surging|soar(?:ed|s|ing)?|rais(?:e[sd]?|ing)|lift(?:ed|s|ing)?|boost(?:ed|s|ing)?|hiked?|put up|leap(?:t|ed|s)?|expand(?:ed|s)?|expansion|improve[ds]?|improvement|added|returned|premium|accelerated|quickened)"
)
_DOWN = (
    r"(?:falls?|fell|fallen|falling|down|decline[sd]?|declining|drop(?:ped|s)?|dropping|decrease[sd]?|lower|less|fewer|smaller|shorter|lighter|cheaper|slower|below|shr[aiu]nk|slid|slides?|"
    r"slump(?:ed)?|slip(?:ped|s)?|lost|loses|losing|shed|sheds|shedding|sank|sink|cuts?|cutting|trim(?:med|s)?|reduc(?:e[sd]?|ing)|lower(?:ed|s|ing)|slash(?:ed|es)?|reduction|plunge[ds]?|tumble[ds]?|discount|contracted|dipped)"
)
_MOVE = rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN}))"
MOVE = re.compile(rf" {_MOVE}(?= )")
"""A word that says where an amount goes."""
_NEARLY = r"(?:(?:by|of|to|about|around|nearly|almost|some|roughly|just|over|under|more|than|a|an|another|further|as|much) ){0,4}"
_FIGURES = tuple(
    re.compile(form)
    for form in (
        rf" (?:(?:sharp|steep|modest|slight|annual|yearly|total|net) )?{_MOVE} {_NEARLY}<percent:(?P<figure>\d+)> ",
        rf" <percent:(?P<figure>\d+)> (?:[a-z]+ly )?{_MOVE} ",
        rf" {_MOVE} (?:its|the|their|his|her) (?:(?!<)[a-z-]+ ){{1,4}}?(?:by )?{_NEARLY}<percent:(?P<figure>\d+)> (?=(?:to|from|and|in|last|this|on) |[,.;:])",
    )
)
"""A change in percent and where it goes."""
APART = re.compile(
    r" (?:and|while|but|whereas|as|where|whose|although|though|when|after|before|yet|with|profits?|sales|revenues?|earnings) |;| – | — "
)
"""Words between a change and two amounts after which it may be another thing's."""
_BEFORE = re.compile(r"^ (?:from|against|after|compared with|versus) <percent:\d+> ")
"""The change of the time before: ``accelerated to 24 percent from 12 percent``."""
_LINES = {"top line": "revenue", "bottom line": "profit"}
"""Words of accounts that stand for others."""
_OWN = re.compile(
    r" with (?:(?:the|its|their) )?((?:(?!<)[a-z]+ ){1,2}?)(?:going|rising|falling|moving|climbing|growing|up|down|dropping|increasing|reaching) "
)
"""What changes, told after the change: ``growth of 24 percent, with sales going from``."""


@dataclass(frozen=True)
class _Placed:
    """A pair of amounts, or a change, with its place in the code."""

    start: int
    end: int
    told: tuple[Telling, ...]
    falling: bool = False


def growths(line: Line) -> Iterator[Statement]:
    """The changes in percent that a sentence states beside the two amounts that they are of."""
    found, figures = list(_pairs(line)), list(_figures(line))
    for figure in figures:
        near = [pair for pair in found if _together(line.code, figure, pair)]
        if len(near) == 1 and not any(
            other is not figure
            and _together(line.code, other, near[0])
            and _gap(other, near[0]) <= _gap(figure, near[0])
            for other in figures
        ):
            new, old = near[0].told
            yield Statement(LinkKind.GROWTH, new, (old, *figure.told), figure.falling)


def moves(line: Line) -> Iterator[tuple[Telling, bool]]:
    """The changes in percent that a sentence states, and whether each is a fall."""
    for placed in _figures(line):
        yield placed.told[0], placed.falling


def pairs(line: Line) -> Iterator[tuple[Telling, Telling]]:
    """The amounts of a sentence that stand beside those they have grown from: each new one with its old one."""
    for placed in _pairs(line):
        new, old = placed.told
        yield new, old


def _pairs(line: Line) -> Iterator[_Placed]:
    taken: set[int] = set()
    for form in _PAIRS:
        for match in form.finditer(line.code):
            new, old = (line.numbers.get(int(match[name])) for name in ("new", "old"))
            if new is None or old is None or {new.start, old.start} & taken:
                continue
            if of_one_unit(new, old):
                taken |= {new.start, old.start}
                yield _Placed(match.start(), match.end(), (new, old))


def _figures(line: Line) -> Iterator[_Placed]:
    taken: set[int] = set()
    for form in _FIGURES:
        for match in form.finditer(line.code):
            figure = line.numbers.get(int(match["figure"]))
            if figure is not None and figure.start not in taken:
                taken.add(figure.start)
                yield _Placed(match.start(), match.end(), (figure,), falling=match["down"] is not None)


def _gap(figure: _Placed, pair: _Placed) -> int:
    return max(figure.start, pair.start) - min(figure.end, pair.end)


def _together(code: str, figure: _Placed, pair: _Placed) -> bool:
    """Whether a change is of the pair: no words between the two begin to speak of another thing."""
    if figure.start >= pair.start and figure.end <= pair.end:
        return True
    first, second = sorted((figure, pair), key=lambda placed: placed.start)
    between = _BEFORE.sub(" ", " " + code[first.end : second.start].strip() + " ")
    if "<percent:" in between:
        return False
    own = _OWN.search(" " + code[first.end - 1 : second.start + 1])
    if own is not None and first is figure:
        return bool(_concepts(own[1]) & _concepts(code[: figure.end]))
    return not APART.search(between)


def _concepts(words: str) -> frozenset[str]:
    for line, meant in _LINES.items():
        words = words.replace(line, meant)
    plain = [word for word in words.split() if word.isalpha() and word not in STOP]
    return frozenset(concept for word in plain for concept in meanings(word))
