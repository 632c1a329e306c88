"""Gives claims the counterparts their sentences leave out: who an investment goes to, and from whom it comes."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from schemas.attribute import Attribute
from sources.prose.frames import Frame


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


def complete(told: Sequence[Telling], attributes: Mapping[str, Attribute]) -> None:
    """Complete the claims of directed attributes from the other claims of the article.

    A counterpart that is left out is the one that all other claims about the subject name. A claim about somebody who
    is otherwise the counterpart of one party alone (``Verrix got the first tranche``) is about that party.
    """
    for role in sorted({role for claim in told for role in attributes[claim.frame.attribute].directed}):
        able = [claim for claim in told if role in attributes[claim.frame.attribute].directed]
        named: dict[str, set[str]] = {}
        parties: dict[str, set[str]] = {}
        for claim in able:
            if role in claim.scope:
                named.setdefault(str(claim.record["subject"]), set()).add(claim.scope[role])
                parties.setdefault(claim.scope[role], set()).add(str(claim.record["subject"]))
        for claim in able:
            _fill(
                claim,
                role,
                named.get(str(claim.record["subject"]), set()),
                parties.get(str(claim.record["subject"]), set()),
            )


def _fill(claim: Telling, role: str, named: set[str], parties: set[str]) -> None:
    if role in claim.scope:
        return
    if len(named) == 1:
        claim.scope[role] = next(iter(named))
    elif not named and len(parties) == 1 and "subject" not in claim.frame.roles:
        claim.scope[role] = str(claim.record["subject"])
        claim.record["subject"] = next(iter(parties))
