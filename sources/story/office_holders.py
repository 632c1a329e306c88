"""Weighs what articles of one story say of who holds an office: one name for the body, and no quarrel with a predecessor."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from schemas.catalogue import Catalogue
from schemas.claim import Claim
from schemas.reading import Reading
from schemas.value import Category
from sources.story.one_name import has_parts

TOP = (
    "chief executive",
    "managing director",
    "executive director",
    "general manager",
    "director",
    "secretary-general",
    "director-general",
    "chair",
)
"""The offices one of which may be meant where an article only says that somebody leads."""
LASTING = 120
"""Days within which articles tell of one holder of an office."""
_CHANGED = re.compile(
    r"\b(?:former|formerly|predecessor|previous|previously|step(?:s|ped|ping)? down|st(?:and|ands|ood|anding) down|retir\w+|left|"
    r"leav(?:es|ing|e)|resign\w*|quit|quits|succe(?:ed|eds|eded|eding|ssor)|replac\w+|t(?:ake|akes|ook|aking) over|"
    r"until|oust\w+|sack\w+|fired|dismissed|outgoing|incoming|hand(?:s|ed|ing)? over|died|late|acting|interim|"
    r"deputy|temporar\w+|appointed|promoted)\b",
    re.IGNORECASE,
)
"""Words of one who no longer holds an office, or does not hold it yet."""


def office_holders(reading: Reading, catalogue: Catalogue) -> Reading:
    """Articles' claims of who holds an office, each body under its longest name, less those of another time."""
    articles = reading.articles
    told = [claim for claim in reading.claims if claim.source in articles and _held(claim, catalogue)]
    if not told:
        return reading
    texts = {document.source: document.text for document in reading.documents}
    longest = _longest({claim.subject for claim in told}, [texts.get(source, "") for source in sorted(articles)])
    named = {
        claim.id: claim.model_copy(update={"subject": longest.get(claim.subject, claim.subject)}) for claim in told
    }
    days = {source.id: source.published for source in reading.sources}
    gone = _of_another_time(list(named.values()), texts, days) | _of_another_office(list(named.values()))
    return replace(
        reading, claims=tuple(named.get(claim.id, claim) for claim in reading.claims if claim.id not in gone)
    )


def _held(claim: Claim, catalogue: Catalogue) -> bool:
    """Whether a claim says who holds or takes an office."""
    extract = catalogue.attribute(claim.attribute).extract
    return isinstance(claim.value, Category) and extract is not None and extract.reader == "offices"


def _longest(forms: set[str], texts: Sequence[str]) -> dict[str, str]:
    """For each name the one longer name that begins with it, if there is one and no part of it: ``Lumen`` is ``Lumen Ports``."""
    found = {}
    for form in forms:
        longer = [name for name in forms if name.startswith(form + " ")]
        if len(longer) == 1 and not form.islower() and not has_parts(form, longer[0], texts):
            found[form] = longer[0]
    return found


def _of_another_time(claims: Sequence[Claim], texts: Mapping[str, str], days: Mapping[str, str | None]) -> set[str]:
    """The claims that differ from another's only as its article knows of both holders, or is of long before."""
    facts: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        facts[claim.subject, claim.attribute].append(claim)
    gone = set()
    for members in facts.values():
        for claim in members:
            for other in members:
                if claim.source == other.source or claim.value == other.value or _apart(claim, other):
                    continue
                if _both(texts.get(claim.source, ""), claim, other) or _before(days, claim, other):
                    gone.add(claim.id)
    return gone


def _of_another_office(claims: Sequence[Claim]) -> set[str]:
    """The claims that somebody leads a body, of which the other articles tell only who holds lesser offices."""
    return {
        claim.id
        for claim in claims
        if "role" not in claim.scope
        and (others := [one for one in claims if one.source != claim.source and _of_one_body(one, claim)])
        and all(one.scope.get("role", TOP[0]) not in TOP for one in others)
    }


def _of_one_body(one: Claim, other: Claim) -> bool:
    return (one.subject, one.attribute) == (other.subject, other.attribute)


def _apart(claim: Claim, other: Claim) -> bool:
    """Whether two claims are of different offices."""
    return bool({claim.scope.get("role"), other.scope.get("role")} - {None}) and claim.scope != other.scope


def _both(text: str, claim: Claim, other: Claim) -> bool:
    """Whether the article of a claim tells of the other's holder as of one who goes or comes."""
    if claim.attribute != "leader" or not isinstance(other.value, Category):
        return False
    surname = re.escape(other.value.value.split()[-1])
    return any(_CHANGED.search(found[0]) for found in re.finditer(rf"[^.!?\n]*\b{surname}\b[^.!?\n]*", text))


def _before(days: Mapping[str, str | None], claim: Claim, other: Claim) -> bool:
    """Whether the article of a claim is so much older than the other's that somebody else may have followed."""
    ours, theirs = days.get(claim.source), days.get(other.source)
    return bool(ours and theirs) and (date.fromisoformat(str(theirs)) - date.fromisoformat(str(ours))).days > LASTING
