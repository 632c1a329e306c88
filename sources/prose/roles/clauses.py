"""Tells whose an amount is by the clause that it stands in, where that clause is about another than its sentence."""

import re
from typing import NamedTuple

from sources.prose.annotated import NAMED, Annotated, Item, entity
from sources.prose.names.named import Name
from sources.prose.names.nouns import BODY, COMPANY, STRANGERS
from sources.prose.names.projects import PROJECT
from sources.prose.names.references import Reference
from sources.prose.patterns.frames import Frame
from sources.prose.talk import Talk

_BRACKETED = re.compile(r"<(?:name|ref):(\d+)> \( (?:(?:a|an|with|about|some|around|its) )*$")
"""Whose an amount in brackets is: ``Ardmoor Capital (17.6 per cent of the share capital)``."""
_RELATIVE = re.compile(
    r"<(?:name|ref):(?P<of>\d+)> (?:\( [^)]{1,30} \) )?, (?:which|that|where|whose (?:[a-z-]+ ){1,2}|with|(?:a|an|the) (?:(?!<)[a-z-]+ ){1,6}(?:(?:in|of|from|near|based in|outside) (?:the )?<name:\d+> (?:, )?)?(?:with|that|which)) "
    r"(?:(?!<(?:name|ref)|[,;] |and |but )\S+ ){0,8}$"
)
"""A clause that hangs on a name, before an amount in it: ``Tessera Capital, which has``."""
_HAS = re.compile(
    r" (?:(?:which|that|,|also|now|itself|alone|already) )*(?:(?:has|have|had)(?! (?:[a-z]+ed|been|said|told|put) )|with|employs?|owns?|represents?|counts?|numbers?|boasts?|runs?|makes?|made|earned|"
    r"lost|posted|reported|manages?|holds?) (?:(?!<|jobs |posts )\S+ ){0,4}$"
)
"""What somebody has: ``which has``; what a union fears or says is of others."""
_SITED = re.compile(
    r"(?:<ref:\d+>|(?:site|plant|factory|mill|works|foundry|office|store|shop|depot|warehouse|campus|branch|school|hotel|mine|refinery|yard)) "
    r"(?:in|at|near|on) (?:the )?$"
)
"""Before the place of what a clause hangs on: ``The site in Holmdal, which``."""
_BESIDE = re.compile(r" (?:in|at|near|on|off|from|by|to|for|with|outside|between|and|said) (?:the )?$")
"""Before a name that a clause seldom hangs on: where something is, who builds it."""
_TOWN = re.compile(
    r"(?:^ ?|[,;:] | (?:and|but|while|where) |<name:\d+> , )(?:the|an?|its|this|our) (?:(?!<)[a-z-]+ ){0,3}(?:city|town|village|county|region|province|district|island|country|"
    r"state|municipality|parish|suburb|borough|area|valley|capital|neighbourhood|neighborhood|continent) (?:(?:in|of) (?:the )?<name:\d+> )?(?:, )?"
    r"(?:(?:which|that|now|still|already|itself) )*(?:has|had|have|with|of|is home to|counts|numbers|boasts|lost|loses|gained) (?:(?!<(?:name|ref)|[,;] )\S+ ){0,5}$"
)
"""A clause about a place: ``The city has``."""
_NOUNS = "|".join(
    (
        *COMPANY,
        *BODY,
        *PROJECT,
        "hotel",
        "shop",
        "store",
        "restaurant",
        "factory",
        "clinic",
        "club",
        "town",
        "city",
        "scheme",
    )
)
_INDEFINITE = re.compile(
    r"(?:^ ?|[;:] |, (?:and |but |while |whereas |though )?| (?:while|whereas|and|but) )(?:an?|another|one|some|the) "
    r"(?:(?:sister|second|third|other|similar|smaller|larger|bigger|rival|competing|neighbouring|neighboring|nearby|local|separate|different|foreign) )+"
    rf"(?:(?!<)[a-z-]+ ){{0,2}}(?:{_NOUNS})s? (?:(?:in|at|from|near|of) (?:the )?(?:<name:\d+>|[a-z]+) )?(?:, (?:(?!<(?:money|count))[^,]+ ){{1,6}}, )?"
    r"(?:(?!<(?:name|ref)|[,;] |and |but |for |of |to )\S+ ){1,8}$"
)
"""A clause about another one that has no name: ``A sister charity in Wales has``."""
BUYERS, TARGETS = frozenset(("buyer", "bidder", "acquirer", "purchaser", "suitor")), frozenset(("target",))


class Whose(NamedTuple):
    """Whose an amount is; without a name it is another's than the article's."""

    name: str | None
    within: int = 0
    """Where the name stands on which the clause hangs, if one does."""


def whose(frame: Frame, sentence: Annotated, talk: Talk) -> Whose | None:
    """Whose an amount is by the words of its own clause, if they say it."""
    led = sentence.code[: sentence.token(frame.item)]
    bracketed = _BRACKETED.search(led)
    if bracketed and talk.counts.get(name := entity(sentence.items[int(bracketed[1])]) or ""):
        return Whose(name)
    if _TOWN.search(led) or _INDEFINITE.search(led):
        return Whose(None)
    hanging = _RELATIVE.search(led)
    if hanging:
        item = sentence.items[int(hanging["of"])]
        name = entity(item) or ""
        if _SITED.search(led[: hanging.start()]):
            return None
        if talk.counts.get(name):
            return Whose(name, hanging.start() + 1)
        if isinstance(item, Name) and name not in talk.people and " , where " not in hanging[0]:
            return Whose(None)
    return _referred(led, sentence, talk)


def party(item: Item, talk: Talk) -> str | None:
    """The party to a deal that the buyer, or the target, is."""
    pair = talk.pairs.main
    if pair is None or not isinstance(item, Reference) or item.noun not in BUYERS | TARGETS:
        return None
    return pair[0] if item.noun in BUYERS else pair[1]


def hangs_on(frame: Frame, sentence: Annotated) -> str | None:
    """The name that the clause of an amount hangs on, where it is no place and nobody who does something for another."""
    led = sentence.code[: sentence.token(frame.item)]
    hanging = _RELATIVE.search(led)
    item = sentence.items[int(hanging["of"])] if hanging else None
    beside = hanging is None or _BESIDE.search(led[: hanging.start()])
    return item.entity if isinstance(item, Name) and not beside else None


def _referred(led: str, sentence: Annotated, talk: Talk) -> Whose | None:
    """Whom a description at the head of a clause means that stands for no name: the buyer, a union."""
    last = next(reversed(list(NAMED.finditer(led))), None)
    item = sentence.items[int(last[1])] if last else None
    if (
        last is None
        or not isinstance(item, Reference)
        or re.search(r"[;,](?! (?:which|that|whose) )", led[last.end() :])
    ):
        return None
    dealing = party(item, talk)
    if dealing:
        return Whose(dealing)
    heads = re.search(r"(?:^ ?|[,;:] (?:and |but |while )?| (?:while|and|but|says|said|that) )$", led[: last.start()])
    if item.noun in STRANGERS and item.entity is None and heads and _HAS.match(led[last.end() :]):
        return Whose(None)
    return None
