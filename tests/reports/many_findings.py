"""A result with as many findings as a test wants, each a contradiction of two rows of tables."""

from decimal import Decimal
from functools import cache

from schemas.agreement import Standing
from schemas.finding import Gap, Severity, Status
from schemas.quantity import point
from schemas.result import Result
from schemas.source import Source, SourceKind
from tests.reports.record_builders import claim, fact, finding, result

FEEDS = ("alpha", "beta")


@cache
def many(number: int, *, message: str = "", agreed: int = 0, statuses: tuple[Status, ...] = (Status.NEW,)) -> Result:
    """The gravest findings first, a third of each severity; ``statuses`` are dealt out in turn."""
    sources = tuple(Source(id=name, path=f"feeds/{name}.csv", kind=SourceKind.TABLE) for name in FEEDS)
    claims, facts, findings = [], [], []
    for row in range(number + agreed):
        values = (Decimal(row), Decimal(row) if row >= number else Decimal(row) + 1)
        pair = [
            claim(
                f"{name}/{row:06}",
                point(value, text=str(value)),
                path=f"feeds/{name}.csv",
                line=row + 2,
                subject=f"UA-{row}",
                attribute="weight",
            )
            for name, value in zip(FEEDS, values, strict=True)
        ]
        claims += pair
        agree = row >= number
        standing = Standing.AGREE if agree else Standing.DISAGREE
        facts.append(fact(f"f{row:06}", pair, standing, None if agree else [[pair[0]], [pair[1]]]))
        if not agree:
            findings.append(
                finding(
                    "A101",
                    f"{row:016x}",
                    message or f"The weight of UA-{row} is {row} in alpha but {row + 1} in beta (gap 1).",
                    [[pair[0]], [pair[1]]],
                    fact=f"f{row:06}",
                    severity=list(Severity)[row * 3 // number],
                    status=statuses[row % len(statuses)],
                    gap=Gap(absolute=Decimal(1)),
                )
            )
    return result(sources=sources, claims=tuple(claims), facts=tuple(facts), findings=tuple(findings))
