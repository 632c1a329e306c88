"""Reads a total with its parts in one sentence: ``1,080 homes: 640 in Wendham, 310 in Stenning and 130 elsewhere``."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from schemas.notation.quantities import Mention
from sources.prose.annotated import Annotated
from sources.prose.names import Name

FEWEST = 2
"""Parts that make a list."""
_AMOUNT = re.compile(r"<(?:money|count|percent|length|mass|area|volume|power|energy|data):(\d+)>")
_OPENS = re.compile(
    r"^(?:(?![,:;]|<(?:money|count|percent))\S+ ){0,9}?"
    r"(?P<opener>(?::|—|–|-|,|\() (?:of (?:whom|which|these|them|those) |(?:including|among them|consisting of|comprising|made up of|"
    r"with|namely|split between|divided into|comprised of|being) )?)")
_OPEN_LIST = re.compile(r"including|among|with")
_SEPARATOR = re.compile(r" (?:, and|, plus|,|and|plus|as well as|or) (?=(?:\S+ ){0,6}?<\w+:\d+>)")
_OWN_VERB = re.compile(r" (?:but|while|whereas|although|because|after|since|compared|up from|down from|more than|fewer than) ")
_LED = re.compile(r"^(?:of (?:whom|which|them|these|those) )?(?:(?:are|were|is|was|work|works|have|had|died|live|stand|lie) )?")
_PLACED = re.compile(r"^(?:in|at|on|near|from) (?:the )?(?P<place>.+)$")
_ARTICLE = re.compile(r"^(?:the|a|an|its|their|another|some) ")


@dataclass(frozen=True)
class Part:
    """One part of a list: the number of its amount among the sentence's items, and the scope its words give it."""

    item: int
    scope: Mapping[str, str]


@dataclass(frozen=True)
class Breakdown:
    """A total with its parts; ``complete`` when the sentence says, by a colon or *of which*, that these are all."""

    total: int
    parts: tuple[Part, ...]
    complete: bool


def breakdowns(sentence: Annotated, totals: Iterable[int]) -> Iterator[Breakdown]:
    """The lists of parts that follow any of these totals in the sentence."""
    for total in totals:
        item = sentence.items[total]
        at = sentence.code.find(f":{total}> ")
        if not isinstance(item, Mention) or at < 0:
            continue
        rest = sentence.code[sentence.code.find(" ", at) + 1 :]
        opened = _OPENS.match(rest)
        if opened:
            yield from _listed(sentence, total, rest[opened.end() :], opened["opener"].strip())


def _listed(sentence: Annotated, total: int, rest: str, opener: str) -> Iterator[Breakdown]:
    segments = _SEPARATOR.split(f" {rest}")
    parts = []
    for segment in segments:
        part = _part(sentence, total, segment.strip(" .!?)"))
        if part is None:
            break
        parts.append(part)
    plain = opener == ","
    if plain and not re.match(r"(?:\S+ )?of (?:whom|which|them|these|those) ", rest.split("> ", 1)[-1]):
        return
    if len(parts) >= FEWEST and len({str(part.scope) for part in parts}) == len(parts):
        whole = len(parts) == len(segments) and not plain and not _OPEN_LIST.search(opener)
        yield Breakdown(total, tuple(parts), whole)


def _part(sentence: Annotated, total: int, segment: str) -> Part | None:
    """A segment of a list as a part: exactly one amount of the total's unit, and a label before or after it."""
    amounts = _AMOUNT.findall(segment)
    if len(amounts) != 1 or _OWN_VERB.search(f" {segment} "):
        return None
    number = int(amounts[0])
    mine, whole = sentence.items[number], sentence.items[total]
    if not isinstance(mine, Mention) or not isinstance(whole, Mention) or mine.quantity.unit != whole.quantity.unit:
        return None
    before, after = _around(segment)
    label = labelled(sentence, after or before)
    return Part(number, label) if label else None


def _around(segment: str) -> tuple[str, str]:
    found = _AMOUNT.search(segment)
    assert found is not None
    return segment[: found.start()].strip(), segment[found.end() :].strip()


def labelled(sentence: Annotated, words: str) -> dict[str, str]:
    """The scope that the words beside a part give: a place by name under `in`, anything else under `part`."""
    words = _LED.sub("", words).strip(" ,:()")
    placed = _PLACED.match(words)
    spelled = _spelled(sentence, placed["place"] if placed else words)
    label = _ARTICLE.sub("", spelled).strip()
    return {"in" if placed else "part": label} if label else {}


def _spelled(sentence: Annotated, words: str) -> str:
    """Words of the code with names in place of their codes."""
    def name(match: re.Match[str]) -> str:
        item = sentence.items[int(match[1])]
        return item.entity if isinstance(item, Name) else ""
    return re.sub(r"<\w+:(\d+)>", name, words).strip()
