"""The command ``check``: read, check, report, and the exit code."""

from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from pathlib import Path

from checker.gate import exit_code
from checker.publishing import publish, targets
from checker.session import run
from checker.user_rules import rule_set
from schemas.agreement import Tolerance
from schemas.errors import UsageError
from schemas.project import Gate, Project
from sources.intake import project_of, read_all

HUNDRED = Decimal(100)


@dataclass(frozen=True)
class Request:
    """What the command line asks for."""

    paths: tuple[Path, ...]
    config: Path | None = None
    outputs: tuple[str, ...] = ()
    fail_on: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    key: str | None = None
    tolerances: tuple[str, ...] = ()
    strict: bool = False
    quiet: bool = False


def perform(request: Request) -> int:
    """Do the whole job and return the exit code.

    Raises:
        UsageError: bad options or project file; nothing has been written then.
    """
    targets(request.outputs)  # a slip in an option must not cost a long run
    key = tuple(part.strip() for part in request.key.split(",") if part.strip()) if request.key else ()
    known = rule_set(project_of(request.paths, request.config))
    intake = read_all(request.paths, project=request.config, key=key, tolerances=tolerances(request.tolerances))
    project = in_force(intake.project, request)
    reading = replace(intake.reading, inputs=(*intake.reading.inputs, *known.inputs))
    result = run(reading, intake.catalogue, project, known.rules)
    publish(result, request.outputs, quiet=request.quiet)
    return exit_code(result, project.gate)


def in_force(project: Project, request: Request) -> Project:
    """The project with the options of the command line, which win."""
    gate = Gate.model_validate(
        {"fail_on": request.fail_on or project.gate.fail_on, "strict": request.strict or project.gate.strict}
    )
    selection = {
        "select": codes(request.select) or project.rules.select,
        "ignore": (*project.rules.ignore, *codes(request.ignore)),
    }
    return project.model_copy(update={"gate": gate, "rules": project.rules.model_copy(update=selection)})


def codes(given: tuple[str, ...]) -> tuple[str, ...]:
    """Codes from repeated or comma-separated options."""
    return tuple(code.strip().upper() for item in given for code in item.split(",") if code.strip())


def tolerances(given: tuple[str, ...]) -> dict[str, Tolerance]:
    """Tolerances by column; the empty name is every column.

    Raises:
        UsageError: a gap is no number.
    """
    return dict(map(_tolerance, given))


def _tolerance(given: str) -> tuple[str, Tolerance]:
    name, _, gap = given.rpartition("=")
    number, percent, rest = gap.strip().partition("%")
    try:
        size = Decimal("NaN") if rest else Decimal(number.strip())
    except InvalidOperation:
        size = Decimal("NaN")
    if not size.is_finite() or size < 0:
        raise UsageError(f"--tolerance {given!r} is no gap", remedy="write 0.01, 1% or price=0.5")
    return name.strip(), Tolerance(rel=size / HUNDRED) if percent else Tolerance(abs=size)
