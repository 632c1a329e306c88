"""A whole report in Markdown, within a size: verdict, counts, suspects, findings, and everything left out."""

from collections.abc import Iterator
from functools import partial

from reports.labels import SEPARATOR
from reports.landing import landing
from reports.lookup import Lookup
from reports.markdown.escape import code, escape, excerpt
from reports.markdown.findings import finding_markdown, one_line
from reports.markdown.fitting import Measure, fitted
from reports.sections import LISTED, SUSPECTS, Lines, by_rules, capped, sections, suspected
from reports.tally import tallied
from reports.wording import Outcome, outcome, sentences
from schemas.finding import Finding
from schemas.result import Result
from schemas.spelling import count

MARK = "<!-- consilience report: made by a program, no source -->"
"""By its first words a later run tells that the file is no source (``sources.classify``)."""
LINE_LENGTH = 240
SHARE = 4
"""One part in this many of a report may be taken by what stands ahead of the findings, and by what follows them."""
SIGNS = {Outcome.CONTRADICTED: "✗ ", Outcome.FAILED: "✗ ", Outcome.WARNED: "▲ ", Outcome.AGREED: "✓ "}
"""A sign ahead of the verdict; states that are neither a pass nor a finding have none."""


def markdown(result: Result, limit: int, measure: Measure) -> str:
    """The report, at most ``limit`` long as ``measure`` counts."""
    lookup = Lookup(result)
    verdict, closing = _verdict(result), f"{_made_by(result)}\n"
    ahead = _within(list(_ahead(lookup)), limit // SHARE, measure)
    after = _within([_section(heading, lines) for heading, lines in sections(lookup)], limit // SHARE, measure)
    used = sum(map(measure, (verdict, ahead, after, closing)))
    return verdict + ahead + "".join(_findings(lookup, limit - used, measure)) + after + closing


def _verdict(result: Result) -> str:
    """The verdict, what the state of the run means, and how many facts there are of each kind."""
    first, *others = sentences(result)
    lines = [f"{MARK}\n## {SIGNS.get(outcome(result), '')}{escape(first)}"]
    if others:
        lines.append(escape(" ".join(others)))
    if told := landing(result):
        lines.append(f"**{escape(told.heading)}.** {escape(told.meaning)}")
    lines.append(escape(SEPARATOR.join(tallied(result))))
    return "".join(f"{line}\n\n" for line in lines if line)


def _ahead(lookup: Lookup) -> Iterator[str]:
    """What stands between the verdict and the findings: findings by rule, and the suspects."""
    if rules := by_rules(lookup):
        lines = [
            f"| {severity} | {excerpt(rule, LINE_LENGTH)} | {number} |\n" for severity, rule, number in rules[:LISTED]
        ]
        yield f"| Severity | Rule | Findings |\n|---|---|---|\n{''.join(lines)}\n"
    if suspects := suspected(lookup):
        yield f"### {escape(SUSPECTS)}\n\n{_list(suspects)}\n"


def _findings(lookup: Lookup, room: int, measure: Measure) -> Iterator[str]:
    """The open findings as far as there is room, the gravest first, and how many more there are."""
    found = lookup.open_findings()
    if not found:
        return
    heading = f"### Findings: {len(found):,}\n\n"
    texts, more = fitted(
        [partial(_whole, finding, lookup) for finding in found],
        [partial(_short, finding) for finding in found],
        room - measure(heading) - measure(_more(len(found))),
        measure,
    )
    yield heading
    yield from texts
    yield _more(more) if more else ""


def _whole(finding: Finding, lookup: Lookup) -> str:
    return f"{finding_markdown(finding, lookup, folded=True)}\n"


def _short(finding: Finding) -> str:
    return f"{one_line(finding)}\n"


def _more(number: int) -> str:
    return f"\n**{count(number, 'more finding')} in the JSON report.**\n\n"


def _section(heading: str, lines: Lines) -> str:
    return f"### {escape(heading)}\n\n" + (f"{_list(lines)}\n" if lines else "")


def _list(lines: Lines) -> str:
    """Lines of two columns as a list; the first ones, and how many more there are."""
    return "".join(f"- {_item(name, words)}\n" for name, words in capped(lines))


def _item(name: str, words: str) -> str:
    return ": ".join(part for part in (excerpt(name, LINE_LENGTH), excerpt(words, LINE_LENGTH)) if part)


def _within(blocks: list[str], room: int, measure: Measure) -> str:
    """Sections as far as there is room; of the others, only the heading, which holds their number."""
    kept: list[str] = []
    for block in blocks:
        fits = sum(map(measure, kept)) + measure(block) <= room
        kept.append(block if fits else f"{block.splitlines()[0]}\n\nToo long for this report: see the JSON report.\n\n")
    return "".join(kept)


def _made_by(result: Result) -> str:
    made = f"{result.tool.name} {result.tool.version}"
    return f"Made by {escape(made)}, configuration {code(result.run.config[:16])}."
