"""What a run yields: the one truth behind every report (DESIGN 6.2)."""

from typing import Literal

from pydantic import ConfigDict, Field

from schemas.claim import Claim
from schemas.fact import Fact
from schemas.finding import Blocked, Finding, NotCompared, SetAside, Severity
from schemas.model import Record
from schemas.reading import Input
from schemas.source import Document, Source


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


class RuleInfo(Record):
    """A rule as the reports name it."""

    name: str = Field(description="Name of the defect.")
    summary: str = Field(description="What it finds, in one line.")
    severity: Severity = Field(description="Severity in force.")


class Suspect(Record):
    """A claim that, if wrong, would explain several findings."""

    claim: str = Field(description="Id of the claim.")
    findings: tuple[str, ...] = Field(description="Ids of the findings it would explain.")


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
    not_compared: tuple[NotCompared, ...] = Field(default=(), description="What could not be compared.")
    blocked: tuple[Blocked, ...] = Field(default=(), description="Checks that could not run.")
    set_aside: tuple[SetAside, ...] = Field(default=(), description="What was read and left out.")
    suspects: tuple[Suspect, ...] = Field(default=(), description="Claims that would explain several findings.")
    failures: tuple[Failure, ...] = Field(default=(), description="Sources and checks that could not be completed.")
    summary: Summary = Field(description="Counts.")
