"""What is measured: a question, the commands that answer it, and the aims that ours is held to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from bench.measuring import Measured

OURS = "consilience"
SQL = "hand-written SQL"


class Aim(Protocol):
    """Something that ours is held to, against tools that answered as it did."""

    @property
    def of(self) -> tuple[str, ...]:
        """The tools; the best of them counts."""

    def judge(self, ours: Measured, others: Sequence[Measured]) -> str:
        """Whether it is met, with the figure."""


@dataclass(frozen=True)
class Cpu:
    """At most so many times the CPU of the cheapest."""

    times: float
    of: tuple[str, ...]

    def judge(self, ours: Measured, others: Sequence[Measured]) -> str:
        """Whether it is met, with the ratio."""
        ratio = ours.cpu / min(other.cpu for other in others)
        return f"CPU at most {self.times:g} x: {_verdict(ratio <= self.times)}, {ratio:.2f} x"


@dataclass(frozen=True)
class Memory:
    """At most so many megabytes more than the most modest."""

    more: float
    of: tuple[str, ...]

    def judge(self, ours: Measured, others: Sequence[Measured]) -> str:
        """Whether it is met, with the difference."""
        difference = ours.memory - min(other.memory for other in others)
        return f"memory at most {self.more:g} MB more: {_verdict(difference <= self.more)}, {difference:+.0f} MB"


@dataclass(frozen=True)
class Job:
    """A question and the commands that answer it; tools of ``apart`` answer another one, so that answers need not meet.

    ``runs`` is how often each is run at the least: short ones are noisy.
    """

    title: str
    commands: Mapping[str, Sequence[str]]
    aims: tuple[Aim, ...] = ()
    apart: tuple[str, ...] = ()
    runs: int = 1


def _verdict(met: bool) -> str:
    return "met" if met else "missed"
