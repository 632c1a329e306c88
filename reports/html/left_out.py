"""What took no part in a comparison, ready to be laid out: each with its place, the reason and the remedy."""

from dataclasses import dataclass

from reports.html.links import Links
from reports.labels import about, fact_title
from reports.lookup import Lookup
from reports.text import shorten, visible
from schemas.claim import Claim
from schemas.errors import Place
from schemas.result import Result
from schemas.spelling import count

LISTED = 2_000
"""Entries shown of each list; the others are counted."""
TEXT_LENGTH, NAME_LENGTH = 600, 80


@dataclass(frozen=True)
class Left:
    """Something that took no part, and why; empty strings are what is not known or does not apply."""

    reason: str
    name: str = ""
    place: str = ""
    remedy: str = ""
    words: str = ""
    times: str = ""
    href: str = ""


@dataclass(frozen=True)
class Stated:
    """A claim in a word: its value, its source, and where a link leads, if anywhere."""

    value: str
    source: str
    href: str


@dataclass(frozen=True)
class Uncompared:
    """Claims that were not compared: ``kind`` is the reason in a word, ``claims`` their number; not all may be listed."""

    about: str
    kind: str
    reason: str
    claims: str
    stated: tuple[Stated, ...]
    left_out: int


def not_compared(lookup: Lookup, links: Links) -> tuple[Uncompared, ...]:
    """Claims that look comparable and were not compared."""
    rows = []
    for case in lookup.result.not_compared[:LISTED]:
        claims = lookup.claims(case.claims)
        rows.append(
            Uncompared(
                about=about(case.subject, case.attribute, case.scope),
                kind=visible(case.reason),
                reason=_reason(case.text, claims),
                claims=count(case.count, "claim"),
                stated=tuple(
                    Stated(_short(claim.value.text), _short(claim.source), links.mark(claim.id)) for claim in claims
                ),
                left_out=max(0, case.count - len(claims)) if claims else 0,
            )
        )
    return tuple(rows)


def _reason(text: str, claims: list[Claim]) -> str:
    """Why they were not compared, without the list of the claims where the text has it: it stands beside the reason."""
    listed = "; ".join(f"{one.source}: {one.value.text}" for one in sorted(claims, key=lambda c: (c.source, c.id)))
    return visible(text.replace(f" ({listed})", "", 1))


def _short(text: str) -> str:
    return shorten(visible(text), NAME_LENGTH)


def blocked(lookup: Lookup) -> tuple[Left, ...]:
    """Checks that could not run: the rule, the fact and what stood in the way."""
    rows = []
    for check in lookup.result.blocked[:LISTED]:
        fact = lookup.fact(check.fact)
        rows.append(Left(visible(check.text), name=visible(check.rule), place=fact_title(fact) if fact else ""))
    return tuple(rows)


def set_aside(result: Result, links: Links) -> tuple[Left, ...]:
    """Rows, records and files set aside: where, why, what to do, the words, and how often."""
    return tuple(
        Left(
            visible(item.reason),
            place=visible(str(Place(item.path or item.source, item.line, item.column))),
            remedy=visible(item.remedy),
            words=shorten(visible(item.text), TEXT_LENGTH),
            times=count(item.count, "time") if item.count > 1 else "",
            href=links.line(item.path, item.line),
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
