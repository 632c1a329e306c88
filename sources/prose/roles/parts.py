"""Finds who plays which part: who owns, designs, builds or advises whom, by the part's noun and its verbs."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from schemas.extraction import Extraction
from sources.prose.annotated import Annotated, entity
from sources.prose.names.references import Reference
from sources.prose.offices.holding import DESCRIBED, HANGING, TITLE

_BODY = r"(?:the (?:(?!<)(?:national|royal|old|new|great) )?)?<(?:name|ref):(?P<body>\d+)> (?P<part>(?:'s |' )(?!<))?"
_OWNER = r"<(?:name|ref):(?P<body>\d+)> (?:'s |' )?"
_PLAYER = rf"{DESCRIBED}{TITLE}<name:(?P<player>\d+)> "
_OF = rf"(?:(?:of|for|to|on|at|behind) {_BODY})"
_ALONE = r"(?:main |lead |principal |sole |current |present |new |majority |ultimate |- )?"
"""What may stand before the noun for a part and leaves it the part of the whole."""
_AUX = r"(?:is |was |were |are |has been |have been |is being |was being |being |will be |is to be |to be |now |also |originally |wholly |fully |largely |mainly |still |currently |in turn )*"
_ACTS = r"(?:has |had |have |also |now |currently |already |is |was |will |is to |since |originally |first |itself )*"
_REPLACED = re.compile(
    r" (?:former|previous|then|ex|past|once|formerly|previously|not|never|no longer|would-be|may|might|could|if|unless|hopes|wants|bid|bids|bidding|bidder|offered|offer|"
    r"talks|co|co-owned|co-owner|jointly|joint|partly|part|minority|half|majority-owned|rival|last year|alleged|accused|denied|denies|until|interim|potential|landscape) "
)
"""Words of a clause that tell of another time, of one among several, or of what is not so."""
_ENDED = re.compile(r"(?:(?!<)[^ ,.;]+ ){0,3}(?:until|at the time|last year|jointly|together) ")
"""What after the words puts them in the past, or beside others."""
_BESIDE = re.compile(
    r"(?:, )?(?:and|&|or|together with|along with|alongside) (?:(?!<)[\w'-]+ ){0,4}<name:\d+> (?!by )|, <name:\d+> (?:, <name:\d+> )*and "
)
_BEFORE = re.compile(r"<name:\d+> (?:, )?(?:and|&|or) (?:(?!<)[\w'-]+ ){0,3}$")


@dataclass(frozen=True)
class Part:
    """That somebody plays a part: the items that name them and the one it is of."""

    player: int
    body: int | None
    start: int
    end: int


@cache
def _any_of(words: str) -> re.Pattern[str]:
    """Any of a part's words, without which there is nothing to look for."""
    return re.compile(f" (?:{words}) ")


@cache
def _expressions(
    nouns: str | None, does: str | None, done: str | None, goes: str | None, at: str | None
) -> tuple[re.Pattern[str], ...]:
    """The constructions of a part's words."""
    marks = []
    if goes:
        marks.append(rf"{_BODY}(?:(?!<name)[^ ;.]+ ){{0,10}}?{_AUX}(?:{goes}) to {_PLAYER}")
    if at:
        marks.append(
            rf"(?:{_BODY}(?:(?!<name)[^ ;.]+ ){{0,5}}?)?(?:{at}) (?:(?:on|from) <[^ ]+ )?at (?:the )?<name:(?P<player>\d+)> "
        )
    if nouns:
        marks += [
            rf"(?:{_OWNER}|the |its |their |his |her |the (?!<)[a-z]+'s |(?<![^ ] )){_ALONE}(?:{nouns}) {_OF.replace('body', 'of').replace('part', 'of_part')}?(?:, |is |was |are |will be )?{_PLAYER}",
            rf"<name:(?P<player>\d+)> , (?:now |currently |who is |which is |who was |which was )?(?:{_OWNER}|the |its |their |our |the (?!<)[a-z]+'s )?{_ALONE}(?:{nouns}) {_OF.replace('body', 'of').replace('part', 'of_part')}?(?=[,.;]|said|says|told|has|and|since|in )",
            rf"<name:(?P<player>\d+)> (?:is|was|are|were|remains|acted as|is acting as|acts as|will be|has been named|has been appointed) (?:also |now )?(?:{_OWNER}|the |its |their |our |the (?!<)[a-z]+'s )?{_ALONE}(?:{nouns}) {_OF.replace('body', 'of').replace('part', 'of_part')}?",
        ]
    if done:
        marks += [
            rf"{_BODY}(?:(?:- )?[\w-]+ ){{0,1}}?(?:, (?:(?:an?|the) (?:(?!<)[\w-]+ ){{1,4}}?(?=(?:which|that|{done}) )|(?:(?!<name)[^ ;.,]+ ){{1,9}}, )?)?(?:(?:which|that|who) )?{_AUX}(?:{done}) (?:[a-z]+ly )?(?:(?:in|since|from|for) <[^ ]+ )?by {_PLAYER}",
            rf"(?:{done}) (?:(?:back )?in <[^ ]+ )?by {_PLAYER}(?:(?!<)[^ ;.]+ ){{0,10}}?, {_BODY}",
            rf"(?P<bare>(?:^|which|that|it) {_AUX}(?:{done}) by ){_PLAYER}",
        ]
    if does:
        marks += [
            rf"<name:(?P<player>\d+)> , (?:which|who) {_ACTS}(?:{does}) (?:the|its) (?!<)[a-z]+ (?=[,.;]|said|says|told|wanted|has|is|was)",
            rf"<name:(?P<player>\d+)> (?:, (?!<)[^,.;<]{{3,70}}, )?(?:, )?(?:(?:which|who|that) )?{_ACTS}(?:{does}) (?:the )?(?:(?:women's|men's|<period:\d+>|[a-z-]+) (?:race|title|event|final|prize|section) (?:at |in |of )?)?{_BODY}",
            rf"<(?:name|ref):(?P<body>\d+)> , (?:which|that) <name:(?P<player>\d+)> {_ACTS}(?:{does}) ",
        ]
    return tuple(re.compile(rf"(?<= ){mark}") for mark in marks)


