"""S204: a stated share, growth or rate that its stated terms contradict."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import partial
from typing import NamedTuple

from checker.facts.gap import share as ratio
from checker.rules.arithmetic import amount
from checker.rules.interface import Case, Outcome, Rule
from checker.rules.numbering import Numbering
from checker.rules.ratios import Terms, declared_ratios, stated_ratios
from checker.wording import written
from schemas.agreement import comparability, finely, loose
from schemas.claim import Claim, LinkKind
from schemas.finding import Certainty, Finding, Gap, Severity
from schemas.interval import Interval
from schemas.model import EXACT
from schemas.quantity import Quantity
from schemas.spelling import spell

HUNDRED = Decimal(100)
FEW = Decimal(1000)
"""A number of things below this is counted, not rounded."""


class Ratio(NamedTuple):
    """What terms make of a share or growth in percent, or of a rate in its own unit: the bounds, and the figure from the stated numbers."""

    low: Decimal
    high: Decimal
    figure: Decimal


class RatioMismatch(Rule):
    """A stated share, growth or rate that its stated terms contradict.

    ## What it checks
    Shares of a whole, growth between two amounts, and how much each of a number comes to, within one source: stated together with their terms, or bound by a
    declared relation to amounts of the same subject, scope and period (a figure that any of them fits stands). The terms' intervals are
    divided; the result must meet the interval of the stated figure, first as written, then with round counts read loosely.

    ## Why it matters
    Percentages are worked out last and checked least; a wrong one is often quoted without its terms.

    ## Contradiction
    ```yaml
    claims:
      - {ref: cut, source: gazette, subject: Orchard Foods, attribute: layoffs, value: 200 jobs}
      - {ref: all, source: gazette, subject: Orchard Foods, attribute: headcount, value: 900 people}
      - {ref: part, source: gazette, subject: Orchard Foods, attribute: layoffs.share, value: a third}
    arithmetic:
      - {whole: all, part: cut, share: part}
    ```

    ## Consistent
    ```yaml
    claims:
      - {ref: cut, source: gazette, subject: Orchard Foods, attribute: layoffs, value: 200 jobs}
      - {ref: all, source: gazette, subject: Orchard Foods, attribute: headcount, value: 900 people}
      - {ref: part, source: gazette, subject: Orchard Foods, attribute: layoffs.share, value: 22%}
    arithmetic:
      - {whole: all, part: cut, share: part}
    ```

    ## Source
    Percentage change and rounding: *ONS style guide, Writing about statistics*
    (https://service-manual.ons.gov.uk/content/writing-for-users/numbers).
    """

    code = "S204"
    name = "ratio-mismatch"
    severity = Severity.ERROR
    summary = "a stated share, growth or rate that its stated terms contradict"

    def check(self, case: Case) -> Iterator[Outcome]:
        """Work out every share, growth and rate from its terms: those stated with them, then those of declared relations."""
        numbered = Numbering()
        done: set[str] = set()
        told = [(candidates, True) for candidates in stated_ratios(case)]
        declared = [(candidates, False) for candidates in declared_ratios(case)]
        for candidates, in_words in (*told, *declared):
            stated = candidates[0].stated if candidates else None
            if stated is None or stated.id in done:
                continue
            done.add(stated.id)
            missed = _all_missed(candidates)
            barely = _all_missed(candidates, close=True) if in_words and missed is None else None
            if (found := missed or barely) is not None:
                yield self._told(case, candidates[0], found, numbered, sure=missed is not None)

    def _told(self, case: Case, terms: Terms, found: Ratio, numbered: Numbering, *, sure: bool) -> Finding:
        kind, base, first, stated, tentative = terms
        together = _together(stated, first) or _together(stated, base)
        percent = amount(stated, as_written=True)
        unit = percent.unit if percent and kind is LinkKind.RATE else "percent"
        figure = _rounded(found.figure) if kind is LinkKind.RATE else found.figure.quantize(Decimal("0.1"))
        sum_ = {
            LinkKind.SHARE: f"{written(first.value)} of {written(base.value)} is",
            LinkKind.RATE: f"{written(base.value)} for {written(first.value)} makes each",
        }.get(kind, f"from {written(first.value)} to {written(base.value)} is")
        return self.finding(
            f"In {stated.source}, {stated.subject}'s {case.catalogue.label(stated.attribute)} is given as "
            f"{written(stated.value)}, but {sum_} {spell(figure, unit)}",
            claims=(stated, first, base),
            groups=((stated.id,), (first.id, base.id)),
            identity=numbered(stated.source, stated.subject, stated.attribute),
            certainty=Certainty.CERTAIN if sure and together and not tentative else Certainty.POSSIBLE,
            gap=Gap(
                absolute=abs(EXACT.subtract(figure, (percent and percent.value) or Decimal(0))),
                unit=unit if kind is LinkKind.RATE else "percentage_point",
            ),
        )


def _together(a: Claim, b: Claim) -> bool:
    """Whether two claims are told in one breath: in one sentence of an article, or by no article at all."""
    return a.evidence.start is None or b.evidence.start is None or a.evidence.quote == b.evidence.quote


def _all_missed(candidates: Sequence[Terms], *, close: bool = False) -> Ratio | None:
    """What the first of several candidates makes, when none of them makes the stated figure."""
    misses = [_missed(terms, close=close) for terms in candidates]
    return misses[0] if all(miss is not None for miss in misses) else None


def _missed(terms: Terms, *, close: bool) -> Ratio | None:
    """What the terms make, when the stated figure cannot be that; with ``close``, if nobody rounds amounts more coarsely."""
    if terms.kind is LinkKind.RATE:
        return _missed_rate(terms)
    part, whole = (terms.first, terms.base) if terms.kind is LinkKind.SHARE else (terms.base, terms.first)
    found = _worked_out(part, whole, growth=terms.kind is LinkKind.GROWTH, close=close)
    percent = amount(terms.stated, as_written=True)
    if found is None or percent is None or percent.unit != "percent" or _meets(found, percent):
        return None
    return found


def _missed_rate(terms: Terms) -> Ratio | None:
    """What the amount in all makes of each, in the unit of the stated amount of each, when that cannot be so much."""
    whole, number, each = amount(terms.base), amount(terms.first, as_written=True), amount(terms.stated)
    if whole is None or number is None or each is None or comparability(whole, each) is not None:
        return None
    written_each = amount(terms.stated, as_written=True)
    ranges = [(_ends(read(whole)), _ends(read(number)), _ends(read(each))) for read in (Interval.of, loose)]
    if number.value is not None and number.value < FEW and not number.hedge:
        ranges = [(in_all, (number.value, number.value), one) for in_all, _, one in ranges]
    for in_all, many, one in ranges:
        if in_all is None or many is None or one is None or many[0] <= 0 or not number.value or not whole.value:
            return None
        if one[0] * many[0] <= in_all[1] and in_all[0] <= one[1] * many[1]:
            return None
    scale = written_each.value / each.value if written_each and written_each.value and each.value else Decimal(1)
    figure = (whole.value or Decimal(0)) / (number.value or Decimal(1)) * scale
    return Ratio(figure, figure, figure)


def _rounded(figure: Decimal) -> Decimal:
    """A figure to three places that count."""
    return figure.quantize(Decimal(1).scaleb(min(figure.adjusted() - 2, 0))).normalize()


def _worked_out(part: Claim, whole: Claim, *, growth: bool, close: bool) -> Ratio | None:
    """The part as a percentage of the whole, or the growth from whole to part; None when the terms cannot be divided.

    With ``close``, one digit is read to a tenth of it, for hardly anybody rounds more coarsely.
    """
    a, b = amount(part), amount(whole)
    if a is None or b is None or comparability(a, b) is not None or not (a.value and b.value):
        return None
    readings = (finely, partial(finely, loosely=True)) if close else (Interval.of, loose)
    ranges = [(_ends(read(a)), _ends(read(b))) for read in readings]
    less = HUNDRED if growth else Decimal(0)
    lows, highs = [], []
    for x, y in ranges:
        if x is None or y is None or y[0] <= 0:
            return None
        lows.append(x[0] / y[1] * HUNDRED - less)
        highs.append(x[1] / y[0] * HUNDRED - less)
    # The loose reading holds the tight one, so the widest bounds are all that matters.
    return Ratio(min(lows), max(highs), (ratio(a.value, b.value) or Decimal(0)) * HUNDRED - less)


def _ends(interval: Interval) -> tuple[Decimal, Decimal] | None:
    return None if interval.low.at is None or interval.high.at is None else (interval.low.at, interval.high.at)


def _meets(found: Ratio, stated: Quantity) -> bool:
    low = stated.low if stated.low is not None else Decimal("-Infinity")
    high = stated.high if stated.high is not None else Decimal("Infinity")
    if found.figure < 0 < (stated.value or 0):
        # "Sales fell 12 percent" states the size of a fall.
        return -found.high <= high and low <= -found.low
    return found.low <= high and low <= found.high
