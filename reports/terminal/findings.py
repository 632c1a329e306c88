"""Findings on a terminal: whole, with each side's claims, or in one line."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from reports.backing import backing
from reports.labels import (
    SEPARATOR,
    SHAPES,
    attribution_words,
    claim_place,
    finding_title,
    gap_words,
    location_words,
    modality_words,
    period_words,
    status_words,
    tolerance_words,
)
from reports.lookup import Lookup
from reports.passages import Passage, head, passage, tail
from reports.terminal.lines import Grid
from reports.text import ELLIPSIS, shorten, visible
from schemas.claim import Claim
from schemas.finding import Certainty, Finding, Severity
from schemas.spelling import count

MESSAGE_LENGTH, QUOTE_LENGTH, VALUE_LENGTH = 1_000, 120, 40
VALUE_WIDTH = 24
"""Columns of a screen for a value as written; longer ones are folded."""
OPENING_LENGTH, CLOSING_LENGTH = 80, 40
"""Characters of a long quote ahead of the value, at most, and behind it, at least."""
INDENT = 2
"""Blanks in front of what belongs to a finding."""
SIDE_CLAIMS = 6
"""Claims shown of each side; the others are counted."""
STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.NOTE: "bold blue"}


def by_fact(lookup: Lookup) -> list[tuple[str, list[Finding]]]:
    """Open findings under the name of their fact, the fact with the gravest finding first."""
    facts: dict[str, list[Finding]] = {}
    for finding in lookup.open_findings():
        title = finding_title(finding, lookup.fact(finding.fact), lookup.claims(finding.claims))
        facts.setdefault(title, []).append(finding)
    return [(shorten(title, MESSAGE_LENGTH), findings) for title, findings in facts.items()]


def one_line(finding: Finding) -> Text:
    """Place, severity, rule and message, in the order compilers use."""
    place = location_words(finding.location)
    message = shorten(visible(finding.message), MESSAGE_LENGTH)
    return Text(f"{place}: " if place else "") + _headline(finding) + Text(f": {message}")


def whole(finding: Finding, lookup: Lookup) -> Iterator[RenderableType]:
    """Everything a person needs to judge a finding."""
    heading = _headline(finding)
    for extra in (location_words(finding.location), status_words(finding)):
        heading.append(f"{SEPARATOR}{extra}" if extra else "", style="dim")
    sides, fact = lookup.sides(finding), lookup.fact(finding.fact)
    details = [
        *((f"behind {number}", backing(side, fact, lookup)) for number, side in enumerate(sides, start=1)),
        ("before", shorten(visible(finding.before or ""), MESSAGE_LENGTH)),
        ("gap", gap_words(finding.gap)),
        ("allowed", tolerance_words(finding.tolerance)),
        *(("maybe", visible(cause.text)) for cause in finding.causes),
        ("id", visible(finding.fingerprint)),
    ]
    message = Text(shorten(visible(finding.message), MESSAGE_LENGTH))
    stated = [(Text(name, style="dim"), Text(words)) for name, words in details if words]
    yield from (heading, message, _sides(sides, lookup.beside(finding), lookup), Grid(stated, (None, None), INDENT))


def _headline(finding: Finding) -> Text:
    possible = "possible " if finding.certainty is Certainty.POSSIBLE else ""
    severity = f"{SHAPES[finding.severity]} {possible}{finding.severity.value}"
    rule = f" {visible(finding.rule)} {visible(finding.name)}"
    return Text.assemble((severity, STYLES[finding.severity]), rule)


def _sides(sides: list[list[Claim]], beside: list[Claim], lookup: Lookup) -> Grid:
    """The claims: which side, the value as written, who says so and in what words; those on no side come last."""
    rows: list[tuple[Text, Text, Text]] = []
    named = [(f"side {number}" if len(sides) > 1 else "claims", side) for number, side in enumerate(sides, start=1)]
    for label, claims in [*named, ("also", beside)]:
        shown = [(_written(claim), _claim(claim, lookup)) for claim in claims[:SIDE_CLAIMS]]
        if len(claims) > SIDE_CLAIMS:
            more = count(len(claims) - SIDE_CLAIMS, "more claim")
            shown.append((Text(ELLIPSIS), Text(f"and {more}", style="dim")))
        for place, (value, said) in enumerate(shown):
            rows.append((Text("" if place else label, style="dim"), value, said))
    return Grid(rows, (None, VALUE_WIDTH, None), INDENT)


def _written(claim: Claim) -> Text:
    return Text(shorten(visible(claim.value.text), VALUE_LENGTH), style="bold")


def _claim(claim: Claim, lookup: Lookup) -> Text:
    qualifiers = (modality_words(claim), period_words(claim.period), attribution_words(claim))
    said = Text(SEPARATOR.join([visible(claim.source), *(words for words in qualifiers if words)]))
    place = claim_place(claim)
    if place:
        said.append(f"{SEPARATOR}{place}", style="dim")
    found = passage(claim, lookup)
    if found is not None:
        said.append(Text.assemble("\n“", *_quote(found), "”", style="italic"))
    return said


def _quote(found: Passage) -> Iterator[tuple[str, str]]:
    """The value in bold with the words around it, of a quote too long to show."""
    if not found.mark:
        yield head(found.opening, QUOTE_LENGTH), ""
        return
    opening = tail(found.opening, OPENING_LENGTH)
    mark = shorten(found.mark, QUOTE_LENGTH)
    yield opening, ""
    yield mark, "bold"
    yield head(found.closing, max(CLOSING_LENGTH, QUOTE_LENGTH - len(opening) - len(mark))), ""
