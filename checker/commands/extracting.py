"""The command ``extract``: what articles state, as claim files to review, correct and commit."""

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from checker.exit_codes import INCOMPLETE
from checker.output.saying import say
from checker.output.whole_file import write_whole
from schemas.catalogue import Catalogue
from schemas.claim import Claim, Link, LinkKind, Modality
from schemas.errors import UsageError
from schemas.period import ValidTime
from schemas.quantity import Quantity
from schemas.reading import Reading
from schemas.source import Document, Source, SourceKind
from schemas.value import Category
from sources.intake import Intake, read_all
from sources.prose.writing import written_unit

YAML = (".yaml", ".yml")
TERMS = {
    LinkKind.ROLL_FORWARD: ("closing", "opening", "change"),
    LinkKind.SHARE: ("whole", "part", "share"),
    LinkKind.GROWTH: ("new", "old", "growth"),
    LinkKind.RATE: ("product", "number", "each"),
}
"""The fields of a link in a claim file: what it leads to, then what leads to it."""


@dataclass(frozen=True)
class Sheet:
    """One claim file to write: its sources (one, or several of one date) with their documents, claims and links."""

    sources: tuple[Source, ...]
    documents: tuple[Document, ...]
    claims: tuple[Claim, ...]
    links: tuple[Link, ...]


def perform(paths: Sequence[Path], output: Path | None) -> int:
    """Read the articles and write their claims: to standard output, a file, or a folder with one file for each article.

    Raises:
        UsageError: no article is among the paths, or one file cannot hold them all.
    """
    intake = read_all(paths)
    sources = [source for source in intake.reading.sources if source.kind is SourceKind.PROSE]
    for error in intake.reading.errors:
        say(f"consilience: {error}", err=True)
    if not sources:
        raise UsageError(
            "no article is among these paths", remedy="name .txt, .md, .html or .pdf files, or a folder of them"
        )
    if output is None or output.suffix.lower() in YAML:
        _put(output, _written(_together(sources, intake.reading), output.parent if output else Path(), intake))
    else:
        for source in sources:
            _put(output / f"{source.id}.yaml", _written(_together([source], intake.reading), output, intake))
    return INCOMPLETE if intake.reading.errors else 0


def _put(path: Path | None, text: str) -> None:
    if path is None:
        say(text, nl=False)
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, text)
    say(f"wrote {path}", err=True)


def _together(sources: Sequence[Source], reading: Reading) -> Sheet:
    """The sheet of some sources.

    Raises:
        UsageError: they were published on different days, on which their relative dates and levels lean.
    """
    if len({source.published for source in sources}) > 1:
        raise UsageError("one file cannot hold articles of different days", remedy="name a folder: -o claims/")
    ids = {source.id for source in sources}
    return Sheet(
        tuple(sources),
        tuple(document for document in reading.documents if document.source in ids),
        tuple(claim for claim in reading.claims if claim.source in ids),
        tuple(link for link in reading.links if link.source in ids),
    )


def _written(sheet: Sheet, folder: Path, intake: Intake) -> str:
    """The claim file as text; documents are named relative to its folder."""
    linked = {key for link in sheet.links for key in (link.total, *link.parts)}
    refs = {claim.id: f"c{number}" for number, claim in enumerate(sheet.claims, start=1) if claim.id in linked}
    several = len(sheet.sources) > 1
    tree: dict[str, object] = {
        "schema": "consilience.claims/1",
        "source": _head(sheet.sources[0], several=several),
        "documents": [Path(os.path.relpath(document.path, folder)).as_posix() for document in sheet.documents],
        "claims": [_claim(claim, refs, intake.catalogue, several=several) for claim in sheet.claims],
    }
    if sheet.links:
        tree["arithmetic"] = [_link(link, refs) for link in sheet.links]
    body = yaml.safe_dump(tree, sort_keys=False, allow_unicode=True, width=120)
    return "".join(f"# {line}\n" for line in _remarks(sheet)) + body


def _head(source: Source, *, several: bool) -> dict[str, str]:
    """What is known of the source; of several in one file only the day they share."""
    fields = ("published",) if several else ("id", "title", "publisher", "url", "published", "retrieved")
    return {name: value for name in fields if (value := getattr(source, name)) is not None}


def _claim(claim: Claim, refs: Mapping[str, str], catalogue: Catalogue, *, several: bool) -> dict[str, object]:
    """A claim as a person would write it, without what goes without saying."""
    said = {
        "ref": refs.get(claim.id),
        "source": claim.source if several else None,
        "subject": claim.subject,
        "attribute": claim.attribute,
        "value": claim.value.value if isinstance(claim.value, Category) else claim.value.text,
        "unit": written_unit(claim.value) if isinstance(claim.value, Quantity) else None,
        "scope": dict(claim.scope),
        "period": _dates(claim.period) if claim.period and not claim.period.assumed else None,
        "modality": str(claim.modality) if claim.modality is not Modality.UNMARKED else None,
        "basis": str(claim.basis) if claim.basis not in (None, catalogue.attribute(claim.attribute).basis) else None,
        "tentative": claim.tentative,
        "attribution": claim.attribution,
        "quote": claim.evidence.quote,
    }
    return {name: value for name, value in said.items() if value}


def _dates(period: ValidTime) -> str:
    """A stated valid time as written, else as its first and last day."""
    return period.text or (period.start if period.start == period.end else f"{period.start} to {period.end}")


def _link(link: Link, refs: Mapping[str, str]) -> dict[str, object]:
    names = [refs[key] for key in (link.total, *link.parts)]
    doubt: dict[str, object] = {"tentative": True} if link.tentative else {}
    if link.kind is LinkKind.SUM:
        return {"total": names[0], "parts": names[1:], "complete": link.complete, **doubt}
    fields = ("closing", "change") if len(link.parts) == 1 else TERMS[link.kind]
    return {**dict(zip(fields, names, strict=True)), **doubt}


def _remarks(sheet: Sheet) -> Iterator[str]:
    """How much of the articles became claims, then every amount that was set aside, with its line and the reason."""
    mentions = [mention for document in sheet.documents for mention in document.mentions]
    states = [mention.state for mention in mentions]
    yield (
        f"{len(mentions)} amounts, dates and names: {states.count('structured')} became claims, "
        f"{states.count('refers')} refer to one, {states.count('set aside')} were set aside:"
    )
    for document in sheet.documents:
        for mention in document.mentions:
            if mention.state == "set aside":
                line = document.text.count("\n", 0, mention.start) + 1
                words = " ".join(document.text[mention.start : mention.end].split())
                yield f"{document.path}:{line}: {words}: {mention.reason}"
