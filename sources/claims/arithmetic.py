"""Sums that a source states about its own claims: names of claims to links between their ids."""

from collections.abc import Iterable

from pydantic import ValidationError

from schemas.claim import Link, LinkKind
from schemas.claim_file import Arithmetic
from schemas.errors import NotationError
from schemas.finding import SetAside
from sources.claims.building import Built, Row
from sources.files.refusal import nearest, refusals


def links(records: Iterable[Row], built: Built, source: str, shown: str) -> tuple[list[Link], list[SetAside]]:
    """Build the links of a claim file; one that names no claim, or a claim set aside, is itself set aside."""
    made: list[Link] = []
    set_aside: list[SetAside] = []
    for record in records:
        try:
            made.append(_link(Arithmetic.model_validate(record.record), built.refs, source))
        except ValidationError as error:
            reason = refusals(error, Arithmetic, record.record)[0]
            set_aside.append(
                SetAside(
                    source=source,
                    path=shown,
                    line=record.place(shown, *reason.path).line,
                    reason=reason.problem,
                    remedy=reason.remedy,
                )
            )
        except NotationError as error:
            set_aside.append(
                SetAside(
                    source=source, path=shown, line=record.place(shown).line, reason=error.problem, remedy=error.remedy
                )
            )
    return made, set_aside


KINDS = {
    LinkKind.ROLL_FORWARD: ("closing", "opening", "change"),
    LinkKind.SHARE: ("whole", "part", "share"),
    LinkKind.GROWTH: ("new", "old", "growth"),
    LinkKind.RATE: ("product", "number", "each"),
}
"""The fields of each kind of arithmetic but sums: what it leads to, then what leads to it."""

NO_OPENING = ("closing", "change")
"""The fields of a roll-forward whose opening amount is not told."""


def _link(stated: Arithmetic, refs: dict[str, tuple[str, ...]], source: str) -> Link:
    given = stated.model_fields_set - {"complete", "tentative"}
    if given == {"total", "parts"} and stated.total and stated.parts:
        kind, names = LinkKind.SUM, [stated.total, *stated.parts]
    elif given == set(NO_OPENING):
        kind, names = LinkKind.ROLL_FORWARD, [getattr(stated, field) for field in NO_OPENING]
    else:
        fitting = [found for found, fields in KINDS.items() if given == set(fields)]
        if not fitting:
            raise NotationError(
                "arithmetic needs either `total` and `parts`, or `opening`, `change` and `closing`, or `whole`, `part` and "
                "`share`, or `new`, `old` and `growth`, or `product`, `number` and `each`",
                remedy="name the claims of one of them by their `ref`",
            )
        kind = fitting[0]
        names = [getattr(stated, field) for field in KINDS[kind]]
    total, *parts = (_claim(name, refs) for name in names)
    return Link(
        source=source,
        kind=kind,
        total=total,
        parts=tuple(parts),
        complete=stated.complete,
        tentative=stated.tentative,
    )


def _claim(name: str, refs: dict[str, tuple[str, ...]]) -> str:
    """The id of the one claim with this name."""
    if name not in refs:
        close = nearest(name, refs)
        raise NotationError(
            f"no claim has the ref {name!r}",
            remedy=f"did you mean {close!r}?" if close else f"write `ref: {name}` at its claim",
        )
    if len(refs[name]) != 1:
        if refs[name]:
            raise NotationError(f"several claims have the ref {name!r}", remedy="give each claim a ref of its own")
        raise NotationError(f"the claim with the ref {name!r} was set aside", remedy="correct that claim first")
    return refs[name][0]
