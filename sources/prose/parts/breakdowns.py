"""Reads a total with its parts in one sentence: ``1,080 homes: 640 in Wendham, 310 in Stenning and 130 elsewhere``."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from schemas.notation.quantities import Mention
from sources.prose.annotated import Annotated, of_one_unit
from sources.prose.names.named import Name
from sources.prose.patterns.frames import Frame

HOLDERS = ("owner", "payer", "party")
"""Roles that name who has a share; the names that follow in a list take the same role."""
FEWEST = 2
"""Parts that make a list."""
_AMOUNT = re.compile(r"<(?:money|count|percent|length|mass|area|volume|power|energy|data):(\d+)>")
_OPENS = re.compile(
    r"^(?:(?![,:;]|<(?:money|count|percent))\S+ ){0,14}?"
    r"(?P<opener>(?:is|are|was|were) (?:made up of|split into|composed of|divided into|broken down into) |"
    r"(?::|—|–|-|,|\() (?:of (?:whom|which|these|them|those) |(?:including|among them|consisting of|comprising|made up of|"
    r"with|namely|split between|divided into|comprised of|being) )?)"
)
_MADE_UP = re.compile(r"consisting|comprising|made up|composed|comprised|split|divided|broken down")
_OPEN_LIST = re.compile(r"including|among|with")
_SEPARATOR = re.compile(
    r" (?:, and|, plus|,|and|plus|as well as|or) (?=(?:[^\s,;]+ ){0,6}?<(?:money|count|percent|length|mass|area|volume|power|energy|data):\d+>)"
)
_OWN_VERB = re.compile(
    r" (?:to|by) <\w+:\d+> | (?:but|while|whereas|although|because|after|since|compared|up from|down from|more than|fewer than) "
)
_LED = re.compile(
    r"^(?:of (?:whom|which|them|these|those) )?(?:(?:are|were|is|was|work|works|have|had|died|live|stand|lie|for|towards|to) )?"
)
_PLACED = re.compile(r"^(?:[a-z][\w'-]* ){0,3}?(?:in|at|on|near|from) (?:the )?(?P<place>.+)$")
_GAPPED = re.compile(
    r"(?:and |the |its )*(?P<label>(?:(?:[a-z][\w'-]* ){0,4}<name:\d+>|[a-z][\w'-]*(?: [a-z][\w'-]*){0,2})) "
    r"(?:\( |with |(?:holds |owns |has |keeps )?(?:the |a |an )?(?:remaining |other )?)?<\w+:(?P<item>\d+)>(?: of \S+ \S+)?$"
)
_OF_TOTAL = re.compile(r" of (?:the |its |these |those )?$")
"""Before a total whose parts follow: ``Of the 117 dead, ...``."""
_CONTINUED = re.compile(
    r"(?:and |another |a further )*<\w+:(?P<item>\d+)> "
    r"(?:(?:people|others|more|were|killed|died|dead|homes|houses|of|them) ){0,3}(?:in|at|on|near|around) \S.*$"
)
_OF_WHOM = re.compile(r"(?:\S+ )?of (?:whom|which|them|these|those) ")
_TAIL = re.compile(r" (?:with|at|on|contributing|making|reaching|adding|had|was|were)$")
"""What joins a label to the amount after it: ``Pumps with €1.51 billion``."""
_GOES_ON = re.compile(r" [–—-] .*$")
"""What a sentence goes on with after its list: ``and 900 at Tarn – and, as of May, ...``."""
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
    stated: bool = False
    """Whether the words say that it is made up of its parts: ``consisting of``."""


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
    led = sentence.code[: sentence.token(total)]
    if plain and not _OF_TOTAL.search(led) and not _OF_WHOM.match(rest.split("> ", 1)[-1]):
        return
    if len(parts) >= FEWEST and len({str(part.scope) for part in parts}) == len(parts):
        whole = len(parts) == len(segments) and not plain and not _OPEN_LIST.search(opener)
        yield Breakdown(total, tuple(parts), whole, stated=whole and _MADE_UP.search(opener) is not None)


def _part(sentence: Annotated, total: int, segment: str) -> Part | None:
    """A segment of a list as a part: exactly one amount of the total's unit, and a label before or after it."""
    amounts = _AMOUNT.findall(segment)
    if len(amounts) != 1 or _OWN_VERB.search(f" {segment} "):
        return None
    number = int(amounts[0])
    mine, whole = sentence.items[number], sentence.items[total]
    if not of_one_unit(mine, whole):
        return None
    before, after = _around(segment)
    label = labelled(sentence, after or before)
    return Part(number, label) if label else None


def gapped(sentence: Annotated, frame: Frame) -> Iterator[Frame]:
    """The amounts that go on a list whose verb is not repeated: ``bears 40 percent of the cost, the province 35 percent``."""
    roles = [*frame.scope, *(role for role in frame.roles if role in HOLDERS)]
    if len(roles) != 1:
        return
    role = roles[0]
    others = {name: number for name, number in frame.roles.items() if name != role}
    item = sentence.items[frame.item]
    start = sentence.code.find(f":{frame.item}> ")
    for segment in _SEPARATOR.split(sentence.code[start:])[1:]:
        words = segment.strip(" .!?)")
        found = _GAPPED.match(words)
        other = sentence.items[int(found["item"])] if found else None
        if found is None or not of_one_unit(item, other):
            return
        at = sentence.code.find(f":{found['item']}> ")
        yield replace(
            frame,
            item=int(found["item"]),
            start=sentence.code.rfind("<", 0, at),
            end=sentence.code.find(" ", at) + 1,
            roles=others,
            scope={role: _spelled(sentence, found["label"])},
        )


def continued(sentence: Annotated, frame: Frame) -> Iterator[Frame]:
    """The amounts of a list by place that follow the amount of a frame: ``killed 60 in Dorvale, 35 in Kessim``."""
    start = sentence.code.find(f":{frame.item}> ")
    for segment in _SEPARATOR.split(sentence.code[start:])[1:]:
        found = _CONTINUED.match(segment.strip(" .!?)"))
        other = sentence.items[int(found["item"])] if found else None
        mine = sentence.items[frame.item]
        if found is None or not of_one_unit(mine, other):
            return
        at = sentence.code.find(f":{found['item']}> ")
        yield replace(
            frame, item=int(found["item"]), start=sentence.code.rfind("<", 0, at), end=sentence.code.find(" ", at) + 1
        )


def _around(segment: str) -> tuple[str, str]:
    before, _, after = _AMOUNT.split(segment, maxsplit=1)
    return before.strip(), after.strip()


def labelled(sentence: Annotated, words: str) -> dict[str, str]:
    """The scope that the words beside a part give: a place by name under `in`, anything else under `part`."""
    words = _GOES_ON.sub("", _LED.sub("", words)).strip(" ,:()")
    placed = _PLACED.match(words)
    spelled = _spelled(sentence, placed["place"] if placed else words)
    label = _TAIL.sub("", _ARTICLE.sub("", spelled)).strip()
    return {"in" if placed else "part": label} if label else {}


def _spelled(sentence: Annotated, words: str) -> str:
    """Words of the code with names in place of their codes."""

    def name(match: re.Match[str]) -> str:
        item = sentence.items[int(match[1])]
        return item.entity if isinstance(item, Name) else ""

    return re.sub(r"<\w+:(\d+)>", name, words).strip()
