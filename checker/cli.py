"""The command line: the commands and their options; it names concrete sources and reports."""

import sys
from pathlib import Path
from typing import Any

import click

from checker.commands.options import CONFIG, ENGINE, FAIL_ON, MEMORY, PROJECT, day
from checker.commands.speaking import speaking, working
from reports.registry import REPORTS


def _version(context: click.Context, _option: click.Parameter, asked: bool) -> None:
    if asked and not context.resilient_parsing:
        from checker.version import program_version  # noqa: PLC0415 - reads the installed package

        click.echo(f"consilience, version {program_version()}")
        context.exit()


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--version", is_flag=True, is_eager=True, expose_value=False, callback=_version, help="Show the version and exit."
)
def consilience() -> None:
    """Find where sources contradict each other.

    Exit codes: 0 no finding at or above --fail-on; 1 findings; 2 bad usage or project file;
    3 could not complete (a source unreadable, nothing read, a check that broke); 130 interrupted.
    """


@consilience.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@CONFIG
@click.option(
    "-o",
    "--output",
    "outputs",
    multiple=True,
    metavar="FORMAT[:FILE]",
    help=f"Report to write: {', '.join(REPORTS)}; repeatable. Without FILE it goes to stdout; html:FOLDER/ is a folder of pages.",
)
@click.option(
    "--fail-on", type=click.Choice(FAIL_ON), help="Least severity that makes the exit code 1 (default: error)."
)
@click.option("--select", multiple=True, metavar="CODES", help="Rules to run, by code or prefix: A101,S.")
@click.option("--ignore", multiple=True, metavar="CODES", help="Rules to leave out, by code or prefix.")
@click.option("--key", metavar="COLS", help="Compare tables by these columns: id or country,year.")
@click.option(
    "--tolerance",
    "tolerances",
    multiple=True,
    metavar="[COL=]GAP",
    help="Gap allowed between table cells: 0.01, 1% or price=0.5; repeatable.",
)
@click.option(
    "--baseline",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="File of known findings, which pass; see `consilience baseline update`.",
)
@click.option("--since", metavar="REF", help="Findings that this git revision had are known, and pass.")
@click.option("--today", hidden=True, envvar="CONSILIENCE_TODAY", type=click.DateTime(("%Y-%m-%d",)), callback=day)
@click.option(
    "--details",
    type=click.IntRange(min=0),
    metavar="N",
    help="Conflicts of tables and large claim files that are told one by one; all are counted (default: 1000).",
)
@click.option(
    "--strict",
    is_flag=True,
    help="Exit with 3 also when a check is blocked or nothing was compared, with 1 when the baseline has stale entries.",
)
@ENGINE
@MEMORY
@click.option("-q", "--quiet", is_flag=True, help="Only the verdict and one line for each finding.")
@speaking
def check(paths: tuple[Path, ...], memory: int | None, **options: Any) -> None:
    """Check PATHS (files or folders; the current folder unless given) and report contradictions."""
    from checker.commands.checking import Request, perform  # noqa: PLC0415 - the engine is loaded only where used

    with working(memory, quiet=options["quiet"]):
        sys.exit(perform(Request(paths=paths or (Path(),), **options)))


@consilience.command(params=[option for option in check.params if option.name != "outputs"])
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="The merged table: .parquet, .csv, .tsv, .jsonl or .arrow.",
)
@click.option(
    "--quarantine",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="The rows that are not merged; beside the merged table, as NAME.quarantine.ENDING, unless given.",
)
@click.option(
    "--report", "outputs", multiple=True, metavar="FORMAT[:FILE]", help="Report to write, as `-o` of check; repeatable."
)
@speaking
def merge(paths: tuple[Path, ...], output: Path, quarantine: Path | None, memory: int | None, **options: Any) -> None:
    """Check PATHS as `check` does and, only if nothing fails, merge their tables into one."""
    from checker.commands.checking import Request  # noqa: PLC0415
    from checker.merging.performing import perform  # noqa: PLC0415

    with working(memory, quiet=options["quiet"]):
        sys.exit(perform(Request(paths=paths or (Path(),), **options), output, quarantine))


