"""What an article calls those that it names: which nouns stand beside which name, and which kinds of nouns there are."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from sources.prose.names.named import Name
from sources.prose.names.nouns import BODY, COMPANY, GENERIC, INVESTING, kindred, one_spelling
from sources.prose.names.projects import PROJECT

_DESCRIBED = re.compile(r"\b(?P<noun>" + "|".join((*COMPANY, *PROJECT, *BODY)) + r")(?:\s+\([^)]*\))?[,]?\s+$")
_APPOSITION = re.compile(
    r"^[^,.;]{0,40}?,\s+(?:an?|the)\s+(?:[\w’'-]+\s+){0,4}?(?P<noun>"
    + "|".join((*COMPANY, *PROJECT, *BODY))
    + r")\b(?! (?:said|says|told|announced|added|confirmed|has|had|is|was|will))"
)
TOLD = frozenset((*COMPANY, *BODY, *PROJECT, "investor"))
"""Nouns that say what a name is; the rest of those in names may be of any business."""

Described = Mapping[str, Counter[str]]
"""The names that bear each noun, or that it stands beside, each as often as that is so."""


def descriptions(text: str, names: Sequence[Name]) -> Described:
    """Which nouns the text puts beside which name: ``AI start-up Anthropic``, ``Lumen, a snack maker``."""
    described: dict[str, Counter[str]] = {}
    for name in names:
        before = _DESCRIBED.search(text[max(0, name.start - 40) : name.start])
        after = _APPOSITION.match(text[name.end : name.end + 90])
        if before and before["noun"] in PROJECT and "," in before[0]:
            before = None  # `half of the project, Kelso a third`
        for match in (before, after):
            if match:
                described.setdefault(one_spelling(match["noun"]), Counter())[name.entity] += 1
        words = name.entity.split()
        last = (words[0] if words[1:2] == ["of"] else words[-1]).lower()
        if (
            last in PROJECT
            or last in COMPANY
            or last in BODY
            or last in INVESTING
            or (kindred(last) and " " in name.entity)
        ):
            described.setdefault("investor" if last in INVESTING else last, Counter())[name.entity] += 1
    return described


def of_one_kind(noun: str, described: Described, aside: frozenset[str]) -> Counter[str]:
    """The names that bear, or are called by, a noun of the same kind."""
    found = sum((described.get(other, Counter()) for other in sorted(kindred(noun))), Counter[str]())
    return Counter({name: times for name, times in found.items() if name not in aside})


def of_a_kind(described: Described) -> frozenset[str]:
    """The names that the text says the kind of."""
    return frozenset(name for kind, names in described.items() if kind not in GENERIC for name in names)
