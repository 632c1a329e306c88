"""Spreads a frame to other mentions of its sentence: coordinated amounts, and the parts listed after a total."""

import re
from collections.abc import Mapping, Sequence

from schemas.attribute import Attribute
from schemas.notation.quantities import Mention
from sources.prose.annotated import Annotated, of_one_unit
from sources.prose.parts.breakdowns import Breakdown, breakdowns
from sources.prose.patterns.frames import Frame, besides_or_never


def coordinate(sentence: Annotated, matched: dict[int, Frame], attributes: Mapping[str, Attribute]) -> None:
    """Read ``and another $2.73 billion in March`` like the amount before it in the same sentence.

    Bare counts are left alone: what they count is told by words of their own.
    """
    for number, item in enumerate(sentence.items):
        if number in matched or not isinstance(item, Mention) or item.quantity.unit is None:
            continue
        code = sentence.code
        at = code.find(f":{number}> ")
        before = code[:at].rsplit("<", 1)[0]
        joined = re.search(
            r"<\w+:(\d+)> (?:(?!<(?:money|count|percent):)\S+ ){0,6}(?:and|(?<!was )(?<!were )(?<!is )then|plus|followed by) "
            r"(?:(?:a|an|another|further|additional|then|by) ){0,3}$",
            before,
        )
        known = joined and next(
            (matched[n] for n in reversed(range(number)) if n in matched and isinstance(sentence.items[n], Mention)),
            None,
        )
        alike = known and of_one_unit(sentence.items[known.item], item)
        if known and alike and not besides_or_never(sentence, attributes[known.attribute], number):
            start = code.rfind("<", 0, at)
            end = code.find(" ", at) + 1
            matched[number] = Frame(known.attribute, number, start, end, known.score, known.roles, known.pattern)


def broken_down(sentence: Annotated, matched: dict[int, Frame]) -> list[Breakdown]:
    """Read the parts listed after a total as claims of its attribute, each with the scope that its label gives."""
    found = [
        breakdown
        for breakdown in breakdowns(sentence, sorted(matched))
        if breakdown.stated
        or {matched[part.item].attribute for part in breakdown.parts if part.item in matched}
        <= {matched[breakdown.total].attribute}
    ]
    for breakdown in found:
        total = matched[breakdown.total]
        for part in breakdown.parts:
            start = sentence.token(part.item)
            end = sentence.code.find(" ", start) + 1
            matched[part.item] = Frame(
                total.attribute, part.item, start, end, total.score, total.roles, total.pattern, part.scope
            )
    return found


def sums(lists: Sequence[Breakdown], refs: Mapping[int, str]) -> list[dict[str, object]]:
    """Sums of the parts listed, where the total and every part made a claim."""
    return [
        {"total": refs[found.total], "parts": [refs[part.item] for part in found.parts], "complete": found.complete}
        for found in lists
        if found.total in refs and all(part.item in refs for part in found.parts)
    ]
