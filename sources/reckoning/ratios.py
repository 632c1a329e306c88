"""Reads shares of a whole from a sentence: ``1,100 of 14,200, or 12 percent``, ``15 make up a third of the 60``."""

import re
from collections.abc import Iterator, Mapping

from schemas.claim import LinkKind
from sources.reckoning.lines import KIND, WORD, Line, of_one_unit
from sources.reckoning.statement import Statement
from sources.retold.telling import Telling

_P = r"<percent:(?P<figure>\d+)>"
_SEP = r"[,(–—-]"


def _n(name: str) -> str:
    return rf"<{KIND}:(?P<{name}>\d+)>"


_OR = (
    r"(?:or|about|around|roughly|nearly|almost|some|just|over|under|more than|less than|that is|which is|equal to|equivalent to|"
    r"amounting to|representing|making up|accounting for|a total of|a share of|a turnout of|a rate of|a proportion of|i \. e \.) "
)
_IS = (
    r"(?:or|is|are|was|were|be|being|equals?|equal(?:ling)? to|equivalent to|represent\w*|account\w* for|ma[dk](?:e|es|ing) up|form\w*|constitut\w*|"
    r"compris\w*|correspond\w* to|com(?:e|es|ing) to|cam?e to|amount\w* to|work\w* out at|add\w* up to|cover\w*|contribut\w*|suppl(?:y|ies|ied)|provid\w*|"
    r"generat\w*|deliver\w*|bring\w* in|brought in|took|takes?|taking|absorb\w*|consum\w*|us(?:e|es|ed) up|swallow\w*|meets?|met|pays? for|paid for|funds?|funded|financ\w*|shoulder\w*|bears?|bore|underwrit\w*|equates? to|commands?|controls?|owns?|holds?) "
    r"(?:(?:some|about|around|roughly|nearly|almost|just|only|over|under|more than|less than|fully|well) ){0,2}"
)
"""What says that an amount is a share of another."""
_THEM = r"(?:them|these|those|it|its (?:staff|workforce|employees|total)|the (?:total|whole|lot|workforce|staff)|all) "
_OF_THEM = re.compile(r" of (?:them|those|these|whom|which) ")
_AFTER_COMMA = re.compile(r" [,–—-] (?:(?:about|around|some|roughly|nearly|almost|just|over|more than|well) ){0,2}$")
_SHARES = tuple(
    re.compile(form)
    for form in (
        rf" {_n('part')} {WORD}{{0,5}}?(?:out )?of {WORD}{{0,5}}?{_n('whole')} {WORD}{{0,6}}?{_SEP} (?:{_OR}){{0,3}}{_P} ",
        rf" {_n('part')} {WORD}{{0,9}}?{_SEP} (?:{_OR}){{0,3}}{_P} (?:\) )?(?:, )?of (?!{_THEM}){WORD}{{0,7}}?{_n('whole')} ",
        rf" {_n('part')} {WORD}{{0,8}}?(?:{_IS}|{_OR}){{1,3}}{_P} of (?!{_THEM}){WORD}{{0,7}}?{_n('whole')} ",
        rf" of {WORD}{{0,4}}?{_n('whole')} {WORD}{{0,6}}?, (?:{_OR}){{0,2}}{_P} {WORD}{{0,3}}?\( {_n('part')} \) ",
        rf" of {WORD}{{0,4}}?{_n('whole')} {WORD}{{0,6}}?, (?:{_OR}){{0,2}}{_n('part')} {WORD}{{0,4}}?{_SEP} (?:{_OR}){{0,3}}{_P} ",
        rf" {_n('whole')} {WORD}{{0,14}}?{_n('part')} {WORD}{{0,4}}?{_SEP} or (?:{_OR}){{0,2}}{_P} (?:of {_THEM}|[,.)] )",
        rf" {_P} of {WORD}{{0,7}}?{_n('whole')} {WORD}{{0,5}}?{_SEP} (?:{_OR}){{0,2}}{_n('part')} ",
        rf" {_P} \( {_n('part')} \) {WORD}{{0,2}}?of {WORD}{{0,6}}?{_n('whole')} ",
        rf" {_P} {WORD}{{0,12}}?: {_n('part')} {WORD}{{0,5}}?(?:out )?of {WORD}{{0,5}}?{_n('whole')} ",
        rf" {_n('part')} {WORD}{{0,5}}?(?:out )?of {WORD}{{0,5}}?{_n('whole')} {WORD}{{0,8}}?(?:, )?{_P} of (?:the|its|their|all|those) ",
    )
)
_TAKEN_UP = re.compile(
    rf" (?:this|that|these|those|it|they|the [a-z]+|(?:his|her|its|their) [a-z]+) (?:, {WORD}{{1,16}}?, )?(?:(?:would|will|may|alone|also|now) ){{0,2}}"
    rf"{_IS}{_P} of (?!{_THEM}){WORD}{{0,7}}?{_n('whole')} "
)
"""A share of an amount that the sentence before told: ``The cuts amount to a quarter of the 2,600-strong workforce``."""


def shares(line: Line, before: Line | None) -> Iterator[Statement]:
    """The shares that a sentence states of two of its amounts, or of one and the only one like it in the sentence before."""
    taken: set[int] = set()
    for form in _SHARES:
        for match in form.finditer(line.code):
            found = _bound(match, line.numbers)
            if (
                found
                and not line.each(found.parts[0])
                and not _of_the_part(found.parts[-1], line)
                and int(match["figure"]) not in taken
            ):
                taken.add(int(match["figure"]))
                yield found
    for match in _TAKEN_UP.finditer(line.code) if before else ():
        part = _only(before, line.numbers.get(int(match["whole"])))
        if part and int(match["figure"]) not in taken:
            yield Statement(
                LinkKind.SHARE, line.numbers[int(match["whole"])], (part, line.numbers[int(match["figure"])])
            )


def _of_the_part(figure: Telling, line: Line) -> bool:
    """Whether a share is of the part told right before it: ``48 of the 600 barges, half of them empty``."""
    return bool(_OF_THEM.match(line.after(figure)) and _AFTER_COMMA.search(line.before(figure)))


def _bound(match: re.Match[str], told: Mapping[int, Telling]) -> Statement | None:
    numbers = [int(match[name]) for name in ("whole", "part", "figure")]
    if not all(number in told for number in numbers):
        return None
    whole, part, figure = (told[number] for number in numbers)
    return Statement(LinkKind.SHARE, whole, (part, figure)) if of_one_unit(whole, part) else None


def _only(line: Line | None, whole: Telling | None) -> Telling | None:
    """The only amount of a sentence that can be part of a whole."""
    if line is None or whole is None:
        return None
    found = [telling for tellings in line.addable.values() for telling in tellings if of_one_unit(telling, whole)]
    return found[0] if len(found) == 1 else None
