"""Tables compared on an engine: by DuckDB where they lie, or by the same statements on Spark."""

from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from typing import Any, TypeVar, cast

from checker.engines.interface import Engine
from schemas.catalogue import Catalogue
from schemas.claim import Claim
from schemas.claim_table import ClaimTable
from schemas.feed import Feed
from schemas.reading import Reading
from schemas.temporary import temporary_folder

Table = TypeVar("Table", Feed, ClaimTable)


def compare_on(
    engine: Engine, feeds: Sequence[Feed], catalogue: Catalogue, claims: Sequence[Claim], *, listed: int
) -> Reading:
    """Compare feeds with each other, as `compare_feeds` does.

    Raises:
        UsageError: keys are of types that cannot be matched, or what is declared of a column contradicts itself.
        EngineError: Spark failed.
    """
    from checker.wide.comparison import compare_feeds  # noqa: PLC0415 - only runs with feeds pay for it

    with _brought(engine, feeds) as (found, connection):
        return compare_feeds(found, catalogue, claims, listed=listed, engine=connection)


def compare_claims_on(
    engine: Engine, tables: Sequence[ClaimTable], catalogue: Catalogue, claims: Sequence[Claim], *, listed: int
) -> Reading:
    """Compare claim tables with each other, as `compare_tables` does.

    Raises:
        UsageError: more sources speak than can be told apart.
        EngineError: Spark failed.
    """
    from checker.long.comparison import compare_tables  # noqa: PLC0415 - only runs with claim tables pay for it

    with _brought(engine, tables) as (found, connection):
        return compare_tables(found, catalogue, claims, listed=listed, engine=connection)


@contextmanager
def _brought(engine: Engine, tables: Sequence[Table]) -> Iterator[tuple[Sequence[Table], Any]]:
    """The tables where an engine reads them, and what takes its statements; None where DuckDB opens a database for them."""
    if engine.name != "spark":
        yield tables, None
        return
    from checker.engines.spark import Spark  # noqa: PLC0415 - an extra
    from checker.engines.spark_parquet import as_parquet, too_fine  # noqa: PLC0415 - an extra
    from checker.engines.spark_queries import Queries  # noqa: PLC0415 - an extra

    if too_fine(tables):
        yield tables, None
        return
    with temporary_folder() as folder, closing(Queries(cast(Spark, engine).session)) as queries:
        yield as_parquet(tables, folder), queries
