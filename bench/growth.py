"""How cost grows with size: CPU is fitted as a power of the number of rows; the aim is an exponent of at most 1.05."""

from collections.abc import Iterator, Sequence
from math import log

from bench.comparing import two_feeds
from bench.job import OURS, SQL
from bench.table import Table

AIM = 1.05


def growth(table: Table, sizes: Sequence[int]) -> Iterator[str]:
    """CPU and memory of two feeds at several sizes, and the exponents."""
    costs: dict[str, list[float]] = {OURS: [], SQL: []}
    yield "growth of two feeds"
    for rows in sizes:
        job = two_feeds(table.folder, rows)
        for tool, spent in costs.items():
            cost = table.cost(job, tool)
            spent.append(cost.cpu)
            yield f"  {f'{rows:,} rows, {tool}':<36}{cost.cpu:>9.2f} s{cost.memory:>8.0f} MB"
    if len(set(sizes)) > 1:
        fitted = {tool: exponent(sizes, spent) for tool, spent in costs.items()}
        yield f"  CPU grows with the power {', '.join(f'{power:.2f} ({tool})' for tool, power in fitted.items())}"
        more = {tool: (spent[-1] - spent[-2]) / (sizes[-1] - sizes[-2]) * 1e6 for tool, spent in costs.items()}
        yield f"  the last million rows cost {', '.join(f'{cost:.2f} s ({tool})' for tool, cost in more.items())}"
        table.aims.append(
            f"  {'growth of two feeds':<64} exponent at most {AIM}: "
            f"{'met' if fitted[OURS] <= AIM else 'missed'}, {fitted[OURS]:.2f}"
        )


def exponent(sizes: Sequence[int], costs: Sequence[float]) -> float:
    """The slope of the least-squares line through the logarithms."""
    x, y = [log(size) for size in sizes], [log(cost) for cost in costs]
    middle_x, middle_y = sum(x) / len(x), sum(y) / len(y)
    above = sum((a - middle_x) * (b - middle_y) for a, b in zip(x, y, strict=True))
    return above / sum((a - middle_x) ** 2 for a in x)
