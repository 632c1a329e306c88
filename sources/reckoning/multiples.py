"""Reads how many times an amount is another: ``doubled, to 84,000 from 52,000``, ``three times the 120``."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from schemas.claim import LinkKind
from schemas.notation.quantities import read_quantity
from sources.reckoning.growths import pairs
from sources.reckoning.lines import KIND, Line
from sources.reckoning.nearby import alike
from sources.reckoning.statement import HUNDRED, RATIO_SLACK, Statement
from sources.retold.telling import Telling

_FACTORS: dict[str, int | Decimal] = {
    "doubled": 2, "doubling": 2, "doubles": 2, "twice": 2, "double": 2, "tripled": 3, "tripling": 3, "triples": 3, "trebled": 3, "trebling": 3,
    "trebles": 3, "triple": 3, "treble": 3, "quadrupled": 4, "quadrupling": 4, "quadruples": 4, "quadruple": 4, "quintupled": 5, "halved": Decimal("0.5"),
    "halving": Decimal("0.5"),
}  # fmt: skip
"""Words that say how many times as much an amount has become, or is."""
_WORD = rf"(?:{'|'.join(_FACTORS)})"
_HEDGED = re.compile(
    r"\b(?:more than|over|well over|at least|less than|under|nearly|almost|not quite|close to|up to|as much as|if|would|could|will|to)\W+(?:have |has |had |be )?$",
    re.IGNORECASE,
)
"""What leaves open by how much an amount has become a multiple, or whether it has."""
_BECOME = re.compile(rf" (?P<word>{_WORD}) ")
_TIMES = re.compile(
    rf" (?:(?P<word>{_WORD})|<count:(?P<count>\d+)> times) (?:the|that of the|its|their|his|her|what|as (?:many|much|big|high|large|long|tall|heavy|far|fast|deep|wide|strong|expensive|costly|good|old) as(?: the| its| in| on)?|that of) "
    rf"(?:(?!<)[^ ,;:]+ ){{0,3}}?<{KIND}:(?P<old>\d+)> "
)
NEARLY = Decimal("0.15")
"""How far a multiple may be off, as a share of it: who doubles need not do so to the dot."""


def multiples(lines: Sequence[Line]) -> Iterator[Statement]:
    """The multiples that their two amounts contradict."""
    for number, line in enumerate(lines):
        if any(told.dimension == "percent" for told in line.told):
            continue
        for factor, figure, new, old in (*_times(line, lines[max(0, number - 1) : number]), *_become(line)):
            if _fails(factor, new, old):
                yield Statement(LinkKind.SHARE, old, (new, figure), sure=False)


def _times(line: Line, before: Sequence[Line]) -> Iterator[tuple[Decimal, Telling, Telling, Telling]]:
    """An amount that is said to be so many times another, which follows."""
    for match in _TIMES.finditer(line.code):
        old = line.numbers.get(int(match["old"]))
        count = line.numbers.get(int(match["count"])) if match["count"] else None
        factor = count.size if count else Decimal(_FACTORS.get(match["word"] or "", 0))
        if old is None or not factor or factor <= 1:
            continue
        earlier = [one for one in alike(old, [line]) if one.start < old.start]
        if not earlier:
            earlier = [one for other in before for one in alike(old, [other])][-1:]
        figure = _as_percent(count, factor) if count else _figure(line, match["word"], factor, old)
        if earlier and figure is not None:
            yield factor, figure, earlier[-1], old


def _become(line: Line) -> Iterator[tuple[Decimal, Telling, Telling, Telling]]:
    """The only change of a sentence that names two amounts and says that one has become a multiple of the other."""
    found, words = list(pairs(line)), list(_BECOME.finditer(line.code))
    if len(found) == 1 and len(words) == 1:
        word = words[0]["word"]
        factor = Decimal(_FACTORS[word])
        new, old = found[0]
        figure = _figure(line, word, factor, old)
        if figure is not None:
            yield factor, figure, new, old


def _figure(line: Line, word: str, factor: Decimal, beside: Telling) -> Telling | None:
    """A multiple in a word, as the percentage that it stands for; None where it is hedged."""
    match = re.search(rf"\b{word}\b", line.text, re.IGNORECASE)
    if match is None or _HEDGED.search(line.text[: match.start()]):
        return None
    start = beside.sentence.start + match.start()
    return _as_percent(replace(beside, start=start, end=start + len(word)), factor)


def _as_percent(telling: Telling, factor: Decimal) -> Telling:
    """A multiple as the percentage that it stands for, where it is told."""
    value = read_quantity(f"about {factor * HUNDRED:.0f} percent")
    return replace(telling, value=value, dimension="percent", size=value.value, claim=None)


def _fails(factor: Decimal, new: Telling, old: Telling) -> bool:
    if not new.size or not old.size:
        return False
    true = new.size / old.size
    off = abs(true - factor) > NEARLY * factor
    return off and true != 1 and (true > 1) == (factor > 1) and factor / RATIO_SLACK <= true <= factor * RATIO_SLACK
