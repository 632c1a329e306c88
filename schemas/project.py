"""What a project file (`consilience.yaml`) says: sources, names, attributes, relations, tolerances, gate."""

from typing import Literal

from pydantic import ConfigDict, Field, PrivateAttr, field_validator, model_validator

from schemas.agreement import Tolerance
from schemas.attribute import Attribute, Entity
from schemas.database_source import Database
from schemas.exchange import RATE_DAYS, Rate, refuse_twice
from schemas.finding import Severity
from schemas.fiscal import Month
from schemas.merge import Merge
from schemas.model import Record
from schemas.relation import DeclaredRelation
from schemas.source import SourceKind
from schemas.waiver import WaiverEntry
from schemas.zones import Zone

PROJECT_FILE = "consilience.yaml"


class Column(Record):
    """How one column of a table is read: as which attribute, and as what kind of value."""

    attribute: str | None = Field(
        default=None, description="Attribute its cells state; the column's name unless given."
    )
    read: Literal["cell", "amount", "date", "time", "category", "truth"] = Field(
        default="cell",
        description="`cell`: number or text as stored; `amount`: human notation (`up to $25 billion`); `date`; "
        "`time`: a time of day; `category`: text even when it looks like a number; `truth`: yes or no.",
    )
    unit: str | None = Field(default=None, description="Unit of bare numbers.")
    decimals: int | None = Field(
        default=None, description="Places stated: ± ½·10⁻ⁿ; negative for thousands, millions; exact unless given."
    )
    tolerance: Tolerance | None = Field(default=None, description="Allowed gap between two sources.")
    zone: Zone | None = Field(
        default=None, description="Time zone of clock times without one: `UTC`, `EST`, `+02:00`, `Europe/Berlin`."
    )
    missing: tuple[str, ...] = Field(default=(), description="Words that mean *no value* in this column.")

    @model_validator(mode="after")
    def _zone_of_clocks(self) -> "Column":
        if self.zone and self.read not in ("date", "time"):
            raise ValueError(f"`zone` says nothing of a column that is read as `{self.read}`; use `date` or `time`")
        return self


class Table(Record):
    """How the rows of a table become claims."""

    key: tuple[str, ...] = Field(
        min_length=1, description="Columns that identify the fact; their values make the subject."
    )
    source: str | None = Field(default=None, description="Column that names the source; else the file is one source.")
    period: str | None = Field(default=None, description="Column with the valid time of the row.")
    columns: dict[str, Column] = Field(
        default_factory=dict, description="Value columns; all others but the key unless given."
    )
    missing: tuple[str, ...] = Field(default=(), description="Words that mean *no value* in every column.")
    contract: str | None = Field(default=None, description="A pandera schema of the user's own: `file.py:Name`.")
    sheet: str | None = Field(
        default=None, description="Sheet of a workbook; the only one whose header has the key unless given."
    )
    header: int | None = Field(
        default=None,
        ge=1,
        description="Row of a workbook's sheet that names the columns; the first filled one unless given.",
    )

    @field_validator("key", mode="before", json_schema_input_type=str | list[str])
    @classmethod
    def _one_key(cls, given: object) -> object:
        return (given,) if isinstance(given, str) else given

    @field_validator("columns", mode="before", json_schema_input_type=list[str] | dict[str, Column | None])
    @classmethod
    def _short_columns(cls, given: object) -> object:
        """Take a list of names, or `name:` with nothing after it, for columns read as stored."""
        if isinstance(given, list):
            return {name: {} for name in given}
        return {name: column or {} for name, column in given.items()} if isinstance(given, dict) else given


class SourceEntry(Record):
    """One entry of `sources:`: a file, pattern, address or database, and what is known about it."""

    model_config = ConfigDict(json_schema_extra={"anyOf": [{"required": ["path"]}, {"required": ["database"]}]})

    path: str = Field(
        default="",
        description="File or pattern, relative to the project file, or the address of a table (`https://`, `s3://`); "
        "not given for databases on a server.",
    )
    id: str | None = Field(default=None, description="Short name; the file's name without ending unless given.")
    kind: SourceKind | None = Field(default=None, description="How to read it; told from the file unless given.")
    title: str | None = Field(default=None, description="Headline or name of the data set.")
    publisher: str | None = Field(default=None, description="Who published it.")
    url: str | None = Field(default=None, description="Where it was published.")
    published: str | None = Field(default=None, description="Publication date, YYYY-MM-DD.")
    retrieved: str | None = Field(default=None, description="Retrieval date, YYYY-MM-DD.")
    documents: tuple[str, ...] = Field(default=(), description="Documents that its quotes are checked against.")
    table: Table | None = Field(default=None, description="How its rows become claims.")
    database: Database | None = Field(default=None, description="What is read of it when it is a database.")
    _line: int | None = PrivateAttr(default=None)

    @property
    def line(self) -> int | None:
        """The line of the project file on which it is declared."""
        return self._line

    def declared_on(self, line: int | None) -> "SourceEntry":
        """The same entry, with that line."""
        entry = self.model_copy()
        entry._line = line  # noqa: SLF001 - a copy of its own
        return entry

    @model_validator(mode="after")
    def _somewhere(self) -> "SourceEntry":
        server = self.database is not None and self.database.dsn_env is not None
        if server and self.path:
            raise ValueError("give either `path` or `dsn_env`: a database is a file or on a server")
        if server and not self.id:
            raise ValueError("`id` is missing: a database on a server has no file to be named after")
        if not server and not self.path:
            raise ValueError("`path` is missing" if self.database is None else "`path` or `dsn_env` is missing")
        return self


