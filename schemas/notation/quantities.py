"""The grammar of written quantities: ``read_quantity`` for a value, ``find_quantities`` for prose."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from schemas.errors import NotationError, Place
from schemas.notation.amounts.cents import Cents, unclaimed
from schemas.notation.amounts.context import COUNTED
from schemas.notation.amounts.numeral import power_of_ten
from schemas.notation.amounts.runs import Run, opens, runs
from schemas.notation.amounts.statements import Statement, read_statement
from schemas.notation.amounts.sterling import STERLING, Pounds
from schemas.notation.amounts.tokens import Token, joined, tokenise
from schemas.notation.amounts.traps import is_trapped
from schemas.notation.amounts.whose_money import Paid, Whose, open_to
from schemas.notation.units import MONEY, dimension
from schemas.quantity import Quantity, Style, rounded

_PLAIN = re.compile(r"-?(?:0|[1-9][0-9]{0,18})(?:\.([0-9]{1,18}))?")
"""Digits and nothing else, as tables state most numbers: what they mean is told without the grammar."""
_LONGEST_SHOWN = 60
_LONGEST_VALUE = 500
_REMEDY = 'write one amount, such as "$2.73 billion", "up to 25%" or "between 10 and 20 MW"'


@dataclass(frozen=True, slots=True)
class Mention:
    """A quantity in prose and where it stands: character offsets [start, end)."""

    start: int
    end: int
    quantity: Quantity

    def paid_in(self, unit: str | None) -> "Mention":
        """The same amount of another unit: of the country's money that its own words leave open."""
        return (
            self
            if unit == self.quantity.unit
            else replace(self, quantity=self.quantity.model_copy(update={"unit": unit}))
        )


def read_quantity(text: str, *, unit: str | None = None, place: Place | None = None) -> Quantity:
    """Read a text that is one quantity and nothing else; ``unit`` (canonical) is for numbers written without one.

    Raises NotationError, with ``place``, when the text is no quantity, several, or ambiguous (``500 kr``).
    """
    if plain := _PLAIN.fullmatch(text):
        decimals = len(plain[1] or "")
        style = Style.DECIMAL if decimals else Style.WHOLE
        return rounded(Decimal(text), power_of_ten(-decimals), unit=unit, text=text, style=style)
    tokens = list(tokenise(text)) if len(text) <= _LONGEST_VALUE else []
    statements = read_statement(tokens, 0, money=dimension(unit) == MONEY) if tokens else []
    for statement in statements:
        for amount in statement.amounts:
            word = amount.measure.ambiguous
            if (
                word is not None
                and unit != amount.measure.unit
                and not (unit and open_to(amount.measure.unit, unit, text))
            ):
                raise NotationError(
                    f"{_shown(text)} does not say whose {word!r}",
                    remedy="write the ISO 4217 code: 500 SEK",
                    place=place,
                )
    if len(statements) != 1 or not _reaches_end(tokens, statements[0]):
        raise NotationError(f"{_shown(text)} is not one quantity", remedy=_REMEDY, place=place)
    quantity = statements[0].quantity(tokens, text)
    if unit is not None and (quantity.unit is None or _open(quantity.unit, unit, text.strip())):
        quantity = quantity.model_copy(update={"unit": unit})
    return quantity.model_copy(update={"text": text.strip()})


def _open(read: str, unit: str, written: str) -> bool:
    """Whether the words leave it to the unit that is given with them whose money it is: pounds may weigh, cents be anyone's."""
    if (read, unit) == ("pound", STERLING) or open_to(read, unit, written):
        return True
    return dimension(unit) == MONEY and unclaimed(read, written)


def find_quantities(text: str, *, shared_money: bool = False, paid: Paid | None = None) -> Iterator[Mention]:
    """Yield the quantities in prose, in order and without overlap, in time linear in the length of the text.

    What only looks like an amount (years, dates, times, versions, names with numbers, ordinals) is left out. So is
    money whose country is not said (``500 kr``), unless ``shared_money``: its unit is then a plain word, ``krone``, or the
    code that the text or ``paid`` gives it. ``paid`` also says whose dollars a bare ``$`` is, under ``USD``.
    """
    pounds, cents, whose = Pounds(text), Cents(text), Whose(text, paid or {})
    for run in runs(text):
        for found in _in_run(run, pounds, cents, shared_money=shared_money):
            unit = whose.currency(found.quantity.unit, found.quantity.text, found.start)
            yield found.paid_in(unit)


def _in_run(run: Run, pounds: Pounds, cents: Cents, *, shared_money: bool) -> Iterator[Mention]:
    tokens, index, text = run.tokens, run.first, pounds.text
    while index < run.last:
        statements = read_statement(tokens, index) if opens(tokens[index]) else []
        for statement in statements:
            if not is_trapped(tokens, statement, text, shared_money=shared_money):
                start, end = tokens[statement.start].start, tokens[statement.end - 1].end
                quantity = statement.quantity(tokens, text)
                if quantity.unit == "pound" and pounds.paid(start, end):
                    quantity = quantity.model_copy(update={"unit": STERLING})
                elif (unit := cents.currency(quantity.unit, quantity.text)) != quantity.unit:
                    quantity = quantity.model_copy(update={"unit": unit})
                yield Mention(start, end, quantity)
        index = statements[-1].end if statements else index + 1


def _reaches_end(tokens: list[Token], statement: Statement) -> bool:
    """Whether the statement is the whole text, but for the noun that a bare count counts (``8 people``)."""
    end = joined(tokens, statement.end)
    if statement.start == 0 and end < len(tokens) and tokens[end].word in COUNTED:
        return end + 1 == len(tokens) and statement.amounts[-1].measure.unit is None
    return statement.start == 0 and end == len(tokens)


def _shown(text: str) -> str:
    return repr(text if len(text) <= _LONGEST_SHOWN else text[:_LONGEST_SHOWN] + "…")
