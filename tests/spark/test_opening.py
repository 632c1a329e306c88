"""What `--engine spark` says when it cannot run: one line with the remedy, before anything is read, and exit code 2."""

import os
import subprocess
import sys
from importlib import util
from pathlib import Path

import pytest
from click.testing import CliRunner

from checker.cli import consilience
from checker.engines import spark_session
from checker.engines.interface import Engine
from checker.engines.registry import DEFAULT, ENGINES, open_engine
from checker.exit_codes import INCOMPLETE, USAGE
from schemas.errors import EngineError, UsageError

ROOT = Path(__file__).parents[2]


def _without(monkeypatch: pytest.MonkeyPatch, *names: str) -> None:
    found = util.find_spec
    monkeypatch.setattr(spark_session, "find_spec", lambda name: None if name in names else found(name))


def test_without_the_extra_the_remedy_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Neither package is there: nothing is read or written."""
    _without(monkeypatch, "pyspark", "sqlglot")
    report = tmp_path / "result.json"
    done = CliRunner().invoke(
        consilience, ["check", str(tmp_path), "--engine", "spark", "-o", f"json:{report}"], catch_exceptions=False
    )
    assert done.exit_code == USAGE
    assert done.stderr == (
        "consilience: --engine spark needs pyspark and sqlglot, which are not installed (install consilience[spark])\n"
    )
    assert not report.exists()


def test_one_missing_package_is_named_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is there is not asked for."""
    _without(monkeypatch, "sqlglot")
    monkeypatch.setattr(spark_session, "NEEDED", ("sqlglot",))
    with (
        pytest.raises(UsageError, match=r"needs sqlglot, which is not installed \(install consilience\[spark\]\)"),
        open_engine("spark"),
    ):
        pass


def test_an_unknown_engine_is_refused() -> None:
    """The choices are those of the registry, DuckDB first."""
    done = CliRunner().invoke(consilience, ["check", ".", "--engine", "sparkle"])
    assert done.exit_code == USAGE
    assert all(repr(name) in done.stderr for name in ENGINES)
    assert next(iter(ENGINES)) == DEFAULT == "duckdb"


@pytest.mark.spark
@pytest.mark.xdist_group("spark")
def test_without_java_the_remedy_is_told(spark: Engine, tmp_path: Path) -> None:
    """Java is not where JAVA_HOME says: the words are Spark's, the remedy ours."""
    environment = {key: value for key, value in os.environ.items() if key not in spark_session.CONFIGURED}
    done = subprocess.run(
        [sys.executable, "-m", "checker", "check", str(tmp_path), "--engine", "spark"],
        cwd=ROOT,
        env={**environment, "JAVA_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == USAGE
    assert done.stderr.startswith("consilience: Spark did not start: ")
    assert done.stderr.endswith("(--engine spark needs Java 17 or newer: install one, or set JAVA_HOME)\n")
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.spark
@pytest.mark.xdist_group("spark")
def test_a_query_that_fails_ends_the_run_as_incomplete(
    spark: Engine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A cast that fails is no null, and no pass: one line, and exit code 3."""
    with pytest.raises(EngineError, match=r"Spark could not answer: .*CAST_INVALID_INPUT"):
        spark.execute("SELECT CAST('eight' AS DECIMAL(38, 9))")
    monkeypatch.setattr("checker.facts.screen.CANDIDATES", "SELECT fact FROM no_such_relation")
    for name, amount in (("a", "$4bn"), ("b", "$8bn")):
        claim = f"claims:\n  - {{subject: Dam, attribute: cost, value: {amount}}}\n"
        (tmp_path / f"{name}.yaml").write_text(claim, encoding="utf-8")
    done = CliRunner().invoke(consilience, ["check", str(tmp_path), "--engine", "spark"])
    assert done.exit_code == INCOMPLETE
    assert "Spark could not answer: [TABLE_OR_VIEW_NOT_FOUND]" in done.stderr


@pytest.mark.spark
@pytest.mark.xdist_group("spark")
def test_what_is_running_goes_on_running(spark: Engine) -> None:
    """A run within a program that has Spark takes that one, leaves its settings alone and does not stop it."""
    from pyspark.sql import SparkSession

    running = SparkSession.getActiveSession()
    before = running.conf.get("spark.sql.session.timeZone")
    running.conf.set("spark.sql.session.timeZone", "Asia/Tokyo")
    with open_engine("spark") as engine:
        assert engine.execute("SELECT CAST(TIMESTAMPTZ '2024-01-01 00:00:00+00' AS VARCHAR)") == [
            ("2024-01-01 00:00:00",)
        ]
        engine.load("own", {"n": "BIGINT"}, [(1,)])
    assert running.conf.get("spark.sql.session.timeZone") == "Asia/Tokyo"
    running.conf.set("spark.sql.session.timeZone", before)
    assert spark.execute("SELECT 1") == [(1,)]
    with pytest.raises(EngineError, match="TABLE_OR_VIEW_NOT_FOUND"):
        spark.execute("SELECT * FROM own")