def spelled_parts(sentence: Annotated, nouns: str | None) -> str:
    """The code of a sentence with words in place of what stands for one who plays the part: ``the contractor``."""
    code = sentence.code
    words = frozenset(word for noun in (nouns or "").split("|") for word in noun.split())
    for number, item in enumerate(sentence.items):
        if (
            isinstance(item, Reference)
            and item.noun
            and (item.noun.lower() in words or not item.entity or _again(sentence, number))
        ):
            said = re.sub(r"[^\w'’ -]", "", sentence.text[item.start : item.end]).lower().replace("’", "'")
            code = code.replace(f" <ref:{number}> ", f" {said} ", 1)
    return code


def _again(sentence: Annotated, number: int) -> bool:
    """Whether the name of what a reference stands for follows right behind it: ``the investor Tom Bell``."""
    behind = sentence.items[number + 1 : number + 2]
    follows = f"<ref:{number}> <name:{number + 1}> " in sentence.code
    return follows and entity(behind[0]) == entity(sentence.items[number])


def parts(sentence: Annotated, extract: Extraction, player: Callable[[int], bool]) -> Iterator[Part]:
    """What a sentence says of who plays the part that an attribute is of; ``player`` tells who may."""
    words = "|".join(filter(None, (extract.nouns, extract.does, extract.done, extract.goes, extract.at)))
    code = spelled_parts(sentence, extract.nouns)
    if not _any_of(words).search(code):
        return
    found: dict[int, Part] = {}
    for expression in _expressions(extract.nouns, extract.does, extract.done, extract.goes, extract.at):
        for match in expression.finditer(code):
            said = match.groupdict()
            number, body = int(said["player"]), said.get("of") or said.get("body")
            if not player(number) or said.get("part") or said.get("of_part") or body == said["player"]:
                continue
            if body and f"<ref:{body}>" in match[0] and HANGING.search(code, 0, _token(code, body)):
                continue
            if _several(code, match) or _REPLACED.search(_clause(code, match)) or _ENDED.match(code, match.end()):
                continue
            if number not in found or (found[number].body is None and body):
                found[number] = Part(number, int(body) if body else None, match.start(), match.end())
    yield from found.values()


def _token(code: str, item: str) -> int:
    """Where in the code the number of an item's token stands."""
    return code.find(f":{item}>") + 1


def _several(code: str, match: re.Match[str]) -> bool:
    """Whether the part is played by more than one."""
    behind = code.find("> ", match.start("player")) + 2
    return (
        _BESIDE.match(code, behind) is not None
        or _BEFORE.search(code, 0, code.rfind("<", 0, match.start("player"))) is not None
    )


def _clause(code: str, match: re.Match[str]) -> str:
    """The words of a match with a few before it."""
    before = code[: match.start()].split(" ")[-4:]
    return f" {' '.join(before)} {match[0]} "
