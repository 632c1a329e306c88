"""Recognises known findings about one source after its file was renamed."""

from collections.abc import Sequence
from typing import NamedTuple

from schemas.baseline import KnownFinding
from schemas.result import Result


class _Trace(NamedTuple):
    """What stays of a finding about one source when its name changes."""

    rule: str
    anonymous: str
    value_hash: str


def renamed(known: Sequence[KnownFinding], result: Result) -> dict[str, str]:
    """Fingerprints of findings by those that the baseline knows them by.

    An entry is taken for a finding of another name when its sources are gone, the finding is in no entry, and rule,
    values and everything but the names of sources are the same for this one pair only.
    """
    present = {source.id for source in result.sources}
    entered = {entry.fingerprint for entry in known}
    lost: dict[_Trace, list[str]] = {}
    for entry in known:
        if entry.anonymous and not present & set(entry.sources):
            trace = _Trace(entry.rule, entry.anonymous, entry.value_hash)
            lost.setdefault(trace, []).append(entry.fingerprint)
    found: dict[_Trace, list[str]] = {}
    for finding in result.findings if lost else ():
        if finding.anonymous and finding.fingerprint not in entered:
            trace = _Trace(finding.rule, finding.anonymous, finding.value_hash)
            found.setdefault(trace, []).append(finding.fingerprint)
    return {
        before[0]: found[trace][0]
        for trace, before in lost.items()
        if len(before) == 1 and len(found.get(trace, ())) == 1
    }
