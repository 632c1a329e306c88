"""The report for a terminal: the verdict, suspects, findings by fact, everything left out, and the verdict again."""

from collections.abc import Iterator
from io import StringIO

from rich.console import Console, RenderableType
from rich.text import Text

from reports.interface import PLAIN, Layout
from reports.lookup import Lookup
from reports.sections import SUSPECTS, by_rules, capped, sections, suspected, told_failure
from reports.terminal.findings import INDENT, by_fact, one_line, whole
from reports.terminal.lines import Lines
from reports.terminal.rows import rows
from reports.wording import Outcome, outcome, verdict
from schemas.finding import Finding
from schemas.result import Result
from schemas.spelling import count

WHOLE = 500
"""Findings that are shown with all their claims."""
UNFOLDED = 100_000
"""Columns of a page that folds nothing."""
STYLES = {Outcome.AGREED: "bold green", Outcome.FAILED: "bold red", Outcome.CONTRADICTED: "bold red"}


class TerminalReport:
    """Text to read on a screen of 80 columns or in a log."""

    name = "terminal"
    ending = "txt"

    def render(self, result: Result, layout: Layout = PLAIN) -> str:
        """Lay the result out; text of sources reaches the screen without control characters."""
        page = StringIO()
        console = Console(
            file=page,
            width=layout.width if layout.width and not layout.quiet else UNFOLDED,
            force_terminal=layout.colour,
            color_system="standard" if layout.colour else None,
            no_color=not layout.colour,
            legacy_windows=False,
            highlight=False,
            markup=False,
            emoji=False,
            _environ={},
        )
        console.print(Lines(_quiet(result) if layout.quiet else _full(result)), end="")
        return "".join(f"{line.rstrip()}\n" for line in page.getvalue().split("\n")[:-1])


REPORT = TerminalReport()


def _quiet(result: Result) -> Iterator[RenderableType]:
    for finding in Lookup(result).open_findings():
        yield one_line(finding)
    for failure in result.failures:
        yield Text(": ".join(told_failure(failure)))
    yield _verdict(result)


def _full(result: Result) -> Iterator[RenderableType]:
    lookup = Lookup(result)
    yield _verdict(result)
    if len(counts := by_rules(lookup)) > 1:
        yield Text()
        yield rows((severity, f"{rule}: {number}") for severity, rule, number in counts)
    if suspects := suspected(lookup):
        yield Text()
        yield Text(SUSPECTS, style="bold")
        yield rows(capped(suspects))
    yield from _findings(lookup)
    for heading, lines in sections(lookup):
        yield Text()
        yield Text(heading, style="bold")
        yield rows(capped(lines))
    yield Text()
    yield _verdict(result)


def _findings(lookup: Lookup) -> Iterator[RenderableType]:
    """Open findings under the name of their fact; those that would fill many screens in one line each."""
    told = 0
    short: list[Finding] = []
    for title, findings in by_fact(lookup):
        if short or told + len(findings) > WHOLE:
            short += findings
            continue
        told += len(findings)
        yield Text()
        yield Text(title, style="bold")
        for finding in findings:
            yield Text()
            yield Lines(whole(finding, lookup), INDENT)
    if short:
        yield Text()
        yield Text(f"{count(len(short), 'more finding')}, in one line each", style="bold")
        yield Text()
        yield from map(one_line, short)


def _verdict(result: Result) -> Text:
    return Text(verdict(result), style=STYLES.get(outcome(result), "bold yellow"))
