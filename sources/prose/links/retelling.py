"""Finds what an article tells again: a claim that repeats an earlier one, an amount that refers to one."""

import re
from collections.abc import Sequence

from schemas.notation.quantities import Mention
from sources.prose.annotated import Annotated
from sources.prose.telling import Left, Told

UNREAD = "no attribute of the packs fits its words"
_DEFINITE = re.compile(r" (?:the|this|that|its|these|those) (?:[\w'-]+ ){0,2}$")


def left_over(item: Mention, told: Sequence[Told]) -> Left:
    """A mention no pattern reads: the amount of an earlier claim, told again, or set aside."""
    earlier = next((claim for claim in told if claim.record["value"] == item.quantity.text), None)
    if earlier:
        return Left(item.start, item.end, refers=earlier.ref)
    return Left(item.start, item.end, reason=UNREAD)


def repeated(claim: Told, sentence: Annotated, number: int, told: Sequence[Told]) -> Told | None:
    """An earlier claim that this one tells again: the same attribute and amount. What only this one says is added to it."""
    for earlier in told:
        same = earlier.record["attribute"] == claim.record["attribute"] and _alike(earlier, claim)
        same = same and earlier.frame.scope == claim.frame.scope
        people = earlier.record["subject"] == claim.record["subject"] or _definite(sentence, number)
        older, newer = earlier.scope, claim.scope
        agreeing = all(older.get(key, value) == value for key, value in newer.items())
        dates = {found for found in (earlier.record.get("period"), claim.record.get("period")) if found}
        if same and people and agreeing and len(dates) < 2:  # noqa: PLR2004 - at most one date between them
            older.update(newer)
            if dates:
                older.pop("as of", None)
            earlier.record.update(dict.fromkeys(["period"] if dates else [], next(iter(dates), None)))
            return earlier
    return None


def _alike(earlier: Told, claim: Told) -> bool:
    """Whether two claims state one value, in whatever spelling: ``$310 mln`` and ``$310 million``."""
    if earlier.record["value"] == claim.record["value"]:
        return True
    if earlier.amount is None or claim.amount is None:
        return False
    one, other = earlier.amount.quantity, claim.amount.quantity
    return one.value is not None and (one.value, one.unit, one.hedge) == (other.value, other.unit, other.hedge)


def _definite(sentence: Annotated, number: int) -> bool:
    return _DEFINITE.search(sentence.code[: sentence.token(number)]) is not None
