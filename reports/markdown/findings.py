"""A finding in Markdown: whole, as a comment shows it and a reader copies it, or in one line."""

from collections.abc import Iterator

from reports.amounts import as_read
from reports.backing import backing
from reports.labels import (
    SEPARATOR,
    SHAPES,
    allowance_words,
    attribution_words,
    claim_place,
    doubt_words,
    finding_title,
    gap_words,
    location_words,
    modality_words,
    period_words,
    publication_words,
    status_words,
)
from reports.lookup import Lookup
from reports.markdown.escape import code, escape, excerpt
from reports.passages import Passage, head, passage, tail
from reports.text import ELLIPSIS, sentence, shorten, visible
from schemas.claim import Claim
from schemas.finding import Certainty, Finding
from schemas.spelling import count

TITLE_LENGTH, MESSAGE_LENGTH, VALUE_LENGTH, NAME_LENGTH, CAUSE_LENGTH, PLACE_LENGTH = 200, 1_000, 60, 60, 400, 120
QUOTE_LENGTH = 120
"""Characters of a quote on each side of the value."""
SIDE_CLAIMS = 6
"""Claims shown of each side; the others are counted."""
CAUSES = 3


def finding_markdown(finding: Finding, lookup: Lookup, *, folded: bool = False) -> str:
    """Everything a person needs to judge a finding; ``folded`` hides all but the sentence until it is opened."""
    claims, sides = lookup.claims(finding.claims), lookup.sides(finding)
    title = shorten(finding_title(finding, lookup.fact(finding.fact), claims), TITLE_LENGTH)
    lines = [f"#### {_headline(finding)}: {escape(title)}", "", _message(finding), ""]
    details = [*_claims(sides, lookup.beside(finding), lookup), "", *_details(finding, sides, lookup)]
    if not folded:
        return "\n".join([*lines, *details]).strip() + "\n"
    summary = f"<summary>{count(len(claims), 'claim')}, causes and rule</summary>"
    return "\n".join([*lines, "<details>", summary, "", *details, "", "</details>"]) + "\n"


def one_line(finding: Finding) -> str:
    """Severity, rule, message and place of a finding."""
    place = location_words(finding.location)
    return f"- {_headline(finding)}: {_message(finding)}" + (f" {code(shorten(place, PLACE_LENGTH))}" if place else "")


def _headline(finding: Finding) -> str:
    possible = "possible " if finding.certainty is Certainty.POSSIBLE else ""
    rule = escape(f"{finding.rule} {finding.name}")
    return f"{SHAPES[finding.severity]} {possible}{finding.severity.value} {rule}"


def _message(finding: Finding) -> str:
    return excerpt(finding.message, MESSAGE_LENGTH)


def _claims(sides: list[list[Claim]], beside: list[Claim], lookup: Lookup) -> Iterator[str]:
    """The claims as a table; those on no side come last."""
    if not sides:
        return
    named = [(f"Side {number}" if len(sides) > 1 else "", side) for number, side in enumerate(sides, start=1)]
    yield "| | Source | As written | Read as | Words |"
    yield "|---|---|---|---|---|"
    for side, claims in [*named, ("Also", beside)]:
        for place, claim in enumerate(claims[:SIDE_CLAIMS]):
            yield f"| {'' if place else side} | {' | '.join(_cells(claim, lookup))} |"
        if len(claims) > SIDE_CLAIMS:
            yield f"| | {ELLIPSIS} | and {count(len(claims) - SIDE_CLAIMS, 'more claim')} | | |"


def _cells(claim: Claim, lookup: Lookup) -> Iterator[str]:
    known = (
        shorten(visible(claim.source), NAME_LENGTH),
        publication_words(lookup.sources.get(claim.source)),
        modality_words(claim),
        f"for {period}" if (period := period_words(claim.period)) else "",
        attribution_words(claim),
    )
    yield SEPARATOR.join(excerpt(words, NAME_LENGTH) for words in known if words)
    yield f"**{excerpt(claim.value.text, VALUE_LENGTH) or ELLIPSIS}**"
    yield excerpt(as_read(claim.value), VALUE_LENGTH)
    found, place = passage(claim, lookup), claim_place(claim)
    said = (f"“{_quote(found)}”" if found else "", code(shorten(place, PLACE_LENGTH)))
    yield " ".join(words for words in said if words)


def _quote(found: Passage) -> str:
    """A quote with the value in bold."""
    if not found.mark:
        return excerpt(found.opening, 2 * QUOTE_LENGTH)
    opening, closing = tail(found.opening, QUOTE_LENGTH), head(found.closing, QUOTE_LENGTH)
    mark = excerpt(found.mark, VALUE_LENGTH)
    # Asterisks that touch a letter would be shown as asterisks.
    bold = f"<b>{mark}</b>" if opening[-1:].isalnum() or closing[:1].isalnum() else f"**{mark}**"
    return f"{_open(opening)}{bold}{_open(closing)}"


def _open(text: str) -> str:
    """A piece of a sentence, with the blank at its start or end that joins it to the next."""
    return f"{' ' if text[:1] == ' ' else ''}{escape(text)}{' ' if text.strip() and text[-1:] == ' ' else ''}"


def _details(finding: Finding, sides: list[list[Claim]], lookup: Lookup) -> Iterator[str]:
    """What the finding rests on, line by line."""
    fact, rule = lookup.fact(finding.fact), lookup.result.rules.get(finding.rule)
    stands = " ".join(words for words in (allowance_words(finding), doubt_words(finding)) if words)
    said = [
        *((f"Behind side {number}", backing(side, fact, lookup)) for number, side in enumerate(sides, start=1)),
        ("Gap", gap_words(finding.gap)),
        *(("Likely cause", visible(cause.text)) for cause in finding.causes[:CAUSES]),
        ("Rule", f"{finding.rule} {finding.name}: {sentence(rule.summary)} {stands}" if rule else stands),
        ("Status", status_words(finding)),
        ("Before", finding.before or ""),
    ]
    for name, words in said:
        if words:
            yield f"- {name}: {excerpt(words, CAUSE_LENGTH)}"
    for name, place in (("Look at", location_words(finding.location)), ("Fingerprint", finding.fingerprint)):
        if place:
            yield f"- {name}: {code(shorten(place, PLACE_LENGTH))}"
