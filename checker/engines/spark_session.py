"""Comes by a Spark session: the one that runs, the one that is configured, or one on this machine."""

import logging
import os
import signal
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, nullcontext, suppress
from importlib.util import find_spec
from pathlib import Path
from typing import IO, TYPE_CHECKING

from checker.engines.spark_process import context
from schemas.errors import EngineError, UsageError
from schemas.temporary import temporary_folder

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

RUNNING = ("SPARK_REMOTE", "PYSPARK_GATEWAY_PORT")
"""Variables of the environment that say that Spark runs already: behind Spark Connect, or around us by `spark-submit`."""
CONFIGURED = (*RUNNING, "SPARK_HOME", "SPARK_CONF_DIR", "PYSPARK_SUBMIT_ARGS", "MASTER")
"""Variables of the environment any of which says that Spark's own configuration is to be followed."""
NEEDED = ("pyspark", "sqlglot")
OFF = str(False).lower()
"""How Spark's settings write that something is off."""
QUIET = {"spark.app.name": "consilience", "spark.ui.showConsoleProgress": OFF}
"""What a cluster shows of a run, and that Spark draws no lines of its own over ours."""
LOCAL = {
    "spark.master": "local[*]",
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.driver.host": "127.0.0.1",
    "spark.ui.enabled": OFF,
    "spark.sql.shuffle.partitions": "8",
}
"""How Spark runs where nothing is configured: in one process, heard by nobody but this machine."""
MEANING = {
    "spark.sql.ansi.enabled": "true",  # else a cast that fails is null: an interval without an end
    "spark.sql.session.timeZone": "UTC",
}
"""What queries lean on, whatever is configured."""
PLANNED = {
    "spark.sql.constraintPropagation.enabled": OFF,  # Spark 4.3 trips over those of a table it has cut off from its plan
}
"""How queries are planned, whatever is configured."""
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
    with nullcontext(running.newSession()) if running else _opened() as own:
        for key, setting in {**MEANING, **PLANNED}.items():
            own.conf.set(key, setting)
        yield own


@contextmanager
def failing_plainly() -> Iterator[None]:
    """Turn an error of Spark's into one of ours: its first line is what a person can use.

    Raises:
        EngineError: Spark failed.
    """
    try:
        yield
    except _failures() as error:
        raise EngineError(
            f"Spark could not answer: {_first_line(error)}",
            remedy="see Spark's log; run again when the cluster is well, or with --engine duckdb",
        ) from error


@contextmanager
def told_once() -> Iterator[None]:
    """Keep Py4J from logging each error that it raises, Ctrl-C too, with its whole traceback."""

    def by_others(record: logging.LogRecord) -> bool:
        return Path(record.pathname).parent.name != "py4j"

    root, own = logging.getLogger(), logging.getLogger("py4j")
    before = own.level
    root.addFilter(by_others)
    own.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        own.setLevel(before)
        root.removeFilter(by_others)


@contextmanager
def _opened() -> Iterator["SparkSession"]:
    """A session for the run: where its configuration says, else in this machine's own Java."""
    from pyspark.sql import SparkSession  # noqa: PLC0415 - an extra

    configured = [name for name in CONFIGURED if os.environ.get(name)]
    with ExitStack() as kept:
        log = None if configured else kept.enter_context(tempfile.TemporaryFile())
        with _refused(configured, log), _interrupted_as_before():
            if not any(map(os.environ.get, RUNNING)):
                own = {} if configured else _alone(kept.enter_context(temporary_folder()))
                kept.enter_context(context({**QUIET, **own}, log, alone=not configured))
            found = SparkSession.builder.getOrCreate()
            if any(map(os.environ.get, RUNNING)):
                kept.callback(_stop, found)
        yield found


def _alone(folder: Path) -> dict[str, str]:
    """Settings of a Spark of ours alone, which puts all its files into a folder."""
    return {
        **LOCAL,
        "spark.local.dir": str(folder),
        "spark.driver.extraJavaOptions": f"-Djava.io.tmpdir={folder} -XX:-UsePerfData",
    }


def _stop(session: "SparkSession") -> None:
    """End a session; one that was interrupted may answer with an error."""
    with suppress(*_failures()):
        session.stop()


@contextmanager
def _refused(configured: Sequence[str], log: IO[bytes] | None) -> Iterator[None]:
    """Say why there is no Spark.

    Raises:
        UsageError: it does not start.
    """
    known: tuple[type[Exception], ...] = (*_failures(), ImportError, OSError)
    try:
        yield
    except known as error:
        if configured:
            raise UsageError(
                f"Spark did not start as {' and '.join(configured)} asks: {_first_line(error)}",
                remedy="correct Spark's configuration, or unset it to run on this machine",
            ) from error
        raise UsageError(
            f"Spark did not start: {(log and _last_lines(log)) or _first_line(error)}",
            remedy="--engine spark needs Java 17 or newer: install one, or set JAVA_HOME",
        ) from error


def _failures() -> tuple[type[Exception], ...]:
    """What PySpark raises; a client of Spark Connect alone comes without Py4J."""
    from pyspark.errors import PySparkException  # noqa: PLC0415 - an extra

    if find_spec("py4j") is None:
        return (PySparkException, ConnectionError)
    from py4j.protocol import Py4JError  # noqa: PLC0415 - an extra

    return (PySparkException, Py4JError, ConnectionError)


@contextmanager
def _interrupted_as_before() -> Iterator[None]:
    """Leave what Ctrl-C does as it is: Spark's own way to cancel jobs trips over the call it interrupts, and prints that."""
    before = signal.getsignal(signal.SIGINT)
    try:
        yield
    finally:
        if threading.current_thread() is threading.main_thread():
            signal.signal(signal.SIGINT, before)


def _first_line(error: Exception) -> str:
    lines = str(error).strip().splitlines() or [type(error).__name__]
    return lines[0].strip()


def _last_lines(log: IO[bytes]) -> str:
    log.seek(0)
    lines = [line.strip() for line in log.read().decode("utf-8", errors="replace").splitlines() if line.strip()]
    return "; ".join(lines[-TOLD:])
