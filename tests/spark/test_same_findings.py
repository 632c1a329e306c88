"""Spark and DuckDB find the same, candidate for candidate and finding for finding, exact decimals included."""

import itertools
from collections.abc import Callable
from decimal import Decimal
from functools import partial
from pathlib import Path

import pytest
import yaml

from bench.flights import DATA, outvoted
from checker.commands.checking import Request, perform
from checker.engines.interface import Engine
from checker.engines.registry import open_engine
from checker.facts.screen import row
from checker.rules.registry import RULES
from reports.json_report import load_result
from schemas.quantity import point
from schemas.result import Result
from schemas.value import Category
from tests.cases import run_case
from tests.checker.test_screen import EXTREME
from tests.corpora.accuracy import sets
from tests.spark.questions import asked_at_once, questions

pytestmark = [pytest.mark.spark, pytest.mark.xdist_group("spark")]

TESTS = Path(__file__).parents[1]
EXAMPLE = TESTS.parent / "examples" / "anthropic"
ARTICLES = sets()["dunmore-bank"]
FEEDS = {
    "tables": {"a.csv": "id,price\n1,10.10\n2,20.25\n3,7\n", "b.csv": "id,price\n1,10.1\n2,20.20\n4,8\n"},
    "finds": [],
}


def _cases() -> dict[str, dict[str, object]]:
    """The cases of all rules."""
    files = sorted((TESTS / "rules").glob("*.yaml"))
    return {
        f"{file.stem}-{number}": case
        for file in files
        for number, case in enumerate(yaml.safe_load(file.read_text(encoding="utf-8")))
    }


def _plain(case: dict[str, object]) -> dict[str, object]:
    return {key: value for key, value in case.items() if key not in ("name", "finds")}


def _same_but_engine(result: Result, other: Result) -> None:
    assert (result.run.engine, other.run.engine) == ("duckdb", "spark")
    run = result.run.model_copy(update={"engine": "spark"})
    assert result.model_copy(update={"run": run}).model_dump_json() == other.model_dump_json()


def test_every_case_of_every_rule_has_the_same_candidates(spark: Engine, tmp_path: Path) -> None:
    """What the first look flags decides, with the claims, all that is found; it is the same in the whole corpus."""
    runs: list[Callable[[Engine], object]] = []
    for name, case in _cases().items():
        (tmp_path / name).mkdir()
        runs.append(partial(run_case, _plain(case), tmp_path / name))
    asked = questions(runs)
    assert len(asked) > 3 * len(RULES)
    with open_engine() as duckdb:
        ours, theirs = asked_at_once((duckdb, spark), asked)
    assert sum(map(bool, ours.values())) > len(RULES)
    assert theirs == ours


def test_amounts_at_the_ends_of_what_decimals_hold(spark: Engine) -> None:
    """Every pair of amounts, from the smallest step to the most digits, is flagged by both engines or by neither."""
    amounts = [*EXTREME, *(Decimal(text) for text in ("9007199254740993", "9007199254740992", "0.1", "0.10", "-0"))]
    pairs = [[row(0, point(a)), row(0, point(b))] for a, b in itertools.combinations_with_replacement(amounts, 2)]
    words = [
        [row(0, Category(text=a, value=a)), row(0, Category(text=b, value=b))]
        for a, b in [("é", "e\u0301"), ("a", "A"), ("a", "a")]
    ]
    with open_engine() as duckdb:
        ours, theirs = asked_at_once((duckdb, spark), [*pairs, *words])
    assert theirs == ours
    assert [] in ours.values()
    assert [0] in ours.values()


@pytest.mark.parametrize("folder", [EXAMPLE, ARTICLES], ids=lambda folder: folder.name)
def test_a_run_of_the_command_gives_the_same_result(folder: Path, spark: Engine, tmp_path: Path) -> None:
    """A folder of articles: the same exit code, and the same result but for the engine's name."""
    results, codes = [], []
    for engine in ("duckdb", "spark"):
        file = tmp_path / f"{engine}.json"
        codes.append(perform(Request(paths=(folder,), outputs=(f"json:{file}",), quiet=True, engine=engine)))
        results.append(load_result(file.read_text(encoding="utf-8"), path=str(file)))
    assert codes == [1, 1]
    assert results[0].findings
    _same_but_engine(*results)


def test_tables_and_their_claims_give_the_same_result(spark: Engine, tmp_path: Path) -> None:
    """Cells that conflict are looked at again as claims, with their exact decimals."""
    results = [run_case(_plain(FEEDS), tmp_path, engine) for engine in (None, spark)]
    assert results[0].findings
    _same_but_engine(*results)


@pytest.mark.skipif(not (DATA / "dirty.csv").is_file(), reason="the flight feeds are not at hand")
def test_the_flights_are_the_same_finding_for_finding(spark: Engine) -> None:
    """38 sources and 400 facts: every verdict, group, cause and count."""
    _same_but_engine(outvoted(DATA).result, outvoted(DATA, spark).result)
