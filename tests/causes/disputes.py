"""Contradictions made without files, for the tests of causes."""

from checker.causes.registry import CAUSES
from checker.explaining import explained
from checker.rules.interface import Case
from schemas.catalogue import Catalogue
from schemas.claim import Claim
from schemas.fact import Ledger
from schemas.finding import Cause, Finding, Severity
from schemas.notation.quantities import read_quantity
from schemas.period import Precision, ValidTime
from schemas.value import Value


def said(key: str, source: str, written: str | Value, **more: object) -> Claim:
    """A claim about one subject and attribute; ``more`` are other fields of it."""
    value = read_quantity(written) if isinstance(written, str) else written
    return Claim.model_validate(
        {"id": key, "source": source, "subject": "Kestrel", "attribute": "x", "value": value} | more
    )


def causes_of(groups: list[list[Claim]], *, rule: str = "A101", case: Case | None = None) -> tuple[Cause, ...]:
    """What is told of groups of claims that a rule finds at odds; no cause may break."""
    claims = tuple(claim for group in groups for claim in group)
    finding = Finding(
        rule=rule,
        name="x",
        severity=Severity.ERROR,
        message="m",
        groups=tuple(tuple(claim.id for claim in group) for group in groups),
    )
    causes = [cause() for cause in CAUSES]
    ((found, failures),) = explained([finding], causes, case or Case(Catalogue(), Ledger(claims, ())))
    assert not failures, failures
    return found.causes


def day(number: int) -> ValidTime:
    """A day of May 2024."""
    when = f"2024-05-{number:02}"
    return ValidTime(start=when, end=when, precision=Precision.DAY, text=when)
