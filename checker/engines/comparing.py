"""Feeds compared on an engine: by DuckDB where they lie, or by the same statements on Spark."""

import tempfile
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any, cast

from checker.engines.interface import Engine
from checker.wide.comparison import compare_feeds
from schemas.catalogue import Catalogue
from schemas.claim import Claim
from schemas.feed import CellKind, Feed
from schemas.reading import Reading

APART = frozenset({CellKind.INSTANT, CellKind.TIME})
"""Kinds of cells that the two engines write differently: feeds that hold any are compared by DuckDB."""


def compare_on(
    engine: Engine, feeds: Sequence[Feed], catalogue: Catalogue, claims: Sequence[Claim], *, listed: int
) -> Reading:
    """Compare feeds with each other, as `compare_feeds` does.

    Raises:
        UsageError: keys are of types that cannot be matched, or what is declared of a column contradicts itself.
        EngineError: Spark failed.
    """
    if engine.name != "spark" or not same_on_spark(feeds):
        return compare_feeds(feeds, catalogue, claims, listed=listed)
    from checker.engines.spark import Spark  # noqa: PLC0415 - an extra
    from checker.engines.spark_feeds import as_parquet  # noqa: PLC0415 - an extra
    from checker.engines.spark_queries import Queries  # noqa: PLC0415 - an extra

    with tempfile.TemporaryDirectory() as folder, closing(Queries(cast(Spark, engine).session)) as queries:
        kept = list(as_parquet(feeds, Path(folder)))
        return compare_feeds(kept, catalogue, claims, listed=listed, engine=cast(Any, queries))


def same_on_spark(feeds: Sequence[Feed]) -> bool:
    """Whether Spark compares all cells of feeds as DuckDB does."""
    return not any(column.kind in APART for feed in feeds for column in (*feed.key, *feed.columns))
