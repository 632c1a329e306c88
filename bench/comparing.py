"""The jobs of large tables and claim files: what is asked of which tools."""

import sys
from collections.abc import Sequence
from pathlib import Path

from bench.data import METRICS, claims, feeds
from bench.job import OURS, SQL, Cpu, Job, Memory
from bench.peers import interpreter

TOOLS = Path(__file__).parent / "tools"
TO_SQL = (Cpu(1.5, (SQL,)), Memory(200, (SQL,)))


def two_feeds(folder: Path, rows: int) -> Job:
    """Two feeds against each other."""
    paths = list(map(str, feeds(folder, rows, 2)))
    peers = {
        "pointblank on DuckDB": peer("pointblank", "pointblank_pair", "star", *paths),
        "diffly": peer("diffly", "diffly_pair", *paths),
        "datacompy on Polars": peer("datacompy", "datacompy_pair", *paths),
    }
    commands = {OURS: _feeds(paths), SQL: own("sql", *paths), **peers}
    return Job(f"two feeds of {rows:,} rows", commands, (*TO_SQL, Cpu(0.5, tuple(peers))))


def four_feeds(folder: Path, rows: int) -> Job:
    """Four feeds at once; peers compare the first with each other one, or all pairs, and count a fact many times."""
    paths = list(map(str, feeds(folder, rows, 4)))
    star, pairs = "pointblank, star", "pointblank, all pairs"
    commands = {
        OURS: _feeds(paths),
        SQL: own("sql", *paths),
        star: peer("pointblank", "pointblank_pair", "star", *paths),
        pairs: peer("pointblank", "pointblank_pair", "pairs", *paths),
    }
    return Job(f"four feeds of {rows:,} rows", commands, (*TO_SQL, Cpu(0.25, (pairs,))), (star, pairs))


def long_claims(folder: Path, rows: int) -> Job:
    """A claim file in which one fact of a hundred is in conflict."""
    file = claims(folder, rows)
    declared = "".join(f"  metric_{n}: {{period: interval}}\n" for n in range(METRICS))
    (file.parent / "consilience.yaml").write_text(f"attributes:\n{declared}", encoding="utf-8")
    commands = {OURS: run_of_ours(str(file.parent)), SQL: own("claims_sql", str(file))}
    return Job(f"claim file of {rows:,} rows", commands, TO_SQL)


def _feeds(paths: Sequence[str]) -> Sequence[str]:
    return run_of_ours(*paths, "--key", "id", "--tolerance", "price=0.01")


def own(tool: str, *arguments: str) -> Sequence[str]:
    """The command of a script that runs where this program is installed."""
    return (sys.executable, "-m", f"bench.tools.{tool}", *arguments)


def peer(name: str, tool: str, *arguments: str) -> Sequence[str]:
    """The command of a script that runs in the environment of a peer."""
    return (interpreter(name), "-W", "ignore", str(TOOLS / f"{tool}.py"), *arguments)


def run_of_ours(*arguments: str) -> Sequence[str]:
    """The command of a whole run of this program, which prints the number of facts in conflict."""
    return own("ours", *arguments)
