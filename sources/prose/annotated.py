"""A sentence as patterns see it: words in small letters, and codes in place of amounts, dates, names and references."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from schemas.notation.periods import PeriodMention
from schemas.notation.quantities import Mention
from schemas.notation.units import dimension
from schemas.period import Precision
from sources.prose.names.named import Name
from sources.prose.names.references import Reference
from sources.prose.sentences import Sentence


class Age(PeriodMention):
    """Words that tell a beginning by the time since: ``the 74-year-old firm``; its period is when that was."""


class Lasting(PeriodMention):
    """Words that tell by its length since when somebody is in office: ``for the past eight years``."""


@dataclass(frozen=True)
class Ago(PeriodMention):
    """Words that tell a date by the years since: ``26 years ago``."""

    told: str = ""
    """The date as the value of a claim, with its leeway: ``about 2000``."""


Item = Mention | PeriodMention | Name | Reference
OF_ANOTHER = (
    re.compile(r" \( (?:in |q[1-4] |h[12] |fy )?$"),
    re.compile(r"<period:\d+> (?:: |- |– |— |= |, )?<(?:money|count|percent|power|energy|mass|length|area|volume):"),
)
"""What stands before and after a date in brackets that is that of the amount behind it: ``(2024: 13.1 million)``."""
NAMED = re.compile(r"<(?:name|ref):(\d+)>")
"""A name or reference in the code."""
DATED = re.compile(r"<period:(\d+)>")
"""A date in the code."""
_WORD = re.compile(r"['’](?:s|ve|ll|re|d)\b|[\w$€£%]+(?:[-'’.][\w]+)*|[^\w\s]")


def of_one_unit(a: Item | None, b: Item | None) -> bool:
    """Whether two items are amounts of one unit."""
    return isinstance(a, Mention) and isinstance(b, Mention) and a.quantity.unit == b.quantity.unit


@dataclass(frozen=True)
class Annotated:
    """The code of a sentence and the way back: ``items`` by number, ``starts`` of tokens in the code and in the text."""

    sentence: Sentence
    code: str
    items: tuple[Item, ...]
    starts: tuple[int, ...]
    places: tuple[int, ...]
    text: str = ""
    """The whole document, which the items' places are in."""
    again: tuple[tuple[int, Mention], ...] = ()
    """Amounts that the sentence says again right away, left out of the code, with the number of the item they repeat."""

    def place(self, at: int) -> int:
        """Where in the document the token stands that holds this position of the code."""
        return self.places[bisect_right(self.starts, at) - 1]

    def of_another(self, at: int) -> bool:
        """Whether the date at this position of the code is that of an amount told beside another in brackets."""
        before, after = OF_ANOTHER
        return before.search(self.code[:at]) is not None and after.match(self.code, at) is not None

    def token(self, item: int) -> int:
        """Where in the code the token of an item stands."""
        return self.code.rfind("<", 0, self.code.find(f":{item}> "))


def annotate(
    text: str, sentence: Sentence, items: Sequence[Item], skipped: Sequence[tuple[int, int]] = ()
) -> Annotated:
    """Write a sentence's code: tokens with single spaces between them and at both ends; without the stretches ``skipped``."""
    parts: list[tuple[str, int]] = []
    at = sentence.start
    for number, item in enumerate(items):
        parts += _words(text, at, item.start)
        parts.append((f"<{kind(item)}:{number}>", item.start))
        at = item.end
    parts += _words(text, at, sentence.end)
    parts = [part for part in parts if not any(start <= part[1] < end for start, end in skipped)]
    starts, length = [], 1
    for part, _ in parts:
        starts.append(length)
        length += len(part) + 1
    return Annotated(
        sentence,
        " " + " ".join(part for part, _ in parts) + " ",
        tuple(items),
        tuple(starts),
        tuple(place for _, place in parts),
        text,
    )


def _words(text: str, start: int, end: int) -> list[tuple[str, int]]:
    return [(match[0].lower().replace("’", "'"), match.start()) for match in _WORD.finditer(text, start, end)]


def kind(item: Item) -> str:
    """The kind of an item in the code: the dimension of an amount in one word, `period`, `clock`, `age`, `lasting`, `name` or `ref`."""
    if isinstance(item, Mention):
        return (dimension(item.quantity.unit) or "count").replace(" ", "_")
    if isinstance(item, (Age, Lasting)):
        return "age" if isinstance(item, Age) else "lasting"
    if isinstance(item, PeriodMention):
        return "clock" if item.period is not None and item.period.precision is Precision.TIME else "period"
    return "name" if isinstance(item, Name) else "ref"


def entity(item: Item) -> str | None:
    """The entity a name or reference stands for."""
    return item.entity if isinstance(item, (Name, Reference)) else None


def merged(
    quantities: Sequence[Mention],
    periods: Sequence[PeriodMention],
    names: Sequence[Name],
    references: Sequence[Reference],
) -> list[Item]:
    """All mentions in order and without overlap: amounts win over dates, dates over names, names over references."""
    taken: list[Item] = []
    for group in (quantities, periods, names, references):
        starts = sorted((item.start, item.end) for item in taken)
        keys = [start for start, _ in starts]
        last = -1
        for item in group:
            if item.start < last:
                continue
            at = bisect_right(keys, item.start)
            clear = (at == 0 or starts[at - 1][1] <= item.start) and (at == len(starts) or starts[at][0] >= item.end)
            if not clear and isinstance(item, Reference) and item.noun:
                item = replace(item, start=item.end - len(item.noun))  # noqa: PLW2901 - less the amount in it: `the 130-strong firm`
                at = bisect_right(keys, item.start)
                clear = at == 0 or starts[at - 1][1] <= item.start
            if clear:
                taken.append(item)
                last = item.end
    return sorted(taken, key=lambda item: item.start)
