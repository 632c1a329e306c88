"""Tells who gave each of an article's amounts; where two who are named differ about one fact, the article takes no side."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from sources.open_scopes import BY
from sources.prose.annotated import Annotated
from sources.prose.links.variants import alike
from sources.prose.names.named import Name
from sources.prose.names.references import Reference
from sources.prose.telling import Told

_BODY = (
    r"(?:(?!in |of |by |at |on |and |but |than |as |to |for |from |with )[a-z'-]+ ){0,3}"
    r"(?:institute|agency|agencies|survey|service|ministry|ministries|government|police|department|office|authority|authorities|network|center|centre|bureau|"
    r"observatory|council|officials|union|unions|company|operator|hospital|hospitals|navy|army|coastguard|brigade|mayor|governor|charity|charities|experts|"
    r"scientists|geologists|seismologists|engineers|university|analysts|residents|villagers|witnesses|survivors|opposition|rebels|association|federation|"
    r"commission|board|prosecutor|prosecutors|inspectors|insurers|monitors|campaigners|activists|relatives|organisers|organizers|rescuers|doctors|media|television)"
)
_WHO = rf"(?:the (?:(?!<)[a-z.]+ )??)?(?P<who><(?:name|ref):\d+>(?: (?:service|agency|ministry|survey|police|office|department|network|institute|authorities|government|bureau))?|{_BODY})"
_GAP = r"(?:(?!<(?:count|money|percent|area|length|speed|power|mass|volume):|[;.:])\S+ ){0,%d}?"
_GIVES = (
    r"(?:say|says|said|gives?|gave|puts?|measures?|measured|records?|recorded|estimates?|estimated|reports?|reported|counts?|counted|lists?|listed|speaks?|spoke|"
    r"calculates?|calculated|rates?|rated|registers?|registered|finds?|found|announced|claims?|claimed|insists?|insisted|believes?|thinks?|"
    r"reckons?|reckoned|has|have|had|assessed|confirmed|maintains?|maintained|acknowledged|admitted|told|makes|made)"
)
_FIGURE = r"'s? (?:(?!<)[a-z-]+ ){0,3}?(?:count|figure|figures|estimate|tally|toll|reading|measurement|number|total|value|calculation|assessment)"
_BEFORE = (
    re.compile(rf"^.* (?:,|;|and|while|but|:|whereas) {_WHO} (?:at |it |only |just |about )?$"),
    re.compile(
        rf"^(?:.*[^<])? {_WHO} (?:(?:in|of|at|for|from|with) (?:the )?(?:<name:\d+>|(?!<)[a-z]+) )?(?:, (?:<name:\d+> |(?:which|who|an?|the|whose) (?:(?!<(?:count|money|period|name))[^ ,]+ )+), )?(?:(?!<)[a-z]+ ){{0,2}}?{_GIVES} {_GAP % 12}$"
    ),
    re.compile(rf"^(?:.*[^<])? {_WHO} ?{_FIGURE} {_GAP % 6}$"),
    re.compile(rf"^ (?:but |and |while )?(?:according to|in the (?:count|view) of) {_WHO} ,? {_GAP % 12}$"),
)
"""Who gives an amount, before it: ``the agency 7.3``, ``the survey measured it at 6.8``, ``the government's count was 47``."""
_AFTER = re.compile(
    rf"^ {_GAP % 8}(?:(?:announced|given|measured|published|reported|recorded|estimated|issued|quoted|counted|put forward|released|stated|found|claimed|"
    rf"cited|provided|confirmed|calculated) by|according to|in the (?:count|figures|estimate|view|opinion) of) {_WHO}(?= )"
)
"""Who gives an amount, after it: ``the 6.7 announced by the institute``."""
_SAID = re.compile(rf"^ {_GAP % 20}, {_WHO} (?:said|says|reported|announced|estimated|added)(?= )")
_LED = re.compile(r" the ((?:(?!<)[a-z.]+ ){1,3})$")
"""The rest of a description before the noun that says who it is."""
_SMALL = frozenset("the a an its their our own of for and on in one another national".split())


def speaker(sentence: Annotated, item: int) -> str | None:
    """Who gives an amount by the words of its clause; None when nobody does."""
    at = sentence.token(item)
    before, after = sentence.code[:at], sentence.code[sentence.code.find(" ", at) :]
    for expression in _BEFORE:
        found = expression.search(before)
        if found:
            led = _LED.search(before, 0, found.start("who"))
            return _name((led[1] if led else "") + found["who"], sentence)
    told = _AFTER.search(after) or _SAID.search(after)
    return _name(told["who"], sentence) if told else None


def _name(words: str, sentence: Annotated) -> str | None:
    """Who speaks, by the name that a code stands for; None for a pronoun, which may be anybody."""
    code, _, rest = words.partition(">")
    if not code.startswith("<"):
        return words
    item = sentence.items[int(code.partition(":")[2])]
    if isinstance(item, Reference) and item.noun is None:
        return None
    who = item.entity if isinstance(item, Name) else None
    return re.sub(r"^[Tt]he ", "", f"{who or sentence.text[item.start : item.end]}{rest}")


def one_speaker(a: str, b: str) -> bool:
    """Whether two may be one: the words of one are among the other's, ``the institute`` and ``the Geophysical Institute``."""
    if a.casefold() == b.casefold():
        return True
    ours, theirs = (frozenset(name.casefold().replace("'s", "").split()) - _SMALL for name in (a, b))
    return bool(ours and theirs) and (ours <= theirs or theirs <= ours)


def divide(told: Sequence[Told], read: Mapping[int, Annotated]) -> None:
    """Give amounts of one fact that cannot all hold, each in somebody's mouth, the scope of who gave it.

    ``read`` holds the sentences by their start.
    """
    facts: dict[tuple[object, ...], list[Told]] = defaultdict(list)
    for claim in told:
        if claim.amount is not None:
            rest = {name: value for name, value in claim.scope.items() if name != "when"}
            facts[claim.record["subject"], claim.record["attribute"], str(sorted(rest.items()))].append(claim)
    for claims in facts.values():
        apart = [(a, b) for a, b in combinations(claims, 2) if _of_one_time(a, b) and not alike(a, b)]
        if not apart:
            continue
        voices = {claim.ref: speaker(read[claim.sentence.start], claim.frame.item) for pair in apart for claim in pair}
        for pair in apart:
            first, second = (voices[claim.ref] for claim in pair)
            if first and second and not one_speaker(first, second):
                for claim in pair:
                    claim.scope.pop("when", None)
                    claim.scope[BY] = str(voices[claim.ref])


def _of_one_time(a: Told, b: Told) -> bool:
    return a.record.get("period") == b.record.get("period") or not (a.record.get("period") and b.record.get("period"))
