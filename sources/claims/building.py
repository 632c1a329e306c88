"""Written claims to claims: names resolved, value and period read, evidence placed; a bad record is set aside."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from pydantic import ValidationError

from schemas.attribute import PeriodRole
from schemas.catalogue import Catalogue
from schemas.claim import Claim, Evidence
from schemas.claim_file import WrittenClaim
from schemas.errors import NotationError, Place
from schemas.finding import SetAside
from schemas.period import Period, Precision, ValidTime
from schemas.source import Source
from sources.claims.claim_ids import content_hash, ids
from sources.claims.footing import READ, Footing
from sources.claims.quoting import Quotable
from sources.claims.written_value import read_value, text_of
from sources.files.located import Located, Plain, Steps
from sources.files.refusal import refusals, without_empty


@dataclass(frozen=True)
class Row:
    """One record of a claim file: the tree it stands in, its path there, and its own tree."""

    located: Located
    path: Steps
    record: Plain

    @classmethod
    def alone(cls, record: Plain, line: int) -> "Row":
        """A record of which only the line, or the row's number, is known."""
        return cls(Located(record, {(): line}), (), record)

    def place(self, shown: str, *steps: str | int) -> Place:
        """The place of the record, or of a value in it."""
        return Place(shown, self.located.line((*self.path, *steps)))

    @property
    def source(self) -> str | None:
        """The source that the record names, if it names one."""
        named = self.record.get("source") if isinstance(self.record, dict) else None
        return named if isinstance(named, str) else None


@dataclass(frozen=True)
class Voice:
    """A source that speaks in a claim file, with the documents its quotes are looked up in."""

    source: Source
    documents: tuple[Quotable, ...] = ()

    @property
    def published(self) -> date | None:
        """Its publication date, on which relative dates lean."""
        return date.fromisoformat(self.source.published) if self.source.published else None


def speaker(name: str, home: Source) -> Source:
    """The source that a row names: the file's own, or another of which the file tells no more than its dates."""
    if name == home.id:
        return home
    return home.model_copy(update={"id": name, "title": None, "publisher": None, "url": None})


@dataclass(frozen=True)
class Draft:
    """All fields of a claim but its id, which hangs on the other claims of its file; the hash of its content."""

    fields: Mapping[str, Any]
    content: str
    ref: str | None
    line: int | None


@dataclass(frozen=True)
class Built:
    """The claims of a file in the order of its rows, and the rows left out.

    ``refs`` are ids of claims by the names given to them; a name given twice has two, one of a row set aside has none.
    ``lines`` are those of the claims in the file.
    """

    claims: tuple[Claim, ...]
    set_aside: tuple[SetAside, ...]
    refs: dict[str, tuple[str, ...]]
    lines: tuple[int | None, ...]


def build(rows: Sequence[tuple[Row, Voice]], shown: str, catalogue: Catalogue) -> Built:
    """Build the claims of all rows; a row that is no claim is set aside with its reason, and the others go on."""
    drafts: list[Draft] = []
    set_aside: list[SetAside] = []
    refs: dict[str, tuple[str, ...]] = {}
    for row, voice in rows:
        drafted = _drafted(row, voice, shown, catalogue)
        if isinstance(drafted, SetAside):
            set_aside.append(drafted)
            refs.update(dict.fromkeys(_refs_of(row), ()))
        else:
            drafts.append(drafted)
    names = ids([(draft.fields["source"], draft.content) for draft in drafts])
    claims = tuple(Claim(id=name, **draft.fields) for name, draft in zip(names, drafts, strict=True))
    for claim, draft in zip(claims, drafts, strict=True):
        if draft.ref is not None:
            refs[draft.ref] = (*refs.get(draft.ref, ()), claim.id)
    return Built(claims, tuple(set_aside), refs, tuple(draft.line for draft in drafts))


def _drafted(row: Row, voice: Voice, shown: str, catalogue: Catalogue) -> Draft | SetAside:
    try:
        written = WrittenClaim.model_validate(without_empty(row.record))
    except ValidationError as error:
        return _refused(error, row, voice, shown)
    try:
        return _draft(written, row, voice, shown, catalogue)
    except NotationError as error:
        return SetAside(
            source=voice.source.id,
            path=shown,
            line=error.place.line or row.place(shown).line,
            reason=error.problem,
            remedy=error.remedy,
            text=text_of(written),
        )


def _draft(written: WrittenClaim, row: Row, voice: Voice, shown: str, catalogue: Catalogue) -> Draft:
    """Read one claim.

    Raises:
        NotationError: a name is empty, or value or period cannot be read.
    """
    attribute = catalogue.attribute(written.attribute)
    subject = catalogue.entity(written.subject)
    if not subject:
        raise NotationError("the subject is empty", remedy="name whom it is about", place=row.place(shown, "subject"))
    fiscal_start = catalogue.fiscal_start(subject)
    place = row.place(shown)
    fields = {
        "source": voice.source.id,
        "subject": subject,
        "attribute": written.attribute,
        "scope": {name: catalogue.entity(value) for name, value in sorted(written.scope.items())},
        "value": read_value(written, Footing(catalogue, voice.published, row.place(shown, "value"), fiscal_start)),
        "period": _period(
            written,
            attribute.period,
            voice,
            Footing(catalogue, voice.published, row.place(shown, "period"), fiscal_start),
        ),
        "modality": written.modality,
        "tentative": written.tentative,
        "basis": written.basis or attribute.basis,
        "attribution": written.attribution,
        "evidence": _evidence(written.quote, voice, place),
    }
    return Draft(fields, content_hash(fields, written), written.ref, place.line)


def _refused(error: ValidationError, row: Row, voice: Voice, shown: str) -> SetAside:
    reasons = refusals(error, WrittenClaim, row.record)
    return SetAside(
        source=voice.source.id,
        path=shown,
        line=row.place(shown, *reasons[0].path).line,
        reason="; ".join(reason.problem for reason in reasons),
        remedy="; ".join(reason.remedy for reason in reasons),
    )


def _refs_of(row: Row) -> Iterable[str]:
    ref = row.record.get("ref") if isinstance(row.record, dict) else None
    return [ref] if isinstance(ref, str) else []


def _period(written: WrittenClaim, role: PeriodRole, voice: Voice, footing: Footing) -> ValidTime | None:
    """The stated valid time; for levels and running totals without one, the day the source was published."""
    if written.period is not None:
        return _valid_time(footing.period(written.period), written.period)
    day = voice.source.published
    if role is PeriodRole.INSTANT and day:
        return ValidTime(start=day, end=day, precision=Precision.DAY, assumed=True)
    return None


@lru_cache(READ)
def _valid_time(read: Period, text: str) -> ValidTime:
    return ValidTime(**read.model_dump(exclude={"kind", "text"}), text=text)


def _evidence(quote: str | None, voice: Voice, place: Place) -> Evidence:
    """Where the quote stands in a document, else where the claim stands in its file."""
    found = (document.find(quote) for document in voice.documents) if quote else iter(())
    return next((evidence for evidence in found if evidence), Evidence(quote=quote, path=place.path, line=place.line))
