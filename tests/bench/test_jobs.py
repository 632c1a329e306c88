"""The benchmark's own tools agree on what its tables hold, so that a ratio compares like with like."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from bench.comparing import four_feeds, long_claims, two_feeds
from bench.correctness import CASES
from bench.growth import exponent
from bench.job import OURS, SQL, Cpu, Job, Memory
from bench.measuring import FailedError, Measured, measured
from bench.peers import PEERS, interpreter
from bench.small import AMOUNTS, prose
from bench.table import Table


@pytest.mark.parametrize(("job", "rows"), [(two_feeds, 20_000), (four_feeds, 20_000), (long_claims, 20_000)])
def test_ours_and_hand_written_sql_find_the_same(tmp_path: Path, job: Callable[[Path, int], Job], rows: int) -> None:
    """More than nothing, and as many facts in conflict."""
    commands = job(tmp_path, rows).commands
    ours, sql = (measured(commands[tool]).answer for tool in (OURS, SQL))
    assert ours == sql
    assert int(ours) > 0


def test_every_amount_of_the_passage_is_found(tmp_path: Path) -> None:
    """And what is timed is the reading of a million characters, not the start of the program."""
    found = measured(prose(tmp_path, 0).commands[OURS])
    assert found.answer == f"{len(AMOUNTS)} of {len(AMOUNTS)}"
    assert found.cpu > 0


def test_cost_that_doubles_with_size_has_the_exponent_one() -> None:
    """And one that grows with the square has two."""
    assert exponent([1, 2, 4], [3.0, 6.0, 12.0]) == pytest.approx(1)
    assert exponent([1, 2, 4], [3.0, 12.0, 48.0]) == pytest.approx(2)


def test_every_case_is_a_conflict() -> None:
    """Its values differ, by more than the tolerance where one is given."""
    assert all(len(set(case.values)) == len(case.values) for case in CASES)


def says(answer: object) -> tuple[str, ...]:
    return (sys.executable, "-c", f"print({answer!r})")


def test_a_tool_with_another_answer_gets_no_ratio(tmp_path: Path) -> None:
    """It is told before anything is timed, and no aim is held against it."""

    def make(_folder: Path, rows: int) -> Job:
        commands = {OURS: says(rows), "right": says(rows), "wrong": says(rows + 1), "apart": says(0)}
        return Job("a job", commands, (Cpu(1000, ("right",)), Cpu(1000, ("wrong",))), ("apart",))

    table = Table(tmp_path)
    lines = list(table.lines(make, 30_000))
    assert lines[:2] == ["a job", "  wrong                     not timed: of a job it says 20001, and ours 20000"]
    assert [line.split()[0] for line in lines[2:]] == [OURS, "right", "apart"]
    assert [line.rsplit("  ", 1)[-1] for line in lines[2:]] == ["30000", "30000", "0"]
    assert "right" in table.aims[0]
    assert "met" in table.aims[0]
    assert "cannot be judged" in table.aims[1]


def test_a_tool_that_is_not_there_stops_nothing(tmp_path: Path) -> None:
    """It is told how to come by it."""

    def make(_folder: Path, rows: int) -> Job:
        return Job("a job", {OURS: says(1), "absent": (str(tmp_path / "none"),)})

    _, absent, ours = Table(tmp_path).lines(make, 30_000)
    assert absent.startswith("  absent                    not timed: cannot be run")
    assert "python -m bench.peers" in absent
    assert ours.split()[0] == OURS


def test_a_command_is_measured_once(tmp_path: Path) -> None:
    """Growth takes the figures of the sizes that were measured before."""
    marks = tmp_path / "marks"
    command = (sys.executable, "-c", f"open({str(marks)!r}, 'a').write('x'); print(1)")
    table = Table(tmp_path)
    job = Job("a job", {OURS: command})
    assert table.cost(job, OURS) == table.cost(job, OURS)
    assert marks.read_text() == "x"


def test_memory_is_that_of_the_tool_alone() -> None:
    """Not that of whoever starts it."""
    held = bytearray(300_000_000)
    held[::4096] = b"x" * len(held[::4096])
    assert measured(says(1)).memory < 100


def test_a_run_that_fails_is_no_measurement() -> None:
    """However little it costs."""
    with pytest.raises(FailedError, match="failed with 3"):
        measured((sys.executable, "-c", "raise SystemExit(3)"))


def test_aims_are_judged_against_the_best() -> None:
    """The cheapest in CPU, the most modest in memory."""
    ours, others = Measured(3, 500, ""), [Measured(2, 400, ""), Measured(4, 200, "")]
    assert Cpu(1.5, ()).judge(ours, others) == "CPU at most 1.5 x: met, 1.50 x"
    assert Memory(200, ()).judge(ours, others) == "memory at most 200 MB more: missed, +300 MB"


def test_each_peer_has_an_environment_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """Unless one is named that has them all."""
    monkeypatch.delenv("BENCH_PEERS", raising=False)
    assert len({interpreter(name) for name in PEERS}) == len(PEERS)
    monkeypatch.setenv("BENCH_PEERS", "/some/python")
    assert {interpreter(name) for name in PEERS} == {"/some/python"}
