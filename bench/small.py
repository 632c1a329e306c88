"""The jobs of small inputs: how fast amounts are found in prose, and what a run costs before it has done anything."""

import sys
from pathlib import Path

from bench.comparing import TOOLS, own, peer, run_of_ours
from bench.job import OURS, Cpu, Job

PASSAGE = str(TOOLS / "passage.txt")
AMOUNTS = "310000000 145 900 22 40 12 75000000 90 35 600".split()
"""What stands in the passage; a tool that misses one gives another answer."""
COPIES, PEER_COPIES = 60, 2
"""How often the passage is read: ours so often that its time can be measured."""
QUANTULUM = "quantulum3"
IMPORTS = "import of its libraries"
RUNS = 7


def prose(_folder: Path, _rows: int) -> Job:
    """Written amounts found in running text; each tool times its reading alone, without its own start."""
    commands = {
        OURS: own("prose", PASSAGE, str(COPIES), *AMOUNTS),
        QUANTULUM: peer(QUANTULUM, "quantulum_prose", PASSAGE, str(PEER_COPIES), *AMOUNTS),
    }
    return Job("amounts in 1,000,000 characters of prose", commands, (Cpu(0.1, (QUANTULUM,)),))


def startup(_folder: Path, _rows: int) -> Job:
    """A whole check of five short articles against the import of the libraries that it stands on."""
    commands = {
        OURS: run_of_ours("examples/anthropic"),
        f"{OURS} --version": (sys.executable, "-m", "checker", "--version"),
        IMPORTS: (sys.executable, "-c", "import duckdb, pydantic, click, rich"),
    }
    return Job(
        "start-up: check examples/anthropic", commands, (Cpu(4, (IMPORTS,)),), (f"{OURS} --version", IMPORTS), RUNS
    )
