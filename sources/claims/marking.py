"""Marks claims where they stand: the value in the quoted words of a document, and the record's line in the claim file."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from schemas.claim import Claim
from schemas.source import Document, Mention

STATE = "structured"
LARGEST = 256 * 1024
"""Characters of a claim file, once for each source that speaks in it, up to which its text is kept to be shown."""


def accounted(documents: Iterable[Document], claims: Iterable[Claim]) -> Iterator[Document]:
    """The documents with a mention for each claim that quotes them and that no mention of theirs names yet."""
    quoting: dict[tuple[str, str | None], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.evidence.start is not None and claim.evidence.end is not None:
            quoting[claim.source, claim.evidence.path].append(claim)
    for document in documents:
        named = {mention.claim for mention in document.mentions}
        unnamed = [claim for claim in quoting[document.source, document.path] if claim.id not in named]
        found = [_quoted(claim, document.text) for claim in unnamed]
        yield document.model_copy(update={"mentions": _ordered((*document.mentions, *found))}) if found else document


def claim_files(
    text: str, shown: str, sha256: str, stated: Sequence[tuple[Claim, int | None]], sources: Sequence[str]
) -> tuple[Document, ...]:
    """A claim file as a document of each source that speaks in it, with its claims marked on their lines.

    Nothing when the file is too large to be shown.
    """
    if len(text) * len(sources) > LARGEST:
        return ()
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    lines = _lines(plain)
    return tuple(
        Document(
            source=source,
            path=shown,
            sha256=sha256,
            text=plain,
            mentions=_ordered(
                Mention(start=lines[line][0], end=lines[line][1], state=STATE, claim=claim.id)
                for claim, line in stated
                if claim.source == source and line in lines
            ),
        )
        for source in sources
    )


def renamed(documents: Iterable[Document], ids: Mapping[str, str]) -> tuple[Document, ...]:
    """The documents with their mentions' claims under new ids."""
    return tuple(
        document.model_copy(
            update={
                "mentions": tuple(
                    mention.model_copy(update={"claim": ids.get(mention.claim or "", mention.claim)})
                    for mention in document.mentions
                )
            }
        )
        for document in documents
    )


def _quoted(claim: Claim, text: str) -> Mention:
    """The words of a quote that state the value; the whole quote where the value is worded otherwise."""
    start, end = claim.evidence.start or 0, claim.evidence.end or 0
    words = r"\s+".join(re.escape(word) for word in claim.value.text.split())
    found = re.compile(rf"(?<!\w){words}(?!\w)", re.IGNORECASE).search(text, start, end) if words else None
    if found:
        start, end = found.span()
    return Mention(start=start, end=end, state=STATE, claim=claim.id)


def _lines(text: str) -> dict[int | None, tuple[int, int]]:
    """Where each line begins and ends, blanks at its ends left out, by its number; blank lines are left out."""
    found: dict[int | None, tuple[int, int]] = {}
    place = 0
    for number, line in enumerate(text.split("\n"), start=1):
        words = line.strip()
        if words:
            start = place + len(line) - len(line.lstrip())
            found[number] = (start, start + len(words))
        place += len(line) + 1
    return found


def _ordered(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    return tuple(sorted(mentions, key=lambda mention: (mention.start, mention.end, mention.claim or "")))
