"""The command ``check``: read, check, hold against what is accepted, report, and the exit code."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from checker.acceptance.baseline import entries, read_baseline
from checker.acceptance.standing import stand
from checker.acceptance.waiving import Terms
from checker.commands.placing import placed
from checker.commands.tolerances import refuse_unknown, tolerances
from checker.engines.interface import Engine
from checker.engines.registry import DEFAULT, open_engine
from checker.gate import exit_code
from checker.output.publishing import publish, targets
from checker.output.saying import say
from checker.rule_set.user_rules import RuleSet, rule_set
from checker.session import run
from schemas.agreement import Tolerance
from schemas.baseline import KnownFinding
from schemas.errors import Place
from schemas.project import Gate, Project
from schemas.reading import HeldContract, Reading
from schemas.result import Acceptance, Result
from schemas.spelling import count
from sources.intake import Intake, project_of, read_all
from sources.project_file import ProjectFile
from sources.repository import folder_in_repository

WORTH_TELLING = 1.0
"""Seconds from which on a cost is told."""


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
    baseline: Path | None = None
    since: str | None = None
    today: date | None = None
    strict: bool = False
    details: int | None = None
    engine: str = DEFAULT
    quiet: bool = False

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns that identify a row."""
        return tuple(part.strip() for part in (self.key or "").split(",") if part.strip())


@dataclass(frozen=True)
class Examined:
    """What a request comes to before anything is accepted."""

    intake: Intake
    project: Project
    rules: RuleSet
    result: Result
    earlier: tuple[KnownFinding, ...] = ()
    """Findings of the earlier revision, if one is asked for."""


@dataclass(frozen=True)
class Concluded:
    """A check that is over and reported: what was examined, the result as it stands, and the exit code."""

    examined: Examined
    result: Result
    code: int


def perform(request: Request) -> int:
    """Do the whole job and return the exit code.

    Raises:
        UsageError: bad options, project file or baseline; nothing has been written then.
    """
    return conclude(request).code


def conclude(request: Request) -> Concluded:
    """Do the whole job, for those who go on from there.

    Raises:
        UsageError: as for `perform`.
    """
    targets(request.outputs)  # a slip in an option must not cost a long run
    file = baseline_of(request, project_of(request.paths, request.config))
    known = read_baseline(file) if file else []
    examined = examine(request)
    result = placed(accepted(examined, request, known, file), examined.intake)
    _remark(result, request)
    if not request.quiet:
        _tell_cost(examined.intake.reading.contracts)
    publish(result, request.outputs, quiet=request.quiet)
    return Concluded(examined, result, exit_code(result, examined.project.gate))


def baseline_of(request: Request, opened: ProjectFile | None) -> Path | None:
    """The baseline: that of the command line, else that of the project file."""
    if request.baseline or not opened or not opened.project.gate.baseline:
        return request.baseline
    return opened.root / opened.project.gate.baseline


def examine(request: Request) -> Examined:
    """Read and check everything, at the earlier revision first if one is asked for.

    Raises:
        UsageError: bad options or project file, or the revision is not to be had, or the engine is not.
    """
    known = rule_set(project_of(request.paths, request.config))
    allowed = tolerances(request.tolerances)
    with open_engine(request.engine) as engine:  # what it lacks must not come out after a long reading
        return _examined(request, known, allowed, engine)


def _examined(request: Request, known: RuleSet, allowed: dict[str, Tolerance], engine: Engine) -> Examined:
    intake = read_all(request.paths, project=request.config, key=request.columns, tolerances=allowed)
    refuse_unknown(allowed, intake.reading, intake.catalogue)
    project = in_force(intake.project, request)

    def found(reading: Reading) -> Result:
        folder = folder_in_repository(intake.context.root)
        return run(reading, intake.catalogue, project, known.rules, folder=folder, engine=engine)

    before: Sequence[KnownFinding] = ()
    if request.since is not None:
        from sources.revision.earlier import earlier  # noqa: PLC0415 - only runs that look back pay for it

        with earlier(intake, request.since, request.columns, _log) as reading:
            past = found(reading)
            before = entries(past)
            for failure in past.failures:
                if failure.path is None:
                    _log(f"--since: at {request.since}: {failure.problem} ({failure.remedy})")
    today = found(replace(intake.reading, inputs=(*intake.reading.inputs, *known.inputs)))
    return Examined(intake, project, known, today, tuple(before))


def accepted(examined: Examined, request: Request, known: Sequence[KnownFinding], file: Path | None) -> Result:
    """The result held against baseline, earlier revision and waivers."""
    opened, waivers = examined.intake.opened, examined.project.waivers
    terms = Terms(
        today=request.today or date.today(),  # noqa: DTZ011 - a waiver ends with the day of whoever runs the check
        names=examined.intake.catalogue.names,
        lines=[opened.located.line(("waivers", number)) for number in range(len(waivers))] if opened else (),
        path=Path(opened.shown).name if opened else None,
        whole=not request.select and not request.ignore,
    )
    held = Acceptance(baseline=file.as_posix() if file else None, since=request.since)
    return stand(examined.result, baseline=known, earlier=examined.earlier, waivers=waivers, terms=terms, held=held)


def _remark(result: Result, request: Request) -> None:
    """Say what there is to see to about waivers to those who get no report with sections on their screen."""
    on_screen = {target.report.name for target in targets(request.outputs) if target.path is None}
    if request.quiet or "terminal" not in on_screen:
        for remark in result.acceptance.remarks:
            _log(f"{Place(remark.path, remark.line)}: {remark.text}")


def _tell_cost(contracts: Sequence[HeldContract]) -> None:
    """Say what holding tables against contracts has cost, where that was worth a word."""
    for held in contracts:
        if held.seconds >= WORTH_TELLING:
            _log(
                f"{held.path}: {count(held.rows, 'row')} held against {held.contract} in {held.seconds:,.1f} s of CPU, "
                f"{held.refused:,} refused"
            )


def _log(sentence: str) -> None:
    say(f"consilience: {sentence}", err=True)


def in_force(project: Project, request: Request) -> Project:
    """The project with the options of the command line, which win."""
    gate = Gate.model_validate(
        {
            "fail_on": request.fail_on or project.gate.fail_on,
            "strict": request.strict or project.gate.strict,
            "details": project.gate.details if request.details is None else request.details,
            "baseline": project.gate.baseline,
        }
    )
    selection = {
        "select": codes(request.select) or project.rules.select,
        "ignore": (*project.rules.ignore, *codes(request.ignore)),
    }
    return project.model_copy(update={"gate": gate, "rules": project.rules.model_copy(update=selection)})


def codes(given: tuple[str, ...]) -> tuple[str, ...]:
    """Codes from repeated or comma-separated options."""
    return tuple(code.strip().upper() for item in given for code in item.split(",") if code.strip())
