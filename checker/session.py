"""One run from sources to result, on the engine that is asked for."""

from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import replace

from checker.assembly import assemble
from checker.causes.registry import CAUSES
from checker.engine import check
from checker.engines.interface import Engine
from checker.engines.registry import open_engine
from checker.rule_set.selection import selected
from checker.rules.interface import Rule
from checker.rules.registry import RULES
from schemas.catalogue import Catalogue
from schemas.finding import Blocked
from schemas.project import Project
from schemas.reading import Reading, together
from schemas.result import Result


def run(
    reading: Reading,
    catalogue: Catalogue,
    project: Project,
    known: Sequence[type[Rule]] = RULES,
    *,
    folder: str = "",
    engine: Engine | None = None,
) -> Result:
    """Check what was read by those of the known rules that the project selects, and put the result together.

    ``folder`` is the place in the repository that paths start from; ``engine`` one that is open, DuckDB unless given.

    Raises:
        UsageError: the project selects a rule that does not exist, or feeds cannot be compared by their keys.
    """
    rules = selected(project.rules, known)
    with nullcontext(engine) if engine else open_engine() as running:
        reading = _tables_compared(reading, catalogue, project, running)
        checked = check(
            reading,
            catalogue,
            rules=rules,
            causes=[cause() for cause in CAUSES],
            severities=project.rules.severity,
            engine=running,
        )
    if reading.settled:
        unseen = (
            *checked.blocked,
            *(_unseen(rule, reading.settled) for rule in rules if rule.weighs_agreement(catalogue)),
        )
        checked = replace(checked, blocked=unseen)
    return assemble(reading, checked, project, rules, folder=folder, engine=running.name)


def _tables_compared(reading: Reading, catalogue: Catalogue, project: Project, engine: Engine) -> Reading:
    """What was read, with what the comparison of its tables and large claim files adds."""
    if reading.feeds:
        from checker.engines.comparing import compare_on  # noqa: PLC0415 - only runs with feeds pay for it

        compared = compare_on(engine, reading.feeds, catalogue, reading.claims, listed=project.gate.details)
        reading = together([reading, compared])
    if reading.tables:
        from checker.engines.comparing import compare_claims_on  # noqa: PLC0415 - only runs with claim tables pay

        compared = compare_claims_on(engine, reading.tables, catalogue, reading.claims, listed=project.gate.details)
        named = {source.id for source in reading.sources}
        fresh = tuple(source for source in compared.sources if source.id not in named)
        reading = together([reading, replace(compared, sources=fresh)])
    return reading


def _unseen(rule: Rule, settled: int) -> Blocked:
    return Blocked(
        rule=rule.code,
        text=f"{rule.code} {rule.name} did not see {settled:,} rows of large claim files in which nothing is at odds",
    )
