"""What a suspect is at odds with, in a sentence: it says where to look, never who is right."""

from dataclasses import dataclass, field

from reports.lookup import Lookup
from reports.text import shorten, visible
from schemas.claim import Claim
from schemas.finding import Certainty, Finding
from schemas.result import Suspect
from schemas.spelling import listing

NAMED = 2
"""Sources that are named; more are counted."""
NUMBERS = ("three", "four", "five", "six", "seven", "eight", "nine", "ten")
VALUE_LENGTH = 60
OWN = {
    "S201": ("parts", "total"),
    "S202": ("parts", "total"),
    "S203": ("whole", "parts"),
    "S204": ("terms", "ratio"),
    "S205": ("opening amount and changes", "closing amount"),
    "S206": ("list", "count"),
    "T302": ("dates", "dates"),
    "T304": ("dates", "dates"),
    "M402": ("other direction", "other direction"),
    "M403": ("closing amount", "parts"),
    "E502": ("words", "words"),
}
"""What a claim of the first side of a finding, or of another, is at odds with inside its own source, by rule."""
FIGURES = "other figures"


@dataclass
class _Odds:
    """What a claim is at odds with: other sources, and parts of its own."""

    sources: set[str] = field(default_factory=set)
    own: dict[str, None] = field(default_factory=dict)

    def words(self) -> list[str]:
        """Each as it follows *at odds*."""
        found = [f"with {_sources(sorted(self.sources))}"] if self.sources else []
        return found + [f"with its own {what}" for what in self.own]


def suspicion(suspect: Suspect, claim: Claim, lookup: Lookup) -> str:
    """``ledger's $4 billion is at odds with three sources and with its own parts``."""
    sure, maybe = _Odds(), _Odds()
    for finding in lookup.result.findings:
        if finding.id in suspect.findings:
            odds = sure if finding.certainty is Certainty.CERTAIN else maybe
            others = _others(finding, claim, lookup)
            odds.sources |= others
            if not others:
                odds.own[_own(finding, claim)] = None
    maybe.sources -= sure.sources
    maybe.own = {what: None for what in maybe.own if what not in sure.own}
    stated = f"{visible(claim.source)}'s {shorten(visible(claim.value.text), VALUE_LENGTH)}"
    if not sure.words():
        return f"{stated} may be at odds {listing(maybe.words())}" if maybe.words() else stated
    words = [*sure.words(), *(f"perhaps {words}" for words in maybe.words())]
    return f"{stated} is at odds {listing(words)}"


def _others(finding: Finding, claim: Claim, lookup: Lookup) -> set[str]:
    """The other sources whose claims in a finding do not agree with a claim."""
    alongside = {key for group in finding.groups if _within(claim, group) for key in group}
    return {other.source for other in lookup.claims(finding.claims) if other.id not in alongside} - {claim.source}


def _own(finding: Finding, claim: Claim) -> str:
    side = next((number for number, group in enumerate(finding.groups) if _within(claim, group)), None)
    if side is None or finding.rule not in OWN:
        return FIGURES
    return OWN[finding.rule][min(side, 1)]


def _within(claim: Claim, group: tuple[str, ...]) -> bool:
    """Whether a claim is of a group, as written or in its other reading."""
    return any(key.removesuffix("~") == claim.id for key in group)


def _sources(names: list[str]) -> str:
    if len(names) <= NAMED:
        return listing([visible(name) for name in names])
    place = len(names) - NAMED - 1
    return f"{NUMBERS[place] if place < len(NUMBERS) else f'{len(names):,}'} sources"
