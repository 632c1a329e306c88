"""How cost grows with size: CPU is fitted as a power of the number of rows; the aim is an exponent of at most 1.05."""

from collections.abc import Iterator, Sequence
from math import log
from pathlib import Path

from bench.comparing import OURS, SQL, two_feeds
from bench.measuring import measured

AIM = 1.05


def growth(folder: Path, sizes: Sequence[int], runs: int) -> Iterator[str]:
    """CPU and memory of two feeds at several sizes, and the exponents."""
    costs: dict[str, list[float]] = {OURS: [], SQL: []}
    yield f"growth of two feeds{'':<9}" + "".join(f"{name:>20}{'MB':>8}" for name in costs)
    for rows in sizes:
        job = two_feeds(folder, rows)
        found = {name: measured(job.commands[name], runs=runs) for name in costs}
        for name, cost in found.items():
            costs[name].append(cost.cpu)
        figures = "".join(f"{cost.cpu:>18.2f} s{cost.memory:>8.0f}" for cost in found.values())
        yield f"  {f'{rows:,} rows':<26}{figures}"
    if len(sizes) > 1:
        fitted = {name: exponent(sizes, found) for name, found in costs.items()}
        yield f"  {'exponent':<26}" + "".join(f"{power:>20.2f}{'':>8}" for power in fitted.values())
        yield f"  aim: at most {AIM}: {'met' if fitted[OURS] <= AIM else 'missed'}"


def exponent(sizes: Sequence[int], costs: Sequence[float]) -> float:
    """The slope of the least-squares line through the logarithms."""
    x, y = [log(size) for size in sizes], [log(cost) for cost in costs]
    middle_x, middle_y = sum(x) / len(x), sum(y) / len(y)
    above = sum((a - middle_x) * (b - middle_y) for a, b in zip(x, y, strict=True))
    return above / sum((a - middle_x) ** 2 for a in x)
