"""What stands beside a marked line: what the other side of a contradiction says, or why nothing was compared."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reports.html.links import Links
from reports.html.standing import SIGNS, Standings, State
from reports.labels import status_words
from reports.text import shorten, visible
from schemas.claim import Claim
from schemas.finding import Certainty, Finding
from schemas.spelling import count

WORDS_LENGTH, REASON_LENGTH = 80, 160
OTHERS, PLACES, NOTES = 4, 4, 4
"""Other values told in a note, places of each, and notes beside a line; the others are counted."""


@dataclass(frozen=True)
class Other:
    """What others say, and where: the source, or the line of this one, each with its address; ``more`` are not named."""

    words: str
    places: tuple[tuple[str, str], ...]
    more: int = 0


@dataclass(frozen=True)
class Note:
    """A note: ``name`` is the defect's, ``href`` its card's; ``others`` is empty where no other words are known."""

    state: str
    sign: str
    name: str
    href: str
    status: str = ""
    others: tuple[Other, ...] = ()
    more: str = ""


def notes(claims: Sequence[str], standings: Standings, links: Links, path: str = "") -> Iterator[Note]:
    """The notes of claims that stand together: one for each contradiction, one for each reason not to compare.

    ``path`` is the document beside which they stand: claims in it are told by their line.
    """
    states = {claim: standings.of(claim) for claim in claims}
    at_odds = [claim for claim, state in states.items() if state is State.CONTRADICTS]
    reasons = (standings.reason(claim) for claim, state in states.items() if state is State.UNCOMPARED)
    found: dict[str, tuple[Finding | None, dict[str, Claim]]] = {}
    for claim in at_odds:
        for odds in standings.odds(claim):
            _, others = found.setdefault(odds.finding.id if odds.finding else "", (odds.finding, {}))
            others.update((other.id, other) for other in odds.others)
    for finding, others in list(found.values())[:NOTES]:
        told = [other for key, other in others.items() if key not in states] or list(others.values())
        yield _contradicted(finding, tuple(_others(told, path, links)), links)
    if len(found) > NOTES:
        yield Note(State.CONTRADICTS.value, SIGNS[State.CONTRADICTS], count(len(found) - NOTES, "more finding"), "")
    for reason in dict.fromkeys(reasons):
        words = shorten(visible(reason), REASON_LENGTH)
        yield Note(State.UNCOMPARED.value, SIGNS[State.UNCOMPARED], "not compared", "", words)


def _contradicted(finding: Finding | None, others: tuple[Other, ...], links: Links) -> Note:
    name, href, status = "disagrees", "", ""
    if finding is not None:
        possible = "possible " if finding.certainty is Certainty.POSSIBLE else ""
        name = f"{possible}{visible(finding.rule)} {visible(finding.name)}"
        href, status = links.card(finding), shorten(status_words(finding), REASON_LENGTH)
    more = count(len(others) - OTHERS, "more value") if len(others) > OTHERS else ""
    state = State.CONTRADICTS
    return Note(state.value, SIGNS[state], name, href, status, others[:OTHERS], more)


def _others(claims: Iterable[Claim], path: str, links: Links) -> Iterator[Other]:
    """Each distinct value once, with the places that state it."""
    said: dict[str, dict[str, str]] = {}
    for claim in claims:
        at = claim.evidence
        where = f"line {at.line}" if path and at.line and at.path == path else visible(claim.source)
        places = said.setdefault(shorten(visible(claim.value.text), WORDS_LENGTH), {})
        places.setdefault(shorten(where, WORDS_LENGTH), links.mark(claim.id) or links.source(claim.source))
    return (
        Other(words, tuple(places.items())[:PLACES], max(0, len(places) - PLACES)) for words, places in said.items()
    )
