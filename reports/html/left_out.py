"""What took no part in a comparison, ready to be laid out: each with its place, the reason and the remedy."""

from dataclasses import dataclass

from reports.labels import about, fact_title
from reports.lookup import Lookup
from reports.text import shorten, visible
from schemas.errors import Place
from schemas.result import Result
from schemas.spelling import count

LISTED = 2_000
"""Entries shown of each list; the others are counted."""
TEXT_LENGTH = 600


@dataclass(frozen=True)
class Left:
    """Something that took no part, and why; empty strings are what is not known or does not apply."""

    reason: str
    name: str = ""
    place: str = ""
    remedy: str = ""
    words: str = ""
    times: str = ""


@dataclass(frozen=True)
class Uncompared:
    """Claims that were not compared: ``kind`` is the reason in a word, ``claims`` their number."""

    about: str
    kind: str
    reason: str
    claims: str
    values: str


def not_compared(lookup: Lookup) -> tuple[Uncompared, ...]:
    """Claims that look comparable and were not compared."""
    rows = []
    for case in lookup.result.not_compared[:LISTED]:
        said = [f"{visible(claim.value.text)} ({visible(claim.source)})" for claim in lookup.claims(case.claims)]
        rows.append(
            Uncompared(
                about=about(case.subject, case.attribute, case.scope),
                kind=visible(case.reason),
                reason=visible(case.text),
                claims=count(case.count, "claim"),
                values=shorten("; ".join(said), TEXT_LENGTH),
            )
        )
    return tuple(rows)


def blocked(lookup: Lookup) -> tuple[Left, ...]:
    """Checks that could not run: the rule, the fact and what stood in the way."""
    rows = []
    for check in lookup.result.blocked[:LISTED]:
        fact = lookup.fact(check.fact)
        rows.append(Left(visible(check.text), name=visible(check.rule), place=fact_title(fact) if fact else ""))
    return tuple(rows)


def set_aside(result: Result) -> tuple[Left, ...]:
    """Rows, records and files set aside: where, why, what to do, the words, and how often."""
    return tuple(
        Left(
            visible(item.reason),
            place=visible(str(Place(item.path or item.source, item.line, item.column))),
            remedy=visible(item.remedy),
            words=shorten(visible(item.text), TEXT_LENGTH),
            times=count(item.count, "time") if item.count > 1 else "",
        )
        for item in result.set_aside[:LISTED]
    )


def failures(result: Result) -> tuple[Left, ...]:
    """What could not be completed: where, why, and what to do."""
    return tuple(
        Left(
            visible(failure.problem),
            place=visible(str(Place(failure.path, failure.line, failure.column))),
            remedy=visible(failure.remedy),
        )
        for failure in result.failures
    )
