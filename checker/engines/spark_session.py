"""Comes by a Spark session: the one that runs, the one that is configured, or one on this machine."""

import logging
import os
import signal
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from schemas.errors import EngineError, UsageError

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

CONFIGURED = ("SPARK_REMOTE", "SPARK_HOME", "SPARK_CONF_DIR", "PYSPARK_SUBMIT_ARGS", "MASTER")
"""Variables of the environment any of which says that Spark's own configuration is to be followed."""
NEEDED = ("pyspark", "sqlglot")
OFF = str(False).lower()
"""How Spark's settings write that something is off."""
LOCAL = {
    "spark.app.name": "consilience",
    "spark.master": "local[*]",
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.driver.host": "127.0.0.1",
    "spark.ui.enabled": OFF,
    "spark.ui.showConsoleProgress": OFF,
    "spark.sql.shuffle.partitions": "8",
}
"""How Spark runs where nothing is configured: in one process, heard by nobody but this machine."""
MEANING = {
    "spark.sql.ansi.enabled": "true",  # else a cast that fails is null: an interval without an end
    "spark.sql.session.timeZone": "UTC",
}
"""What queries lean on, whatever is configured."""
TOLD = 3
"""Last lines of Spark's log that an error quotes."""


@contextmanager
def session() -> Iterator["SparkSession"]:
    """A session with settings and relations of its own. What was running goes on running, what was not is stopped.

    Raises:
        UsageError: a package is missing, or Spark does not start.
    """
    missing = [name for name in NEEDED if find_spec(name) is None]
    if missing:
        raise UsageError(
            f"--engine spark needs {' and '.join(missing)}, which {'is' if len(missing) == 1 else 'are'} not installed",
            remedy="install consilience[spark]",
        )
    from pyspark.sql import SparkSession  # noqa: PLC0415 - an extra

    running = SparkSession.getActiveSession()
    with _interrupted_as_before():
        found = running or (_configured() if any(map(os.environ.get, CONFIGURED)) else _local())
    try:
        own = running.newSession() if running else found
        for key, setting in MEANING.items():
            own.conf.set(key, setting)
        yield own
    finally:
        if running is None:
            found.stop()


@contextmanager
def failing_plainly() -> Iterator[None]:
    """Turn an error of Spark's into one of ours: its first line is what a person can use.

    Raises:
        EngineError: Spark failed.
    """
    from py4j.protocol import Py4JError  # noqa: PLC0415 - an extra
    from pyspark.errors import PySparkException  # noqa: PLC0415 - an extra

    try:
        yield
    except (PySparkException, Py4JError, ConnectionError) as error:
        raise EngineError(
            f"Spark could not answer: {_first_line(error)}",
            remedy="see Spark's log; run again when the cluster is well, or with --engine duckdb",
        ) from error


@contextmanager
def told_once() -> Iterator[None]:
    """Keep Py4J from logging each error that it raises, Ctrl-C too, with its whole traceback."""

    def by_others(record: logging.LogRecord) -> bool:
        return Path(record.pathname).parent.name != "py4j"

    root = logging.getLogger()
    root.addFilter(by_others)
    try:
        yield
    finally:
        root.removeFilter(by_others)


def _configured() -> "SparkSession":
    """The session that Spark's configuration asks for, on a cluster or through Spark Connect."""
    from py4j.protocol import Py4JError  # noqa: PLC0415 - an extra
    from pyspark.errors import PySparkException  # noqa: PLC0415 - an extra
    from pyspark.sql import SparkSession  # noqa: PLC0415 - an extra

    try:
        return SparkSession.builder.appName(LOCAL["spark.app.name"]).getOrCreate()
    except (PySparkException, Py4JError, ImportError, OSError) as error:
        names = " and ".join(name for name in CONFIGURED if os.environ.get(name))
        raise UsageError(
            f"Spark did not start as {names} asks: {_first_line(error)}",
            remedy="correct Spark's configuration, or unset it to run on this machine",
        ) from error


def _local() -> "SparkSession":
    """A session in a Java process of our own, whose log is kept from the screen."""
    from py4j.protocol import Py4JError  # noqa: PLC0415 - an extra
    from pyspark import SparkConf, SparkContext, java_gateway  # noqa: PLC0415 - an extra
    from pyspark.errors import PySparkException  # noqa: PLC0415 - an extra
    from pyspark.sql import SparkSession  # noqa: PLC0415 - an extra

    launch: Any = java_gateway.launch_gateway  # it has no types
    conf = SparkConf(loadDefaults=False).setAll(list(LOCAL.items()))
    with tempfile.TemporaryFile() as log:
        try:
            with _uninterrupted():
                gateway = launch(conf, popen_kwargs={"stderr": log})
            SparkContext(gateway=gateway, conf=conf)
            return SparkSession.builder.getOrCreate()
        except (PySparkException, Py4JError, OSError) as error:
            raise UsageError(
                f"Spark did not start: {_last_lines(log) or _first_line(error)}",
                remedy="--engine spark needs Java 17 or newer: install one, or set JAVA_HOME",
            ) from error


@contextmanager
def _interrupted_as_before() -> Iterator[None]:
    """Leave what Ctrl-C does as it is: Spark's own way to cancel jobs trips over the call it interrupts, and prints that."""
    before = signal.getsignal(signal.SIGINT)
    try:
        yield
    finally:
        if threading.current_thread() is threading.main_thread():
            signal.signal(signal.SIGINT, before)


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Put Ctrl-C off to the end: a Java process whose start is broken off would be left behind for good."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    asked: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _frame: asked.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
    if asked:
        raise KeyboardInterrupt


def _first_line(error: Exception) -> str:
    lines = str(error).strip().splitlines() or [type(error).__name__]
    return lines[0].strip()


def _last_lines(log: IO[bytes]) -> str:
    log.seek(0)
    lines = [line.strip() for line in log.read().decode("utf-8", errors="replace").splitlines() if line.strip()]
    return "; ".join(lines[-TOLD:])