@consilience.group()
def baseline() -> None:
    """Keep the file of known findings."""


@baseline.command("update")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@CONFIG
@click.option(
    "--baseline",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="The file; consilience-baseline.jsonl beside the project file unless given.",
)
@click.option("--select", multiple=True, metavar="CODES", help="As for check; entries of other rules are kept.")
@click.option("--ignore", multiple=True, metavar="CODES", help="As for check; entries of other rules are kept.")
@click.option("--key", metavar="COLS", help="As for check.")
@click.option("--tolerance", "tolerances", multiple=True, metavar="[COL=]GAP", help="As for check.")
@click.option("--today", hidden=True, envvar="CONSILIENCE_TODAY", type=click.DateTime(("%Y-%m-%d",)), callback=day)
@ENGINE
@MEMORY
@speaking
def baseline_update(paths: tuple[Path, ...], memory: int | None, **options: Any) -> None:
    """Check PATHS as `check` does, and write down what was found as known."""
    from checker.acceptance.updating import update  # noqa: PLC0415
    from checker.commands.checking import Request  # noqa: PLC0415

    with working(memory):
        sys.exit(update(Request(paths=paths or (Path(),), **options)))


@consilience.command()
@click.argument("result", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    "-o", "--output", "outputs", multiple=True, metavar="FORMAT[:FILE]", help="As for check; terminal unless given."
)
@click.option("-q", "--quiet", is_flag=True, help="Only the verdict and one line for each finding.")
@speaking
def report(result: Path, outputs: tuple[str, ...], quiet: bool) -> None:
    """Write reports from RESULT, a JSON file that check wrote."""
    from checker.output.publishing import publish  # noqa: PLC0415
    from reports.json_report import load_result  # noqa: PLC0415

    publish(load_result(result.read_text(encoding="utf-8"), path=str(result)), outputs, quiet=quiet)


@consilience.command()
@click.argument("documents", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True))
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE|FOLDER",
    help="A .yaml file, or a folder for one file an article; standard output unless given.",
)
@speaking
def extract(documents: tuple[Path, ...], output: Path | None) -> None:
    """Write what DOCUMENTS (articles or folders of them) state as claim files, to review and correct by hand."""
    from checker.commands.extracting import perform  # noqa: PLC0415

    with working(None):
        sys.exit(perform(documents, output))


@consilience.command()
@click.argument("code")
@PROJECT
@speaking
def explain(code: str, config: Path | None) -> None:
    """Explain the rule or cause CODE, with examples; `causes` lists the causes."""
    from checker.commands.manual import explanation  # noqa: PLC0415
    from checker.rule_set.user_rules import rule_set  # noqa: PLC0415
    from sources.intake import project_of  # noqa: PLC0415

    click.echo(explanation(code, rule_set(project_of((), config)).rules))


@consilience.command()
@PROJECT
@speaking
def rules(config: Path | None) -> None:
    """List all rules."""
    from checker.commands.manual import listing  # noqa: PLC0415
    from checker.rule_set.user_rules import rule_set  # noqa: PLC0415
    from sources.intake import project_of  # noqa: PLC0415

    click.echo(listing(rule_set(project_of((), config)).rules))


@consilience.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), default=Path())
@speaking
def init(folder: Path) -> None:
    """Write a commented project file into FOLDER (the current one unless given)."""
    from checker.commands.starting import start  # noqa: PLC0415

    click.echo(f"wrote {start(folder)}; next: consilience check {folder}")


@consilience.command()
@click.argument("name", type=click.Choice(("result", "claims", "project", "pack")))
@speaking
def schema(name: str) -> None:
    """Print the JSON Schema of a result, claim file, project file or pack."""
    from schemas.published import json_schema  # noqa: PLC0415

    click.echo(json_schema(name), nl=False)
