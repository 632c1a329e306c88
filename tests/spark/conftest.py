"""One Spark for all tests, in one Java process on this machine; what is missing fails in CI and is skipped elsewhere."""

import os
import shutil
from collections.abc import Iterator
from importlib.util import find_spec

import pytest

from checker.engines.interface import Engine
from checker.engines.registry import open_engine
from checker.engines.spark_session import CONFIGURED, LOCAL


@pytest.fixture(scope="session")
def spark() -> Iterator[Engine]:
    """Spark on two threads, opened as a run opens it; runs that ask for Spark meanwhile find it running."""
    for name in ("pyspark", "sqlglot"):
        if find_spec(name) is None:
            _missing(name, "make spark")
    if shutil.which("java") is None and not os.environ.get("JAVA_HOME"):
        _missing("java", "apt-get install openjdk-17-jre-headless")
    with pytest.MonkeyPatch.context() as patched:
        for variable in CONFIGURED:
            patched.delenv(variable, raising=False)
        patched.setitem(LOCAL, "spark.master", "local[2]")
        patched.setitem(LOCAL, "spark.sql.shuffle.partitions", "2")
        with open_engine("spark") as engine:
            yield engine


def _missing(what: str, remedy: str) -> None:
    said = f"{what} is missing: {remedy}"
    if os.environ.get("CI") or os.environ.get("CONSILIENCE_CI"):
        pytest.fail(said)
    pytest.skip(said)
