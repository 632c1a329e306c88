"""Claim files written otherwise without a change of what they say, for the tests of what findings depend on."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from schemas.agreement import in_base
from schemas.errors import NotationError
from schemas.notation.quantities import read_quantity
from tests.cases import PROJECT_KEYS, claim_files

LARGER = {
    "thousand": "million",
    "million": "billion",
    "billion": "trillion",
    "bn": "trillion",
    "m": "km",
    "km": "Mm",
    "kg": "tonnes",
    "MW": "GW",
    "GW": "TW",
    "TWh": "PWh",
}
"""Scale words and units, each with the one a thousand times as large."""
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
BARE_MONEY = re.compile(r"^[$€£]\s?\d[\d,.]*$")
THOUSAND = 3
"""Places by which a number moves to the next larger unit."""


@dataclass(frozen=True)
class Sheaf:
    """The claim files of a case by name, what its project declares, and the documents by path."""

    files: dict[str, dict[str, Any]]
    project: dict[str, Any]
    documents: dict[str, str]


def sheaf(case: dict[str, Any]) -> Sheaf:
    """The files of a rule's case, one for each source."""
    project = {key: case[key] for key in PROJECT_KEYS if key in case}
    return Sheaf(claim_files(case), project, case.get("documents", {}))


def renamed(given: Sheaf) -> tuple[Sheaf, dict[str, str]]:
    """Other names for all sources, which sort the other way round; and the old name of each new one."""
    names = sorted(given.files)
    new = {name: f"paper-{len(names) - n:02}" for n, name in enumerate(names)}
    files = {
        new[name]: file
        | {"source": file.get("source", {}) | {"id": new[name]}}
        | {"claims": [_with_attribution(claim, new) for claim in file["claims"]]}
        for name, file in given.files.items()
    }
    return replace(given, files=files), {fresh: old for old, fresh in new.items()}


def _with_attribution(claim: dict[str, Any], new: dict[str, str]) -> dict[str, Any]:
    credited = claim.get("attribution")
    return claim | {"attribution": new[credited]} if credited in new else claim


def reordered(given: Sheaf) -> Sheaf:
    """Files, claims, their keys and their arithmetic the other way round."""
    return replace(
        given,
        files={
            name: file
            | {"claims": [dict(reversed(claim.items())) for claim in reversed(file["claims"])]}
            | ({"arithmetic": file["arithmetic"][::-1]} if "arithmetic" in file else {})
            for name, file in reversed(given.files.items())
        },
    )


def split(given: Sheaf) -> Sheaf:
    """Every file in two of the same source; claims that arithmetic names stay beside it."""
    files = {}
    for name, file in given.files.items():
        free = [claim for claim in file["claims"] if "ref" not in claim][1::2]
        kept = [claim for claim in file["claims"] if not any(claim is other for other in free)]
        head = file.get("source", {}) | {"id": name}
        files[f"{name}-first"] = file | {"source": head, "claims": kept}
        if free:
            rest = {key: value for key, value in file.items() if key != "arithmetic"}
            files[f"{name}-second"] = rest | {"source": head, "claims": free}
    return replace(given, files=files)


def rescaled(given: Sheaf) -> Sheaf:
    """Every amount in the next larger unit or scale word, where that says exactly the same to the same place."""
    return replace(
        given,
        files={
            name: file | {"claims": [_rescaled_claim(claim) for claim in file["claims"]]}
            for name, file in given.files.items()
        },
    )


def _rescaled_claim(claim: dict[str, Any]) -> dict[str, Any]:
    value = claim.get("value")
    if not isinstance(value, str) or "unit" in claim or "decimals" in claim:
        return claim
    return claim | {"value": larger(value)}


def larger(text: str) -> str:
    """The amount in the next larger unit; the text itself when it is no amount, or would say something else so."""
    units = re.compile(rf"(?<![A-Za-z])(?:{'|'.join(LARGER)})(?![A-Za-z])")
    written = f"{text} thousand" if BARE_MONEY.match(text) else units.sub(lambda found: LARGER[found[0]], text)
    if written == text:
        return text
    moved = NUMBER.sub(lambda found: _moved(found[0]), written)
    return moved if _meaning(moved) is not None and _meaning(moved) == _meaning(text) else text


def _moved(number: str) -> str:
    """The number with its point three places to the left, all its digits kept."""
    whole, _, decimals = number.replace(",", "").partition(".")
    whole = whole.zfill(THOUSAND + 1)
    return f"{whole[:-THOUSAND]}.{whole[-THOUSAND:]}{decimals}"


def _meaning(text: str) -> tuple[Any, ...] | None:
    """What an amount says, in its base unit: interval, ends, last stated place and hedge."""
    try:
        base = in_base(read_quantity(text))
    except NotationError:
        return None
    return base.low, base.high, base.low_end, base.high_end, base.ulp, base.unit, base.hedge


def with_repetition(given: Sheaf) -> Sheaf:
    """Every source states each of its claims once more, arithmetic aside."""
    return replace(
        given,
        files={
            name: file | {"claims": [*file["claims"], *_free_of_refs(file["claims"])]}
            for name, file in given.files.items()
        },
    )


def _free_of_refs(claims: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{key: value for key, value in claim.items() if key != "ref"} for claim in claims]


def echoed(given: Sheaf, name: str, echo: str, only: int | None = None) -> Sheaf:
    """A further source named ``echo`` that states what another states, or only the claim at one place."""
    file = given.files[name]
    claims = file["claims"] if only is None else [file["claims"][only]]
    rest = {key: value for key, value in file.items() if key != "arithmetic"}
    copy = rest | {"source": file.get("source", {}) | {"id": echo}, "claims": _free_of_refs(claims)}
    return replace(given, files=given.files | {echo: copy})
