"""A document with every mention marked by its state, line by line, and beside each line what others say."""

from bisect import bisect_right
from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import PurePosixPath

from reports.html.links import Links, source_anchor
from reports.html.marks import mark_anchor, spot
from reports.html.notes import Note, notes
from reports.html.standing import RANK, SIGNS, WORDS, Standings, State
from reports.text import shorten, spelled, visible
from schemas.source import Document, Mention

CODE = (".yaml", ".yml", ".json", ".jsonl", ".ndjson", ".csv")
"""Endings of claim files, which are shown as they are laid out."""
WORDS_LENGTH = 200


@dataclass(frozen=True)
class Segment:
    """A stretch of a line; without a state it is plain text. ``anchors`` are the marks that begin here."""

    text: str
    state: str = ""
    sign: str = ""
    words: str = ""
    href: str = ""
    anchors: tuple[str, ...] = ()


@dataclass(frozen=True)
class Line:
    """One line: its number, its anchor, its stretches and the notes beside it."""

    number: int
    anchor: str
    segments: tuple[Segment, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True)
class Annotated:
    """One document; ``code`` is a claim file; ``states`` are state, sign, words and number of each that occurs in it."""

    anchor: str
    path: str
    code: bool
    states: tuple[tuple[str, str, str, int], ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Mark:
    """A mention with its state, where it leads, and the anchor it is reached by, empty when another mark has it."""

    mention: Mention
    state: State
    words: str
    href: str
    anchor: str


def annotated(document: Document, name: str, standings: Standings, links: Links) -> Annotated:
    """Prepare a document; ``name`` is its anchor."""
    given = dict.fromkeys(mention for mention in document.mentions if mention.start < mention.end)
    marks = [_mark(mention, document, standings, links) for mention in given]
    starts = line_starts(document.text)
    by_line: dict[int, list[Mark]] = defaultdict(list)
    for mark in marks:
        last = bisect_right(starts, mark.mention.end - 1)
        for number in range(bisect_right(starts, mark.mention.start), last + 1):
            by_line[number].append(mark)
    ends = [*(start - 1 for start in starts[1:]), len(document.text.removesuffix("\n"))]
    lines = [
        Line(
            number,
            f"{name}:{number}",
            tuple(_segments(document.text, start, end, by_line.get(number, ()))),
            tuple(notes(_begun(by_line.get(number, ()), start), standings, links, document.path)),
        )
        for number, (start, end) in enumerate(zip(starts, ends, strict=True), start=1)
    ]
    counts = Counter(mark.state for mark in marks)
    states = tuple((state.value, SIGNS[state], WORDS[state], counts[state]) for state in State if counts[state])
    code = PurePosixPath(document.path).suffix.lower() in CODE
    return Annotated(name, visible(document.path), code, states, tuple(lines))


def document_anchors(documents: Iterable[Document]) -> list[str]:
    """The anchor of each document: its source's, with a number from the second of a source on."""
    seen: Counter[str] = Counter()
    names = []
    for document in documents:
        seen[document.source] += 1
        number = seen[document.source]
        names.append(source_anchor(document.source) + (f"~{number}" if number > 1 else ""))
    return names


def _mark(mention: Mention, document: Document, standings: Standings, links: Links) -> Mark:
    key = mention.claim or ""
    state = standings.of(key) if mention.state == "structured" else _unclaimed(mention)
    words = WORDS[state]
    href = ""
    if state is State.ASIDE and mention.reason:
        words = f"{words}: {visible(mention.reason)}"
    elif state is State.UNCOMPARED and (reason := standings.reason(key)):
        words = f"{words}: {visible(reason)}"
    elif state is State.REFERS:
        href = links.mark(key)
    elif state is State.AGREES:
        others = standings.agreeing(key)
        names = ", ".join(sorted({visible(claim.source) for claim in others}))
        words = shorten(f"agrees with {names}", WORDS_LENGTH) if names else words
        href = next((found for claim in others if (found := links.mark(claim.id))), "")
    elif state is State.CONTRADICTS:
        odds = standings.odds(key)
        href = next((card for one in odds if one.finding and (card := links.card(one.finding))), "")
    own = key and links.spots.get(key) == spot(document, mention)
    return Mark(mention, state, words, href, mark_anchor(key) if own else "")


def _unclaimed(mention: Mention) -> State:
    return State.REFERS if mention.state == "refers" else State.ASIDE


def line_starts(text: str) -> list[int]:
    """Where each line begins; the last line end of a text begins no line of its own."""
    starts = [0]
    while (end := text.find("\n", starts[-1])) >= 0 and end + 1 < len(text):
        starts.append(end + 1)
    return starts


def _segments(text: str, start: int, end: int, marks: Sequence[Mark]) -> Iterable[Segment]:
    """A line cut where a mark begins or ends; where several overlap, the most telling state is shown."""
    cuts = {start, end}
    for mark in marks:
        cuts |= {max(start, mark.mention.start), min(end, mark.mention.end)}
    ahead = deque(sorted(marks, key=lambda mark: mark.mention.start))
    over: list[Mark] = []
    for low, high in pairwise(sorted(cuts)):
        over = [mark for mark in over if low < mark.mention.end]
        while ahead and ahead[0].mention.start < high:
            over.append(ahead.popleft())
        words = spelled(text[low:high])
        if not over:
            yield Segment(words)
            continue
        top = min(over, key=lambda mark: (RANK[mark.state], mark.mention.end - mark.mention.start))
        anchors = tuple(mark.anchor for mark in over if mark.anchor and mark.mention.start == low)
        said = "; ".join(dict.fromkeys(mark.words for mark in sorted(over, key=lambda mark: RANK[mark.state])))
        ends = any(mark.mention.end == high for mark in over)
        yield Segment(words, top.state.value, SIGNS[top.state] if ends else "", said, top.href, anchors)


def _begun(marks: Sequence[Mark], start: int) -> list[str]:
    """The claims whose marks begin on a line."""
    stated = (mark for mark in marks if mark.mention.start >= start and mark.state is not State.REFERS)
    return [mark.mention.claim for mark in stated if mark.mention.claim]
