"""Reads fractions of something: of a scale (``half a million``), of a unit (``half an hour``), or of the whole."""

from dataclasses import replace
from decimal import Decimal

from schemas.notation.amounts.amount import Amount
from schemas.notation.amounts.fractions import Share, read_share
from schemas.notation.amounts.measures import measure_after
from schemas.notation.amounts.numeral import DOZEN, Numeral
from schemas.notation.amounts.scales import SCALES, read_scales
from schemas.notation.amounts.tokens import Token, joined
from schemas.notation.units import dimension
from schemas.quantity import Style

_TENTH = Decimal("0.1")
_PARTED = frozenset({"length", "mass", "volume", "area", "percent", "percentage_point"})
"""Dimensions of units that marked fractions are taken of directly: ``one-half mile``, ``three-quarters pound``."""


def read_part(tokens: list[Token], index: int) -> Amount | None:
    """Read a fraction at ``index``; one of nothing named is a share of the whole, as percent."""
    found = read_share(tokens, index)
    if found is None:
        return None
    share, end = found
    of_what = end + 1 if end < len(tokens) and tokens[end].word == "of" else end
    if of_what + 1 < len(tokens) and tokens[of_what].word in ("a", "an", "one"):
        part = _part_of(tokens, share, index, of_what + 1)
    else:
        part = _part_of(tokens, share, index, joined(tokens, end), direct=True)
    return part or Amount(index, end, share=share)


def _part_of(tokens: list[Token], share: Share, index: int, place: int, *, direct: bool = False) -> Amount | None:
    """Read the scale word or unit at ``place`` that a fraction is taken of; ``half year`` and the like are periods."""
    number = share.decimal
    if place >= len(tokens) or tokens[place].kind != "word" or number is None:
        return None
    part = Numeral(number, _TENTH, Style.WORDS)
    word = tokens[place].word
    if word == "dozen":
        return Amount(index, place + 1, replace(part.times(DOZEN), ulp=Decimal(1)))
    if word in SCALES:
        scale, end = read_scales(tokens, place, plural=False)
        return Amount(index, end, part.times(scale))
    hyphenated = place > 0 and tokens[place - 1].is_hyphen
    halved = hyphenated and share.whole == 2 and word in ("hour", "mile", "inch", "pint")  # noqa: PLR2004 - half
    measure = measure_after(tokens, place)
    parted = measure is not None and share.marked and dimension(measure[0].unit) in _PARTED
    if direct and not (halved or parted):
        return None
    return None if measure is None or measure[0].ambiguous else Amount(index, measure[1], part, measure=measure[0])
