"""Cases in which another way of comparing says that cells agree which do not, with our answer beside it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.comparing import peer, run_of_ours
from bench.measuring import FailedError, measured

TWO_CENTS = ("123456789012345678901234567890.12", "123456789012345678901234567890.13")


@dataclass(frozen=True)
class Case:
    """One key with one value in each of several CSV files."""

    title: str
    values: Sequence[str]
    tool: str
    command: Sequence[str]
    options: Sequence[str] = ()


CASES = (
    Case(
        "integers beyond 2^53",
        ("9007199254740993", "9007199254740992"),
        "datacompy",
        ("datacompy", "datacompy_case", "integer"),
    ),
    Case("the last place of DECIMAL(38, 2)", TWO_CENTS, "datacompy", ("datacompy", "datacompy_case", "decimal")),
    Case(
        "100.9 and 99.1, both within 1 of 100",
        ("100", "100.9", "99.1"),
        "pointblank, each against the first",
        ("pointblank", "pointblank_case"),
        ("--tolerance", "v=1"),
    ),
)


def cases(folder: Path) -> Iterator[str]:
    """One line for each case; all of them are conflicts."""
    yield "cases that are conflicts"
    for number, case in enumerate(CASES):
        paths = []
        for place, value in enumerate(case.values):
            path = folder / f"case-{number}-{place}.csv"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(f"id,v\n1,{value}\n", encoding="utf-8")
            paths.append(str(path))
        conflicts = measured(run_of_ours(*paths, "--key", "id", *case.options)).answer
        ours = "conflict" if conflicts == "1" else "agree"
        name, *arguments = case.command
        try:
            theirs = measured(peer(name, *arguments, *paths)).answer
        except FailedError as error:
            theirs = str(error)
        yield f"  {case.title:<38} consilience: {ours}; {case.tool}: {theirs}"
