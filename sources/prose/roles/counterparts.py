"""Gives claims the counterparts their sentences leave out: who an investment goes to, and from whom it comes."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from schemas.attribute import Attribute
from sources.prose.names.resolving import DOMINANT
from sources.prose.patterns.frames import Frame


class Telling(Protocol):
    """What is needed of a claim as told."""

    @property
    def record(self) -> dict[str, object]:
        """Its written record."""
        ...

    @property
    def scope(self) -> dict[str, str]:
        """Its qualifiers, shared with the record."""
        ...

    @property
    def frame(self) -> Frame:
        """The words it was read from."""
        ...


def complete(
    told: Sequence[Telling], attributes: Mapping[str, Attribute], counts: Mapping[str, int], target: str | None
) -> None:
    """Complete the claims of directed attributes from the other claims of the article.

    A counterpart that is left out is the one that all other claims about the subject name. A claim about somebody who
    is otherwise the counterpart of one party alone (``Verrix got the first tranche``) is about that party; what is
    invested and what is spent are told apart. Where all other claims of the kind name one receiver, it is that one. Where no
    claim names a counterpart, it is whom the article is clearly about (``counts`` of its names), the subject aside; a
    stake is one in the ``target`` of a takeover.
    """
    for role in sorted({role for claim in told for role in attributes[claim.frame.attribute].directed}):
        able = [claim for claim in told if role in attributes[claim.frame.attribute].directed]
        named: dict[str, set[str]] = {}
        parties: dict[str, set[str]] = {}
        for claim in able:
            if role in claim.scope:
                named.setdefault(_party(claim, claim.record["subject"]), set()).add(claim.scope[role])
                parties.setdefault(_party(claim, claim.scope[role]), set()).add(str(claim.record["subject"]))
        for claim in able:
            party = _party(claim, claim.record["subject"])
            _fill(claim, role, named.get(party, set()), parties.get(party, set()))
        receivers: dict[str, set[str]] = {}
        for claim in able:
            if role in claim.scope:
                receivers.setdefault(claim.frame.attribute.split(".")[0], set()).add(claim.scope[role])
        for claim in able:
            only = receivers.get(claim.frame.attribute.split(".")[0], set())
            if role not in claim.scope and len(only) == 1 and claim.record["subject"] not in only:
                claim.scope[role] = next(iter(only))
            held = target if role == "in" and target != claim.record["subject"] else None
            other = held or _other(str(claim.record["subject"]), counts)
            if other and role not in claim.scope:
                claim.scope[role] = other


def _party(claim: Telling, name: object) -> str:
    """A party in its part: who invests in another may well be paid by it for what it sells."""
    return f"{claim.frame.attribute.split('.')[0]} {name}"


def _other(subject: str, counts: Mapping[str, int]) -> str | None:
    """The one party of the article beside the subject: named at least twice as often as any third."""
    if subject not in counts:
        return None
    most = sorted((name for name in counts if name != subject), key=lambda name: -counts[name])[:2]
    clear = most and (len(most) == 1 or counts[most[0]] >= DOMINANT * counts[most[1]])
    return most[0] if clear else None


def _fill(claim: Telling, role: str, named: set[str], parties: set[str]) -> None:
    if role in claim.scope:
        return
    if len(named) == 1:
        claim.scope[role] = next(iter(named))
    elif not named and len(parties) == 1 and "subject" not in claim.frame.roles:
        claim.scope[role] = str(claim.record["subject"])
        claim.record["subject"] = next(iter(parties))
