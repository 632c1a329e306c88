"""One run from sources to result; the one place that opens the engine's database."""

from collections.abc import Sequence

from checker.assembly import assemble
from checker.causes.registry import CAUSES
from checker.engine import check
from checker.rules.interface import Rule
from checker.rules.registry import RULES
from checker.selection import selected
from schemas.catalogue import Catalogue
from schemas.project import Project
from schemas.reading import Reading, together
from schemas.result import Result


def run(reading: Reading, catalogue: Catalogue, project: Project, known: Sequence[type[Rule]] = RULES) -> Result:
    """Check what was read by those of the known rules that the project selects, and put the result together.

    Raises:
        UsageError: the project selects a rule that does not exist, or feeds cannot be compared by their keys.
    """
    import duckdb  # noqa: PLC0415 - costs a tenth of a second, which `--help` must not pay

    rules = selected(project.rules, known)
    if reading.feeds:
        from checker.wide.comparison import compare_feeds  # noqa: PLC0415 - only runs with feeds pay for it

        reading = together([reading, compare_feeds(reading.feeds, catalogue, reading.claims)])
    with duckdb.connect() as connection:
        checked = check(
            reading,
            catalogue,
            rules=rules,
            causes=[cause() for cause in CAUSES],
            severities=project.rules.severity,
            connection=connection,
        )
    return assemble(reading, checked, project, rules)