class RuleChoice(Record):
    """Which rules run, and how gravely they are taken."""

    load: tuple[str, ...] = Field(
        default=(),
        description="Rules of your own: Python files, and names of entry points in the group `consilience.rules`.",
    )
    select: tuple[str, ...] = Field(default=(), description="Codes or prefixes to run; all unless given.")
    ignore: tuple[str, ...] = Field(default=(), description="Codes or prefixes to leave out.")
    severity: dict[str, Severity] = Field(default_factory=dict, description="Severity by code.")


class Gate(Record):
    """When a run fails."""

    fail_on: Literal["error", "warning", "note", "never"] = Field(
        default="error", description="The least severity that fails."
    )
    strict: bool = Field(
        default=False,
        description="Whether a blocked check, nothing compared, or a stale entry of the baseline is a failure too.",
    )
    details: int = Field(
        default=1_000,
        ge=0,
        description="Facts in conflict of tables and large claim files that are told one by one; all others are counted.",
    )
    baseline: str | None = Field(
        default=None, description="The file of known findings, as `consilience baseline update` writes it."
    )


class Project(Record):
    """A project file. Everything is optional; without `sources:` the folder is read as if there were no file."""

    version: Literal["consilience.project/1"] = Field(
        default="consilience.project/1", alias="schema", description="Version of this format."
    )
    packs: tuple[str, ...] | None = Field(
        default=None, description="Packs in force: shipped names or files; all shipped packs unless given."
    )
    sources: tuple[SourceEntry, ...] = Field(default=(), description="Sources to read.")
    entities: tuple[Entity, ...] = Field(default=(), description="Names with their other forms.")
    part_of: dict[str, str] = Field(
        default_factory=dict,
        description="Names with the next broader one: Minneapolis: Minnesota. A name and a broader one agree.",
    )
    attributes: dict[str, Attribute] = Field(
        default_factory=dict, description="Attributes by name; they win over packs."
    )
    relations: tuple[DeclaredRelation, ...] = Field(default=(), description="Arithmetic that must hold.")
    tolerances: dict[str, Tolerance] = Field(default_factory=dict, description="Allowed gaps by attribute.")
    rates: tuple[Rate, ...] = Field(default=(), description="Exchange rates at which amounts are compared.")
    rate_days: int = Field(
        default=RATE_DAYS, ge=0, description="Days for which a rate serves after its date when none is nearer."
    )
    fiscal_year_start: dict[str, Month] = Field(
        default_factory=dict,
        description="Month in which fiscal years begin, by subject; a year is named for the one in which it ends.",
    )
    rules: RuleChoice = Field(default_factory=RuleChoice, description="Which rules run.")
    gate: Gate = Field(default_factory=Gate, description="When a run fails.")
    waivers: tuple[WaiverEntry, ...] = Field(default=(), description="Findings that are accepted, and why.")
    merge: Merge = Field(default_factory=Merge, description="How `consilience merge` merges tables.")

    @field_validator("rates")
    @classmethod
    def _rates_differ(cls, rates: tuple[Rate, ...]) -> tuple[Rate, ...]:
        refuse_twice(rates)
        return rates

    @field_validator("rules", mode="before", json_schema_input_type=list[str] | RuleChoice)
    @classmethod
    def _short_rules(cls, given: object) -> object:
        """Take a list for the rules to load."""
        return {"load": given} if isinstance(given, list) else given

    @model_validator(mode="after")
    def _ids_differ(self) -> "Project":
        given = [entry.id for entry in self.sources if entry.id]
        twice = sorted({name for name in given if given.count(name) > 1})
        if twice:
            raise ValueError(f"source id {twice[0]!r} is given twice")
        return self
