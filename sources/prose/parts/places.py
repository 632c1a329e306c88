"""Tells the local part of a toll from the toll: ``12 died in Wendham``, where the article gives a larger number as well."""

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Protocol

from schemas.notation.quantities import Mention
from sources.prose.annotated import Annotated
from sources.prose.names.named import Name
from sources.prose.patterns.frames import Frame
from sources.prose.sentences import Sentence

_AFTER = re.compile(
    r"^(?:(?![,;]|<(?:money|count|percent):)\S+ ){0,4}?(?:in|at|near|around|across|through|from|off|outside|along) (?:the )?"
    r"(?:(?:(?!<)[a-z-]+ ){0,2}?(?:town|towns|city|village|villages|district|districts|province|region|county|suburb|capital|port|state|island|hamlet|hamlets|resort|municipality) )?"
    r"(?:(?:neighbouring|neighboring|nearby|coastal|of|and) ){0,2}<name:(?P<place>\d+)>"
)
_BEFORE = re.compile(
    r"(?:^ ?| , | ; | and | but | while )(?:in|at|near|around|across) (?:the )?"
    r"(?:(?:town|city|village|district|province|region|county|suburb|"
    r"capital|port|state|island|neighbouring|neighboring|nearby|coastal|of) ){0,4}<name:(?P<place>\d+)> "
    r"(?:(?!<(?:money|count|percent):)\S+ ){0,12}?$"
)
_BRACKETED = re.compile(r"<name:(?P<place>\d+)> \( ?$")
_WHERE = re.compile(r"<name:(?P<place>\d+)> , where (?:(?!<(?:money|count|percent):)\S+ ){0,6}$")
_LOCAL = re.compile(
    r"^(?:(?![,;]|<(?:money|count|percent):)\S+ ){0,3}?(?:in|at|inside|under|beneath|aboard|when|as) "
    r"(?P<place>(?:a|an|one|the same|one of the) (?:[a-z][\w'-]* ){1,3})"
)

_HIT = re.compile(
    r"<name:(?P<place>\d+)> (?:(?:province|district|region|county|state|town|city|island|village) )?"
    r"(?:(?:(?!<|, )\S+ ){0,8}(?:with|counted|reported|recorded|lost|mourns|mourned|:) )?$"
)
"""A place before its part: ``Ambrine has been hit hardest with 20``, ``and Cordell 8``."""
_AROUND = re.compile(
    r"^(?:(?![,;]|<(?:money|count|percent):)\S+ ){0,3}?(?:in|at|from|across|around|along|near) "
    r"(?P<place>(?:the |its |our |our own |other |several )?(?:(?:[a-z]+ing|nearby|remote|outlying|other|rural|mountain|coastal|hill|lakeside|riverside|fishing|border|"
    r"northern|southern|eastern|western|central|upper|lower) )+(?:villages?|towns?|districts?|provinces?|regions?|suburbs?|hamlets?|settlements?|areas?|"
    r"communities|countryside|valleys?|islands?|coast|hills|mountains|highlands|states?|counties|municipalities|parishes)|"
    r"(?:the |its |our |several |other |a dozen |scattered )*(?:villages|hamlets|towns|suburbs|settlements|communities|farms|outlying districts))(?= )"
)
"""A part of the country that is told by no name: ``30 in the surrounding villages``."""
_ALONE = re.compile(r"<name:\d+> (?:\S+ )?(?:alone|itself|by itself) (?:(?!<(?:money|count|percent):)\S+ ){0,8}$")
_ALONE_AFTER = re.compile(
    r"(?:(?!<(?:money|count|percent):)\S+ | ){0,8}?in (?:the )?(?:\S+ ){0,3}<name:\d+> (?:\S+ )?(?:alone|itself) "
)
"""What says that an amount is of one place only."""
_NESTED = re.compile(r"\b(?:of them|of whom|of these|of those|including|among them|most|alone)\b")
"""What makes one of two amounts a part of the other."""
FEWEST = 2
"""Places that make a list."""


