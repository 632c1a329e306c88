"""The environment that peers run in: `python -m bench.peers` makes it, with the versions that are measured."""

import os
import subprocess
import venv
from pathlib import Path

CACHE = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "consilience-bench"
PINNED = (
    "datacompy[polars]==1.1.0",
    "diffly==1.6.0",
    "pointblank==1.1.1",
    "polars==1.33.1",
    "pyarrow",
    "ibis-framework[duckdb]==12.0.0",
    "quantulum3",
)


def interpreter() -> str:
    """Python of the environment of peers: the one named by `BENCH_PEERS`, else the one made here."""
    return os.environ.get("BENCH_PEERS", str(CACHE / "peers" / "bin" / "python"))


def make() -> None:
    """Make the environment anew."""
    folder = CACHE / "peers"
    venv.create(folder, clear=True, with_pip=True)
    subprocess.run([folder / "bin" / "python", "-m", "pip", "install", "--quiet", *PINNED], check=True)
    print(f"made {folder}")


if __name__ == "__main__":
    make()
