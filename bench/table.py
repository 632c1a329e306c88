"""The table: a line for each tool of each job, with what it cost and how ours compares, then the aims."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from bench.job import OURS, Job
from bench.measuring import FailedError, Measured, measured

VERIFIED = 20_000
"""Rows at which answers are compared before anything is timed."""
HEAD = f"{'':<28}{'CPU s':>9}{'ours / it':>11}{'MB':>8}{'ours - it':>11}  answer"
MAKER = "`python -m bench.peers` makes the environments of other tools"

Maker = Callable[[Path, int], Job]


@dataclass
class Table:
    """Measures jobs one after the other; costs are kept, so that a command is measured once."""

    folder: Path
    runs: int = 1
    aims: list[str] = field(default_factory=list)
    _known: dict[tuple[str, ...], Measured] = field(default_factory=dict)

    def lines(self, make: Maker, rows: int) -> Iterator[str]:
        """The lines of one job; whether its aims are met is kept for the end."""
        job = make(self.folder, rows)
        yield job.title
        able = job.commands
        if rows > VERIFIED:
            failed = self.differing(make(self.folder, VERIFIED))
            yield from (f"  {tool:<26}not timed: {reason}" for tool, reason in failed.items())
            able = {tool: command for tool, command in able.items() if tool not in failed}
        ours = self.cost(job, OURS)
        found = {OURS: ours}
        yield _line(OURS, ours)
        for tool in able:
            if tool == OURS:
                continue
            try:
                cost = self.cost(job, tool)
            except FailedError as error:
                yield f"  {tool:<26}{error}"
                continue
            if tool in job.apart or cost.answer == ours.answer:
                found[tool] = cost
                yield _line(tool, cost, ours)
            else:
                yield f"{_line(tool, cost)}, another one"
        for aim in job.aims:
            others = [found[tool] for tool in aim.of if tool in found]
            verdict = aim.judge(ours, others) if others else "cannot be judged"
            than = aim.of[0] if len(aim.of) == 1 else "the best peer"
            self.aims.append(f"  {f'{job.title} / {than}':<64} {verdict}")

    def differing(self, job: Job) -> dict[str, str]:
        """The tools that do not answer as ours does, with what is wrong."""
        ours, found = measured(job.commands[OURS]).answer, {}
        for tool in set(job.commands) - {OURS, *job.apart}:
            try:
                answer = measured(job.commands[tool]).answer
            except FailedError as error:
                found[tool] = f"{error}; {MAKER}"
            else:
                if answer != ours:
                    found[tool] = f"of {job.title} it says {answer}, and ours {ours}"
        return dict(sorted(found.items()))

    def cost(self, job: Job, tool: str) -> Measured:
        """What a tool costs.

        Raises:
            FailedError: it fails.
        """
        command = tuple(job.commands[tool])
        if command not in self._known:
            self._known[command] = measured(command, runs=max(self.runs, job.runs))
        return self._known[command]


def _line(tool: str, cost: Measured, ours: Measured | None = None) -> str:
    ratio, more = (f"{ours.cpu / cost.cpu:.2f}", f"{ours.memory - cost.memory:+.0f}") if ours else ("", "")
    return f"  {tool:<26}{cost.cpu:>9.2f}{ratio:>11}{cost.memory:>8.0f}{more:>11}  {cost.answer}"
