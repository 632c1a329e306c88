"""Whether articles tell that one firm is a part of another: ``Lumen Ports, a unit of Lumen``."""

import re
from collections.abc import Iterable

_PART = r"(?:subsidiary|subsidiaries|unit|arm|division|offshoot|affiliate|brand|vehicle|holding company)"
_FEW = r"(?:[\w-]+ ){0,4}?"


def of_one_group(one: str, other: str, texts: Iterable[str]) -> bool:
    """Whether an article tells that one of two firms is a part of the other: ``Lumen Ports, a unit of Lumen``."""
    expressions = [_part_of(one, other), _part_of(other, one)]
    return any(expression.search(text) for text in texts for expression in expressions)


def _part_of(part: str, whole: str) -> re.Pattern[str]:
    own, parent = (_short(name) for name in (part, whole))
    return re.compile(
        rf"\b{own},? (?:which is |is |itself )?(?:an? |the |one of |part )?{_FEW}{_PART} (?:of|owned by|within|in) {_FEW}{parent}\b"
        rf"|\b{own},? (?:which (?:is |belongs to )|part of |belongs to |belonging to |is |a {_FEW}company )?{_FEW}(?:owned by|controlled by|part of|belongs to) {_FEW}{parent}\b"
        rf"|\b{parent}['’]s? (?:[\w-]+ ){{0,3}}{_PART},? {own}\b"
        rf"|\b{own}['’]s (?:[\w-]+ )?(?:parent|owner|holding)(?: company| group)?,? {parent}\b"
        rf"|\b{parent},? (?:the |its )?(?:parent|owner|parent company) of {own}\b|\b{parent}-owned {own}\b"
        rf"|\b{parent}\b[^.;]{{0,60}}\b(?:through|via) (?:its|a) (?:[\w-]+ ){{0,3}}{_PART},? {own}\b"
        rf"|\b(?:[Tt]hrough|[Vv]ia) (?:its|a) (?:[\w-]+ ){{0,3}}{_PART},? {own},? {parent}\b"
    )


def _short(name: str) -> str:
    """What a name is written as at least: its first word, the rest of it may follow."""
    first, *rest = name.split()
    return re.escape(first) + "".join(rf"(?: {re.escape(word)})?" for word in rest)
