"""The jobs: what is asked of which tools, and the aims that ours is held to."""

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.data import METRICS, claims, feeds
from bench.peers import interpreter

TOOLS = Path(__file__).parent / "tools"
OURS = "consilience"
SQL = "hand-written SQL"


@dataclass(frozen=True)
class Aim:
    """At most so many times the CPU of the cheapest of some tools."""

    times: float
    of: tuple[str, ...]


@dataclass(frozen=True)
class Job:
    """A question and the commands that answer it; tools of ``apart`` answer another one, so that answers need not meet."""

    title: str
    commands: Mapping[str, Sequence[str]]
    aims: tuple[Aim, ...]
    apart: tuple[str, ...] = ()


def two_feeds(folder: Path, rows: int) -> Job:
    """Two feeds against each other."""
    paths = list(map(str, feeds(folder, rows, 2)))
    peers = {
        "pointblank on DuckDB": peer("pointblank_pair", "star", *paths),
        "diffly": peer("diffly_pair", *paths),
        "datacompy on Polars": peer("datacompy_pair", *paths),
    }
    commands = {OURS: _feeds(paths), SQL: _own("sql", *paths), **peers}
    return Job(f"two feeds of {rows:,} rows", commands, (Aim(1.5, (SQL,)), Aim(0.5, tuple(peers))))


def four_feeds(folder: Path, rows: int) -> Job:
    """Four feeds at once; peers compare the first with each other one, or all pairs, and count a fact many times."""
    paths = list(map(str, feeds(folder, rows, 4)))
    star, pairs = "pointblank, star", "pointblank, all pairs"
    commands = {
        OURS: _feeds(paths),
        SQL: _own("sql", *paths),
        star: peer("pointblank_pair", "star", *paths),
        pairs: peer("pointblank_pair", "pairs", *paths),
    }
    return Job(f"four feeds of {rows:,} rows", commands, (Aim(1.5, (SQL,)), Aim(0.25, (pairs,))), (star, pairs))


def long_claims(folder: Path, rows: int) -> Job:
    """A claim file in which one fact of a hundred is in conflict."""
    file = claims(folder, rows)
    declared = "".join(f"  metric_{n}: {{period: interval}}\n" for n in range(METRICS))
    (file.parent / "consilience.yaml").write_text(f"attributes:\n{declared}", encoding="utf-8")
    commands = {OURS: run_of_ours(str(file.parent)), SQL: _own("claims_sql", str(file))}
    return Job(f"claim file of {rows:,} rows", commands, (Aim(1.5, (SQL,)),))


def _feeds(paths: Sequence[str]) -> list[str]:
    return run_of_ours(*paths, "--key", "id", "--tolerance", "price=0.01")


def _own(tool: str, *arguments: str) -> list[str]:
    return [sys.executable, "-m", f"bench.tools.{tool}", *arguments]


def peer(tool: str, *arguments: str) -> list[str]:
    """The command of a script that runs in the environment of peers."""
    return [interpreter(), str(TOOLS / f"{tool}.py"), *arguments]


def run_of_ours(*arguments: str) -> list[str]:
    """The command of a whole run of this program, which prints the number of facts in conflict."""
    return _own("ours", *arguments)
