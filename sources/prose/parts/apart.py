"""Tells the amounts of a part from those of the whole: ``a second phase of 9 km``, ``340 of them in the village``, ``its law school``."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from schemas.attribute import Attribute
from schemas.notation.quantities import Mention
from sources.prose.annotated import NAMED, Annotated, entity, of_one_unit
from sources.prose.names.lexicon import REGIONS
from sources.prose.names.nouns import BODY
from sources.prose.names.projects import PROJECT
from sources.prose.names.references import Reference
from sources.prose.parts.breakdowns import labelled
from sources.prose.patterns.frames import Frame

_WHICH = r"(?P<which>first|second|third|fourth|fifth|final|last|next|later|further|future|another|initial|planned|proposed|subsequent)"
_KIND = r"(?P<kind>phase|stage|section|stretch|extension|leg|branch|spur|segment)"
_PHASE = re.compile(
    rf" (?:{_WHICH} (?:(?!<)[a-z-]+ ){{0,2}}?{_KIND}|(?:an?|the|its|<ref:\d+>) (?:(?:planned|proposed|separate|northern|southern|eastern|western|short|later) )*"
    r"(?P<plain>extension|branch|spur)|(?:an? (?:separate|second|third|parallel|sister|rival|further)|another) (?:(?!<)[a-z-]+ ){0,1}?"
    r"(?P<other>line|bridge|tunnel|road|route|terminal|farm|scheme|project|station|plant)|(?:first|other|remaining|last|initial) (?:<count:\d+> )?(?:(?!<)[a-z-]+ )?(?P<units>units|turbines|reactors|machines|generators)"
    r"|<count:\d+> of (?:the |its |<ref:\d+> )?<count:\d+> (?:(?!<)[a-z-]+ )?(?P<some>units|turbines|reactors|machines|generators)|phase (?P<number>one|two|three|four|1|2|3|4|<count:\d+>)"
    r"|(?P<numbered>(?:line|runway|reactor|terminal|route) (?:<count:\d+>|\d\d?))) "
)
"""A part of something built: ``the second phase``, ``an extension``."""
_PHASED = re.compile(
    rf"(?:(?!<(?:name|ref)|[,;.] )\S+ ){{0,4}}?(?:in|of|for|on|under|during|with) (?:the |an? |its )?{_PHASE.pattern.lstrip().rstrip(' ')}"
    r"|(?:- )?(?:long )?(?P<short>extension|branch|spur|section|stretch) "
)
"""After an amount of such a part: ``nine stations in the second phase``, ``11 km extension``."""
_WHOLE = re.compile(r" (?:but|while|whereas|whole|entire|full|complete|altogether|overall|in total|in all) ")
_AFTER = re.compile(r" (?:after|with|once|including|when|counting|together with) (?:(?!<)[a-z-]+ ){0,3}$")
"""Before a part that is added to what there is: ``With the second phase the line will be 34 km long``."""
_GOES_ON = re.compile(
    r"^ (?:\" )?(?:<ref:\d+> |they |this |that |there |<ref:\d+> 's )?(?:the (?:cost|price|bill|budget|work|works|opening|route|estimate|extension|phase) |work |construction |tenders |)"
)
_DOES_IT = re.compile(r" (?:to|will|would) (?:open|finish|complete|build|start|begin|launch|have) <ref:\d+> ")
"""What somebody does with what was spoken of: ``hopes to open it in 2030``."""
_ORDINAL = {
    "initial": "first",
    "1": "first",
    "one": "first",
    "2": "second",
    "two": "second",
    "3": "third",
    "three": "third",
    "4": "fourth",
    "four": "fourth",
}
_NEXT = frozenset(("later", "further", "future", "another", "planned", "proposed", "subsequent"))
_PARTITIVE = re.compile(
    r"(?:(?!<|of )[a-z-]+ ){0,2}?of (?:them|these|those|whom|which|it) (?P<rest>(?:(?!<(?:count|money|percent|length|power|area)|[,;.:] | and )\S+ ){1,7})"
)
"""After an amount that is a part of what was just counted: ``340 of them in the village``."""
_OF_WHICH = re.compile(
    r" of (?:whom|which|them|these|those|the (?:track|route|line|total|staff|workforce|stations|money|sum|cost)) (?:, )?(?:(?:some|about|around|roughly|only|just|nearly|almost) )*$"
)
"""Before an amount that is a part: ``of which 4.8 km``."""
_TELLS = re.compile(
    r"(?:(?!<|of )[a-z-]+ ){0,2}?(?P<rest>(?:is|are|was|were|will|run|runs|lie|lies|work|works|comes|came|go|goes|in|at|on|under|below|above|underground|elevated) (?:(?!<(?:count|money|percent|length|power|area)|[,;.:] | and )\S+ ){0,7}|(?:underground|elevated) )"
)
_ABROAD = re.compile(
    r"(?:(?!<(?!ref)|of |and |in |but )[a-z<][\w:>-]* ){1,6}?(?:in|across|throughout) (?:the )?<name:(\d+)> (?!, which|and )"
)
"""After a number of shops or people, the country that they are in: ``95 shops in Scotland``."""
_COMPONENT = re.compile(
    r" (?:the|its|an?|each|every|one|<ref:\d+>) (?:(?!<)[a-z-]+ ){0,2}?(?P<noun>span|arch|ward|pylon|deck|carriage|lane|shaft|spillway|blade|nave|approach|bore|pier) "
    r"(?:(?!<(?:count|length|area)|[,;] )\S+ ){0,10}$"
)
"""Before an amount of a component of what is built: ``the main span of the bridge will be``."""
_UNIT = re.compile(
    r" (?P<whose><ref:\d+>|<name:(?P<owner>\d+)> '(?:s)?|one|another|an? (?:second|third|separate|further|smaller|larger|nearby|sister)) (?P<noun>(?:(?!<|and |or |to |in |of )[a-z-]+ ){0,2}"
    r"(?:factory|plant|mill|works|foundry|office|shop|store|depot|warehouse|laboratory|lab|clinic|hotel|restaurant|workshop|department|faculty|unit|division|arm|"
    r"subsidiary|affiliate|ship|yard|shipyard|brewery|distillery|farm|estate|school|academy|college|hospital|campus|branch|parent|owner|rival|buyer|landlord|neighbour)) "
    r"(?:(?:in|at|near|on|outside) (?:the )?<name:\d+> )?(?:, (?:(?!<(?:count|money))[^,;]+ ){0,8}?, |, (?:which|that|where) )?(?:(?!<(?:name|ref)|[,;] |and |but |which |while )\S+ ){0,8}$"
)
"""Before an amount of what belongs to the whole, or of whom it belongs to."""
_OF_ROUND = re.compile(
    r"of (?:the|its|this|that|their|<ref:\d+>) (?:series [a-h]|round|funding|fundraising|financing) "
)
"""After a sum, the round that it is a part of: ``$40 million of its Series B``."""
_OF_THEM = "{amount} (of them"
"""How the patterns begin that read a part."""
_PLACED = re.compile(r" (?:in|at|near|on|outside) (?:the )?$")
_SEATED = re.compile(r" (?:in|at|near|on|outside) (?:the )?<name:(\d+)> ")
_SITE = re.compile(
    r"<name:(?P<place>\d+)> (?:(?!<)[a-z-]+ ){0,1}?(?:factory|plant|site|mill|works|foundry|office|depot|warehouse|campus|branch|refinery|smelter|yard|shipyard|brewery|mine) "
    r"(?:\( |, (?:which|with|where) |(?:has|had|employs|employed|with) )(?:(?!<|[,;)] )\S+ ){0,4}$"
)
"""Before an amount of one of the sites: ``the Dunmore factory (``."""
SOME = "some units"
"""The name of a part that is some of many alike."""
_SITE_IN = re.compile(
    r" (?:factory|plant|site|mill|works|foundry|office|depot|warehouse|campus|branch|refinery|smelter|yard|shipyard|brewery|mine) (?:in|at|near|on) (?:the )?"
    r"<name:(?P<place>\d+)> (?:, (?:which|that|where|with) |(?:has|had|employs|employed|with) )(?:(?!<|[,;)] )\S+ ){0,4}$"
)
"""Before an amount of one of the sites: ``the plant in Visp, which has``."""
_POSSESSIVE = ("its ", "their ", "his ", "her ", "our ")
_RELATED = frozenset(
    "owner backer parent buyer bidder target rival suitor acquirer purchaser employer investor lender supplier bank landlord union".split()
)
"""Nouns for others that one has, and that are no part of it."""
PARTS = frozenset((*BODY, *PROJECT, "hospice", "chain", "brand", "agency", "team", "lab", "studio")) - _RELATED


def partitive(
    sentence: Annotated, matched: Mapping[int, Frame], attributes: Mapping[str, Attribute]
) -> Iterator[Frame]:
    """The amounts of a sentence that are parts of one counted before them: ``employs 900 people, 340 of them in the village``."""
    whole: Frame | None = None
    for number, item in enumerate(sentence.items):
        if not isinstance(item, Mention):
            continue
        known = matched.get(number)
        at = sentence.token(number)
        found = _PARTITIVE.match(sentence.code[sentence.code.find(" ", at) + 1 :])
        if (
            found is not None
            and whole is not None
            and of_one_unit(item, sentence.items[whole.item])
            and _less(item, sentence.items[whole.item])
        ):
            extract = attributes[whole.attribute].extract
            if extract is None or extract.about == "event":
                continue
            scope = labelled(sentence, found["rest"].strip())
            if scope and (known is None or known.attribute == whole.attribute or known.pattern.startswith(_OF_THEM)):
                end = sentence.code.find(" ", at) + 1
                yield replace(whole, item=number, start=at - 1, end=end, scope={**whole.scope, **scope}, cue=True)
        elif known is not None and not known.scope:
            whole = known


def stray(matched: Mapping[int, Frame]) -> list[int]:
    """The amounts read as parts of a cut where nothing before them is one: ``81 were injured, 19 of them seriously``."""
    return [
        number
        for number, frame in matched.items()
        if frame.pattern.startswith(_OF_THEM)
        and not any(
            other.attribute == frame.attribute and other.item < number and not other.pattern.startswith(_OF_THEM)
            for other in matched.values()
        )
    ]


def _less(item: Mention, whole: object) -> bool:
    most = whole.quantity.value if isinstance(whole, Mention) else None
    return item.quantity.value is not None and most is not None and 0 < item.quantity.value < most


def part_of(frame: Frame, sentence: Annotated, about: str, *, owned: bool) -> dict[str, str]:
    """The scope of an amount that is of a part of its subject, as its clause says; ``owned`` when *its plant* is none but a part."""
    at = sentence.token(frame.item)
    end = sentence.code.find(" ", at) + 1
    led, behind = sentence.code[:at], sentence.code[end:]
    abroad = _ABROAD.match(behind) if owned else None
    region = entity(sentence.items[int(abroad[1])]) if abroad else None
    if region and set(region.split()) <= REGIONS:
        return {"in": region}
    if _OF_ROUND.match(behind):
        return {"part": "some"}
    component = None if owned else _COMPONENT.search(led)
    if component:
        return {"part": component["noun"]}
    if frame.end > end and not frame.cue and behind[: frame.end - end].strip():
        return _belonging(sentence, led, about, owned=owned)  # the pattern has read what follows
    if _OF_WHICH.search(led) and (told := _TELLS.match(behind)):
        return labelled(sentence, told["rest"].strip()) or {"part": "some"}
    found = _PARTITIVE.match(behind)
    if found:
        return labelled(sentence, found["rest"].strip())
    return _belonging(sentence, led, about, owned=owned)


def _belonging(sentence: Annotated, led: str, about: str, *, owned: bool) -> dict[str, str]:
    """The part, or the other party, that the clause of an amount is about: ``its law school``, ``one unit``."""
    unit = _UNIT.search(led)
    if unit and unit["owner"] and entity(sentence.items[int(unit["owner"])]) != about:
        unit = None  # `Ashcombe's brewery`: the town has no more to do with it
    if unit and (owned or not unit["whose"].startswith("<")):
        return {"part": _seat(sentence, led[unit.start() :]) or _bare(unit["noun"])}
    if not owned:
        return {}
    site = _SITE.search(led) or _SITE_IN.search(led)
    if site and (name := entity(sentence.items[int(site["place"])])):
        return {"part": name}
    named = [one for one in NAMED.finditer(led) if not _PLACED.search(led[: one.start()])]
    last = named[-1] if named else None
    item = sentence.items[int(last[1])] if last else None
    if last is None or not isinstance(item, Reference) or not item.noun:
        return {}
    between = led[last.end() :]
    if re.search(r"[;]| (?:and|but|while) (?:<|the |in )", between) or re.match(r" 's? ", between):
        return {}
    words = sentence.text[item.start : item.end].lower().replace("’", "'")
    if words.startswith(_POSSESSIVE) and item.noun in PARTS | _RELATED:
        return {"part": _seat(sentence, between) or _bare(words.split(" ", 1)[1])}
    return {}


def _seat(sentence: Annotated, words: str) -> str | None:
    """Where a part is, which is its best name: ``its plant in Dunmore, where``."""
    found = _SEATED.search(words)
    return entity(sentence.items[int(found[1])]) if found else None


def _bare(words: str) -> str:
    """The name of a part without what only says that it is new or its owner's."""
    return re.sub(r"^(?:(?:new|own|old|first|only|existing|present|planned) )+(?=\S)", "", words)


def phase(frame: Frame, sentence: Annotated) -> str | None:
    """The part of something built that an amount is of, by the words before or after it."""
    at = sentence.token(frame.item)
    led, behind = sentence.code[:at], sentence.code[sentence.code.find(" ", at) + 1 :]
    told = list(_PHASE.finditer(led))
    found = next((one for one in reversed(told) if not one["plain"]), told[-1] if told else None)
    if found and not _WHOLE.search(led, found.end() - 1):
        named = _called(found)
        return f"after {named}" if _AFTER.search(led[: found.start() + 1]) else named
    following = _PHASED.match(behind)
    return _called(following) if following else None


def told_phase(code: str) -> str | None:
    """The part of something built that a sentence speaks of."""
    found = _PHASE.search(code)
    return _called(found) if found and not found["numbered"] else None


def goes_on(code: str) -> bool:
    """Whether a sentence goes on about what the sentence before it spoke of."""
    found = _GOES_ON.match(code)
    return (found is not None and len(found[0].split()) > 0) or _DOES_IT.search(code) is not None


def _called(found: re.Match[str]) -> str:
    """One name for a part: ``second phase`` for the second stage, phase two."""
    told = found.groupdict()
    if told.get("numbered"):
        return str(told["numbered"])
    if told.get("units") or told.get("some"):
        return SOME
    if told.get("other"):
        return f"another {told['other']}"
    if told.get("plain") or told.get("short"):
        return str(told.get("plain") or told.get("short"))
    which = str(told.get("which") or told.get("number") or "")
    if not which or which.startswith("<"):
        return "phase"
    kind = told.get("kind") or "phase"
    which = _ORDINAL.get(which, which)
    if kind in ("phase", "stage", "section"):
        return f"{'next' if which in _NEXT else which} phase"
    return kind if which in _NEXT or which == "next" else f"{which} {kind}"
