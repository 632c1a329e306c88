# ruff: noqa: S608 - every name and text in a query is quoted by schemas.cell_sql
"""Dense feeds compared where they lie: tables with one key, column by column, in one aggregate query.

Only cells that conflict become claims, which the rules then compare like any others; all that agree are counted. A
first look in SQL flags keys and never misses one; a second look, in Python on exact decimals, decides.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from contextlib import nullcontext
from itertools import groupby
from typing import TYPE_CHECKING

from checker.wide.called import called_for
from checker.wide.called_slips import called_slips, with_called
from checker.wide.called_unlisted import without_called
from checker.wide.cells import claims_of, look_again
from checker.wide.chosen import choose
from checker.wide.copying import copied_feeds
from checker.wide.joined import look_closely
from checker.wide.left_out import left_out
from checker.wide.plan import Plan
from checker.wide.planning import bring_together
from checker.wide.query import LOOKED
from checker.wide.rows import RowReport
from checker.wide.slips import SlipReport
from schemas.catalogue import Catalogue
from schemas.claim import Claim
from schemas.database import connect
from schemas.feed import Feed
from schemas.finding import SetAside
from schemas.progress import found, phase
from schemas.reading import Reading, together
from schemas.slip import SlipLimits

if TYPE_CHECKING:
    import duckdb

LISTED = 1_000
"""Facts in conflict that are told one by one unless somebody says how many."""


def compare_feeds(
    feeds: Sequence[Feed],
    catalogue: Catalogue | None = None,
    claims: Sequence[Claim] = (),
    limits: SlipLimits = SlipLimits(),  # noqa: B008 - it is frozen
    *,
    listed: int = LISTED,
    engine: "duckdb.DuckDBPyConnection | None" = None,
) -> Reading:
    """Compare feeds that have one key with each other.

    Args:
        feeds: Tables, in any order; those of one source are one table.
        catalogue: Declarations in force: names, tolerances, relations.
        claims: What other sources say. Cells about the same things become claims too, so that they are compared.
        limits: From when on conflicts of one column between the same sources are told as one slip.
        listed: Other facts in conflict that become claims: of each column in turn the one that lies furthest apart.
        engine: What takes the statements, open and closed by the caller; a DuckDB of its own unless given.

    Returns:
        Claims of cells that conflict or are called for (of slips, samples only), the number of facts that agree, the
        slips, conflicts beyond the limit by rule and attribute, and what was seen of rows: missing ones, missing values,
        duplicate keys, rows and columns left out.

    Raises:
        UsageError: keys are of types that cannot be matched, or what is declared of a column contradicts itself.
    """
    ordered = sorted(feeds, key=lambda feed: (feed.key_names, feed.id, feed.path))
    with nullcontext(engine) if engine is not None else connect() as connection:
        return together(
            _compared(
                list(group), catalogue or Catalogue(), claims, limits, listed, connection, portable=engine is not None
            )
            for _, group in groupby(ordered, key=lambda feed: feed.key_names)
        )


def _compared(
    feeds: Sequence[Feed],
    catalogue: Catalogue,
    claims: Sequence[Claim],
    limits: SlipLimits,
    listed: int,
    connection: "duckdb.DuckDBPyConnection",
    *,
    portable: bool,
) -> Reading:
    phase("comparing tables", sum(feed.total for feed in feeds), "rows")
    brought = bring_together(feeds, catalogue, connection)
    looked = look_closely(brought, connection, portable=portable)
    ((agreed,),) = connection.execute(f"SELECT coalesce(sum(agreed), 0) FROM {LOOKED}").fetchall()
    phase("looking at rows that differ")
    report = SlipReport(brought, catalogue, connection, limits, looked)
    shared = report.shared()
    slips = list(report.slips(shared))
    choice = choose(brought, catalogue, report.of_claims(shared), listed, connection)
    second = look_again(brought, choice, listed, connection, looked.carried)
    conflicts = {claim.id: claim for claim in claims_of(second.conflicts, brought, catalogue)}
    called = {
        claim.id: claim for claim in claims_of(called_for(brought, catalogue, claims, connection), brought, catalogue)
    }
    made = {**conflicts, **called}
    at_odds = {(claim.subject, claim.attribute) for claim in conflicts.values()}
    slipped = called_slips(slips, called.values(), at_odds)
    unlisted, told = without_called(second.unlisted, called.values(), at_odds | slipped.keys(), brought)
    found(len(at_odds) + len(slips) + sum(entry.count for entry in unlisted))
    return Reading(
        claims=tuple(made[name] for name in sorted(made)),
        agreed=int(agreed) + second.agreed - _told_twice(at_odds | slipped.keys() | told, called),
        slips=tuple(with_called(slips, slipped)),
        unlisted=unlisted,
        shared={brought.columns[n].attribute: keys for n, keys in shared.items()},
        copies=tuple(copied_feeds(brought, second.conflicts, connection)),
        observations=tuple(RowReport(brought, catalogue, connection).observations()),
        set_aside=(*_alone(brought, called.values()), *left_out(brought, connection)),
    )


def _told_twice(at_odds: AbstractSet[tuple[str, str]], called: dict[str, Claim]) -> int:
    """Facts that were counted as agreeing and are claims too: they are counted where claims are."""
    facts = Counter((claim.subject, claim.attribute) for claim in called.values())
    return sum(1 for fact, count in facts.items() if count > 1 and fact not in at_odds)


def _alone(brought: Plan, called: Iterable[Claim]) -> Iterable[SetAside]:
    """What is not compared: columns that only one table has, and a table that no other one shares its key with."""
    if len(brought.sources) > 1:
        return brought.apart
    if any(True for _ in called):
        return ()
    feed = brought.feeds[0]
    return (
        SetAside(
            source=feed.id,
            path=feed.path,
            invalid=False,
            remedy="name another table with this key, or claims about the same subjects",
            reason=f"nothing to compare with: no other table has the key {' / '.join(feed.key_names)}",
        ),
    )
