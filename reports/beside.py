"""What a result says beside its findings: conflicts only counted, nothing compared, waivers to see to, known findings gone."""

from collections.abc import Iterator
from dataclasses import dataclass

from reports.labels import attribute_words
from reports.text import visible
from schemas.finding import Severity
from schemas.result import Remark, Result
from schemas.spelling import count

PRESSING = ("expired", "reopened", "unmatched")
"""Kinds of remark that somebody has to act on now."""

SHOWN = 3
"""Known findings that are named of those that are gone."""


@dataclass(frozen=True)
class Counted:
    """Facts in conflict that are too many to be told one by one."""

    rule: str
    attribute: str
    severity: Severity
    text: str


def counted(result: Result) -> Iterator[Counted]:
    """What is counted beside the findings, by rule and attribute."""
    for entry in result.unlisted:
        known = result.rules.get(entry.rule)
        attribute = attribute_words(entry.attribute)
        text = f"{count(entry.count, 'more fact')} in conflict about {attribute}: too many to be told one by one"
        yield Counted(entry.rule, attribute, known.severity if known else Severity.ERROR, text)


def nothing_read(result: Result) -> bool:
    """Whether no source states anything that was read: such a run is incomplete, whatever else it found."""
    return not (result.summary.claims or result.summary.facts)


def nothing_compared(result: Result) -> bool:
    """Whether no two claims were compared: a run without findings is then no sign of agreement."""
    return not (result.summary.agreed or result.summary.contradicted)


def level(remark: Remark) -> Severity:
    """How pressing a remark about a waiver is."""
    return Severity.WARNING if remark.kind in PRESSING else Severity.NOTE


def gone(result: Result) -> str:
    """Which known findings are gone, the first few by name; empty when there is none."""
    stale = result.acceptance.stale
    if not stale:
        return ""
    named = "; ".join(f"{visible(entry.rule)} {visible(entry.text)}" for entry in stale[:SHOWN])
    more = f"; and {len(stale) - SHOWN:,} more" if len(stale) > SHOWN else ""
    is_gone = "is gone: renew the baseline" if len(stale) == 1 else "are gone: renew the baseline"
    return f"{count(len(stale), 'known finding')} {is_gone} ({named}{more})"
