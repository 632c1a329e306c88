"""Several readings as one: a source that speaks in several files is one source, and no two claims share an id."""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from schemas.claim import Link
from schemas.errors import Place, SourceError
from schemas.reading import Reading, together
from schemas.source import Source
from sources.claims.marking import renamed

T = TypeVar("T")
HEAD = ("title", "publisher", "url", "published", "retrieved")
"""What files may say about a source that speaks in several of them."""


def merged(readings: Iterable[Reading]) -> Reading:
    """Put readings together in order; sources sorted by id, errors by place, documents and inputs each once."""
    whole = together(_apart(readings))
    sources, errors = _sources(whole.sources)
    return replace(
        whole,
        sources=sources,
        errors=tuple(sorted((*whole.errors, *errors), key=_reading_order)),
        documents=_once(whole.documents, [(document.source, document.path) for document in whole.documents]),
        inputs=_once(whole.inputs, [(found.path, found.kind) for found in whole.inputs]),
    )


def _apart(readings: Iterable[Reading]) -> Iterator[Reading]:
    """Readings whose claims have ids that no reading before them has; links and mentions follow."""
    taken: set[str] = set()
    for reading in readings:
        ids: dict[str, str] = {}
        for claim in reading.claims:
            ids[claim.id] = _free(claim.id, taken)
            taken.add(ids[claim.id])
        yield (
            reading
            if all(old == new for old, new in ids.items())
            else replace(
                reading,
                claims=tuple(claim.model_copy(update={"id": ids[claim.id]}) for claim in reading.claims),
                documents=renamed(reading.documents, ids),
                claim_files=renamed(reading.claim_files, ids),
                links=tuple(_relinked(link, ids) for link in reading.links),
            )
        )


def _relinked(link: Link, ids: Mapping[str, str]) -> Link:
    return link.model_copy(update={"total": ids[link.total], "parts": tuple(ids[part] for part in link.parts)})


def _free(name: str, taken: set[str]) -> str:
    """The id itself, else the first of `id-2`, `id-3` that is free."""
    stem, _, number = name.rpartition("-")
    base, count = (stem, int(number)) if stem and number.isdecimal() else (name, 1)
    while name in taken:
        count += 1
        name = f"{base}-{count}"
    return name


def _sources(given: Iterable[Source]) -> tuple[tuple[Source, ...], list[SourceError]]:
    """Sources by id; what one file leaves out another may say, but no two may date one source differently."""
    known: dict[str, Source] = {}
    errors: list[SourceError] = []
    for source in given:
        before = known.setdefault(source.id, source)
        if None not in (before.published, source.published) and before.published != source.published:
            errors.append(
                SourceError(
                    f"source {source.id!r} is published on {source.published} here, on {before.published} in {before.path}",
                    remedy="correct one of them, or give each source an id of its own",
                    place=Place(source.path),
                )
            )
        missing = {key: getattr(source, key) for key in HEAD if getattr(before, key) is None}
        known[source.id] = before.model_copy(update=missing)
    return tuple(known[name] for name in sorted(known)), errors


def _reading_order(error: SourceError) -> tuple[str, int, str]:
    return error.place.path or "", error.place.line or 0, error.problem


def _once(items: Sequence[T], keys: Iterable[Hashable]) -> tuple[T, ...]:
    """Items in order, the first of those with one key."""
    first: dict[Hashable, T] = {}
    for key, item in zip(keys, items, strict=True):
        first.setdefault(key, item)
    return tuple(first.values())
