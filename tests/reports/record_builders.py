"""Builds claims, facts, findings and results by hand, as short as a test wants them."""

from collections import Counter
from decimal import Decimal
from typing import Any

from schemas.agreement import Standing
from schemas.claim import Claim, Evidence
from schemas.fact import Fact
from schemas.finding import (
    Finding,
    Location,
    Severity,
    Status,
)
from schemas.period import Precision, ValidTime
from schemas.quantity import Quantity, Style, rounded
from schemas.reading import Input
from schemas.result import Result, RuleInfo, Run, Summary, Tool
from schemas.value import Value, ValueKind

BILLION, MILLION = Decimal(10) ** 9, Decimal(10) ** 6
HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
RULES = {
    "A101": RuleInfo(
        name="conflicting-values",
        summary="Quantities of one fact that cannot all hold.",
        severity=Severity.ERROR,
        kinds=(ValueKind.QUANTITY,),
    ),
    "A102": RuleInfo(
        name="adjacent-values",
        summary="Values one unit of their last place apart.",
        severity=Severity.WARNING,
        kinds=(ValueKind.QUANTITY,),
    ),
    "A103": RuleInfo(
        name="conflicting-categories",
        summary="A single-valued attribute with two values.",
        severity=Severity.ERROR,
        kinds=(ValueKind.CATEGORY, ValueKind.TRUTH),
    ),
    "A104": RuleInfo(
        name="conflicting-dates",
        summary="Dates of one event that do not overlap.",
        severity=Severity.ERROR,
        kinds=(ValueKind.PERIOD,),
    ),
    "E501": RuleInfo(name="missing-quote", summary="The quoted words are not in the source.", severity=Severity.ERROR),
    "E503": RuleInfo(name="shared-origin", summary="Agreeing sources credit one origin.", severity=Severity.NOTE),
    "S201": RuleInfo(
        name="parts-miss-total", summary="Parts that do not add up to the stated total.", severity=Severity.ERROR
    ),
}
KINDS = {"csv": "table", "yaml": "claims"}


def scaled(text: str, number: str, scale: Decimal, unit: str | None = "USD", **more: Any) -> Quantity:
    """An amount with a scale word, rounded at its last stated place."""
    value = Decimal(number)
    ulp = Decimal(1).scaleb(int(value.as_tuple().exponent)) * scale
    return rounded(value * scale, ulp, unit=unit, text=text, style=Style.SCALED, **more)


def whole(text: str, number: int, unit: str | None = None) -> Quantity:
    """A whole number in digits."""
    return rounded(Decimal(number), Decimal(1), unit=unit, text=text, style=Style.WHOLE)


def month(year: int, number: int, *, assumed: bool = False) -> ValidTime:
    """A month as valid time, of at most 30 days: the samples need no calendar."""
    start = f"{year}-{number:02}"
    return ValidTime(start=f"{start}-01", end=f"{start}-30", precision=Precision.MONTH, assumed=assumed)


def claim(
    key: str, value: Value, quote: str | None = None, *, path: str | None = None, line: int | None = None, **more: Any
) -> Claim:
    """A claim whose id is ``source/name``; its subject and attribute come from ``more``."""
    source = key.partition("/")[0]
    return Claim(
        id=key,
        source=source,
        value=value,
        evidence=Evidence(quote=quote, path=path or f"articles/{source}.md", line=line),
        **more,
    )


def price(key: str, text: str = "$1m", **more: Any) -> Claim:
    """A claim about one price, for tests that care for its place and words only."""
    return claim(key, scaled(text, "1", MILLION), **{"subject": "Acme", "attribute": "price", **more})


def fact(
    key: str, claims: list[Claim], verdict: Standing, groups: list[list[Claim]] | None = None, **more: Any
) -> Fact:
    """A fact of these claims."""
    first = claims[0]
    given = {"scope": first.scope, "period": first.period, **more}
    return Fact(
        id=key,
        subject=first.subject,
        attribute=first.attribute,
        claims=tuple(sorted(c.id for c in claims)),
        verdict=verdict,
        groups=tuple(tuple(c.id for c in group) for group in groups or [claims]),
        **given,
    )


def finding(rule: str, fingerprint: str, message: str, groups: list[list[Claim]], **more: Any) -> Finding:
    """A finding about these groups of claims, at the place of the last claim."""
    claims = tuple(dict.fromkeys(c.id for group in groups for c in group))
    at = groups[-1][-1].evidence
    given = {
        "severity": RULES[rule].severity,
        "location": Location(path=at.path, line=at.line, column=at.column),
        **more,
    }
    return Finding(
        id=fingerprint,
        rule=rule,
        name=RULES[rule].name,
        message=message,
        claims=claims,
        fingerprint=fingerprint,
        groups=tuple(tuple(c.id for c in group) for group in groups),
        value_hash=f"v{fingerprint}",
        **given,
    )


def result(**parts: Any) -> Result:
    """A result whose summary is counted from its parts; ``summary`` overrides single counts."""
    counts = parts.pop("summary", {})
    facts: tuple[Fact, ...] = tuple(parts.get("facts", ()))
    findings: tuple[Finding, ...] = tuple(parts.get("findings", ()))
    severities = Counter(f.severity for f in findings if f.status is not Status.WAIVED)
    statuses = Counter(f.status for f in findings)
    source_of = {c.id: c.source for c in parts.get("claims", ())}
    shared = [f for f in facts if len({source_of[key] for key in f.claims}) > 1]
    standings = Counter(f.verdict for f in shared)
    summary = {
        "sources": len(parts.get("sources", ())),
        "claims": len(parts.get("claims", ())),
        "facts": len(facts),
        "shared": len(shared),
        "agreed": standings[Standing.AGREE],
        "contradicted": standings[Standing.DISAGREE] + standings[Standing.ADJACENT],
        "single": len(facts) - len(shared),
        "not_compared": standings[Standing.NOT_COMPARED],
        "errors": severities[Severity.ERROR],
        "warnings": severities[Severity.WARNING],
        "notes": severities[Severity.NOTE],
        **{status.value: statuses[status] for status in Status},
        "set_aside": sum(item.count for item in parts.get("set_aside", ())),
        "failures": len(parts.get("failures", ())),
        **counts,
    }
    inputs = tuple(
        Input(path=source.path, sha256=HASH, kind=KINDS.get(source.path.rpartition(".")[2], "document"))
        for source in parts.get("sources", ())
        if source.path
    )
    return Result(
        tool=Tool(version="1.2.3"),
        run=Run(config=HASH[:16], inputs=inputs),
        rules=RULES,
        summary=Summary(**summary),
        **parts,
    )