class Placed(Protocol):
    """A claim as the article tells it, as far as places go."""

    @property
    def place(self) -> str | None:
        """The place in the claim's clause."""

    @property
    def scope(self) -> dict[str, str]:
        """Its scope, which a part's place is added to."""

    @property
    def record(self) -> dict[str, object]:
        """The written claim."""

    @property
    def amount(self) -> Mention | None:
        """Its amount."""

    @property
    def ref(self) -> str:
        """Its name."""

    @property
    def sentence(self) -> Sentence:
        """The sentence it stands in."""


def place_of(frame: Frame, sentence: Annotated) -> str | None:
    """The place that the clause of an amount names, by name or as *a school*; None when it names none."""
    before = f"{sentence.code[: frame.start]} "
    for expression, words in (
        (_AFTER, sentence.code[frame.end :]),
        (_BEFORE, before),
        (_WHERE, before),
        (_BRACKETED, before),
    ):
        found = expression.search(words)
        if found:
            item = sentence.items[int(found["place"])]
            return item.entity if isinstance(item, Name) else None
    hit = _HIT.search(sentence.code[: sentence.token(frame.item)])
    if hit:
        item = sentence.items[int(hit["place"])]
        return item.entity if isinstance(item, Name) else None
    local = _LOCAL.search(sentence.code[frame.end :])
    local = local or _AROUND.search(sentence.code[frame.end :])
    return local["place"].strip() if local else None


def alone(frame: Frame, sentence: Annotated) -> bool:
    """Whether the clause of an amount says that it is of one place only: ``In Darvan alone 61 died``."""
    return (
        _ALONE.search(sentence.code[: sentence.token(frame.item)]) is not None
        or _ALONE_AFTER.match(sentence.code[frame.end - 1 :]) is not None
    )


def local_parts(told: Sequence[Placed], text: str = "") -> None:
    """Give the place to every claim whose article states a larger number of the same: the largest is the whole."""
    alike: dict[str, list[Placed]] = defaultdict(list)
    for claim in told:
        if claim.amount is not None and claim.amount.quantity.value is not None:
            other = {name: value for name, value in claim.scope.items() if name != "in"}
            alike[f"{claim.record['subject']} {claim.record['attribute']} {sorted(other.items())}"].append(claim)
    for claims in alike.values():
        most = max(_number(claim) for claim in claims)
        if _listed(claims, text):
            most += 1
        for claim in claims:
            if claim.place and _number(claim) < most and "in" not in claim.scope and "part" not in claim.scope:
                claim.scope["in"] = claim.place


def _listed(claims: Sequence[Placed], text: str) -> bool:
    """Whether claims are a list of places, with no whole among them: ``5,000 people in Kor and 3,200 in Tal``."""
    places = [claim.place for claim in claims]
    if len(set(places)) < FEWEST or None in places or len({claim.sentence.start for claim in claims}) > 1:
        return False
    starts = [claim.amount.start for claim in claims if claim.amount]
    return text != "" and _NESTED.search(text, min(starts), claims[0].sentence.end) is None


def local_sums(told: Sequence[Placed], known: Sequence[dict[str, object]]) -> list[dict[str, object]]:
    """Sums of the places that one sentence lists and the whole that the article gives elsewhere; there may be more places."""
    lists: dict[tuple[object, ...], list[Placed]] = defaultdict(list)
    for claim in told:
        if claim.place and claim.scope.get("in") == claim.place:
            lists[claim.record["subject"], claim.record["attribute"], claim.sentence.start].append(claim)
    found: list[dict[str, object]] = []
    for (subject, attribute, _), parts in lists.items():
        dates = {claim.record.get("period") for claim in parts}
        rest = {name: value for name, value in parts[0].scope.items() if name != "in"}
        wholes = [
            claim
            for claim in told
            if (claim.record["subject"], claim.record["attribute"]) == (subject, attribute)
            and claim.scope == rest
            and claim.record.get("period") in (None, *dates)
        ]
        summed = any(repr(part.ref) in str(entry.get("parts")) for part in parts for entry in known)
        apart = len({claim.place for claim in parts}) == len(parts) >= FEWEST
        if apart and len(dates) == 1 and wholes and not summed:
            whole = max(wholes, key=_number)
            found.append({"total": whole.ref, "parts": [part.ref for part in parts], "complete": False})
    return found


def _number(claim: Placed) -> float:
    value = claim.amount.quantity.value if claim.amount else None
    return float(value) if value is not None else 0.0
