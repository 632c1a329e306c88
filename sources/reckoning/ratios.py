"""Reads shares and growth from a sentence: ``1,100 of 14,200, or 12 percent``, ``up 18 percent from $20.1 million``."""

import re
from collections.abc import Iterator, Mapping

from schemas.claim import LinkKind
from sources.reckoning.statement import Statement
from sources.retold.telling import Telling

_KIND = r"(?!percent|percentage_point|period|name|ref|time)[a-z_]+"
_W = rf"(?:(?!<(?:{_KIND}|percent):)[^ ;]+ )"
_P = r"<percent:(?P<figure>\d+)>"


def _n(name: str) -> str:
    return rf"<{_KIND}:(?P<{name}>\d+)>"


_OR = (
    r"(?:or|about|around|roughly|nearly|almost|some|just|over|under|more than|less than|that is|which is|equal to|equivalent to|"
    r"amounting to|representing|making up|accounting for|i \. e \.) "
)
_SHARES = (
    rf" {_n('part')} {_W}{{0,5}}?(?:out )?of {_W}{{0,5}}?{_n('whole')} {_W}{{0,6}}?[,(–—-] (?:{_OR}){{0,3}}{_P} ",
    rf" {_n('part')} {_W}{{0,9}}?[,(–—-] (?:{_OR}){{0,3}}{_P} (?:\) )?(?:, )?of {_W}{{0,7}}?{_n('whole')} ",
    rf" {_n('part')} {_W}{{0,4}}?(?:{_OR}){{1,3}}{_P} of {_W}{{0,7}}?{_n('whole')} ",
    rf" of {_W}{{0,4}}?{_n('whole')} {_W}{{0,6}}?, (?:{_OR}){{0,2}}{_P} {_W}{{0,3}}?\( {_n('part')} \) ",
    rf" of {_W}{{0,4}}?{_n('whole')} {_W}{{0,6}}?, (?:{_OR}){{0,2}}{_n('part')} {_W}{{0,3}}?[,(–—-] (?:{_OR}){{0,3}}{_P} ",
    rf" {_P} of {_W}{{0,7}}?{_n('whole')} {_W}{{0,5}}?[,(–—-] (?:{_OR}){{0,2}}{_n('part')} ",
    rf" {_P} \( {_n('part')} \) {_W}{{0,2}}?of {_W}{{0,6}}?{_n('whole')} ",
    rf" {_P} {_W}{{0,12}}?: {_n('part')} {_W}{{0,5}}?(?:out )?of {_W}{{0,5}}?{_n('whole')} ",
    rf" {_n('part')} {_W}{{0,5}}?(?:out )?of {_W}{{0,5}}?{_n('whole')} {_W}{{0,8}}?(?:, )?{_P} of (?:the|its|their|all|those) ",
)
_UP = r"(?:rise|rose|risen|rising|up|increase[sd]?|increasing|grew|grown|growth|growing|climb(?:ed|s)?|jump(?:ed|s)?|gain(?:ed|s)?|higher|more|surged?|soared)"
_DOWN = r"(?:fall|fell|fallen|falling|down|decline[sd]?|dropp?(?:ed|s)?|decrease[sd]?|lower|less|fewer|shr[au]nk|slid|slump(?:ed)?|slipp(?:ed)?)"
_MOVE = rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN}))"
_GROWTHS = (
    rf" {_MOVE} {_W}{{0,3}}?(?:by )?{_P} {_W}{{0,3}}?(?:to|at) {_W}{{0,2}}?{_n('new')} {_W}{{0,4}}?from {_W}{{0,2}}?{_n('old')} ",
    rf" from {_n('old')} {_W}{{0,4}}?to {_n('new')} {_W}{{0,5}}?[,(–—-] (?:an? )?{_MOVE} (?:of )?{_P} ",
    rf" from {_n('old')} {_W}{{0,4}}?to {_n('new')} {_W}{{0,5}}?[,(–—-] (?:an? )?{_P} {_MOVE} ",
    rf" {_n('new')} {_W}{{0,5}}?[,(–—-] (?:or )?{_MOVE} (?:by )?{_P} (?:from|on|compared with|against) {_W}{{0,5}}?{_n('old')} ",
    rf" {_n('new')} {_W}{{0,5}}?[,(–—-] (?:or )?{_P} {_MOVE} than {_W}{{0,6}}?{_n('old')} ",
    rf" {_MOVE} {_W}{{0,3}}?(?:by )?{_P} {_W}{{0,3}}?, (?:to {_n('new')} )?(?:from|against) {_n('old')} ",
)
_SHARE_FORMS = tuple(re.compile(form) for form in _SHARES)
_GROWTH_FORMS = tuple(re.compile(form) for form in _GROWTHS)


def ratios(code: str, told: Mapping[int, Telling]) -> Iterator[Statement]:
    """The shares and growths that a sentence states; ``told`` are its amounts by their number in the code."""
    taken: set[int] = set()
    for kind, forms in ((LinkKind.SHARE, _SHARE_FORMS), (LinkKind.GROWTH, _GROWTH_FORMS)):
        for form in forms:
            for match in form.finditer(code):
                found = _bound(match, kind, told)
                if found and int(match["figure"]) not in taken:
                    taken.add(int(match["figure"]))
                    yield found


def _bound(match: re.Match[str], kind: LinkKind, told: Mapping[int, Telling]) -> Statement | None:
    names = ("whole", "part", "figure") if kind is LinkKind.SHARE else ("new", "old", "figure")
    numbers = [match[name] for name in names]
    if None in numbers or not all(int(number) in told for number in numbers):
        return None
    total, part, figure = (told[int(number)] for number in numbers)
    if total.dimension != part.dimension or getattr(total.value, "unit", 0) != getattr(part.value, "unit", 1):
        return None
    falling = kind is LinkKind.GROWTH and match["down"] is not None
    return Statement(kind, total, (part, figure), falling)
