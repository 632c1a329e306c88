"""The Java process that Spark runs in: ours alone, gone when the run is over, and at once when its start is broken off."""

import os
import shlex
import signal
import sys
import time
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from subprocess import PIPE, Popen, TimeoutExpired
from typing import IO, TYPE_CHECKING, Any

from schemas.temporary import temporary_folder

if TYPE_CHECKING:
    from py4j.java_gateway import JavaGateway

TOLD_IN = "_PYSPARK_DRIVER_CONN_INFO_PATH"
"""Variable of the environment with the file in which the process says where it listens: https://spark.apache.org,
`PythonGatewayServer`. PySpark starts the process so too, but leaves it behind when the start is interrupted."""
WORKERS = "PYSPARK_PYTHON"
"""Variable of the environment with the Python that Spark's workers run."""
GLANCE = 0.05
"""Seconds between two looks for that file."""
PATIENCE = 5.0
"""Seconds that the process has to end by itself, and to remove its files, before it is killed."""
STDERR = 2


@contextmanager
def context(settings: Mapping[str, str], log: IO[bytes] | None, *, alone: bool) -> Iterator[None]:
    """Spark at work in a Java process, with settings beside those of its own configuration.

    What it says goes to ``log``, to stderr where there is none. ``alone`` says that nobody else has to do with it: when
    something fails, or Ctrl-C comes, it is killed; else it is asked to end, so that its cluster learns of that.

    Raises:
        PySparkException, Py4JError, OSError: it did not start.
    """
    from pyspark import SparkConf, SparkContext  # noqa: PLC0415 - an extra

    try:
        with _started(settings, log, alone=alone) as gateway:
            made = SparkContext(gateway=gateway, conf=SparkConf(_jvm=gateway.jvm))
            if alone:
                made.pythonExec = os.environ.get(WORKERS, sys.executable)  # else whichever `python3` is found first
            yield
            made.stop()
    finally:
        _forget()


def _forget() -> None:
    """Let PySpark know that the process is gone: the next run starts one of its own."""
    from py4j.protocol import Py4JError  # noqa: PLC0415 - an extra
    from pyspark import SparkContext  # noqa: PLC0415 - an extra

    with suppress(Py4JError, OSError), warnings.catch_warnings(action="ignore"):
        if left := SparkContext._active_spark_context:  # noqa: SLF001 - PySpark has no other word for it
            left.stop()
    SparkContext._gateway = SparkContext._jvm = None  # noqa: SLF001


@contextmanager
def _started(settings: Mapping[str, str], log: IO[bytes] | None, *, alone: bool) -> "Iterator[JavaGateway]":
    """A Java process that takes orders."""
    from pyspark import java_gateway  # noqa: PLC0415 - an extra

    launch: Any = java_gateway.launch_gateway  # it has no types
    with temporary_folder() as folder, _running(settings, folder / "told", log, alone=alone) as process:
        while not (folder / "told").is_file():
            if process.poll() is not None:
                raise ConnectionError("its Java process ended before it could be asked anything")
            time.sleep(GLANCE)
        os.environ.update(where := _listening(folder / "told"))
        try:
            gateway = launch()
        finally:
            for name in where:
                del os.environ[name]
        try:
            yield gateway
        finally:
            gateway.close()


def _listening(told: Path) -> dict[str, str]:
    """Where the process listens, as PySpark is told it: a port and a secret, each a number of four bytes and what it counts."""
    content = told.read_bytes()
    port, secret = int.from_bytes(content[:4]), content[8:]
    return {"PYSPARK_GATEWAY_PORT": str(port), "PYSPARK_GATEWAY_SECRET": secret.decode()}


@contextmanager
def _running(settings: Mapping[str, str], told: Path, log: IO[bytes] | None, *, alone: bool) -> Iterator[Popen[bytes]]:
    """Spark's own command, out of reach of Ctrl-C, and brought to its end at the end."""
    from pyspark.find_spark_home import _find_spark_home  # noqa: PLC0415 - an extra

    command = [str(Path(_find_spark_home()) / "bin" / "spark-submit")]
    for key, setting in settings.items():
        command += ["--conf", f"{key}={setting}"]
    command += shlex.split(os.environ.get("PYSPARK_SUBMIT_ARGS", "pyspark-shell"))
    process = Popen(  # noqa: S603 - Spark's own command
        command,
        stdin=PIPE,  # when it closes, because we are gone, the process ends
        stdout=log or STDERR,
        stderr=log,
        env={**os.environ, TOLD_IN: str(told), "SPARK_CONNECT_MODE": "0"},
        process_group=0,
    )
    try:
        yield process
    except BaseException:
        _end(process, signal.SIGKILL if alone else signal.SIGTERM)
        raise
    _end(process, signal.SIGTERM)


def _end(process: Popen[bytes], how: signal.Signals) -> None:
    """Tell the process, and what it has started, to end, and make it when it does not."""
    for number in (how, signal.SIGKILL):
        with suppress(ProcessLookupError):
            os.killpg(process.pid, number)
        with suppress(TimeoutExpired):
            process.wait(PATIENCE)
    if process.stdin:
        process.stdin.close()
