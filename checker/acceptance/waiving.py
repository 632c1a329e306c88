"""Which waiver accepts which finding, and what to see to about the waivers themselves."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from checker.acceptance.parties import Parties, Register
from schemas.finding import Finding
from schemas.result import Remark, Result
from schemas.spelling import count, listing
from schemas.waiver import WaiverEntry

NOTICE = 14
"""Days ahead for which the end of a waiver is announced."""


@dataclass(frozen=True)
class Waiving:
    """The waiver of each finding that has one in force; the findings that one no longer accepts."""

    accepted: Mapping[str, WaiverEntry] = field(default_factory=dict)
    """By fingerprint."""
    reopened: frozenset[str] = frozenset()
    """Fingerprints of findings that a waiver accepted with other values."""
    lapsed: frozenset[str] = frozenset()
    """Fingerprints of findings whose only waivers have expired."""
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True)
class Terms:
    """What waivers are read under: the day, the names in force, and where they stand in the project file."""

    today: date
    names: Mapping[str, str] = field(default_factory=dict)
    """Names in force by other forms, in lower case."""
    lines: Sequence[int | None] = ()
    path: str | None = None
    whole: bool = True
    """Whether all rules of the project ran: else what accepts nothing may do so yet."""


def waive(result: Result, waivers: Sequence[WaiverEntry], terms: Terms) -> Waiving:
    """Hold the findings of a result against the waivers, in their order."""
    register = Register(result)
    parties = {finding.fingerprint: register.parties(finding) for finding in result.findings} if waivers else {}
    accepted: dict[str, WaiverEntry] = {}
    reopened, lapsed = set[str](), set[str]()
    remarks: list[Remark] = []
    for number, waiver in enumerate(waivers):
        named = [finding for finding in result.findings if _names(waiver, finding, parties[finding.fingerprint], terms)]
        held = [finding for finding in named if waiver.value_hash in (None, finding.value_hash)]
        marks = {finding.fingerprint for finding in held}
        if _expired(waiver, terms.today):
            lapsed |= marks
        else:
            accepted = {**dict.fromkeys(marks, waiver), **accepted}
            reopened |= {finding.fingerprint for finding in named} - marks
        line = terms.lines[number] if number < len(terms.lines) else None
        placed = {"path": terms.path, "line": line}
        remarks += [remark.model_copy(update=placed) for remark in _remarks(waiver, named, result, terms)]
    return Waiving(accepted, frozenset(reopened - accepted.keys()), frozenset(lapsed - accepted.keys()), tuple(remarks))


def _names(waiver: WaiverEntry, finding: Finding, parties: Parties, terms: Terms) -> bool:
    """Whether a waiver is about a finding, whatever the values at odds."""
    if waiver.fingerprint:
        return waiver.fingerprint == finding.fingerprint
    wanted = frozenset(waiver.sources)
    subject = terms.names.get(waiver.subject.lower(), waiver.subject) if waiver.subject else None
    return (
        finding.rule.startswith(waiver.rule or "")
        and (waiver.attribute is None or parties.attributes == {waiver.attribute})
        and (subject is None or parties.subjects == {subject})
        and wanted <= parties.sources
        and (not wanted or len(parties.without(wanted)) <= 1)
    )


def _expired(waiver: WaiverEntry, today: date) -> bool:
    return waiver.expires is not None and date.fromisoformat(waiver.expires) < today


def _remarks(waiver: WaiverEntry, named: list[Finding], result: Result, terms: Terms) -> list[Remark]:
    marks = tuple(sorted(finding.fingerprint for finding in named))
    if not named:
        if not _could_match(waiver, result, terms):
            return []
        return [Remark(kind="unmatched", text=f"{_called(waiver)} accepts nothing: remove it, or correct it")]
    if _expired(waiver, terms.today):
        open_again = f"{count(len(named), 'finding')} {'is' if len(named) == 1 else 'are'} open again"
        words = f"{_called(waiver)} held until {waiver.expires}: {open_again}; resolve it, or decide anew"
        return [Remark(kind="expired", text=words, findings=marks)]
    told = []
    if waiver.value_hash and named[0].value_hash != waiver.value_hash:
        words = f"the values at odds changed since {_called(waiver)} was given"
        remedy = f"if it still holds, write `value_hash: {named[0].value_hash}`"
        told.append(Remark(kind="reopened", text=f"{words}; {remedy}", findings=marks))
    elif waiver.fingerprint and not waiver.value_hash:
        words = f"{_called(waiver)} accepts whatever the values become"
        remedy = f"write `value_hash: {named[0].value_hash}` beside it to hear of a change"
        told.append(Remark(kind="unpinned", text=f"{words}; {remedy}", findings=marks))
    if waiver.expires and (date.fromisoformat(waiver.expires) - terms.today).days <= NOTICE:
        last = waiver.expires == terms.today.isoformat()
        words = f"{_called(waiver)} {'holds today for the last time' if last else f'ends on {waiver.expires}'}"
        told.append(Remark(kind="ending", text=f"{words}; resolve what it accepts, or decide anew", findings=marks))
    return told


def _could_match(waiver: WaiverEntry, result: Result, terms: Terms) -> bool:
    """Whether this run could have found what a waiver is about."""
    if result.failures:
        return False
    if waiver.rule:
        return terms.whole or any(code.startswith(waiver.rule) for code in result.rules)
    return terms.whole


def _called(waiver: WaiverEntry) -> str:
    """A waiver in words: what it accepts, why and by whom."""
    given = {
        "finding": waiver.fingerprint,
        "rule": waiver.rule,
        "attribute": waiver.attribute,
        "subject": waiver.subject,
    }
    parts = [f"{name} {text}" for name, text in given.items() if text]
    parts += [f"sources {listing(list(waiver.sources))}"] * bool(waiver.sources)
    owner = f", {waiver.owner}" if waiver.owner else ""
    return f"the waiver for {', '.join(parts)} (“{waiver.reason}”{owner})"
