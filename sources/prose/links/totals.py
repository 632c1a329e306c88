"""Links a total to the parts an article told before it, where its sentence adds them up: ``Add the latest $140 million and ...``."""

import re
from collections.abc import Sequence
from typing import Protocol

from schemas.relation import Relation, RelationKind

FEWEST = 2
"""Parts that make a sum."""
_ADDS = re.compile(
    r" (?:add|adding|added together|adds up|taken together|put together|all together|combined|that makes|which makes|making) "
)


class Telling(Protocol):
    """What is needed of a claim as told."""

    @property
    def ref(self) -> str:
        """Its name."""
        ...

    @property
    def record(self) -> dict[str, object]:
        """Its written record."""
        ...


def added_up(
    code: str, told: Sequence[Telling], earlier: Sequence[Telling], relations: Sequence[Relation]
) -> list[dict[str, object]]:
    """The sums of a sentence that adds up what was told before; every part is then said to be among them."""
    if not _ADDS.search(code):
        return []
    members = {
        relation.total.attribute: {part.attribute for part in relation.parts}
        for relation in relations
        if relation.kind is RelationKind.MEMBERS
    }
    found: list[dict[str, object]] = []
    for total in told:
        parts = [
            part.ref
            for part in (*earlier, *told)
            if part.record["subject"] == total.record["subject"]
            and part.record["attribute"] in members.get(str(total.record["attribute"]), ())
        ]
        if len(parts) >= FEWEST:
            found.append({"total": total.ref, "parts": parts, "complete": True})
    return found
