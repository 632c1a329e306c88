"""Finds sources that hold the same values: copies of each other, or of one and the same original.

That two sources are right alike says nothing about copying; that they are wrong alike does (Dong, Berti-Equille and
Srivastava, *Integrating Conflicting Data: The Role of Source Dependence*, VLDB 2009). Nobody knows here who is right,
so what counts is where others contradict:

- *Cell for cell*: two sources state the same facts, no more and no less, with equal values, and in `LEAST` of these or
  more a third one states something else. A source that merely shares a few facts with many others is none of it.
- *Shared oddities*, for documents and claim files, which retell a part only: at least `LEAST` shared facts, all equal,
  and in `ODD` of them or more these sources are alone with their value while two or more others, who are not alike
  themselves, agree on another one.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations

from checker.fingerprint import normalised
from schemas.claim import Modality
from schemas.fact import Ledger
from schemas.reading import Copies
from schemas.source import Source, SourceKind

LEAST = 5
"""Facts that copies must share at least."""
ODD = 2
"""Oddities that a document must share with another at least: one may come from a common earlier report."""
FEW = 10
"""A value that more sources than this hold is no oddity."""

Stated = Mapping[str, frozenset[str]]
"""What a source states: normalised values by fact id."""
Pair = tuple[str, str]


def copies(ledger: Ledger, sources: Mapping[str, Source], *, apart: Collection[str] = ()) -> tuple[Copies, ...]:
    """Groups of sources whose claims hold the same values; sources ``apart`` are compared elsewhere."""
    stated = _stated(ledger, apart)
    held = _held(stated)
    whole = list(_whole(stated, held))
    alike = {source for group in whole for source in group.sources}
    retelling = {
        name: facts
        for name, facts in stated.items()
        if name not in alike and not (name in sources and sources[name].kind is SourceKind.TABLE)
    }
    return tuple(sorted((*whole, *_retold(retelling, held)), key=lambda group: group.sources))


def _stated(ledger: Ledger, apart: Collection[str]) -> dict[str, Stated]:
    """What each source states, denials and second readings aside."""
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for fact in ledger.facts:
        for claim in ledger.of(fact):
            if claim.source not in apart and not claim.reread and claim.modality is not Modality.DENIED:
                found[claim.source][fact.id].add(normalised(claim.value))
    return {
        source: {fact: frozenset(values) for fact, values in facts.items()} for source, facts in sorted(found.items())
    }


@dataclass(frozen=True)
class _Held:
    """Who holds what: sources by fact and value."""

    by_fact: Mapping[str, Mapping[frozenset[str], frozenset[str]]]

    def contested(self, fact: str) -> bool:
        """Whether sources state different things."""
        return len(self.by_fact[fact]) > 1

    def holders(self, fact: str, value: frozenset[str]) -> frozenset[str]:
        """The sources that state a value."""
        return self.by_fact[fact][value]

    def rivals(self, fact: str, value: frozenset[str]) -> Iterable[frozenset[str]]:
        """The sources of each other value."""
        return (holders for other, holders in self.by_fact[fact].items() if other != value)


def _held(stated: Mapping[str, Stated]) -> _Held:
    found: dict[str, dict[frozenset[str], set[str]]] = defaultdict(lambda: defaultdict(set))
    for source, facts in stated.items():
        for fact, value in facts.items():
            found[fact][value].add(source)
    return _Held(
        {fact: {value: frozenset(holders) for value, holders in values.items()} for fact, values in found.items()}
    )


def _whole(stated: Mapping[str, Stated], held: _Held) -> Iterable[Copies]:
    """Sources that state the same facts with equal values."""
    alike: dict[frozenset[tuple[str, frozenset[str]]], list[str]] = defaultdict(list)
    for source, facts in stated.items():
        if len(facts) >= LEAST:
            alike[frozenset(facts.items())].append(source)
    for told, group in alike.items():
        telling = sum(held.contested(fact) for fact, _ in told)
        if len(group) > 1 and telling >= LEAST:
            yield Copies(sources=tuple(sorted(group)), telling=telling)


def _retold(stated: Mapping[str, Stated], held: _Held) -> Iterable[Copies]:
    """Sources that share oddities, put together where every two of a group do."""
    alike = {
        pair
        for pair, number in _pairs(stated, held).items()
        if number >= ODD and _agree(stated[pair[0]], stated[pair[1]])
    }
    telling = {pair: _telling(pair, stated, held, alike) for pair in alike}
    groups: list[set[str]] = []
    for first, second in sorted((pair for pair in alike if telling[pair] >= ODD), key=lambda p: (-telling[p], p)):
        joined = [group for group in groups if group & {first, second}]
        members = {first, second}.union(*joined)
        if all(pair in alike for pair in combinations(sorted(members), 2)):
            groups = [*(group for group in groups if group not in joined), members]
    for members in groups:
        pairs = [pair for pair in combinations(sorted(members), 2) if pair in telling]
        yield Copies(sources=tuple(sorted(members)), telling=min(telling[pair] for pair in pairs), whole=False)


def _pairs(stated: Mapping[str, Stated], held: _Held) -> Counter[Pair]:
    """How often every two sources hold one value that few others do."""
    found: Counter[Pair] = Counter()
    for fact, values in held.by_fact.items():
        for value, holders in values.items():
            known = sorted(holders & stated.keys())
            if len(holders) <= FEW and any(len(rival) > 1 for rival in held.rivals(fact, value)):
                found.update(combinations(known, 2))
    return found


def _agree(ours: Stated, theirs: Stated) -> bool:
    shared = ours.keys() & theirs.keys()
    return len(shared) >= LEAST and all(ours[fact] == theirs[fact] for fact in shared)


def _telling(pair: Pair, stated: Mapping[str, Stated], held: _Held, alike: Collection[Pair]) -> int:
    """Facts in which only sources alike hold a value, and two others that are not alike agree on another."""
    ours = stated[pair[0]]
    found = 0
    for fact in ours.keys() & stated[pair[1]].keys():
        holders = held.holders(fact, ours[fact])
        alone = all(two in alike for two in combinations(sorted(holders), 2))
        rivals = (
            any(two not in alike for two in combinations(sorted(rival), 2)) for rival in held.rivals(fact, ours[fact])
        )
        found += alone and any(rivals)
    return found
