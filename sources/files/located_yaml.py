"""YAML text to a located tree: libyaml's events, no constructors, so no tag can make anything but text."""

import re
from collections.abc import Iterator

import yaml

from schemas.errors import Place, SourceError
from sources.files.located_tree import Grower, Located

Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The C parser when PyYAML has it; both are the safe ones."""
NULLS = frozenset({"", "~", "null", "Null", "NULL"})
"""Plain scalars that mean *nothing* (YAML 1.1, tag:yaml.org,2002:null)."""
TAGS = frozenset(
    f"tag:yaml.org,2002:{name}" for name in ("str", "int", "float", "bool", "null", "timestamp", "map", "seq")
)
"""Tags that may be written out; they change nothing, since all scalars are text."""
ALLOWED = frozenset({None, "!", *TAGS})
CONTROL = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f]")
"""Characters that YAML forbids."""
REMEDIES = (
    ("tab character", "indent with spaces, not tabs"),
    ("cannot start any token", "put the text in quotes, or indent with spaces instead of tabs"),
    ("mapping values are not allowed", "put text that holds `: ` in quotes, and check the indentation"),
    ("unexpected end of stream", "close the quote"),
    ("unknown escape character", "use single quotes, or double the backslash"),
    ("did not find expected", "check the indentation, and close every bracket and quote"),
    ("could not find expected ':'", "write `key: value`, or close the quote above"),
)
"""What to do, by a part of libyaml's words."""


def load_yaml(text: str, shown: str) -> Located:
    """Load one YAML document.

    Raises:
        SourceError: it is not well formed, holds several documents, repeats a key, or goes beyond a limit.
    """
    grower = Grower(shown)
    documents = 0
    for line, event in _events(text, shown):
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                raise SourceError(
                    "a second YAML document starts here",
                    place=Place(shown, line),
                    remedy="keep one document in a file; drop the `---`",
                )
        else:
            _feed(grower, event, line)
    return grower.grown()


def _feed(grower: Grower, event: yaml.Event, line: int) -> None:
    tag = getattr(event, "tag", None)
    if tag not in ALLOWED:
        raise SourceError(f"the tag {tag!r} is not allowed", remedy="remove it", place=Place(grower.shown, line))
    if isinstance(event, yaml.ScalarEvent):
        plain_null = not event.style and event.value in NULLS
        grower.scalar(None if plain_null else event.value, line, event.anchor)
    elif isinstance(event, yaml.MappingStartEvent):
        grower.start({}, line, event.anchor)
    elif isinstance(event, yaml.SequenceStartEvent):
        grower.start([], line, event.anchor)
    elif isinstance(event, yaml.CollectionEndEvent):
        grower.end()
    elif isinstance(event, yaml.AliasEvent):
        grower.alias(event.anchor or "", line)


def _events(text: str, shown: str) -> Iterator[tuple[int, yaml.Event]]:
    """The parser's events, each with its line from 1."""
    forbidden = CONTROL.search(text)
    if forbidden:
        raise SourceError(
            f"the control character {forbidden[0]!r} is not allowed in YAML",
            remedy="remove it",
            place=Place(shown, text.count("\n", 0, forbidden.start()) + 1),
        )
    try:
        for event in yaml.parse(text, Loader=Loader):
            yield event.start_mark.line + 1 if event.start_mark else 1, event
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        problem = error.problem or error.context or "the text is not well formed"
        remedy = next((remedy for words, remedy in REMEDIES if words in problem), "check the lines around this place")
        raise SourceError(
            f"this is not YAML: {problem}",
            remedy=remedy,
            place=Place(shown, mark.line + 1, mark.column + 1) if mark else Place(shown),
        ) from error
    except yaml.YAMLError as error:
        raise SourceError(
            f"this is not YAML: {getattr(error, 'reason', None) or error}",
            place=Place(shown),
            remedy="check the file for characters that are not text",
        ) from error
