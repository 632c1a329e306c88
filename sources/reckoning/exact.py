"""Tells sums that rounding hardly explains: their article writes ``$4.25 billion`` elsewhere, and a last part is what remains."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from schemas.quantity import Quantity, Style
from sources.reckoning.lines import Line
from sources.reckoning.nearby import alike
from sources.reckoning.statement import Statement
from sources.retold.telling import Telling

_REST = re.compile(r" (?:remaining|remainder|rest|balance|other)(?: (?!<)[^ ,;:.]+){0,5} $")
"""What says before the last part of a sum that it is what remains of the whole."""
FINER = Decimal(10)
"""How many times finer the article tells an amount than it tells the terms, at least."""
PARTS = 3
"""Parts of a sum, at least."""


def finely(statement: Statement, lines: Sequence[Line]) -> Statement:
    """A sum that ends with what remains as an exact one, where its article tells such amounts more finely."""
    places = [_place(term) for term in statement.terms]
    coarse = [place for place in places if place is not None]
    if len(statement.parts) < PARTS or len(coarse) < len(places) or len(set(coarse)) > 1 or not statement.closed:
        return statement
    last = statement.parts[-1]
    line = next((line for line in lines if last.start in line.places), None)
    if line is None or not _REST.search(line.before(last).rsplit(">", 1)[-1]):
        return statement
    least = min(term.size or Decimal(0) for term in statement.terms)
    finer = any(
        (place := _place(one)) is not None and place * FINER <= coarse[0] and (one.size or 0) * FINER >= least
        for one in alike(statement.total, lines)
    )
    return replace(statement, sure=False, exact=True) if finer else statement


def _place(telling: Telling) -> Decimal | None:
    """The last stated place of an amount; None for one that is hedged, or written without a scale."""
    value = telling.value
    if not isinstance(value, Quantity) or value.hedge or value.style is not Style.SCALED:
        return None
    return value.ulp
