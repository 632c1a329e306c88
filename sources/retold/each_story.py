"""Takes the articles of each story by themselves, so that what one story tells has no say in another."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from schemas.reading import Reading
from schemas.source import Document
from sources.retold.stories import Stories

_Told = TypeVar("_Told")


def each_story(reading: Reading, stories: Stories, tell: Callable[[Reading, Sequence[str]], Reading]) -> Reading:
    """The reading with what ``tell`` makes of each story, given its articles; an article that shares its story with none is one too.

    What comes from no article, as a claim file's claims do, is part of every story.
    """
    if len(stories.groups) < 2:  # noqa: PLR2004 - one story is all there is
        return tell(reading, stories.groups[0]) if stories.groups else reading
    story: dict[str, int | None] = {source: number for number, group in enumerate(stories.groups) for source in group}
    sources = _parted(reading.sources, story, lambda source: source.id)
    claims = _parted(reading.claims, story, lambda claim: claim.source)
    documents = _parted(reading.documents, story, lambda document: document.source)
    aside = _parted(reading.set_aside, story, lambda entry: entry.source)
    owner = {claim.id: number for number, held in claims.items() for claim in held}
    links = _parted(reading.links, owner, lambda link: link.total)
    anywhere = {claim.id: claim for claim in claims[None]}
    made: list[Reading] = []
    for number, group in enumerate(stories.groups):
        whole = replace(
            reading,
            sources=(*sources[None], *sources[number]),
            claims=(*anywhere.values(), *claims[number]),
            documents=(*documents[None], *documents[number]),
            set_aside=tuple(aside[number]),
            links=(*links[None], *links[number]),
        )
        told = tell(whole, group)
        anywhere.update((claim.id, claim) for claim in told.claims if claim.id in anywhere)
        made.append(told)
    return replace(
        reading,
        claims=(*anywhere.values(), *(claim for told in made for claim in told.claims if claim.id not in anywhere)),
        documents=_in_place(reading, made),
        set_aside=(*aside[None], *(entry for told in made for entry in told.set_aside)),
    )


def _parted(
    things: Iterable[_Told], story: Mapping[str, int | None], source: Callable[[_Told], str | None]
) -> dict[int | None, list[_Told]]:
    """Things by the story of their source; under none, those of no article."""
    parted: dict[int | None, list[_Told]] = defaultdict(list)
    for thing in things:
        parted[story.get(source(thing) or "")].append(thing)
    return parted


def _in_place(reading: Reading, made: Iterable[Reading]) -> tuple[Document, ...]:
    """The documents in their order, each as its story left it."""
    changed = {document.path: document for told in made for document in told.documents}
    return tuple(changed.get(document.path, document) for document in reading.documents)
