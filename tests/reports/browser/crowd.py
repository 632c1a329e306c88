"""Results with as many findings as a test asks for, made from nothing but their number."""

from decimal import Decimal

from schemas.agreement import Standing
from schemas.finding import GRAVITY, Cause, Gap
from schemas.result import Result
from schemas.source import Source, SourceKind
from tests.reports.record_builders import claim, fact, finding, month, result, whole

SOURCES, RULES, ATTRIBUTES = 8, ("A101", "A102", "A103", "E503"), ("price", "headcount", "revenue.total", "area")


def crowd(number: int) -> Result:
    """Findings between two of eight feeds each, of four rules, three severities and four attributes."""
    claims, facts, findings = [], [], []
    for n in range(number):
        first, second = (f"feed-{n % SOURCES}", f"feed-{(n + 1 + n // SOURCES % (SOURCES - 1)) % SOURCES}")
        about = {"subject": f"Item {n:05}", "attribute": ATTRIBUTES[n // 3 % len(ATTRIBUTES)], "period": month(2024, 3)}
        pair = [
            claim(
                f"{source}/{n}",
                whole(f"{value:,}", value),
                f"Item {n:05} stands at {value:,} here.",
                line=n + 2,
                **about,
            )
            for source, value in ((first, 1_000 + n), (second, 2_000 + 2 * n))
        ]
        claims += pair
        facts.append(fact(f"f{n:05}", pair, Standing.DISAGREE, [[pair[0]], [pair[1]]]))
        findings.append(
            finding(
                RULES[n % len(RULES)],
                f"{n:05x}",
                f"Item {n:05} is {1_000 + n:,} in {first} but {2_000 + 2 * n:,} in {second}",
                [[pair[0]], [pair[1]]],
                fact=f"f{n:05}",
                gap=Gap(absolute=Decimal(1_000 + n), relative=Decimal("0.5")),
                causes=(Cause(name="doubled", text=f"{second} may count twice", confidence=Decimal("0.4")),),
            )
        )
    return result(
        sources=tuple(
            Source(id=f"feed-{n}", path=f"feeds/feed-{n}.csv", kind=SourceKind.TABLE) for n in range(SOURCES)
        ),
        claims=tuple(sorted(claims, key=lambda c: c.id)),
        facts=tuple(facts),
        findings=tuple(sorted(findings, key=lambda found: (GRAVITY[found.severity], found.id))),
    )
