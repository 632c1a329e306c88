"""What a run yields: the one truth behind every report (DESIGN 6.2)."""

from typing import Literal

from pydantic import ConfigDict, Field

from schemas.claim import Claim
from schemas.fact import Fact
from schemas.finding import Blocked, Finding, NotCompared, SetAside, Severity
from schemas.model import Record
from schemas.reading import Input, Unlisted
from schemas.source import Document, Source
from schemas.value import ValueKind


class Tool(Record):
    """The program that made the result."""

    name: str = Field(default="consilience", description="Name of the program.")
    version: str = Field(description="Its version.")


class Failure(Record):
    """A source or check that could not be completed; with one of these a run is never a pass."""

    path: str | None = Field(default=None, description="The file, if it is about one.")
    line: int | None = Field(default=None, description="Line, from 1.")
    column: int | str | None = Field(default=None, description="Column from 1, or its name.")
    problem: str = Field(description="What is wrong.")
    remedy: str = Field(description="What to do.")


class Run(Record):
    """What went in."""

    config: str = Field(description="Hash of the configuration in force.")
    inputs: tuple[Input, ...] = Field(default=(), description="Files read, sorted by path.")
    engine: str = Field(default="duckdb", description="The engine that ran the first look.")
    folder: str = Field(
        default="",
        description="The folder that paths start from, seen from the top of its git repository; empty at the top, and "
        "where there is no repository.",
    )
    fail_on: Literal["error", "warning", "note", "never"] = Field(
        default="error", description="The least severity that failed the run."
    )


class RuleInfo(Record):
    """A rule as the reports name it."""

    name: str = Field(description="Name of the defect.")
    summary: str = Field(description="What it finds, in one line.")
    severity: Severity = Field(description="Severity in force.")
    kinds: tuple[ValueKind, ...] = Field(
        default=(), description="Kinds of value whose facts it compares one by one; none for other rules."
    )
    help: str = Field(
        default="", description="Its page as Markdown, as `explain` prints it; empty for a rule that found nothing."
    )


class Suspect(Record):
    """A claim that, if wrong, would explain several findings."""

    claim: str = Field(description="Id of the claim.")
    findings: tuple[str, ...] = Field(description="Ids of the findings it would explain.")


class Stale(Record):
    """An entry of the baseline whose finding is gone."""

    fingerprint: str = Field(description="The finding that was known.")
    rule: str = Field(description="Code of its rule.")
    text: str = Field(description="What was known of it, in words.")


class Remark(Record):
    """Something to see to about a waiver."""

    kind: Literal["unmatched", "expired", "ending", "reopened", "unpinned"] = Field(
        description="`unmatched`: it accepts nothing; `expired`: what it accepted is open again; `ending`: it soon "
        "expires; `reopened`: the values at odds changed; `unpinned`: it accepts whatever the values become."
    )
    text: str = Field(description="What is so, and what to do.")
    findings: tuple[str, ...] = Field(default=(), description="Fingerprints of the findings it is about.")
    path: str | None = Field(default=None, description="The project file.")
    line: int | None = Field(default=None, description="Line of the waiver, from 1.")


class Acceptance(Record):
    """What the findings were held against: the baseline, an earlier state of the files, the waivers."""

    baseline: str | None = Field(default=None, description="The baseline, as given.")
    since: str | None = Field(default=None, description="The revision whose findings are known, as given.")
    stale: tuple[Stale, ...] = Field(default=(), description="Entries of the baseline whose finding is gone.")
    remarks: tuple[Remark, ...] = Field(default=(), description="What to see to about waivers, in their order.")


class Summary(Record):
    """Counts, for verdict lines. Facts that agree, disagree and could not be compared add up to all facts."""

    sources: int = Field(description="Sources read.")
    independent: int | None = Field(
        default=None, description="Sources when those that hold the same values count once; null when not looked for."
    )
    claims: int = Field(description="Claims read; cells of dense feeds that agree are not counted.")
    facts: int = Field(description="Facts in all.")
    shared: int = Field(description="Facts that more than one claim speaks of.")
    agreed: int = Field(description="Facts whose claims, two or more, agree.")
    contradicted: int = Field(description="Facts whose claims cannot all hold.")
    single: int = Field(description="Facts that one claim alone speaks of.")
    not_compared: int = Field(description="Facts with claims that could not be compared.")
    errors: int = Field(description="Findings of severity error, waived ones not counted.")
    warnings: int = Field(description="Findings of severity warning, waived ones not counted.")
    notes: int = Field(description="Findings of severity note, waived ones not counted.")
    new: int = Field(default=0, description="Findings of all severities that nothing accepts.")
    changed: int = Field(default=0, description="Findings that were known or waived with other values.")
    known: int = Field(default=0, description="Findings that the baseline or the earlier revision has.")
    waived: int = Field(default=0, description="Findings that a waiver accepts.")
    set_aside: int = Field(description="Rows, records and files left out.")
    failures: int = Field(description="Sources or checks that could not be completed.")
    series: tuple[str, ...] = Field(
        default=(), description="One line for each series of facts that differ only in period."
    )


class Result(Record):
    """Everything a run found; every report can be made from it alone."""

    model_config = ConfigDict(frozen=True, extra="forbid", serialize_by_alias=True, populate_by_name=True)

    version: Literal["consilience.result/1"] = Field(
        default="consilience.result/1", alias="schema", description="Version of this format."
    )
    tool: Tool = Field(description="The program.")
    run: Run = Field(description="What went in.")
    rules: dict[str, RuleInfo] = Field(description="Rules that ran, by code.")
    sources: tuple[Source, ...] = Field(default=(), description="Sources, sorted by id.")
    documents: tuple[Document, ...] = Field(default=(), description="Documents, sorted by source.")
    claims: tuple[Claim, ...] = Field(default=(), description="Claims, sorted by id.")
    facts: tuple[Fact, ...] = Field(default=(), description="Facts, sorted by subject, attribute and scope.")
    findings: tuple[Finding, ...] = Field(default=(), description="Findings, the gravest first.")
    unlisted: tuple[Unlisted, ...] = Field(
        default=(), description="Facts in conflict that are counted beside the findings, because there are so many."
    )
    not_compared: tuple[NotCompared, ...] = Field(default=(), description="What could not be compared.")
    blocked: tuple[Blocked, ...] = Field(default=(), description="Checks that could not run.")
    set_aside: tuple[SetAside, ...] = Field(default=(), description="What was read and left out.")
    suspects: tuple[Suspect, ...] = Field(default=(), description="Claims that would explain several findings.")
    failures: tuple[Failure, ...] = Field(default=(), description="Sources and checks that could not be completed.")
    acceptance: Acceptance = Field(
        default_factory=Acceptance, description="What the findings were held against; their status says how they stand."
    )
    summary: Summary = Field(description="Counts.")
