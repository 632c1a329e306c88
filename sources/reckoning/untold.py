"""Whether an article tells, without an amount, of something else that moved what a sum is of: ``some old ones were thrown out``."""

import re

from schemas.claim import LinkKind
from sources.reckoning.statement import Statement

_MOVED = re.compile(
    r"\b(?:some|several|others?|a few|many|part|most|the rest|a number)(?: (?!of the\b)[a-z]+){0,4}? (?:left|went|quit|sold|died|retired|thrown|closed|withdrawn|withdrew|returned|departed|resigned|"
    r"paid in|did|expired|lapsed|escaped|recovered|joined|scrapped|shut|retired|cancelled|dropped out|followed)\b|\b(?:sold|closed|bought|shut|disposed of) (?:a|an|its|the|one|another) [a-z]+(?! (?:for|worth) )|\bmarkets? (?:added|did|gains|rose|fell)\b|"
    r"\b(?:did|does|made up) the rest\b|\b(?:lost|gained) (?:some|part|much|most|a little|value)\b|\b(?:closing|selling|shutting|scrapping|dropping|losing) (?:some|several|a few|others|a number|many)\b|\bnatural (?:wastage|attrition)\b|\bafter (?:discounts|rebates|write-offs|writedowns|transfers)\b|\b(?:eliminations?|excluding|net of)\b|"
    r"\bbefore (?:losses|costs|tax|deductions)\b|\bafter (?:those|these|deducting|deductions)\b",
    re.IGNORECASE,
)

BEYOND = 60
"""Characters behind the last term in which it may be told."""


def moved_untold(statement: Statement, text: str) -> bool:
    """Whether the words between the terms of a sum or a roll-forward tell of such a move."""
    if statement.kind not in (LinkKind.SUM, LinkKind.ROLL_FORWARD):
        return False
    starts = [term.start for term in statement.terms]
    ends = [term.end for term in statement.terms]
    return _MOVED.search(text, min(starts), max(ends) + BEYOND) is not None
